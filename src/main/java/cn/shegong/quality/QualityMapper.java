package cn.shegong.quality;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Who the findings are about, what was left as it is, and what the files hold. */
interface QualityMapper {
    record Name(long id, String name, long householdId) {}

    /** A household with its place; the orders are null without one. */
    record Home(
            long id,
            String headName,
            Long villageId,
            String village,
            String groupLabel,
            Integer villageOrder,
            Integer groupOrder,
            String address) {}

    /** Somebody on a roster now, by the code of the category. */
    record Listed(String category, long personId, long householdId, boolean wholeHousehold) {}

    record Content(Long personId, Long householdId, String field, String content) {}

    /** What everybody has, of the people of households with somebody on a roster. */
    record Basics(long id, long householdId, String sortKey, boolean numbered, boolean reachable, boolean head) {}

    List<Name> names();

    List<Home> homes();

    /** Key of the last audit line: it is another one after every write. */
    long lastDeed();

    List<Waiver> waivers();

    void insertWaiver(Waiver waiver);

    void deleteWaiver(Waiver waiver);

    List<Listed> listed(@Param("today") LocalDate today);

    List<Content> facts();

    List<Basics> basics(@Param("today") LocalDate today);
}
