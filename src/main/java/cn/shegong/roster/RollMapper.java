package cn.shegong.roster;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** The rolls by line, sorted and cut, and how many stand on each roster. */
interface RollMapper {
    List<RollRow> persons(
            @Param("f") RollFilter filter,
            @Param("sort") String sort,
            @Param("descending") boolean descending,
            @Param("offset") int offset,
            @Param("limit") int limit);

    long countPersons(@Param("f") RollFilter filter);

    List<RollRow> households(
            @Param("f") RollFilter filter,
            @Param("sort") String sort,
            @Param("descending") boolean descending,
            @Param("offset") int offset,
            @Param("limit") int limit);

    long countHouseholds(@Param("f") RollFilter filter);

    List<RollCount> counts(@Param("day") LocalDate day);

    List<String> grades(@Param("category") Category category);

    List<RollCovered> covered(
            @Param("category") Category category, @Param("day") LocalDate day, @Param("ids") List<Long> householdIds);
}
