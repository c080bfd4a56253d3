package cn.shegong.intake;

import cn.shegong.base.Problem;
import cn.shegong.roster.Category;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A list compared with what the station knows, row by row; nothing has been written yet. */
public final class Preview {
    private final ReadList source;
    private final ReadList list;
    private final Category category;
    private final Decisions decisions;
    private final LocalDate startsOn;
    private final List<PreviewHousehold> households;
    private final List<NewPlace> newPlaces;
    private final List<String> unusedColumns;
    private final List<String> notes;
    private final List<HouseholdPlan> plans;
    private final List<MissingGrant> missing;

    /** @param source the list without the user's corrections */
    Preview(
            ReadList source,
            ReadList list,
            Category category,
            Decisions decisions,
            LocalDate startsOn,
            List<PreviewHousehold> households,
            List<NewPlace> newPlaces,
            List<String> unusedColumns,
            List<String> notes,
            List<HouseholdPlan> plans,
            List<MissingGrant> missing) {
        this.source = source;
        this.list = list;
        this.category = category;
        this.decisions = decisions;
        this.startsOn = startsOn;
        this.households = List.copyOf(households);
        this.newPlaces = List.copyOf(newPlaces);
        this.unusedColumns = List.copyOf(unusedColumns);
        this.notes = List.copyOf(notes);
        this.plans = List.copyOf(plans);
        this.missing = List.copyOf(missing);
    }

    /** The list with the user's corrections. */
    public ReadList list() {
        return list;
    }

    public Category category() {
        return category;
    }

    public Decisions decisions() {
        return decisions;
    }

    /** The first day of the month that the list speaks of, or of this month when it says none. */
    public LocalDate startsOn() {
        return startsOn;
    }

    /** In the list's order. */
    public List<PreviewHousehold> households() {
        return households;
    }

    /** In the list's order. */
    public List<PreviewRow> rows() {
        return households.stream()
                .flatMap(household -> household.rows().stream())
                .sorted(Comparator.comparingInt(PreviewRow::index))
                .toList();
    }

    public List<PreviewRow> rows(Verdict verdict) {
        return rows().stream().filter(row -> row.verdict() == verdict).toList();
    }

    public int count(Verdict verdict) {
        return rows(verdict).size();
    }

    /** Who is on the roster while the list says nothing of him, by village. */
    public List<MissingGrant> missing() {
        return missing;
    }

    /** Whether taking the list writes anything: rows, or somebody who leaves. */
    public boolean writes() {
        return rows().stream().anyMatch(PreviewRow::taken)
                || missing.stream()
                        .anyMatch(grant ->
                                grant.decision().filter(MissingDecision::leaves).isPresent());
    }

    /** Whether taking the list leaves a trace: something is written, or something was decided against the list. */
    public boolean worthTaking() {
        return writes()
                || !decisions.kept().isEmpty()
                || missing.stream().anyMatch(grant -> grant.decision().isPresent());
    }

    /** Villages and groups that taking the list would add. */
    public List<NewPlace> newPlaces() {
        return newPlaces;
    }

    /** Words over the columns whose content the product has no place for; nothing of them is taken. */
    public List<String> unusedColumns() {
        return unusedColumns;
    }

    /** What the user should know about the list as a whole, one Chinese sentence each. */
    public List<String> notes() {
        return notes;
    }

    /** How many rows have a problem, by its code; refusing ones and warnings. */
    public Map<String, Long> defects() {
        var counts = new TreeMap<String, Long>();
        for (var row : rows()) {
            row.problems().stream().map(Problem::code).distinct().forEach(code -> counts.merge(code, 1L, Long::sum));
        }
        return counts;
    }

    /** The indices of some rows, as decisions want them. */
    public static List<Integer> indices(Collection<PreviewRow> rows) {
        return rows.stream().map(PreviewRow::index).toList();
    }

    ReadList source() {
        return source;
    }

    List<HouseholdPlan> plans() {
        return plans;
    }
}
