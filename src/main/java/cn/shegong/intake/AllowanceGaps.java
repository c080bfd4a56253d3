package cn.shegong.intake;

import cn.shegong.fact.FactField;
import cn.shegong.resident.DisabilityCertificate;
import cn.shegong.roster.Category;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds disabled people on a list who lack the mark of an allowance that the simple rule gives them: 困难残疾人生活补贴 to
 * whoever is on the 低保 roster, 重度残疾人护理补贴 to grades one and two, neither to who is on the 特困 roster
 * (国发〔2015〕52号). Only a hint, for others decide.
 */
final class AllowanceGaps {
    private static final String LIVING = "living_allowance";
    private static final String CARE = "care_allowance";
    private static final String RECEIVES = "享受";

    private final FactColumns columns;
    private final Map<String, ColumnMapping> mappings;
    private final LocalDate today;

    /** @param mappings by the name of the sheet */
    AllowanceGaps(FactColumns columns, Map<String, ColumnMapping> mappings, LocalDate today) {
        this.columns = columns;
        this.mappings = mappings;
        this.today = today;
    }

    /** Those of some rows who lack a mark; none when the list has no column for it. */
    List<PreviewRow> among(List<PreviewRow> rows) {
        return rows.stream()
                .filter(row -> row.verdict() != Verdict.REFUSED)
                .filter(this::lacks)
                .toList();
    }

    private boolean lacks(PreviewRow row) {
        var mapping = mappings.get(row.row().sheet());
        if (mapping == null) {
            return false;
        }
        var rosters = row.person()
                .map(person -> Arrays.asList(person.categories().split("、")))
                .orElse(List.of());
        if (rosters.contains(Category.TEKUN.label())) {
            return false;
        }
        var said = columns.of(row.row(), mapping);
        boolean living = mapping.has(Target.LIVING_ALLOWANCE)
                && rosters.contains(Category.DIBAO.label())
                && !receives(said, LIVING);
        boolean care = mapping.has(Target.CARE_ALLOWANCE) && grave(row) && !receives(said, CARE);
        return living || care;
    }

    private static boolean receives(Map<FactField, String> said, String code) {
        return said.entrySet().stream()
                .anyMatch(entry ->
                        entry.getKey().code().equals(code) && entry.getValue().equals(RECEIVES));
    }

    private boolean grave(PreviewRow row) {
        Optional<DisabilityCertificate> card = DisabilityCertificate.read(
                        row.row().text(Target.DISABILITY_CERTIFICATE), today)
                .certificate();
        if (card.isPresent()) {
            return card.get().grade().isGrave();
        }
        String grade = row.row().text(Target.DISABILITY_GRADE) + row.row().text(Target.DISABILITY);
        return grade.matches(".*([一二12]|壹|贰)级?.*");
    }
}
