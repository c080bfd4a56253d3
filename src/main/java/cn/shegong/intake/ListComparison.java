package cn.shegong.intake;

import cn.shegong.base.ChineseDate;
import cn.shegong.fact.Fact;
import cn.shegong.fact.FactField;
import cn.shegong.fact.FactService.Subject;
import cn.shegong.resident.Household;
import cn.shegong.resident.HouseholdField;
import cn.shegong.resident.Person;
import cn.shegong.roster.Category;
import cn.shegong.roster.RosterEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Compares a whole list with what the station knows. */
final class ListComparison {
    private final StationRecords records;
    private final Category category;
    private final Decisions decisions;
    private final LocalDate startsOn;
    private final ReadList source;
    private final ReadList list;
    private final ListedPlaces places;
    private final KnownGrants grants;
    private final FactColumns factColumns;
    private final Map<String, ColumnMapping> mappings;
    private final Map<Long, Map<String, Fact>> personFacts = new HashMap<>();
    private final Set<Long> claimed = new HashSet<>();
    private final Set<Long> grantsSeen = new HashSet<>();
    private final Set<Long> homesSeen = new HashSet<>();
    private final Set<String> filled = new HashSet<>();

    ListComparison(StationRecords records, ReadList source, Category category, Decisions decisions) {
        this.records = records;
        this.category = category;
        this.decisions = decisions;
        this.source = source;
        this.list = CorrectedList.of(source.forRoster(category), decisions.corrections(), records.today());
        this.startsOn = source.period()
                .map(month -> month.atDay(1))
                .orElse(records.today().withDayOfMonth(1));
        this.places = new ListedPlaces(records.places());
        this.grants = new KnownGrants(records.rosters(), category, startsOn);
        this.factColumns = new FactColumns(
                records.facts().fields(),
                records.rosters().categories().definition(category).fields(),
                records.today());
        this.mappings = list.sheets().stream()
                .collect(Collectors.toMap(ReadSheet::name, ReadSheet::mapping, (one, other) -> one));
    }

    Preview preview(List<String> furtherNotes) {
        var rows = list.rows();
        var recognition = new Recognition(records, places, decisions, rows);
        Map<Integer, List<Recognised>> households = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            var row = recognition.recognise(i, rows.get(i));
            households
                    .computeIfAbsent(row.row().household(), number -> new ArrayList<>())
                    .add(row);
        }
        households.values().stream()
                .flatMap(List::stream)
                .flatMap(row -> row.known().stream())
                .flatMap(person -> grants.covering(person.id()).stream())
                .forEach(this::claim);
        var known = households.values().stream()
                .flatMap(List::stream)
                .flatMap(row -> row.known().stream())
                .map(Person::id)
                .distinct()
                .toList();
        personFacts.putAll(records.facts().ofPersons(known));
        var shown = new ArrayList<PreviewHousehold>();
        var plans = new ArrayList<HouseholdPlan>();
        for (var household : households.values()) {
            var comparison = new HouseholdComparison(this, household);
            var plan = comparison.plan();
            plan.ifPresent(plans::add);
            shown.add(comparison.shown(plan));
        }
        var missing = new MissingFromList(records, category, asOf());
        if (!rows.isEmpty()) {
            missing.compare(households.values().stream().flatMap(List::stream).toList(), villages(rows));
        }
        var gaps = new AllowanceGaps(factColumns, mappings, records.today())
                .among(shown.stream().flatMap(home -> home.rows().stream()).toList());
        return new Preview(
                source,
                list,
                category,
                decisions,
                startsOn,
                shown,
                ListedPlaces.missing(wanted(plans)),
                ColumnsWithoutPlace.of(list, category, factColumns),
                notes(furtherNotes, missing, gaps.size()),
                plans,
                Preview.indices(gaps),
                missing.missing().stream()
                        .map(grant -> grant.decided(decisions.missing().get(grant.key())))
                        .toList());
    }

    /** Places of households of which something is to be taken. */
    private List<ListedPlace> wanted(List<HouseholdPlan> plans) {
        return plans.stream()
                .filter(plan -> plan.rows().stream()
                        .anyMatch(row -> !decisions.skipped().containsKey(row.index())))
                .map(HouseholdPlan::place)
                .collect(Collectors.toList());
    }

    /** The list is held against the roster at the end of its month, or today when that is not over. */
    private LocalDate asOf() {
        var end = startsOn.plusMonths(1).minusDays(1);
        return end.isAfter(records.today()) ? records.today() : end;
    }

    private Set<String> villages(List<ListRow> rows) {
        return rows.stream()
                .map(places::of)
                .filter(place -> place.said() && !place.newVillage())
                .map(ListedPlace::village)
                .collect(Collectors.toSet());
    }

    private List<String> notes(List<String> further, MissingFromList missing, int gaps) {
        var all = new ArrayList<>(list.notes());
        if (list.period().isEmpty()) {
            all.add("名单上没有写是哪个月的，没有审批日期的人从" + ChineseDate.ofDay(startsOn).text() + "起算在册；不对的话，收下前改日期。");
        }
        all.addAll(further);
        all.addAll(missing.notes());
        all.addAll(factColumns.notes());
        if (gaps > 0) {
            all.add("有 " + gaps + " 人可能应享未享：在低保却没有困难残疾人生活补贴，或者一、二级却没有重度残疾人护理补贴" + "（国发〔2015〕52号）。请核实，符合的帮他们申请。");
        }
        return all;
    }

    /** What a row says about its person or household and the station does not have so, in stored form. */
    Map<FactField, String> facts(Recognised row) {
        var mapping = mappings.get(row.row().sheet());
        if (mapping == null) {
            return Map.of();
        }
        var fresh = new LinkedHashMap<FactField, String>();
        factColumns.of(row.row(), mapping).forEach((field, content) -> {
            if (!content.equals(stored(row, field))) {
                fresh.put(field, content);
            }
        });
        return fresh;
    }

    /** What the station has in a field of a row's person; empty when nothing. */
    String stored(Recognised row, FactField field) {
        return row.known()
                .map(person -> field.about() == FactField.About.PERSON
                        ? personFacts.getOrDefault(person.id(), Map.of())
                        : records.facts().of(Subject.household(person.householdId())))
                .map(facts -> facts.get(field.code()))
                .map(Fact::content)
                .orElse("");
    }

    StationRecords records() {
        return records;
    }

    Category category() {
        return category;
    }

    Decisions decisions() {
        return decisions;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    ListedPlaces places() {
        return places;
    }

    KnownGrants grants() {
        return grants;
    }

    /** Somebody on the list is covered by it, so that it is nobody else's. */
    void claim(RosterEntry grant) {
        claimed.add(grant.id());
    }

    /** The grant of a household none of whose people on the list are covered by any. */
    Optional<RosterEntry> unclaimedGrant(Household home) {
        return grants.ofHousehold(home.id()).stream()
                .filter(grant -> !claimed.contains(grant.id()))
                .findFirst();
    }

    /** False when another household of the list was compared with the same grant. */
    boolean isFirstOf(RosterEntry grant) {
        return grantsSeen.add(grant.id());
    }

    /** False when another household of the list was compared with the same stored one. */
    boolean isFirstOf(Household home) {
        return homesSeen.add(home.id());
    }

    /** False when another row of the list fills in the same of the same stored household. */
    boolean isFirstToFill(Household home, HouseholdField field) {
        return filled.add(home.id() + field.name());
    }

    /** That a known person is on the roster from now on. */
    Difference joining(GrantPlan grant) {
        var from =
                grant.before().isPresent() && grant.before().get().startedOn().isBefore(startsOn)
                        ? startsOn
                        : grant.wanted().startedOn();
        return new Difference(
                category.label(), "不在册", "从" + ChineseDate.ofDay(from).text() + "起在册");
    }
}
