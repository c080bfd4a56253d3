package cn.shegong.listing;

import cn.shegong.fact.Fact;
import cn.shegong.resident.Age;
import cn.shegong.resident.DisabilityCertificate;
import cn.shegong.resident.DisabilityCertificate.Type;
import cn.shegong.roster.Category;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Reads from what is known of a person and the household what makes help urgent. */
final class Signals {
    private static final Set<String> HELPLESS = Set.of("重度失能", "完全失能");
    private static final Set<String> PARTLY = Set.of("轻度失能", "中度失能");
    private static final Set<String> WEAK = Set.of("年老体弱", "患病或残疾", "没有能力");
    private static final Set<String> UNSAFE = Set.of("C 级", "D 级");
    private static final Set<String> GRID = Set.of("集中供暖", "电取暖", "燃气");

    private final LocalDate day;
    private final int elderAge;
    private final int agedAge;

    /** @param day on which ages are counted */
    Signals(LocalDate day, int elderAge, int agedAge) {
        this.day = day;
        this.elderAge = elderAge;
        this.agedAge = agedAge;
    }

    Set<Signal> of(Inhabitant one, Set<Category> rosters, Map<String, Fact> facts, Map<String, Fact> home) {
        var found = EnumSet.noneOf(Signal.class);
        int age = one.birthDate() == null ? -1 : Age.on(one.birthDate(), day);
        ability(rosters, facts, found);
        disability(rosters, facts, found);
        if (age >= agedAge) {
            found.add(Signal.AGED);
        }
        if (rosters.contains(Category.LIVING_ALONE) || age >= elderAge && is(facts, "living", Set.of("独居"))) {
            found.add(Signal.LIVING_ALONE);
        } else if (rosters.contains(Category.EMPTY_NEST)) {
            found.add(Signal.EMPTY_NEST);
        }
        if (rosters.contains(Category.LEFT_BEHIND_CHILD) && is(facts, "guardian_ability", WEAK)) {
            found.add(Signal.WEAK_GUARDIAN);
        }
        if (rosters.contains(Category.ORPHAN) || rosters.contains(Category.UNATTENDED_CHILD)) {
            found.add(Signal.WITHOUT_PARENTS);
        }
        if (is(home, "house_grade", UNSAFE)) {
            found.add(Signal.UNSAFE_HOUSE);
        }
        heating(home, found);
        return found;
    }

    private static void ability(Set<Category> rosters, Map<String, Fact> facts, Set<Signal> found) {
        boolean bedridden = is(facts, "self_care", HELPLESS)
                || is(facts, "health", Set.of("卧床"))
                || is(facts, "tekun_self_care", Set.of("完全丧失生活自理能力"))
                || rosters.contains(Category.DISABLED_ELDER) && !is(facts, "self_care", PARTLY);
        if (bedridden) {
            found.add(Signal.BEDRIDDEN);
        } else if (is(facts, "self_care", PARTLY) || is(facts, "tekun_self_care", Set.of("部分丧失生活自理能力"))) {
            found.add(Signal.PARTLY_DISABLED);
        }
        if (is(facts, "health", Set.of("重病"))) {
            found.add(Signal.GRAVELY_ILL);
        }
    }

    private void disability(Set<Category> rosters, Map<String, Fact> facts, Set<Signal> found) {
        var card = DisabilityCertificate.read(content(facts, "disability_certificate"), day)
                .certificate();
        if (rosters.contains(Category.SEVERE_ELDER)
                || card.filter(c -> c.grade().isGrave()).isPresent()) {
            found.add(Signal.SEVERELY_DISABLED);
        }
        if (card.filter(c -> c.type() == Type.SIGHT || c.type() == Type.HEARING).isPresent()) {
            found.add(Signal.SENSES);
        }
    }

    private static void heating(Map<String, Fact> home, Set<Signal> found) {
        if (is(home, "heating", Set.of("火炕火炉"))) {
            found.add(Signal.STOVE);
        } else if (is(home, "heating", GRID)) {
            found.add(Signal.GRID_HEATING);
        } else if (is(home, "heating", Set.of("没有取暖"))) {
            found.add(Signal.NO_HEATING);
        }
    }

    /** Who lives in a home for the aged is fetched by the home. */
    static boolean inInstitution(Map<String, Fact> facts) {
        return is(facts, "living", Set.of("住养老机构")) || is(facts, "supply_form", Set.of("集中供养"));
    }

    private static boolean is(Map<String, Fact> facts, String field, Set<String> among) {
        return among.contains(content(facts, field));
    }

    static String content(Map<String, Fact> facts, String field) {
        var fact = facts.get(field);
        return fact == null ? "" : fact.content();
    }
}
