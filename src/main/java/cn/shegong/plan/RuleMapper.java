package cn.shegong.plan;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** The rules that the station has set. */
interface RuleMapper {
    /** All that were not taken back, the newest first. */
    List<RuleSetting> settings();

    void insert(RuleSetting setting);

    int takeBack(@Param("id") long id, @Param("at") LocalDateTime at, @Param("by") String by);
}
