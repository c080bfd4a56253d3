package cn.shegong.life;

import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Whole tables, to compare them. */
interface TablesMapper {
    @Select("select * from ${table} order by id")
    List<Map<String, Object>> rows(@Param("table") String table);
}
