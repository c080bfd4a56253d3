package cn.shegong.roster;

import cn.shegong.base.Rows;
import cn.shegong.base.Slice;
import cn.shegong.fact.Fact;
import cn.shegong.fact.FactField;
import cn.shegong.fact.FactRules;
import cn.shegong.fact.FactService;
import cn.shegong.policy.PolicyService;
import cn.shegong.roster.CategoryDefinition.ConditionKind;
import cn.shegong.store.Database;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rosters line by line, filtered, sorted and cut by the store; every figure is the length of a list. */
public final class Rolls {
    private static final int AT_ONCE = 500;
    private static final String ELDERS = "特殊困难老年人";

    private final Database database;
    private final RollMapper mapper;
    private final Categories categories;
    private final FactService facts;
    private final PolicyService policies;

    public Rolls(Database database, FactService facts, PolicyService policies) {
        this.database = database;
        this.facts = facts;
        this.policies = policies;
        categories = new Categories(database);
        mapper = database.mapper(RollMapper.class);
    }

    /**
     * One part of the lines under a filter, with how many there are.
     *
     * @param slice sorts by {@code NAME}, {@code PLACE}, {@code BIRTH}, {@code GRADE}, {@code AMOUNT}, {@code PERSONS},
     *     {@code SINCE}, {@code REVIEW}; by place when it names none
     */
    public Rows<RollLine> page(RollFilter filter, Slice slice) {
        return database.snapshot(() -> {
            var sort = slice.sort().isEmpty() ? "PLACE" : slice.sort();
            var rows = filter.roll().households()
                    ? mapper.households(filter, sort, slice.descending(), slice.offset(), slice.limit())
                    : mapper.persons(filter, sort, slice.descending(), slice.offset(), slice.limit());
            return new Rows<>(lines(filter.roll(), rows), count(filter));
        });
    }

    public long count(RollFilter filter) {
        return filter.roll().households() ? mapper.countHouseholds(filter) : mapper.countPersons(filter);
    }

    private List<RollLine> lines(Roll roll, List<RollRow> rows) {
        var fields = categories.fields(roll.categories());
        if (fields.isEmpty()) {
            return rows.stream().map(row -> new RollLine(row, Map.of())).toList();
        }
        var ofPersons = facts.ofPersons(
                rows.stream().map(RollRow::personId).filter(Objects::nonNull).toList());
        var ofHouseholds = facts.ofHouseholds(
                rows.stream().map(RollRow::householdId).distinct().toList());
        return rows.stream()
                .map(row -> new RollLine(
                        row,
                        contents(
                                fields,
                                row.personId() == null ? Map.of() : ofPersons.getOrDefault(row.personId(), Map.of()),
                                ofHouseholds.getOrDefault(row.householdId(), Map.of()))))
                .toList();
    }

    private static Map<String, String> contents(
            List<FactField> fields, Map<String, Fact> ofPerson, Map<String, Fact> ofHousehold) {
        var all = new HashMap<String, String>();
        for (var field : fields) {
            var fact = (field.about() == FactField.About.PERSON ? ofPerson : ofHousehold).get(field.code());
            if (fact != null) {
                all.put(field.code(), field.kind().masked() ? FactRules.shown(field, fact.content()) : fact.content());
            }
        }
        return all;
    }

    /** How many stand on each roster at the close of a day; rosters without anyone are left out. */
    public Map<Category, RollCount> counts(LocalDate day) {
        return mapper.counts(day).stream().collect(Collectors.toMap(RollCount::category, Function.identity()));
    }

    /** The classes that occur on a roster, the county's own order first. */
    public List<String> grades(Category category) {
        var known = new ArrayList<>(categories.definition(category).grades());
        mapper.grades(category).stream().filter(grade -> !known.contains(grade)).forEach(known::add);
        return known;
    }

    /** The people of some households whom a roster covers at the close of a day, by household, the head first. */
    public Map<Long, List<RollCovered>> covered(Category category, LocalDate day, List<Long> householdIds) {
        var all = new HashMap<Long, List<RollCovered>>();
        for (int from = 0; from < householdIds.size(); from += AT_ONCE) {
            var some = List.copyOf(householdIds.subList(from, Math.min(from + AT_ONCE, householdIds.size())));
            all.putAll(mapper.covered(category, day, some).stream()
                    .collect(Collectors.groupingBy(RollCovered::householdId)));
        }
        return all;
    }

    /** The eight classes of elders with special difficulties at the close of a day. */
    public ElderFigures elders(LocalDate day) {
        return database.snapshot(() -> {
            var rolls = elderClasses(day);
            var all = new Roll(
                    ELDERS,
                    rolls.stream().flatMap(roll -> roll.parts().stream()).toList(),
                    false);
            var classes = rolls.stream()
                    .map(roll -> new ElderFigures.ElderClass(roll, count(RollFilter.on(roll, day))))
                    .toList();
            return new ElderFigures(classes, all, count(RollFilter.on(all, day)));
        });
    }

    /** 特困 and those that the definitions mark; where a roster takes younger people too, only its elders. */
    private List<Roll> elderClasses(LocalDate day) {
        var born = day.minusYears(policies.whole("elder_age", day).orElseThrow());
        return Stream.concat(
                        Category.definitions().stream().filter(CategoryDefinition::elder),
                        Stream.of(categories.definition(Category.TEKUN)))
                .map(definition -> {
                    boolean younger = definition.conditions().stream()
                            .noneMatch(condition -> condition.kind() == ConditionKind.AGE_AT_LEAST);
                    var part = new Roll.Part(definition.category(), younger ? born : null);
                    return new Roll(definition.category().label(), List.of(part), false);
                })
                .toList();
    }
}
