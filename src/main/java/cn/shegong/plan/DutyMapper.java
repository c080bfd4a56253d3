package cn.shegong.plan;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Who is responsible for which village, and who goes in whose place. */
interface DutyMapper {
    /** All that were not taken back, the newest first. */
    List<Duty> duties();

    void insertDuty(Duty duty);

    int restoreDuty(@Param("id") long id);

    int takeBackDuty(@Param("id") long id, @Param("at") LocalDateTime at);

    /** All that were not taken back, the newest first; those that ended early by their last day. */
    List<CoverSpell> covers();

    void insertCover(
            @Param("id") long id,
            @Param("draft") CoverDraft draft,
            @Param("at") LocalDateTime at,
            @Param("by") String by);

    int endCover(@Param("id") long id, @Param("lastDay") LocalDate lastDay);

    int reopenCover(@Param("id") long id);

    int takeBackCover(@Param("id") long id, @Param("at") LocalDateTime at);
}
