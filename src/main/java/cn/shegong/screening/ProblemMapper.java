package cn.shegong.screening;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** The list of problems in and out of the store. */
interface ProblemMapper {
    /** A problem and the names that belong to it, in one row. */
    record Row(
            long id,
            int version,
            long screeningId,
            Long householdId,
            Long personId,
            ProblemKind kind,
            String description,
            String advice,
            long ownerId,
            LocalDate notedOn,
            boolean afterReport,
            String demand,
            LocalDate dueOn,
            String outcome,
            LocalDate settledOn,
            Long settledBy,
            String screeningNumber,
            String screeningName,
            Stage stage,
            String headName,
            String personName,
            String village,
            String groupLabel,
            String ownerName,
            String settlerName) {
        ProblemLine line() {
            return new ProblemLine(
                    new ScreeningProblem(
                            id,
                            version,
                            screeningId,
                            householdId,
                            personId,
                            kind,
                            description,
                            advice,
                            ownerId,
                            notedOn,
                            afterReport,
                            demand,
                            dueOn,
                            outcome,
                            settledOn,
                            settledBy),
                    screeningNumber,
                    screeningName,
                    stage,
                    headName,
                    personName,
                    village,
                    groupLabel,
                    ownerName,
                    settlerName);
        }
    }

    List<Row> ofScreening(long screeningId);

    List<Row> open();

    List<Row> notedBetween(@Param("from") LocalDate from, @Param("to") LocalDate to);

    Row find(long id);

    void insert(ScreeningProblem problem);

    int update(ScreeningProblem problem);

    int delete(@Param("id") long id, @Param("version") int version);
}
