package cn.shegong.app;

import cn.shegong.base.Actor;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.plan.DueHousehold;
import cn.shegong.plan.When;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code due}: says whose visit is overdue, due this week, or owed because something happened. */
@Command(
        name = "due",
        header = "说出哪些户的探访逾期了、本周要去、出了突发情况，按走的路线排。",
        synopsisHeading = "用法：",
        optionListHeading = "选项：%n",
        sortOptions = false)
final class DueCommand implements Callable<Integer> {
    private static final List<When> PARTS = List.of(When.CALL, When.OVERDUE, When.WEEK);

    @Option(names = "--village", paramLabel = "村", description = "只看一个村（社区）")
    private String village;

    @Mixin
    private ResultOption result;

    @Mixin
    private StationOption station;

    @Override
    public Integer call() {
        var clock = Clock.systemDefaultZone();
        return result.tell("done", () -> station.with(clock, (open, actor) -> read(open, actor, LocalDate.now(clock))));
    }

    private ResultOption.Result read(Station open, Actor actor, LocalDate today) {
        actor.require(Right.READ);
        var all = open.visiting.all();
        if (village != null) {
            long id = open.places
                    .find(village)
                    .orElseThrow(() -> new Refusal("没有找到叫“" + village + "”的村（社区）。请照“村和组”页上的名称写。"))
                    .id();
            all = all.stream()
                    .filter(due -> due.home().villageId() != null && due.home().villageId() == id)
                    .toList();
        }
        var lines = new ArrayList<String>();
        var object = new LinkedHashMap<String, Object>();
        object.put("done", true);
        object.put("date", today.toString());
        for (var part : PARTS) {
            var some = all.stream().filter(due -> part.holds(due, today)).toList();
            lines.add(part.label() + " " + some.size() + " 户");
            some.forEach(due -> lines.add("  " + line(due, today)));
            object.put(
                    part.name().toLowerCase(Locale.ROOT),
                    some.stream().map(due -> object(due, today)).toList());
        }
        return new ResultOption.Result(0, lines, object);
    }

    private static String line(DueHousehold due, LocalDate today) {
        var words = due.home().village() + due.home().groupLabel() + " "
                + due.home().headName() + "：" + due.reason();
        var when =
                due.dueBy() == null ? "" : due.overdue(today) ? "，逾期 " + due.late(today) + " 天" : "，最晚 " + due.dueBy();
        var tried = due.attempt() == null ? "" : "，" + due.attempt().words();
        return words
                + when
                + tried
                + (due.turn().workerId() == null ? "" : "，" + due.turn().words());
    }

    private static Map<String, Object> object(DueHousehold due, LocalDate today) {
        var object = new LinkedHashMap<String, Object>();
        object.put("village", due.home().village());
        object.put("group", due.home().groupLabel());
        object.put("head", due.home().headName());
        object.put("reason", due.reason());
        object.put("dueBy", due.dueBy() == null ? null : due.dueBy().toString());
        object.put("daysLate", Math.max(0, due.late(today)));
        object.put(
                "lastVisit",
                due.lastVisit() == null ? null : due.lastVisit().toLocalDate().toString());
        object.put("worker", due.turn().words());
        object.put("calls", due.calls().stream().map(call -> call.content()).toList());
        return object;
    }
}
