package cn.shegong.closing;

import cn.shegong.closing.Finding.Kind;
import cn.shegong.closing.Finding.Name;
import cn.shegong.count.CountedRow;
import cn.shegong.count.Indicator;
import cn.shegong.count.Line;
import cn.shegong.draft.DraftService;
import cn.shegong.plan.PlanCounting;
import cn.shegong.policy.PolicyService;
import cn.shegong.staff.WorkerService;
import cn.shegong.store.Database;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is looked at before a month is closed: its turn, what is half typed, missing, unexplained, unusual, overdue. */
public final class MonthCheck {
    private static final int MONTHS_BACK = 3;

    private final Database database;
    private final Books books;
    private final DraftService drafts;
    private final WorkerService workers;
    private final PolicyService policies;

    public MonthCheck(
            Database database, Books books, DraftService drafts, WorkerService workers, PolicyService policies) {
        this.database = database;
        this.books = books;
        this.drafts = drafts;
        this.workers = workers;
        this.policies = policies;
    }

    /** Everything that speaks against closing the month now, what blocks it first. */
    public List<Finding> of(YearMonth month) {
        return database.snapshot(() -> {
            var book = books.month(month);
            var found = new ArrayList<Finding>();
            order(month).ifPresent(found::add);
            if (book.closed()) {
                return found;
            }
            unexplained(book).ifPresent(found::add);
            unfinished().ifPresent(found::add);
            missing(book).ifPresent(found::add);
            jumps(book).ifPresent(found::add);
            overdue(book).ifPresent(found::add);
            return List.copyOf(found);
        });
    }

    /** Why it is not this month's turn; empty when it can be closed. */
    private Optional<Finding> order(YearMonth month) {
        var last = new TreeMap<>(books.closed().holding()).lastEntry();
        if (last != null && !month.isAfter(last.getKey())) {
            return Optional.of(blocked(words(month) + "已经封了。要改，先重新打开。"));
        }
        if (month.atEndOfMonth().isAfter(database.now().toLocalDate())) {
            return Optional.of(blocked(words(month) + "还没有过完，到月底那天就能封。"));
        }
        if (last != null && !last.getKey().plusMonths(1).equals(month)) {
            return Optional.of(blocked("要先封" + words(last.getKey().plusMonths(1)) + "：一个月接一个月，期初才等于上月的期末。"));
        }
        return Optional.empty();
    }

    private static Finding blocked(String words) {
        return new Finding(Kind.ORDER, true, words, List.of());
    }

    static String words(YearMonth month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }

    private static Optional<Finding> unexplained(MonthBook book) {
        var names = book.late().stream()
                .map(LateEntry::line)
                .filter(line -> line.reason().isEmpty())
                .map(line ->
                        name(line.row(), line.mark().label() + "：" + line.row().note()))
                .distinct()
                .toList();
        return found(Kind.UNEXPLAINED, true, names, names.size() + " 条补报或更正没有写原因。在“补报和更正”里选中，写上原因再封。");
    }

    private Optional<Finding> unfinished() {
        var called = workers.all().stream().collect(Collectors.toMap(worker -> worker.id(), worker -> worker.name()));
        var names = drafts.unfinished().entrySet().stream()
                .map(entry -> new Name(null, "", called.getOrDefault(entry.getKey(), ""), entry.getValue() + " 张没录完的表"))
                .toList();
        return found(Kind.UNFINISHED, false, names, "还有人有没录完的表。封月以后再存，就只能算补报。");
    }

    private static Optional<Finding> missing(MonthBook book) {
        var names = book.lines().values().stream()
                .flatMap(List::stream)
                .filter(line -> line.mark() != Line.Mark.REMOVED)
                .map(Line::row)
                .filter(row -> !row.missing().isEmpty())
                .map(row -> name(row, row.note() + "：缺" + String.join("、", row.missing())))
                .distinct()
                .toList();
        return found(Kind.MISSING, false, names, names.size() + " 条记录缺一些内容，按村、按项目分的时候归不到一处。");
    }

    /** Figures that are far from what the months before had. */
    private Optional<Finding> jumps(MonthBook book) {
        var day = book.month().atEndOfMonth();
        int percent = policies.whole("closing_jump_percent", day).orElseThrow();
        int least = policies.whole("closing_jump_least", day).orElseThrow();
        var before = Stream.iterate(book.month().minusMonths(1), m -> m.minusMonths(1))
                .limit(MONTHS_BACK)
                .map(books::month)
                .toList();
        var names = books.indicators().stream()
                .filter(indicator -> indicator.over() == Indicator.Over.PERIOD)
                .map(indicator -> jump(indicator, book, before, percent, least))
                .filter(Objects::nonNull)
                .toList();
        return found(Kind.JUMP, false, names, "有的数和前三个月的平均差得多，请看一眼是不是漏录、重录了。");
    }

    private static Name jump(Indicator indicator, MonthBook book, List<MonthBook> before, int percent, int least) {
        int now = book.figure(indicator).value();
        double usual = before.stream()
                .mapToInt(month -> month.figure(indicator).value())
                .average()
                .orElse(0);
        double apart = Math.abs(now - usual);
        return usual > 0 && apart >= least && apart * 100 > usual * percent
                ? new Name(
                        null,
                        "",
                        indicator.label() + "（" + indicator.unit().label() + "）",
                        "本月 " + now + "，前三个月平均 " + Math.round(usual))
                : null;
    }

    private static Optional<Finding> overdue(MonthBook book) {
        var names = book.lines(PlanCounting.OVERDUE).stream()
                .map(line -> name(line.row(), line.row().note()))
                .toList();
        return found(Kind.OVERDUE, false, names, names.size() + " 户到月底还逾期没有走访。封月不改变这一点，下个月接着催。");
    }

    private static Name name(CountedRow row, String note) {
        return new Name(row.householdId(), row.village(), row.name(), note);
    }

    private static Optional<Finding> found(Kind kind, boolean blocks, List<Name> names, String words) {
        return names.isEmpty() ? Optional.empty() : Optional.of(new Finding(kind, blocks, words, names));
    }
}
