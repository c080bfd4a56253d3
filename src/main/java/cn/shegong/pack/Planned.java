package cn.shegong.pack;

import cn.shegong.plan.DueHousehold;
import cn.shegong.plan.VisitingClock;
import cn.shegong.plan.When;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Those whom the visiting plan wants to be visited: where something happened, who is overdue, and who becomes due.
 *
 * @param until how far one looks ahead
 */
public record Planned(VisitingClock clock, When until) implements Due {
    private static final String CALL = "突发情况";
    private static final String URGENT = "紧急";
    /** Of what happened; the sheet has a line for why one goes. */
    private static final int LONGEST = 60;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

    @Override
    public String words() {
        return "突发、逾期和" + until.label() + "到期的户";
    }

    /** Something may happen to anybody. */
    @Override
    public boolean onlyListed() {
        return false;
    }

    @Override
    public Map<Long, String> reasons(List<PackHousehold> households, LocalDate today) {
        var wanted = clock.all().stream()
                .filter(due -> due.pressing() || When.OVERDUE.holds(due, today) || until.holds(due, today))
                .collect(Collectors.toMap(due -> due.home().householdId(), due -> words(due, today)));
        var reasons = new LinkedHashMap<Long, String>();
        households.stream()
                .map(PackHousehold::id)
                .filter(wanted::containsKey)
                .sorted(Comparator.comparing(id ->
                        !wanted.get(id).startsWith(CALL) && !wanted.get(id).startsWith(URGENT)))
                .forEach(id -> reasons.put(id, wanted.get(id)));
        return reasons;
    }

    private static String words(DueHousehold due, LocalDate today) {
        if (due.pressing()) {
            var said = due.pressure();
            return (due.calls().isEmpty() ? URGENT : CALL) + "："
                    + (said.length() > LONGEST ? said.substring(0, LONGEST) + "…" : said);
        }
        var when = due.overdue(today) ? "逾期 " + due.late(today) + " 天" : DAY.format(due.dueBy()) + "前";
        return when + "，" + due.reason();
    }
}
