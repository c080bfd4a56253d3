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

    /** Columns that refer to a table, those without a foreign key by their names. */
    @Select(
            """
            select distinct lower(u.table_name) as "table", lower(u.column_name) as name
            from information_schema.referential_constraints r
            join information_schema.key_column_usage u on u.constraint_name = r.constraint_name
            join information_schema.key_column_usage o
              on o.constraint_name = r.unique_constraint_name and o.ordinal_position = u.position_in_unique_constraint
            where lower(o.table_name) = #{table} and lower(o.column_name) = 'id'
            union
            select lower(table_name), lower(column_name) from information_schema.columns
            where lower(table_schema) = 'public' and lower(column_name) like '%' || #{table} || '_id'
            """)
    List<Column> naming(@Param("table") String table);
}
