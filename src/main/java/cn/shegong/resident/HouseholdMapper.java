package cn.shegong.resident;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Households in and out. */
interface HouseholdMapper {
    Household household(@Param("id") long id);

    Household byNumber(@Param("number") String number);

    void insert(Household household);

    /** Writes when the stored version is that of the household, and counts it up. */
    int update(Household household);

    int delete(@Param("id") long id);

    /** All of them when no keys are given. */
    List<SearchIndex.Entry> entries(@Param("ids") List<Long> ids);

    List<Long> page(
            @Param("filter") HouseholdFilter filter,
            @Param("order") HouseholdOrder order,
            @Param("today") LocalDate today,
            @Param("offset") int offset,
            @Param("limit") int limit);

    int count(@Param("filter") HouseholdFilter filter, @Param("today") LocalDate today);

    /** By place; those whose day of opening nobody knows are left out. */
    List<FilesOpened.Opened> openedBetween(@Param("from") LocalDate from, @Param("to") LocalDate to);

    List<HouseholdRow> rows(@Param("ids") List<Long> ids, @Param("today") LocalDate today);
}
