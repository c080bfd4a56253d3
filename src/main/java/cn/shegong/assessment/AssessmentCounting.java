package cn.shegong.assessment;

import cn.shegong.count.CountedRow;
import cn.shegong.count.CountedRow.Cut;
import cn.shegong.count.CountingSource;
import cn.shegong.count.Indicator;
import cn.shegong.count.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finished assessments by instrument, each with the level it came to (A1.2, A2.1, A4.2, B1.1). */
public final class AssessmentCounting implements CountingSource {
    /** Every finished sheet, by instrument; the level stands in the details. */
    public static final Indicator SHEETS = Indicator.happened("assessment.sheets", "评估", Unit.SERVED, "");

    /** Satisfaction sheets with an overall answer. */
    public static final Indicator ASKED = Indicator.happened("assessment.asked", "满意度已答", Unit.SERVED, "");

    /** Those of them that are satisfied or very satisfied. */
    public static final Indicator SATISFIED = Indicator.happened("assessment.satisfied", "满意", Unit.SERVED, "");

    /** The column of the details in which the level stands. */
    public static final String LEVEL = "等级";

    private final AssessmentLists lists;

    public AssessmentCounting(AssessmentLists lists) {
        this.lists = lists;
    }

    @Override
    public String code() {
        return "assessment";
    }

    @Override
    public Set<String> tables() {
        return Set.of("assessment", "merged_person");
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(SHEETS, ASKED, SATISFIED);
    }

    @Override
    public Map<String, List<CountedRow>> rows(LocalDate from, LocalDate to) {
        var read = lists.between(from, to);
        return Map.of(
                SHEETS.code(), rows(read.counted()),
                ASKED.code(), rows(read.satisfactionAsked()),
                SATISFIED.code(), rows(read.satisfied()));
    }

    private static List<CountedRow> rows(List<AssessmentEntry> entries) {
        return entries.stream().map(AssessmentCounting::row).toList();
    }

    private static CountedRow row(AssessmentEntry entry) {
        var line = entry.line();
        return CountedRow.of("assessment/" + line.rootId(), line.assessedOn(), r -> {
            r.householdId = line.householdId();
            r.personId = line.personId();
            r.village = line.villageName();
            r.group = line.groupLabel();
            r.name = entry.who();
            r.note = line.assessedOn().getMonthValue() + "月" + line.assessedOn().getDayOfMonth() + "日 "
                    + entry.levelLabel();
            r.cut = new Cut(line.instrumentCode(), entry.instrument().label());
            r.details = Map.of(LEVEL, entry.levelLabel());
        });
    }
}
