package cn.shegong.plan;

import java.time.LocalDate;

/**
 * Somebody, or a household, whom the station was to visit in a month.
 *
 * @param personId null where it is a household
 * @param visitedOn the last visit of the month, or null
 * @param inPerson the last visit of the month that was no call by telephone or video, or null
 */
public record RateEntry(Long personId, Home home, String name, LocalDate visitedOn, LocalDate inPerson) {
    public boolean visited() {
        return visitedOn != null;
    }
}
