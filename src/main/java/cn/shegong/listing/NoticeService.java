package cn.shegong.listing;

import cn.shegong.base.Actor;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Problems;
import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.base.Slice;
import cn.shegong.document.Column;
import cn.shegong.document.Fonts;
import cn.shegong.document.Ledger;
import cn.shegong.document.LedgerSheet;
import cn.shegong.document.Paper;
import cn.shegong.document.Table;
import cn.shegong.policy.PolicyService;
import cn.shegong.resident.Age;
import cn.shegong.resident.ResidentService;
import cn.shegong.roster.Categories;
import cn.shegong.roster.RollFilter;
import cn.shegong.roster.RollLine;
import cn.shegong.roster.RollRow;
import cn.shegong.roster.Rolls;
import cn.shegong.settings.SettingsService;
import cn.shegong.store.Database;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Draws up public notices. What hangs on a village's wall says of anyone the village, the name and the category; lists
 * whose mere membership would harm people are refused.
 */
public final class NoticeService {
    private final Database database;
    private final ResidentService residents;
    private final Rolls rolls;
    private final Categories categories;
    private final PolicyService policies;
    private final SettingsService settings;

    public NoticeService(
            Database database,
            ResidentService residents,
            Rolls rolls,
            Categories categories,
            PolicyService policies,
            SettingsService settings) {
        this.database = database;
        this.residents = residents;
        this.rolls = rolls;
        this.categories = categories;
        this.policies = policies;
        this.settings = settings;
    }

    /** @throws Refusal when the names of this list are not to be public, with the reason */
    public void check(RollFilter filter) {
        for (var category : filter.roll().categories()) {
            var privacy = categories.definition(category).privacy();
            if (!privacy.isEmpty()) {
                throw new Refusal("“" + category.label() + "”名单不做公示：" + privacy + "。");
            }
        }
        if (settings.profile().fillerPhone().isEmpty()) {
            throw new Refusal("公示上要有反映意见的电话，本站资料里还没有填。请先到“本站设置”里填联系电话。");
        }
    }

    /**
     * Draws up a notice of everyone under a filter; who is under age, dead or moved away is not named.
     *
     * @throws Refusal see {@link #check}
     * @throws InvalidInput about {@code from} or {@code until}
     */
    public Notice draw(Actor actor, RollFilter filter, LocalDate from, LocalDate until, Progress progress) {
        actor.require(Right.EXPORT);
        check(filter);
        checkPeriod(from, until);
        var label = filter.roll().label();
        var rows = ListingService.all(Slice.first(), slice -> rolls.page(filter, slice), progress).stream()
                .map(RollLine::row)
                .toList();
        int childAge = policies.whole("child_age", filter.day()).orElseThrow();
        Predicate<RollRow> minor = row -> row.birthDate() != null && Age.on(row.birthDate(), filter.day()) < childAge;
        Predicate<RollRow> gone = RollRow::overdue;
        var leftOut = new ArrayList<String>();
        count(leftOut, "未成年人", rows.stream().filter(minor).count());
        count(leftOut, "已故或迁出", rows.stream().filter(gone.and(minor.negate())).count());
        count(leftOut, "没有户主", rows.stream().filter(row -> row.name().isEmpty()).count());
        var lines = rows.stream()
                .filter(minor.or(gone).or(row -> row.name().isEmpty()).negate())
                .map(row -> new Notice.Line(row.village(), row.name(), label))
                .toList();
        return new Notice(Titles.people(label) + "公示", label, filter.roll().households(), lines, from, until, leftOut);
    }

    private static void checkPeriod(LocalDate from, LocalDate until) {
        var problems = Problems.none();
        if (from == null) {
            problems.error("from", "blank", "没有填从哪天起公示。");
        } else if (until == null) {
            problems.error("until", "blank", "没有填公示到哪天。");
        } else if (until.isBefore(from)) {
            problems.error("until", "before_start", "结束的日期早于开始的日期，请核对。");
        }
        problems.refuseErrors();
    }

    private static void count(List<String> words, String what, long number) {
        if (number > 0) {
            words.add(what + " " + number);
        }
    }

    /** Writes a notice to a file and says so in the trail. */
    public void write(Actor actor, Notice notice, Fonts fonts, Path target, Progress progress) {
        var what = notice.title() + " " + notice.lines().size() + measure(notice) + "，只有村、姓名、类别";
        residents.export(actor, what, target, () -> {
            if (FileFormat.of(target) == FileFormat.EXCEL) {
                new Ledger().sheet(sheet(notice)).write(target, progress.toTheEnd());
            } else {
                paper(notice, fonts).write(target, progress.toTheEnd());
            }
        });
    }

    /** What the file is called, without an ending. */
    public String fileName(Notice notice) {
        return Titles.file(mark() + settings.profile().township() + notice.title());
    }

    private String mark() {
        return database.demo() ? "（演示）" : "";
    }

    private static String measure(Notice notice) {
        return notice.households() ? "户" : "人";
    }

    private static Table table(Notice notice) {
        var table = Table.of(Column.text("村（社区）"), Column.text("姓名"), Column.text("类别"));
        notice.lines().forEach(line -> table.row(line.village(), line.name(), line.category()));
        return table;
    }

    private String objections() {
        var profile = settings.profile();
        return "请在公示期内向" + profile.stationName() + "反映，电话 " + profile.fillerPhone() + "。";
    }

    private static String period(Notice notice) {
        return Titles.day(notice.from()) + "至" + Titles.day(notice.until());
    }

    private Paper paper(Notice notice, Fonts fonts) {
        var profile = settings.profile();
        var paper = new Paper(fonts, profile.stationName());
        if (database.demo()) {
            paper.watermark("演示");
        }
        return paper.title(notice.title())
                .paragraph("现将" + profile.township() + Titles.people(notice.categoryLabel()) + "公示如下，共 "
                        + notice.lines().size() + " " + measure(notice) + "。公示期：" + period(notice) + "。")
                .paragraph("对名单有不同意见的，" + objections())
                .tableSize(Paper.SMALL_4)
                .table(table(notice))
                .signature(profile.stationName(), notice.from());
    }

    private LedgerSheet sheet(Notice notice) {
        var profile = settings.profile();
        return new LedgerSheet("公示", table(notice))
                .title(mark() + profile.township() + notice.title())
                .unit(profile.stationName())
                .filledOn(notice.from())
                .portrait()
                .foot("公示期：" + period(notice) + "。", "对名单有不同意见的，" + objections());
    }
}
