package cn.shegong.plan;

import cn.shegong.count.CountedRow;
import cn.shegong.count.CountedRow.Cut;
import cn.shegong.count.CountingSource;
import cn.shegong.count.Indicator;
import cn.shegong.count.Unit;
import cn.shegong.store.Database;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the visiting plan stands at the close of a month: its rate by class, and who is overdue (A4.1). */
public final class PlanCounting implements CountingSource {
    private static final String ITEM = "A4.1";

    /** Who was to be visited in the month, by class. */
    public static final Indicator SHOULD = Indicator.ofLastMonth("plan.should", "应访", Unit.PERSONS, ITEM);

    /** Those of them who were. */
    public static final Indicator VISITED = Indicator.ofLastMonth("plan.visited", "已访", Unit.PERSONS, ITEM);

    /** Households whose visit is overdue. */
    public static final Indicator OVERDUE = Indicator.ofLastMonth("plan.overdue", "逾期未访", Unit.HOUSEHOLDS, ITEM);

    private final Database database;
    private final RateService rates;
    private final VisitingClock clock;

    public PlanCounting(Database database, RateService rates, VisitingClock clock) {
        this.database = database;
        this.rates = rates;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "plan";
    }

    @Override
    public Set<String> tables() {
        return Set.of();
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(SHOULD, VISITED, OVERDUE);
    }

    @Override
    public Map<String, List<CountedRow>> rows(LocalDate from, LocalDate to) {
        var today = database.now().toLocalDate();
        var day = to.isAfter(today) ? today : to;
        var should = new ArrayList<CountedRow>();
        var visited = new ArrayList<CountedRow>();
        for (var line : rates.rates(YearMonth.from(to))) {
            line.list(RateLine.Figure.SHOULD).forEach(entry -> should.add(row(line, entry, day)));
            line.list(RateLine.Figure.VISITED).forEach(entry -> visited.add(row(line, entry, day)));
        }
        var rows = new LinkedHashMap<String, List<CountedRow>>();
        rows.put(SHOULD.code(), should);
        rows.put(VISITED.code(), visited);
        rows.put(
                OVERDUE.code(),
                clock.all(day).stream()
                        .filter(due -> due.overdue(day))
                        .map(due -> row(due, day))
                        .toList());
        return rows;
    }

    /** Somebody stands in every class to which he or she belongs. */
    private static String key(RateLine line, RateEntry entry) {
        return line.label()
                + (entry.personId() == null ? "/household/" + entry.home().householdId() : "/person");
    }

    private static CountedRow row(RateLine line, RateEntry entry, LocalDate day) {
        return CountedRow.of(key(line, entry), day, r -> {
            r.householdId = entry.home().householdId();
            r.personId = entry.personId();
            r.village = entry.home().village();
            r.group = entry.home().groupLabel();
            r.name = entry.name();
            r.note = entry.visited() ? entry.visitedOn() + " 走访" : "没有走访到";
            r.item = ITEM;
            r.cut = new Cut(line.label(), line.label() + "（" + line.unit() + "）");
        });
    }

    private static CountedRow row(DueHousehold due, LocalDate day) {
        return CountedRow.of("household/" + due.home().householdId(), day, r -> {
            r.householdId = due.home().householdId();
            r.village = due.home().village();
            r.group = due.home().groupLabel();
            r.name = due.home().headName();
            r.note = due.reason() + "，应在 " + due.dueBy() + " 以前，逾期 " + due.late(day) + " 天";
            r.item = ITEM;
        });
    }
}
