package cn.shegong.filling;

import cn.shegong.resident.Person;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** What is asked of many people at once, and the layouts that were corrected. */
interface FillingMapper {
    /** The last successful visit to a household. */
    record LastVisit(long householdId, LocalDateTime visitedAt) {}

    /** A layout as it is kept: its fingerprint and, as JSON, which field each column is. */
    record StoredLayout(String layoutKey, String columns, LocalDateTime rememberedAt, long workerId) {}

    /** Persons with whole numbers; whoever shows them masks them. */
    List<Person> persons(@Param("ids") List<Long> ids);

    List<Home> homes(@Param("ids") List<Long> ids, @Param("day") LocalDate day);

    /** What has begun by a day, the newest first. */
    List<Grant> grants(@Param("ids") List<Long> personIds, @Param("day") LocalDate day);

    List<LastVisit> lastVisits(@Param("ids") List<Long> householdIds, @Param("before") LocalDateTime before);

    StoredLayout layout(@Param("layoutKey") String layoutKey);

    int updateLayout(StoredLayout layout);

    void insertLayout(StoredLayout layout);
}
