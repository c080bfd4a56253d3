package cn.shegong.roster;

import cn.shegong.store.Database;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The rosters by name, on a day or over a month. A figure is the size of its list; for several that must agree, ask
 * within {@link Database#snapshot}.
 */
public final class RosterLists {
    private static final int AT_ONCE = 500;

    private final Database database;
    private final RosterMapper mapper;
    private final Categories categories;

    public RosterLists(Database database) {
        this.database = database;
        categories = new Categories(database);
        this.mapper = database.mapper(RosterMapper.class);
    }

    /** Every roster, also those that the station keeps no longer. */
    public List<Category> categories() {
        return categories.ever();
    }

    /** The persons of one of the month's four lists, each once. */
    public List<RosterRow> persons(Category category, Movement movement, YearMonth month) {
        return mapper.persons(category, movement.on(month), movement.notOn(month));
    }

    /** The households of one of the month's four lists, each once. */
    public List<RosterRow> households(Category category, Movement movement, YearMonth month) {
        return mapper.households(category, movement.on(month), movement.notOn(month));
    }

    /** The persons on a roster at the close of a day, each once. */
    public List<RosterRow> personsOn(Category category, LocalDate day) {
        return mapper.persons(category, day, null);
    }

    /** The households on a roster at the close of a day, each once. */
    public List<RosterRow> householdsOn(Category category, LocalDate day) {
        return mapper.households(category, day, null);
    }

    /** The persons who were on a roster at the close of one day and were not at that of a later one, each once. */
    public List<RosterRow> personsLeft(Category category, LocalDate before, LocalDate day) {
        return mapper.persons(category, before, day);
    }

    /** The same for households. */
    public List<RosterRow> householdsLeft(Category category, LocalDate before, LocalDate day) {
        return mapper.households(category, before, day);
    }

    /** The rosters that anyone of each household is on today; households on none are left out. */
    public Map<Long, Set<Category>> categoriesOf(List<Long> householdIds) {
        return categories(householdIds, ids -> mapper.categoriesOfHouseholds(ids, today()));
    }

    /** The rosters that each person is on today; persons on none are left out. */
    public Map<Long, Set<Category>> categoriesOfPersons(List<Long> personIds) {
        return categories(personIds, ids -> mapper.categoriesOfPersons(ids, today()));
    }

    private static Map<Long, Set<Category>> categories(
            List<Long> ids, Function<List<Long>, List<RosterMapper.Listed>> fetch) {
        var all = new HashMap<Long, Set<Category>>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            var some = new ArrayList<>(ids.subList(from, Math.min(from + AT_ONCE, ids.size())));
            fetch.apply(some).forEach(listed -> all.computeIfAbsent(listed.id(), id -> new TreeSet<>())
                    .add(listed.category()));
        }
        return all;
    }

    private LocalDate today() {
        return database.now().toLocalDate();
    }
}
