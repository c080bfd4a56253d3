package cn.shegong.life;

import cn.shegong.fact.FactField;
import cn.shegong.fact.FactService;
import cn.shegong.policy.PolicyService;
import cn.shegong.roster.Categories;
import cn.shegong.roster.Category;
import cn.shegong.roster.CategoryDefinition;
import cn.shegong.roster.CategoryDefinition.ConditionKind;
import cn.shegong.store.Database;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What ages and dates make due: who grows out of a roster or into one, whose papers run out, which grants are to be looked
 * at again. All of it is worked out from the records whenever it is asked; nothing is kept by hand.
 */
public final class DueService {
    /** Ages at which allowances of the very old usually change; the amounts are the county's. */
    private static final List<Integer> GRADES = List.of(90, 100);

    private final Database database;
    private final DueMapper mapper;
    private final PolicyService policies;
    private final FactService facts;
    private final Categories categories;

    public DueService(Database database, PolicyService policies, FactService facts) {
        this.database = database;
        this.policies = policies;
        this.facts = facts;
        categories = new Categories(database);
        mapper = database.mapper(DueMapper.class);
    }

    /** Everything that is due by the days ahead that the station has set, the earliest first. */
    public List<DueLine> due() {
        return due(database.now().toLocalDate());
    }

    List<DueLine> due(LocalDate today) {
        return database.snapshot(() -> {
            var until = today.plusDays(policies.whole("due_ahead_days", today).orElse(0));
            var all = new ArrayList<DueLine>();
            grownOut(today, until, all);
            grownInto(today, until, all);
            papers(until, all);
            reviews(today, until, all);
            gone(today, all);
            all.sort(Comparator.comparing(DueLine::on)
                    .thenComparing(DueLine::name)
                    .thenComparing(DueLine::what));
            return List.copyOf(all);
        });
    }

    /** Also those who have been too old for long: they stay until somebody does something. */
    private void grownOut(LocalDate today, LocalDate until, List<DueLine> all) {
        for (var category : categories.all()) {
            for (var condition : categories.definition(category).conditions()) {
                int age = tooOld(condition, today);
                if (age > 0) {
                    mapper.olderOn(category, today, until.minusYears(age)).stream()
                            .map(found -> leaves(found, category, age))
                            .filter(line -> !line.on().isAfter(until))
                            .forEach(all::add);
                }
            }
        }
    }

    /** The age at which a condition no longer holds; 0 for one that age cannot break. */
    private int tooOld(CategoryDefinition.Condition condition, LocalDate today) {
        int beyond = condition.kind() == ConditionKind.AGE_BELOW
                ? 0
                : condition.kind() == ConditionKind.AGE_AT_MOST ? 1 : -1;
        return beyond < 0 ? 0 : policies.whole(condition.parameter(), today).orElse(-beyond) + beyond;
    }

    private DueLine leaves(DueMapper.Found found, Category category, int age) {
        var reason = categories.definition(category).endReasons().stream()
                .filter(word -> word.contains("周岁"))
                .findFirst()
                .orElse("超过规定年龄");
        return line(
                found,
                DueAct.LEAVE,
                Birthdays.reaches(found.birthDate(), age),
                "满 " + age + " 周岁，还在" + category.label() + "名单上",
                reason,
                category);
    }

    private void grownInto(LocalDate today, LocalDate until, List<DueLine> all) {
        int elder = policies.whole("elder_age", today).orElseThrow();
        int aged = policies.whole("aged_age", today).orElseThrow();
        var ages = new TreeSet<>(GRADES);
        ages.add(elder);
        ages.add(aged);
        var from = today.withDayOfMonth(1);
        for (int age : ages) {
            var born = mapper.bornBetween(from.minusYears(age).minusDays(1), until.minusYears(age));
            var on = rosters(born, today);
            for (var found : born) {
                var day = Birthdays.reaches(found.birthDate(), age);
                if (day.isBefore(from) || day.isAfter(until)) {
                    continue;
                }
                var rosters = on.getOrDefault(found.personId(), Set.of());
                if (age >= aged && !rosters.contains(Category.AGED)) {
                    all.add(line(found, DueAct.ENTER, day, "满 " + age + " 周岁，还没有列入高龄", "", Category.AGED));
                } else if (age > aged) {
                    all.add(line(found, DueAct.LOOK, day, "满 " + age + " 周岁，高龄津贴的档次可能要变", "", Category.AGED));
                } else if (age == elder && rosters.stream().noneMatch(this::ofElders)) {
                    all.add(line(found, DueAct.LOOK, day, "满 " + age + " 周岁，留守、空巢、独居、失能等情况的可以列入", "", null));
                }
            }
        }
    }

    private Map<Long, Set<Category>> rosters(List<DueMapper.Found> people, LocalDate today) {
        var ids = people.stream().map(DueMapper.Found::personId).toList();
        return ids.isEmpty()
                ? Map.of()
                : mapper.listed(ids, today).stream()
                        .collect(Collectors.groupingBy(
                                DueMapper.Listed::personId,
                                Collectors.mapping(DueMapper.Listed::category, Collectors.toSet())));
    }

    private boolean ofElders(Category category) {
        return categories.definition(category).elder();
    }

    private void papers(LocalDate until, List<DueLine> all) {
        var fields =
                facts.fields().stream().filter(field -> !field.due().isEmpty()).toList();
        var codes = fields.stream().map(FactField::code).toList();
        for (var found : mapper.facts(codes, until.toString())) {
            fields.stream()
                    .filter(field -> field.code().equals(found.field()))
                    .forEach(field -> all.add(line(found, DueAct.UPDATE, found.dueOn(), field.due(), "", null)));
        }
    }

    private void reviews(LocalDate today, LocalDate until, List<DueLine> all) {
        mapper.reviews(today, until)
                .forEach(found -> all.add(line(
                        found, DueAct.REVIEW, found.dueOn(), found.category().label() + "要复核", "", found.category())));
        int months = policies.whole("rigid_months", today).orElseThrow();
        // Months are of different lengths: a few days more are read, and left out again below.
        mapper.granted(Category.RIGID, today, until.minusMonths(months).plusDays(3)).stream()
                .map(found -> line(
                        found,
                        DueAct.REVIEW,
                        found.dueOn().plusMonths(months),
                        "刚性支出困难认定满 " + months + " 个月",
                        "",
                        Category.RIGID))
                .filter(line -> !line.on().isAfter(until))
                .forEach(all::add);
    }

    private void gone(LocalDate today, List<DueLine> all) {
        mapper.gone(today)
                .forEach(found -> all.add(line(
                        found,
                        DueAct.LEAVE,
                        found.dueOn(),
                        (found.field().equals("died") ? "已经去世" : "已经迁出") + "，还在"
                                + found.category().label() + "名单上",
                        found.field().equals("died") ? "死亡（自然减员）" : "迁出",
                        found.category())));
    }

    private static DueLine line(
            DueMapper.Found found, DueAct act, LocalDate on, String what, String reason, Category category) {
        return new DueLine(
                act,
                on,
                found.personId(),
                found.householdId(),
                found.name(),
                Objects.requireNonNullElse(found.village(), ""),
                Objects.requireNonNullElse(found.groupLabel(), ""),
                what,
                reason,
                category,
                found.entryId(),
                found.memberId(),
                act == DueAct.UPDATE ? found.field() : "");
    }
}
