package cn.shegong.doubles;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Param;

/** Merges in and out, and rows of any table as texts by column. */
interface MergeMapper {
    Merge merge(@Param("id") long id);

    List<Merge> merges();

    void insert(Merge merge);

    void undone(
            @Param("id") long id,
            @Param("at") LocalDateTime at,
            @Param("by") String by,
            @Param("leftNote") String leftNote);

    void insertRow(MergeRow row);

    List<MergeRow> rowsOf(@Param("mergeId") long mergeId);

    void insertMerged(
            @Param("personId") long personId,
            @Param("into") long into,
            @Param("householdId") long householdId,
            @Param("mergeId") long mergeId,
            @Param("name") String name,
            @Param("idNumber") String idNumber);

    void deleteMerged(@Param("personId") long personId);

    List<Spell> spells(@Param("personId") long personId);

    int visits(@Param("personId") long personId);

    int facts(@Param("personId") long personId);

    int assessments(@Param("personId") long personId);

    int events(@Param("personId") long personId);

    int problems(@Param("personId") long personId);

    int calls(@Param("personId") long personId);

    int people(@Param("householdId") long householdId);

    int members(@Param("entryId") long entryId);

    /** Whole rows, the oldest first; columns by name, without those that are null. */
    List<Map<String, Object>> pointing(
            @Param("table") String table,
            @Param("column") String column,
            @Param("id") long id,
            @Param("keys") List<String> keys);

    Map<String, Object> find(@Param("table") String table, @Param("key") Map<String, Long> key);

    void update(
            @Param("table") String table,
            @Param("key") Map<String, Long> key,
            @Param("values") Map<String, String> values);

    void insertInto(@Param("table") String table, @Param("values") Map<String, String> values);

    void delete(@Param("table") String table, @Param("key") Map<String, Long> key);
}
