package cn.shegong.roster;

import cn.shegong.base.Problems;
import cn.shegong.fact.Fact;
import cn.shegong.fact.FactService;
import cn.shegong.policy.PolicyService;
import cn.shegong.resident.Age;
import cn.shegong.resident.DisabilityCertificate;
import cn.shegong.resident.Person;
import cn.shegong.resident.ResidentService;
import cn.shegong.resident.Sex;
import cn.shegong.roster.CategoryDefinition.Condition;
import cn.shegong.store.Database;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Holds persons against the conditions of a category and against the other rosters that they are on. The station does not
 * decide who is granted what, so nothing here stops a save: what does not fit is said, with the paper that says so.
 */
public final class Eligibility {
    /** Gone before the duty to bring up a child counts as unmet (民发〔2019〕62号). */
    private static final Set<String> LOST = Set.of("死亡", "失踪");

    /** What keeps a parent from bringing up a child (民发〔2019〕62号, 民发〔2020〕125号). */
    private static final Set<String> UNABLE =
            Set.of("重度残疾", "重病", "服刑在押", "强制隔离戒毒", "其他限制人身自由", "失联六个月以上", "撤销监护资格", "遣送（驱逐）出境");

    private final ResidentService residents;
    private final FactService facts;
    private final PolicyService policies;
    private final Categories categories;
    private final RosterLists lists;

    public Eligibility(Database database, ResidentService residents, FactService facts, PolicyService policies) {
        this.residents = residents;
        this.facts = facts;
        this.policies = policies;
        categories = new Categories(database);
        lists = new RosterLists(database);
    }

    /** Warnings about the field {@code category}: who does not fit the category on a day, and why. */
    public Problems check(Category category, List<Long> personIds, LocalDate day) {
        var problems = Problems.none();
        var definition = categories.definition(category);
        var known = facts.ofPersons(personIds);
        var others = lists.categoriesOfPersons(personIds);
        for (long id : personIds) {
            var person = residents.person(id).orElseThrow();
            var facts = known.getOrDefault(id, Map.of());
            definition.conditions().stream()
                    .filter(condition -> !holds(condition, person, facts, day))
                    .forEach(condition -> problems.warn(
                            "category",
                            "condition",
                            person.name() + "：" + condition.words() + said(condition, person, day) + "（"
                                    + condition.source() + "）。可以保存，请核对。"));
            exclusions(definition, person, others.getOrDefault(id, Set.of()), problems);
        }
        return problems;
    }

    private static void exclusions(
            CategoryDefinition definition, Person person, Set<Category> others, Problems problems) {
        definition.excludes().stream()
                .filter(exclusion -> others.contains(Category.ofCode(exclusion.category())))
                .forEach(exclusion -> problems.warn(
                        "category",
                        "excluded",
                        person.name() + "还在"
                                + Category.ofCode(exclusion.category()).label() + "名单上。" + exclusion.words() + "（"
                                + exclusion.source() + "）。可以保存，请核对要不要从那边退出。"));
    }

    private String said(Condition condition, Person person, LocalDate day) {
        boolean aboutAge = !condition.parameter().isEmpty();
        return aboutAge && person.birthDate() != null ? "，这一天是 " + Age.on(person.birthDate(), day) + " 周岁" : "";
    }

    /** A condition that cannot be judged for want of data holds. */
    private boolean holds(Condition condition, Person person, Map<String, Fact> facts, LocalDate day) {
        return switch (condition.kind()) {
            case AGE_AT_LEAST ->
                age(person, day).map(age -> age >= limit(condition, day)).orElse(true);
            case AGE_BELOW ->
                age(person, day).map(age -> age < limit(condition, day)).orElse(true);
            case AGE_AT_MOST ->
                age(person, day).map(age -> age <= limit(condition, day)).orElse(true);
            case FEMALE -> person.sex() != Sex.MALE;
            case ELDER_MINOR_OR_DISABLED ->
                age(person, day)
                        .map(age -> age >= number("elder_age", day)
                                || age < number("child_age", day)
                                || certificate(facts, day).isPresent()
                                || lists.categoriesOfPersons(List.of(person.id()))
                                        .getOrDefault(person.id(), Set.of())
                                        .contains(Category.DISABLED))
                        .orElse(true);
            case PARENTS_UNABLE -> parentsUnable(content(facts, "father_state"), content(facts, "mother_state"));
            case SEVERELY_DISABLED ->
                certificate(facts, day).filter(card -> card.grade().isGrave()).isPresent();
        };
    }

    /** Whether what is known of both parents keeps them from bringing up a child (事实无人抚养), by the contents of the facts. */
    public static boolean parentsUnable(String father, String mother) {
        boolean bothUnable = UNABLE.contains(father) && UNABLE.contains(mother);
        boolean oneLost =
                LOST.contains(father) && UNABLE.contains(mother) || UNABLE.contains(father) && LOST.contains(mother);
        return bothUnable || oneLost;
    }

    private static String content(Map<String, Fact> facts, String field) {
        return Optional.ofNullable(facts.get(field)).map(Fact::content).orElse("");
    }

    private static Optional<DisabilityCertificate> certificate(Map<String, Fact> facts, LocalDate day) {
        return DisabilityCertificate.read(content(facts, "disability_certificate"), day)
                .certificate();
    }

    private static Optional<Integer> age(Person person, LocalDate day) {
        return Optional.ofNullable(person.birthDate()).map(birth -> Age.on(birth, day));
    }

    private int limit(Condition condition, LocalDate day) {
        return number(condition.parameter(), day);
    }

    private int number(String parameter, LocalDate day) {
        return policies.whole(parameter, day).orElseThrow();
    }
}
