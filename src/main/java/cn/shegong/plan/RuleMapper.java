package cn.shegong.plan;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** The rules that the station has set. */
interface RuleMapper {
    /** All that were not taken back, the newest first. */
    List<RuleSetting> settings();

    /** Of one rule, the newest first, those that were taken back too. */
    List<RuleSetting> history(@Param("code") String code);

    void insert(RuleSetting setting);

    int restore(@Param("id") long id);

    int takeBack(@Param("id") long id, @Param("at") LocalDateTime at, @Param("by") String by);
}
