package cn.shegong.roster;

import cn.shegong.count.CountedRow;
import cn.shegong.count.CountingSource;
import cn.shegong.count.Indicator;
import cn.shegong.count.Unit;
import cn.shegong.store.Database;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who is on each roster at the close of a day, by household and by person. */
public final class RosterCounting implements CountingSource {
    private static final String PREFIX = "roster.";
    private static final String FROM = "起";

    private final Database database;
    private final RosterLists rosters;

    public RosterCounting(Database database, RosterLists rosters) {
        this.database = database;
        this.rosters = rosters;
    }

    /** The households on a roster. */
    public static Indicator households(Category category) {
        return Indicator.standing(PREFIX + category.code() + ".households", category.label(), Unit.HOUSEHOLDS, "");
    }

    /** The persons on a roster. */
    public static Indicator persons(Category category) {
        return Indicator.standing(PREFIX + category.code() + ".persons", category.label(), Unit.PERSONS, "");
    }

    @Override
    public String code() {
        return "roster";
    }

    @Override
    public Set<String> tables() {
        return Set.of();
    }

    @Override
    public List<Indicator> indicators() {
        var all = new ArrayList<Indicator>();
        for (var category : rosters.categories()) {
            all.add(households(category));
            all.add(persons(category));
        }
        return all;
    }

    @Override
    public Map<String, List<CountedRow>> rows(LocalDate from, LocalDate to) {
        var today = database.now().toLocalDate();
        var day = to.isAfter(today) ? today : to;
        var rows = new LinkedHashMap<String, List<CountedRow>>();
        for (var category : rosters.categories()) {
            rows.put(
                    households(category).code(),
                    rosters.householdsOn(category, day).stream()
                            .map(row -> row("household/" + row.householdId(), null, row, day))
                            .toList());
            rows.put(
                    persons(category).code(),
                    rosters.personsOn(category, day).stream()
                            .map(row -> row("person", row.personId(), row, day))
                            .toList());
        }
        return rows;
    }

    /** The person, not the record, tells rows apart: merged records are one person. */
    private static CountedRow row(String key, Long personId, RosterRow row, LocalDate day) {
        return CountedRow.of(key, day, r -> {
            r.householdId = row.householdId();
            r.personId = personId;
            r.village = row.village();
            r.group = row.groupLabel();
            r.name = row.name();
            r.note = row.grade();
            r.details = Map.of(FROM, String.valueOf(row.startedOn()));
        });
    }

    /** From when a row of this source is on the roster. */
    public static LocalDate startedOn(CountedRow row) {
        return LocalDate.parse(row.details().get(FROM));
    }
}
