package cn.shegong.plan;

import cn.shegong.base.Actor;
import cn.shegong.base.Progress;
import cn.shegong.base.Right;
import cn.shegong.document.Column;
import cn.shegong.document.Fonts;
import cn.shegong.document.LedgerSheet;
import cn.shegong.document.Table;
import cn.shegong.listing.Listing;
import cn.shegong.listing.ListingService;
import cn.shegong.settings.SettingsService;
import cn.shegong.store.Database;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;

/** The plan on paper and as a workbook: who is to be visited, in the order of the route, and the month's rates. */
public final class PlanLists {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Database database;
    private final SettingsService settings;
    private final ListingService listings;

    public PlanLists(Database database, SettingsService settings, ListingService listings) {
        this.database = database;
        this.settings = settings;
        this.listings = listings;
    }

    /** @param conditions what was asked for, in words */
    public Listing due(List<DueHousehold> all, String conditions) {
        var today = database.now().toLocalDate();
        var table = Table.numbered(
                Column.text("村（社区）"),
                Column.code("组"),
                Column.code("户主"),
                Column.code("电话"),
                Column.text("为什么要去"),
                Column.date("最晚哪天"),
                Column.code("逾期（天）"),
                Column.date("上次见到本人"),
                Column.date("这户上次走访"),
                Column.text("上次没见到"),
                Column.code("谁去"),
                Column.text("情况").wide(28));
        all.forEach(due -> table.row(
                due.home().village(),
                due.home().groupLabel(),
                due.home().headName(),
                due.home().phone(),
                reasons(due),
                due.dueBy(),
                due.overdue(today) ? due.late(today) : "",
                due.demands().isEmpty() || due.demands().get(0).personId() == null
                        ? null
                        : due.demands().get(0).last(),
                due.lastVisit() == null ? null : due.lastVisit().toLocalDate(),
                due.attempt() == null ? "" : due.attempt().words(),
                due.turn().words(),
                ""));
        return listing("待访名单", conditions, table, "户", 12, all.size(), today);
    }

    private static String reasons(DueHousehold due) {
        var called = due.calls().stream().map(call -> "突发：" + call.content()).toList();
        if (called.isEmpty() && due.pressing()) {
            return "紧急：" + due.pressure();
        }
        return called.isEmpty() ? due.reason() : String.join("；", called);
    }

    /**
     * The rates of a month, line by line.
     *
     * @param village of which; empty for all
     */
    public Listing rates(YearMonth month, List<RateLine> lines, String village) {
        var table = Table.numbered(
                Column.text("类别"),
                Column.code("单位"),
                Column.integer("应访"),
                Column.integer("已访"),
                Column.integer("其中见面"),
                Column.integer("未访"),
                Column.code("月探访率"));
        lines.forEach(line -> table.row(
                line.label(),
                line.unit(),
                line.list(RateLine.Figure.SHOULD).size(),
                line.list(RateLine.Figure.VISITED).size(),
                line.list(RateLine.Figure.IN_PERSON).size(),
                line.list(RateLine.Figure.MISSING).size(),
                line.rate()));
        var title = village + words(month) + "探访率";
        return listing(title, "应访是整月在册的，电话、视频也算已访", table, "人、户", 8, lines.size(), today());
    }

    /** The names behind a figure. */
    public Listing names(YearMonth month, RateLine line, RateLine.Figure figure, String village) {
        var table = Table.numbered(
                Column.text("村（社区）"),
                Column.code("组"),
                Column.code("姓名"),
                Column.code("户主"),
                Column.code("电话"),
                Column.date("本月走访"),
                Column.date("其中见面"),
                Column.text("情况").wide(28));
        var entries = line.list(figure);
        entries.forEach(entry -> table.row(
                entry.home().village(),
                entry.home().groupLabel(),
                entry.name(),
                entry.home().headName(),
                entry.home().phone(),
                entry.visitedOn(),
                entry.inPerson(),
                ""));
        var title = village + words(month) + figure.label() + "名单";
        return listing(title, line.label() + "，" + figure.label(), table, line.unit(), 9, entries.size(), today());
    }

    /** What happened to people and what became of it. */
    public Listing calls(List<CallLine> lines, String conditions) {
        var table = Table.numbered(
                Column.text("报告时间"),
                Column.text("村（社区）"),
                Column.code("组"),
                Column.code("谁"),
                Column.text("什么事").wide(28),
                Column.text("谁报告的"),
                Column.text("最晚到"),
                Column.code("结果"),
                Column.text("哪天去的"),
                Column.text("谁去的、为什么不用去"));
        lines.forEach(line -> table.row(
                MOMENT.format(line.call().reportedAt()),
                line.call().village(),
                line.call().groupLabel(),
                line.call().who(),
                line.call().content(),
                line.call().source(),
                MOMENT.format(line.dueBy()),
                line.state().label(),
                line.call().answeredAt() == null
                        ? ""
                        : MOMENT.format(line.call().answeredAt()),
                line.call().answeredAt() == null ? line.call().closedReason() : line.visitors()));
        return listing("突发情况", conditions, table, "件", 11, lines.size(), today());
    }

    private static String words(YearMonth month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }

    private LocalDate today() {
        return database.now().toLocalDate();
    }

    private Listing listing(
            String title, String conditions, Table table, String measure, int columns, int size, LocalDate day) {
        var profile = settings.profile();
        var called = (database.demo() ? "（演示）" : "") + Objects.requireNonNullElse(profile.township(), "") + title;
        var sheet = new LedgerSheet(title, table)
                .title(called)
                .unit(profile.stationName())
                .measure(measure)
                .remark(conditions)
                .filledOn(day);
        return new Listing(called + day, sheet, columns, size);
    }

    /** Writes a list to a file, as its name's ending says, and says so in the trail. */
    public void write(Actor actor, Listing listing, Fonts fonts, Path target, Progress progress) {
        actor.require(Right.EXPORT);
        listings.write(actor, listing, listing.name() + " " + listing.size() + " 行，号码遮住", fonts, target, progress);
    }
}
