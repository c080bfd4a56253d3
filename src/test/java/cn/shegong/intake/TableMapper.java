package cn.shegong.intake;

import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Every row of every table, for comparing the whole store before and after. */
interface TableMapper {
    @Select("select table_name from information_schema.tables where table_schema = 'public' order by table_name")
    List<String> tables();

    @Select("select * from ${table}")
    List<Map<String, Object>> rows(@Param("table") String table);
}
