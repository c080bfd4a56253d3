package cn.shegong.doubles;

import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Update;

/** Rows of other features as plainly as the tables allow. */
interface PlainMapper {
    @Update("${statement}")
    void run(@Param("statement") String statement);
}
