package cn.shegong.doubles;

import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Whole tables, to compare them, and which columns there are. */
interface TablesMapper {
    /** A column that names a person or a household by its key. */
    record Column(String table, String name) {}

    @Select("select * from ${table} order by 1, 2")
    List<Map<String, Object>> rows(@Param("table") String table);

    /** Each foreign key with the key that it refers to. */
    @Select("select constraint_name as own, unique_constraint_name as target"
            + " from information_schema.referential_constraints")
    List<Map<String, Object>> foreignKeys();

    /** The columns of all keys in their order. */
    @Select("select constraint_name as own, table_name as of, column_name as named, ordinal_position as place,"
            + " position_in_unique_constraint as target from information_schema.key_column_usage")
    List<Map<String, Object>> keyColumns();

    /** Columns that end in a name, which need not have a foreign key. */
    @Select("select table_name as \"table\", column_name as name from information_schema.columns"
            + " where table_schema = 'public' and column_name like '%' || #{end}")
    List<Column> ending(@Param("end") String end);
}
