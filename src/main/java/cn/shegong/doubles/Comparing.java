package cn.shegong.doubles;

import cn.shegong.fact.Fact;
import cn.shegong.fact.FactRules;
import cn.shegong.fact.FactService;
import cn.shegong.resident.Household;
import cn.shegong.resident.HouseholdRow;
import cn.shegong.resident.HouseholdService;
import cn.shegong.resident.Person;
import cn.shegong.resident.ResidentService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Puts two records side by side. Reads only. */
final class Comparing {
    private final DoublesMapper doubles;
    private final MergeMapper mapper;
    private final ResidentService residents;
    private final HouseholdService households;
    private final FactService facts;
    private final Person left;
    private final Person right;

    /** @param left who would be kept, with whole numbers; {@code right} the other */
    Comparing(
            DoublesMapper doubles,
            MergeMapper mapper,
            ResidentService residents,
            HouseholdService households,
            FactService facts,
            Person left,
            Person right) {
        this.doubles = doubles;
        this.mapper = mapper;
        this.residents = residents;
        this.households = households;
        this.facts = facts;
        this.left = left;
        this.right = right;
    }

    Comparison run() {
        var one = doubles.profile(left.id());
        var other = doubles.profile(right.id());
        return new Comparison(
                left.masked(),
                right.masked(),
                one.place(),
                other.place(),
                LikenessRules.compare(one, other).orElse(null),
                numberNote(),
                fields(),
                belongings(mapper, left.id(), List.of()),
                belongings(mapper, right.id(), List.of()),
                heads(left, right),
                heads(right, left),
                notes());
    }

    private String numberNote() {
        if (left.idNumber().isEmpty() || right.idNumber().isEmpty()) {
            return "";
        }
        var likeness = NumberLikeness.of(left.idNumber(), right.idNumber());
        if (likeness.kind().isEmpty()) {
            return "两个身份证号相差不止一位，请对照证件再定。";
        }
        int place = likeness.place();
        var where =
                switch (likeness.kind().get()) {
                    case NUMBER_ONE_OFF -> "两个号码第 " + place + " 位不同，最后一位校验码跟着不同";
                    case NUMBER_SWAPPED -> "两个号码第 " + place + "、" + (place + 1) + " 位写颠倒了";
                    case NUMBER_CHECK -> "两个号码只有最后一位不同";
                    default -> "";
                };
        return where.isEmpty() ? "" : where + "，请对照证件再定。";
    }

    private List<ComparedField> fields() {
        var fields = new ArrayList<ComparedField>();
        boolean together = left.householdId() == right.householdId();
        for (var field : MergeField.values()) {
            if (field == MergeField.KINSHIP && !together) {
                fields.add(home());
            } else {
                fields.add(new ComparedField(
                        field.code(),
                        field.label(),
                        field.text(left),
                        field.text(right),
                        field.differs(left, right),
                        field.differs(left, right) && field.rightBetter(left, right)));
            }
        }
        fields.addAll(facts());
        return fields;
    }

    private ComparedField home() {
        var rows = households.rows(List.of(left.householdId(), right.householdId()));
        return new ComparedField(
                Comparison.HOUSEHOLD,
                "所在户",
                called(rows.get(0), left),
                called(rows.get(1), right),
                true,
                homeBetter(rows.get(0), rows.get(1)));
    }

    /** A household that is still there beats one that is closed, then the one with more people, then the longer address. */
    private static boolean homeBetter(HouseholdRow one, HouseholdRow other) {
        if ((one.closedOn() == null) != (other.closedOn() == null)) {
            return other.closedOn() == null;
        }
        if (one.members() != other.members()) {
            return other.members() > one.members();
        }
        return other.address().length() > one.address().length();
    }

    private static String called(HouseholdRow home, Person person) {
        var where = home.village() + home.groupLabel() + " " + home.address();
        var head = home.headName().isEmpty() ? "没有户主" : home.headName() + "家";
        var kinship = MergeField.KINSHIP.text(person);
        return (where.strip() + " " + head + "，" + home.members() + "人"
                        + (kinship.isEmpty() ? "" : "，" + kinship)
                        + (home.closedOn() == null ? "" : "，已销户"))
                .strip();
    }

    private List<ComparedField> facts() {
        var both = facts.ofPersons(List.of(left.id(), right.id()));
        var ofLeft = both.getOrDefault(left.id(), Map.of());
        var ofRight = both.getOrDefault(right.id(), Map.of());
        var codes = new TreeSet<>(ofLeft.keySet());
        codes.addAll(ofRight.keySet());
        var fields = new ArrayList<ComparedField>();
        for (var code : codes) {
            facts.field(code).ifPresent(field -> {
                var one = content(ofLeft.get(code));
                var other = content(ofRight.get(code));
                fields.add(new ComparedField(
                        ComparedField.FACT + code,
                        field.label(),
                        one.isEmpty() ? "" : FactRules.shown(field, one),
                        other.isEmpty() ? "" : FactRules.shown(field, other),
                        !one.equals(other),
                        one.isEmpty()));
            });
        }
        return fields;
    }

    private static String content(Fact fact) {
        return fact == null ? "" : fact.content();
    }

    /** Who could follow when the household of the one is kept and the other household loses its head. */
    private List<Person> heads(Person keptsHome, Person leaver) {
        if (keptsHome.householdId() == leaver.householdId() || !isHead(leaver)) {
            return List.of();
        }
        return residents.members(leaver.householdId()).stream()
                .filter(person -> person.id() != leaver.id() && !person.gone())
                .toList();
    }

    private boolean isHead(Person person) {
        return households
                .household(person.householdId())
                .map(Household::headId)
                .filter(head -> Objects.equals(head, person.id()))
                .isPresent();
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        var kept = mapper.spells(left.id());
        mapper.spells(right.id()).stream()
                .filter(spell -> spell.overlapsAny(kept))
                .map(Spell::label)
                .distinct()
                .forEach(label -> notes.add("两边同时在" + label + "里，只留左边的那一条，另一条不再计数。"));
        if (left.gone() != right.gone()) {
            notes.add("一边登记为已去世或已迁出，另一边没有，请先弄清楚。");
        }
        return notes;
    }

    static Belongings belongings(MergeMapper mapper, long personId, List<Spell> without) {
        var counts = new ArrayList<Belongings.RosterCount>();
        for (var spell : mapper.spells(personId)) {
            if (without.stream().anyMatch(other -> other.id() == spell.id())) {
                continue;
            }
            int last = counts.size() - 1;
            if (last >= 0 && counts.get(last).label().equals(spell.label())) {
                counts.set(
                        last,
                        new Belongings.RosterCount(
                                spell.label(), counts.get(last).number() + 1));
            } else {
                counts.add(new Belongings.RosterCount(spell.label(), 1));
            }
        }
        return new Belongings(
                mapper.visits(personId),
                counts,
                mapper.facts(personId),
                mapper.assessments(personId),
                mapper.events(personId),
                mapper.problems(personId),
                mapper.calls(personId));
    }
}
