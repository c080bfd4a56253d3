package cn.shegong.quality;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** What can be wrong with households, each over the whole store. */
interface HouseholdCheckMapper {
    List<Hit> withoutHead();

    /** {@code said}: DIED or MOVED. */
    List<Hit> goneHead();

    List<Hit> secondHead();

    List<Hit> withoutVillage();

    /** In villages that have groups. */
    List<Hit> withoutGroup();

    List<Hit> withoutPeople();

    /** {@code amount}: how many died or moved, the last of them on that day. */
    List<Hit> allGone();

    /** {@code amount}: how many still live in the closed household. */
    List<Hit> closedWithPeople();

    /** Of households with somebody on a roster. */
    List<Hit> withoutAddress(@Param("today") LocalDate today);

    /** Of households with somebody on a roster: no number by which anyone of them is reached. */
    List<Hit> withoutPhone(@Param("today") LocalDate today);

    /** Households with somebody on a roster since that day. */
    List<Hit> neverVisited(@Param("today") LocalDate today);
}
