package cn.shegong.visit;

/** What was done about follow-ups, in and out of the store. */
interface FollowUpMapper {
    void insert(FollowUpStep step);

    /** The name of somebody who is at the station, or null. */
    String atStation(long workerId);
}
