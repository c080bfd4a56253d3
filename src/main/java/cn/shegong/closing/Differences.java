package cn.shegong.closing;

import cn.shegong.base.Actor;
import cn.shegong.base.Progress;
import cn.shegong.base.Right;
import cn.shegong.count.CountedRow;
import cn.shegong.count.Indicator;
import cn.shegong.count.Line;
import cn.shegong.document.Column;
import cn.shegong.document.Fonts;
import cn.shegong.document.LedgerSheet;
import cn.shegong.document.Table;
import cn.shegong.listing.Listing;
import cn.shegong.listing.ListingService;
import cn.shegong.settings.SettingsService;
import cn.shegong.store.Database;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** What two closings of one month count otherwise, by name: printed after a month was opened and closed again. */
public final class Differences {
    private static final int COLUMNS = 7;

    private final Database database;
    private final Books books;
    private final SettingsService settings;
    private final ListingService listings;

    public Differences(Database database, Books books, SettingsService settings, ListingService listings) {
        this.database = database;
        this.books = books;
        this.settings = settings;
        this.listings = listings;
    }

    /**
     * One line that only one of two books has.
     *
     * @param more true when only the later one has it
     */
    public record Difference(Indicator indicator, boolean more, CountedRow row) {}

    /** What the later of two books of a month has more and less, in the order of the indicators. */
    public List<Difference> between(MonthBook earlier, MonthBook later) {
        var all = new ArrayList<Difference>();
        for (var indicator : books.indicators()) {
            without(earlier.lines(indicator), later.lines(indicator))
                    .forEach(row -> all.add(new Difference(indicator, false, row)));
            without(later.lines(indicator), earlier.lines(indicator))
                    .forEach(row -> all.add(new Difference(indicator, true, row)));
        }
        return List.copyOf(all);
    }

    private static List<CountedRow> without(List<Line> all, List<Line> those) {
        var known = new HashMap<CountedRow.Identity, CountedRow>();
        those.forEach(line -> known.put(line.row().identity(), line.row()));
        return all.stream()
                .map(Line::row)
                .filter(row -> {
                    var other = known.get(row.identity());
                    return other == null || !other.countsAs(row);
                })
                .toList();
    }

    /** The list as it is printed. */
    public Listing listing(Closing earlier, MonthBook later, List<Difference> differences) {
        var table = Table.numbered(
                Column.text("指标"),
                Column.code("单位"),
                Column.code("增减"),
                Column.date("日期"),
                Column.text("村（社区）"),
                Column.text("姓名"),
                Column.text("说明").wide(28));
        differences.forEach(one -> table.row(
                one.indicator().label(),
                one.indicator().unit().label(),
                one.more() ? "增" : "减",
                one.row().on(),
                one.row().village(),
                one.row().name(),
                one.row().note()));
        var profile = settings.profile();
        var today = database.now().toLocalDate();
        var title =
                (database.demo() ? "（演示）" : "") + profile.township() + MonthCheck.words(earlier.month()) + "重新打开前后的差别";
        var sheet = new LedgerSheet("差别", table)
                .title(title)
                .unit(profile.stationName())
                .measure("见表")
                .remark("和第 " + earlier.round() + " 次封月（" + earlier.closedAt().toLocalDate() + "）比，重新打开的原因："
                        + earlier.reopenReason()
                        + (later.closed() ? "" : "；这个月还没有再封"))
                .filledOn(today);
        return new Listing(title + today, sheet, COLUMNS, differences.size());
    }

    /** Writes it to a file, as its name's ending says. */
    public void write(Actor actor, Listing listing, Fonts fonts, Path target, Progress progress) {
        actor.require(Right.EXPORT);
        listings.write(actor, listing, listing.name() + " " + listing.size() + " 行", fonts, target, progress);
    }
}
