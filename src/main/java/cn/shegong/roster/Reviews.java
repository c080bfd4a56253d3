package cn.shegong.roster;

import cn.shegong.fact.FactService;
import cn.shegong.fact.FactService.Subject;
import cn.shegong.policy.PolicyService;
import cn.shegong.roster.CategoryDefinition.Sooner;
import cn.shegong.store.Database;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When a grant is to be looked at again, by the station's own figures: some categories come up sooner when the file says
 * so of the household, such as 低保 with an income that is not stable (民发〔2021〕57号). While it says nothing, the usual
 * term holds.
 */
public final class Reviews {
    private final Categories categories;
    private final FactService facts;
    private final PolicyService policies;

    public Reviews(Database database) {
        categories = new Categories(database);
        facts = new FactService(database);
        policies = new PolicyService(database);
    }

    /**
     * The day of the next review, counted from a day; empty when the category asks for none.
     *
     * @param householdId whom it is granted to; null for rosters of persons
     */
    public Optional<LocalDate> next(Category category, Long householdId, LocalDate from) {
        var months = months(categories.definition(category), householdId);
        return months.isEmpty()
                ? Optional.empty()
                : policies.whole(months, from).stream()
                        .mapToObj(from::plusMonths)
                        .findFirst();
    }

    private String months(CategoryDefinition definition, Long householdId) {
        if (householdId == null || definition.sooner().isEmpty()) {
            return definition.reviewMonths();
        }
        var known = facts.of(Subject.household(householdId));
        return definition.sooner().stream()
                .filter(sooner -> known.containsKey(sooner.field())
                        && known.get(sooner.field()).content().equals(sooner.content()))
                .map(Sooner::months)
                .findFirst()
                .orElse(definition.reviewMonths());
    }
}
