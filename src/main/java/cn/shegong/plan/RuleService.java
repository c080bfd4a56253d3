package cn.shegong.plan;

import cn.shegong.base.Actor;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.roster.Categories;
import cn.shegong.roster.Category;
import cn.shegong.store.Database;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;

/**
 * How often whom, on a day: what the station has set last by then, or else what the program brings. Rules of the past
 * stay as they were, so that an old month is judged by the rule of that month.
 */
public final class RuleService {
    private static final List<VisitingRule> SHIPPED = ShippedRules.load();
    private static final String TABLE = "visiting_rule";

    private final Database database;
    private final RuleMapper mapper;
    private final Categories categories;

    public RuleService(Database database) {
        this.database = database;
        categories = new Categories(database);
        mapper = database.mapper(RuleMapper.class);
    }

    /** The rules as they hold on a day, those that demand nothing too; the strictest first. */
    public List<VisitingRule> on(LocalDate day) {
        var settings = mapper.settings();
        var rules = new ArrayList<VisitingRule>();
        for (var shipped : SHIPPED) {
            rules.add(settings.stream()
                    .filter(set -> set.code().equals(shipped.code()))
                    .filter(set -> !set.validFrom().isAfter(day))
                    .findFirst()
                    .map(set -> of(set, shipped.except()))
                    .orElse(shipped));
        }
        own(settings).forEach((code, versions) -> versions.stream()
                .filter(set -> !set.validFrom().isAfter(day))
                .findFirst()
                .ifPresent(set -> rules.add(of(set, Map.of()))));
        rules.sort(Comparator.comparing((VisitingRule rule) -> !rule.inForce())
                .thenComparingInt(rule -> rule.every().days()));
        return List.copyOf(rules);
    }

    /** The same, with those rules of the station's own that begin only later. */
    public List<VisitingRule> all(LocalDate day) {
        var rules = new ArrayList<>(on(day));
        own(mapper.settings()).forEach((code, versions) -> {
            if (rules.stream().noneMatch(rule -> rule.code().equals(code))) {
                rules.add(of(versions.get(versions.size() - 1), Map.of()));
            }
        });
        return List.copyOf(rules);
    }

    private static Map<String, List<RuleSetting>> own(List<RuleSetting> settings) {
        return settings.stream()
                .filter(set -> set.code().startsWith(VisitingRule.OWN))
                .collect(Collectors.groupingBy(RuleSetting::code));
    }

    /** What the program brings for this rule. */
    public Optional<VisitingRule> shipped(String code) {
        return SHIPPED.stream().filter(rule -> rule.code().equals(code)).findFirst();
    }

    /** All that the station has set for a rule, also what was taken back; the newest first. */
    public List<RuleSetting> history(String code) {
        return mapper.history(code);
    }

    /** Rosters that a rule of the station's own may concern. */
    public List<Category> categories() {
        return categories.all();
    }

    private static VisitingRule of(RuleSetting set, Map<String, String> except) {
        return new VisitingRule(
                set.code(),
                set.label(),
                Arrays.stream(set.categories().split("\n"))
                        .filter(code -> !code.isEmpty())
                        .map(Category::ofCode)
                        .toList(),
                set.ageFrom(),
                set.grade(),
                set.level(),
                except,
                set.every(),
                set.inForce(),
                set.remote(),
                set.validFrom(),
                set.source(),
                true,
                set);
    }

    /** Sets a rule anew from a day on. */
    public void set(Actor actor, String code, RuleDraft draft) {
        check(draft, code);
        write(actor, code, draft);
    }

    /** Adds a rule of the station's own. */
    public void add(Actor actor, RuleDraft draft) {
        check(draft, "");
        write(actor, VisitingRule.OWN + database.nextId(), draft);
    }

    private void check(RuleDraft draft, String code) {
        var others = all(database.now().toLocalDate()).stream()
                .filter(rule -> !rule.code().equals(code))
                .map(VisitingRule::label)
                .toList();
        RuleChecks.check(draft, others).refuseErrors();
    }

    private void write(Actor actor, String code, RuleDraft draft) {
        database.transaction(actor, Right.MANAGE_STATION, audit -> {
            var set = new RuleSetting(
                    database.nextId(),
                    code,
                    draft.label().strip(),
                    draft.categories().stream().map(Category::code).collect(Collectors.joining("\n")),
                    draft.ageFrom().isBlank()
                            ? null
                            : Integer.valueOf(draft.ageFrom().strip()),
                    draft.grade().strip(),
                    draft.level(),
                    Integer.parseInt(draft.number().strip()),
                    draft.unit(),
                    draft.inForce(),
                    draft.remote(),
                    draft.from(),
                    draft.source().strip(),
                    database.now(),
                    actor.name(),
                    "");
            mapper.insert(set);
            audit.note(
                    "settings.visiting_rule",
                    TABLE,
                    set.id(),
                    "探访频次“" + set.label() + "”从" + set.validFrom() + "起：" + set.words() + "，依据“" + set.source() + "”");
            return null;
        });
    }

    /** From a day on a rule demands nothing any more. */
    public void end(Actor actor, VisitingRule rule, LocalDate from, String source) {
        var draft = RuleDraft.of(rule, from);
        set(
                actor,
                rule.code(),
                new RuleDraft(
                        draft.label(),
                        draft.categories(),
                        draft.ageFrom(),
                        draft.grade(),
                        draft.level(),
                        draft.number(),
                        draft.unit(),
                        false,
                        draft.remote(),
                        from,
                        source));
    }

    /** Takes back what the station has set; the former rule holds again. */
    public void takeBack(Actor actor, RuleSetting set) {
        turn(actor, set, "撤销", () -> mapper.takeBack(set.id(), database.now(), actor.name()));
    }

    /** What was taken back by mistake counts again. */
    public void restore(Actor actor, RuleSetting set) {
        turn(actor, set, "恢复", () -> mapper.restore(set.id()));
    }

    private void turn(Actor actor, RuleSetting set, String verb, IntSupplier change) {
        database.transaction(actor, Right.MANAGE_STATION, audit -> {
            if (change.getAsInt() == 0) {
                throw new Refusal("这一条别人已经改过，没有再改什么。请刷新后再看。");
            }
            audit.note(
                    "settings.visiting_rule",
                    TABLE,
                    set.id(),
                    verb + "探访频次“" + set.label() + "”从" + set.validFrom() + "起的" + set.words());
            return null;
        });
    }
}
