package cn.shegong.screening;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Campaigns, their steps and the replies to them, in and out of the store. */
interface ScreeningMapper {
    /** A row of the table {@code screening}. */
    record Row(
            long id,
            int version,
            String number,
            String name,
            Manner manner,
            Reach reach,
            LocalDate startsOn,
            LocalDate endsOn,
            String note,
            Stage stage,
            LocalDate listedOn,
            String conduct,
            String advice) {}

    /** A roster of a campaign by its code. */
    record CategoryOf(long screeningId, String category) {}

    /** A village of a campaign and who goes there. */
    record VillageOf(long screeningId, long villageId, Long workerId) {}

    /** A household picked by hand. */
    record HouseholdOf(long screeningId, long householdId) {}

    List<Row> all();

    Row row(long id);

    /** @param screeningId null for those of all */
    List<CategoryOf> categories(@Param("screeningId") Long screeningId);

    List<VillageOf> villages(@Param("screeningId") Long screeningId);

    List<HouseholdOf> households(@Param("screeningId") Long screeningId);

    List<ScreeningLine.Tally> tallies();

    String lastNumber(String prefix);

    void insert(Row row);

    int update(Row row);

    void delete(long id);

    void insertCategory(@Param("screeningId") long screeningId, @Param("category") String category);

    void insertVillage(
            @Param("screeningId") long screeningId,
            @Param("villageId") long villageId,
            @Param("workerId") Long workerId);

    void insertHousehold(@Param("screeningId") long screeningId, @Param("householdId") long householdId);

    void deleteCategories(long screeningId);

    void deleteVillages(long screeningId);

    void deleteHouseholds(long screeningId);

    List<Step> steps(@Param("screeningId") Long screeningId);

    void insertStep(Step step);

    void deleteSteps(long screeningId);

    List<Reply> replies(long screeningId);

    void insertReply(Reply reply);
}
