package cn.shegong.policy;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** The values that the station has set. */
interface PolicyMapper {
    /** Newest first. */
    List<ParameterValue> values(@Param("code") String code);

    void insert(ParameterValue value);

    int delete(@Param("code") String code, @Param("validFrom") LocalDate validFrom);
}
