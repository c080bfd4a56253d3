package cn.shegong.intake;

import cn.shegong.fact.FactField;
import cn.shegong.fact.FactRules;
import cn.shegong.resident.Household;
import cn.shegong.resident.HouseholdField;
import cn.shegong.resident.Kinship;
import cn.shegong.resident.Person;
import cn.shegong.resident.PersonRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Compares one household of a list with what the station knows of it and its people. */
final class HouseholdComparison {
    private final ListComparison list;
    private final StationRecords records;
    private final List<Recognised> rows;
    private final List<Recognised> takable;
    private final ReadHousehold read;
    private final Optional<Recognised> head;
    private final Optional<Household> known;
    private final Optional<Person> storedHead;
    private final boolean changesHead;
    private final boolean namesStoredHead;
    private final boolean kinshipHolds;
    private final List<String> notes = new ArrayList<>();
    private final Map<Integer, List<String>> rowNotes = new HashMap<>();
    private final List<Difference> shared = new ArrayList<>();

    HouseholdComparison(ListComparison list, List<Recognised> rows) {
        this.list = list;
        this.records = list.records();
        this.rows = rows;
        takable = rows.stream().filter(Recognised::takable).toList();
        read = new ReadHousehold(rows.stream().map(Recognised::row).toList());
        var headRow = read.headRow();
        head = takable.stream()
                .filter(row -> headRow.isPresent() && headRow.get() == row.row())
                .findFirst();
        known = new HouseholdChoice(records, list.grants(), read, takable, head).choose();
        storedHead = known.flatMap(records::headOf);
        changesHead = known.isPresent() && storedHead.isPresent() && headIsOther() && storedHeadStepsBack();
        namesStoredHead = head.isEmpty() && storedHead.filter(this::isNamedHead).isPresent();
        kinshipHolds = namesStoredHead || head.isPresent() && (known.isEmpty() || !headIsOther() || changesHead);
    }

    private boolean headIsOther() {
        return head.isPresent()
                && (head.get().stranger()
                        || head.flatMap(Recognised::known)
                                .filter(person -> known.get().id() == person.householdId())
                                .filter(person -> !isStoredHead(person))
                                .isPresent());
    }

    /** A list has its own heads, who need not be the household's: only who steps back on it, or is gone, is replaced. */
    private boolean storedHeadStepsBack() {
        return storedHead.get().gone()
                || takable.stream()
                        .anyMatch(row -> row.known().filter(this::isStoredHead).isPresent()
                                && row.row().relation().isPresent());
    }

    private boolean isNamedHead(Person person) {
        boolean sameNumber = !person.idNumber().isEmpty() && person.idNumber().equals(read.headId());
        return sameNumber || person.name().equals(read.headName());
    }

    private boolean isStoredHead(Person person) {
        return storedHead.isPresent() && storedHead.get().id() == person.id();
    }

    /** What is to be written; empty when no row can be taken. */
    Optional<HouseholdPlan> plan() {
        if (takable.isEmpty()) {
            return Optional.empty();
        }
        var place = new PlaceComparison(list, takable, head, known);
        place.compare();
        shared.addAll(place.differences());
        place.note().ifPresent(text -> note(carrier(), text));
        compareHead();
        var grants = new GrantComparison(list, read, takable, known, carrier());
        var plans = takable.stream().map(row -> plan(row, grants)).toList();
        notes.addAll(grants.notes());
        shared.addAll(grants.sharedDifferences());
        return Optional.of(new HouseholdPlan(
                known,
                place.place(),
                place.address(),
                head.isPresent() ? OptionalInt.of(head.get().index()) : OptionalInt.empty(),
                changesHead,
                namesStoredHead,
                carrier(),
                plans));
    }

    private int carrier() {
        return head.orElse(takable.get(0)).index();
    }

    private RowPlan plan(Recognised row, GrantComparison grants) {
        var before = row.known();
        boolean elsewhere = before.isPresent()
                && (known.isEmpty() || before.get().householdId() != known.get().id());
        if (elsewhere) {
            String at = records.headOf(records.household(before.get().householdId()))
                    .map(Person::name)
                    .orElse("没有户主的一户");
            note(row.index(), "站里登记在" + at + "户，没有迁过来。要迁请在个人页办。");
        }
        boolean isHead = head.filter(row::equals).isPresent();
        boolean saysKinship =
                kinshipHolds && !isHead && !elsewhere && row.row().relation().isPresent();
        var wanted = row.wanted().orElseThrow();
        String kinship = isHead && !elsewhere && (changesHead || row.stranger())
                ? Kinship.HEAD.code()
                : saysKinship ? kinship(row.row(), wanted.kinship()) : wanted.kinship();
        var grant = grants.of(row);
        grants.notes(row.index()).forEach(text -> note(row.index(), text));
        return new RowPlan(
                row.index(),
                before,
                wanted.with(p -> p.kinship = kinship),
                saysKinship,
                grant,
                list.facts(row),
                grants.joins(row),
                row.stranger() ? row.candidates().stream().map(PersonRow::id).toList() : List.of());
    }

    /** 子 does not write over 长子; a second 本人 is none. */
    private static String kinship(ListRow row, String stored) {
        var said = row.relation().orElseThrow();
        boolean lessExact =
                said.code().endsWith("0") && stored.startsWith(said.code().substring(0, 1));
        return said.isHead() || lessExact ? stored : said.code();
    }

    private void compareHead() {
        var headRow = read.headRow();
        boolean refused = head.isEmpty() && headRow.isPresent();
        if (refused && list.category().householdBased()) {
            String then = known.isPresent()
                    ? "这一户先不动户主"
                    : "这一户先由" + takable.get(0).row().name() + "顶在户主位上";
            notes.add("户主" + read.headName() + "这一行没有收，" + then + "。改好那一行再收，就会换回来。");
        }
        if (head.isEmpty() && headRow.isEmpty() && !read.headName().isEmpty() && storedHead.isEmpty()) {
            notes.add("户主" + read.headName() + "在名单里没有单独一行，没有登记。");
        }
        String listed = head.map(row -> row.row().name()).orElse("");
        if (changesHead) {
            String now = storedHead.map(Person::name).orElse("");
            shared.add(new Difference(HouseholdField.HEAD.label(), now, listed));
        } else if (known.isPresent() && storedHead.isEmpty()) {
            notes.add("站里这一户没有户主，请在家庭页指定。");
        } else if (known.isPresent() && headIsOther() && list.category().householdBased()) {
            notes.add("名单上的户主是" + listed + "，站里登记的是"
                    + storedHead.map(Person::name).orElse("") + "，没有改。");
        }
    }

    private void note(int index, String text) {
        rowNotes.computeIfAbsent(index, i -> new ArrayList<>()).add(text);
    }

    /** The household as the user sees it. */
    PreviewHousehold shown(Optional<HouseholdPlan> plan) {
        var first = read.first();
        var where = list.places().of(first);
        return new PreviewHousehold(
                read.headName(),
                where.said() ? where.village() : first.village(),
                where.group(),
                known.map(home -> OptionalLong.of(home.id())).orElse(OptionalLong.empty()),
                notes,
                rows.stream().map(row -> shown(row, plan)).toList());
    }

    private PreviewRow shown(Recognised row, Optional<HouseholdPlan> plan) {
        var differences = plan.flatMap(p ->
                        p.rows().stream().filter(r -> r.index() == row.index()).findFirst())
                .map(this::differences)
                .orElse(List.of());
        var verdict =
                switch (row.standing()) {
                    case REFUSED -> Verdict.REFUSED;
                    case UNDECIDED -> Verdict.PERHAPS_SAME;
                    case REPEATED -> Verdict.SAME;
                    case STRANGER -> Verdict.NEW;
                    case KNOWN -> differences.isEmpty() ? Verdict.SAME : Verdict.DIFFERENT;
                };
        Optional<PersonRow> person = row.known()
                .flatMap(p -> records.residents().rows(List.of(p.id())).stream().findFirst());
        return new PreviewRow(
                row.index(),
                row.row(),
                verdict,
                differences,
                rowNotes.getOrDefault(row.index(), List.of()),
                person,
                row.stranger() ? List.of() : row.candidates(),
                list.decisions().skipped().containsKey(row.index()));
    }

    /** Whether a difference with this label is about where the household lives or who heads it. */
    static boolean ofPlace(String label) {
        return Stream.of(HouseholdField.VILLAGE, HouseholdField.GROUP, HouseholdField.ADDRESS, HouseholdField.HEAD)
                .anyMatch(field -> field.label().equals(label));
    }

    private List<Difference> differences(RowPlan plan) {
        var kept = list.decisions().kept().getOrDefault(plan.index(), Map.of());
        return said(plan).stream()
                .map(difference -> difference.keptFor(Optional.ofNullable(kept.get(difference.label()))))
                .toList();
    }

    private Difference fact(RowPlan plan, FactField field, String content) {
        var row = takable.stream()
                .filter(r -> r.index() == plan.index())
                .findFirst()
                .orElseThrow();
        return new Difference(
                field.label(), FactRules.shown(field, list.stored(row, field)), FactRules.shown(field, content));
    }

    private List<Difference> said(RowPlan plan) {
        var all = new ArrayList<Difference>();
        plan.before().ifPresent(before -> {
            all.addAll(PersonFacts.differences(before, plan.after()));
            plan.facts().forEach((field, content) -> all.add(fact(plan, field, content)));
            if (plan.joins()) {
                all.add(list.joining(plan.grant().orElseThrow()));
            }
        });
        boolean own = !list.category().householdBased();
        if (own) {
            plan.grant().ifPresent(grant -> all.addAll(grant.differences()));
        }
        if (plan.index() == carrier()) {
            all.addAll(shared);
        }
        return all;
    }
}
