package cn.shegong.quality;

import cn.shegong.roster.Categories;
import cn.shegong.roster.Category;
import cn.shegong.roster.CategoryDefinition;
import cn.shegong.roster.CategoryDefinition.Condition;
import cn.shegong.roster.CategoryDefinition.Exclusion;
import cn.shegong.roster.Eligibility;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Asks the store for whoever does not fit the definitions of the categories: one statement for each of their rules. */
final class RosterRuleSearch {
    private final RosterCheckMapper mapper;
    private final Categories categories;

    RosterRuleSearch(RosterCheckMapper mapper, Categories categories) {
        this.mapper = mapper;
        this.categories = categories;
    }

    private List<CategoryDefinition> definitions() {
        return categories.ever().stream().map(categories::definition).toList();
    }

    /** Whoever is on two rosters that exclude each other; said by both, found once. */
    List<Hit> exclusions(Day day) {
        var found = new ArrayList<Hit>();
        var asked = new HashSet<Set<String>>();
        for (var definition : definitions()) {
            for (var exclusion : definition.excludes()) {
                var first = definition.category();
                var second = Category.ofCode(exclusion.category());
                if (asked.add(Set.of(first.code(), second.code()))) {
                    boolean household = first.householdBased() && second.householdBased();
                    mapper.onBoth(first.code(), second.code(), household, day.today())
                            .forEach(hit -> found.add(hit.saying(words(first, second, exclusion))));
                }
            }
        }
        return found;
    }

    private static String words(Category first, Category second, Exclusion exclusion) {
        return "同时在" + first.label() + "和" + second.label() + "名单上。" + exclusion.words() + "（" + exclusion.source()
                + "）";
    }

    /** Whoever does not fit a condition; what cannot be judged for want of data fits. */
    List<Hit> conditions(Day day) {
        var found = new ArrayList<Hit>();
        for (var definition : definitions()) {
            for (var condition : definition.conditions()) {
                hits(definition.category().code(), condition, day)
                        .forEach(hit ->
                                found.add(hit.saying("在" + definition.category().label() + "名单上。" + condition.words()
                                        + "（" + condition.source() + "）")));
            }
        }
        return found;
    }

    private List<Hit> hits(String category, Condition condition, Day day) {
        return switch (condition.kind()) {
            case AGE_AT_LEAST ->
                mapper.ages(category, day.bornFor(condition.parameter()), false, day.today()).stream()
                        .map(hit -> hit.since(null))
                        .toList();
            case AGE_BELOW -> tooOld(category, day.figure(condition.parameter()), day);
            case AGE_AT_MOST -> tooOld(category, day.figure(condition.parameter()) + 1, day);
            case FEMALE -> mapper.men(category, day.today());
            case ELDER_MINOR_OR_DISABLED ->
                mapper.ableAdults(category, day.bornFor("child_age"), day.bornFor("elder_age"), day.today());
            case PARENTS_UNABLE ->
                mapper.parents(category, day.today()).stream()
                        .filter(hit -> !Eligibility.parentsUnable(parent(hit, true), parent(hit, false)))
                        .toList();
            case SEVERELY_DISABLED -> mapper.notSevere(category, day.today());
        };
    }

    private List<Hit> tooOld(String category, int age, Day day) {
        return mapper.ages(category, day.bornFor(age), true, day.today()).stream()
                .map(hit -> hit.since(hit.onDay().plusYears(age)))
                .toList();
    }

    private static String parent(Hit hit, boolean father) {
        int stroke = hit.text().indexOf('/');
        return father ? hit.text().substring(0, stroke) : hit.text().substring(stroke + 1);
    }

    /** Grants that are to be looked at sooner than was written down, for what the file says of the household. */
    List<Hit> lateReviews(Day day) {
        var found = new ArrayList<Hit>();
        for (var definition : definitions()) {
            for (var sooner : definition.sooner()) {
                var latest = day.today().plusMonths(day.figure(sooner.months()));
                found.addAll(mapper.reviewAfter(
                        definition.category().code(), sooner.field(), sooner.content(), latest, day.today()));
            }
        }
        return found;
    }

    /** Grants of categories that ask for a review and have no day for it. */
    List<Hit> withoutReview(Day day) {
        return mapper.withoutReview(RosterChecks.reviewed(categories), day.today());
    }
}
