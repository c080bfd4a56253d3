package cn.shegong.intake;

import cn.shegong.base.Typed;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Several columns of money, one for each month or quarter: 10月, 11月, 12月. One of them is the list's. */
final class AmountsByTime {
    private static final String DIGITS = "一二三四五六七八九";
    private static final Pattern TIME = Pattern.compile("(?:(?<year>20\\d{2})年?)?(?:"
            + "(?<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?:份|度)?|第?(?<quarter>[1-4一二三四])季度?)"
            + "|(?<dated>20\\d{2}-\\d{2})-01");
    private static final Pattern SUM = Pattern.compile("[合总共小累]计|全年|年度");
    private static final Pattern MONEY = Pattern.compile(".*(金|额|补贴|津贴|补助|补差|标准|发放|领取|[实应]发|元).*");

    private final String sheet;
    private final Header header;
    private final List<ColumnContent> contents;
    private final List<Column> columns;
    private String note = "";

    /** A column with its time; the year is 0 when it does not say, the first and the last month are equal for a month. */
    private record Column(int index, String time, int year, int first, int last) {
        boolean of(YearMonth month) {
            return (year == 0 || year == month.getYear())
                    && first <= month.getMonthValue()
                    && month.getMonthValue() <= last;
        }
    }

    AmountsByTime(String sheet, Header header, List<ColumnContent> contents) {
        this.sheet = sheet;
        this.header = header;
        this.contents = contents;
        this.columns = IntStream.range(0, Math.min(header.paths().size(), contents.size()))
                .boxed()
                .flatMap(index -> column(index).stream())
                .toList();
    }

    private Optional<Column> column(int index) {
        ColumnContent content = contents.get(index);
        String words = Typed.compact(String.join("", header.paths().get(index)));
        Matcher time = TIME.matcher(words);
        if (!time.find() || content.filled() > 0 && !content.mostly(CellShape.NUMBER)) {
            return Optional.empty();
        }
        String rest = words.substring(0, time.start()) + words.substring(time.end());
        boolean money =
                rest.isEmpty() ? content.filled() > 0 : MONEY.matcher(rest).matches();
        return money ? Optional.of(column(index, time)) : Optional.empty();
    }

    private static Column column(int index, Matcher time) {
        if (time.group("dated") != null) {
            YearMonth month = YearMonth.parse(time.group("dated"));
            return new Column(
                    index, month.getMonthValue() + "月", month.getYear(), month.getMonthValue(), month.getMonthValue());
        }
        int year = time.group("year") == null ? 0 : Integer.parseInt(time.group("year"));
        if (time.group("month") != null) {
            int month = number(time.group("month"));
            return new Column(index, time.group(), year, month, month);
        }
        int last = number(time.group("quarter")) * 3;
        return new Column(index, time.group(), year, last - 2, last);
    }

    private static int number(String text) {
        return text.startsWith("十")
                ? 11 + DIGITS.indexOf(text.substring(1).isEmpty() ? "\0" : text.substring(1))
                : DIGITS.contains(text) ? DIGITS.indexOf(text) + 1 : Integer.parseInt(text);
    }

    /** The mapping with the one column that counts; as it was when there are not several, or the user has chosen. */
    ColumnMapping settle(ColumnMapping mapping, Optional<YearMonth> month) {
        var chosen = mapping.columnOf(Target.MONTHLY_AMOUNT);
        boolean settled = chosen.isPresent()
                && !isSum(mapping.columns().get(chosen.getAsInt()))
                && (mapping.columns().get(chosen.getAsInt()).sureness() == Sureness.CHOSEN
                        || columns.stream().noneMatch(column -> column.index == chosen.getAsInt()));
        boolean several = columns.stream().map(Column::time).distinct().count() > 1;
        if (settled || !several) {
            return mapping;
        }
        Optional<Column> ofMonth = month.flatMap(wanted -> columns.stream()
                .filter(column -> column.of(wanted) && isFilled(column))
                .findFirst());
        Column best = ofMonth.orElseGet(() -> columns.stream()
                .max(Comparator.comparing(this::isFilled).thenComparing(Column::index))
                .orElseThrow());
        note = "工作表“" + sheet + "”的金额按月份或季度各占一列（"
                + columns.stream().map(Column::time).distinct().collect(Collectors.joining("、")) + "），收的是"
                + (ofMonth.isPresent() ? "名单那个月的“" : "最后填了数的“") + best.time + "”这一列，别的没有收。"
                + (best.first < best.last ? "一个季度的数如果是三个月的合计，请改成每月的数再收。" : "");
        return new ColumnMapping(
                mapping.layout(),
                mapping.columns().stream()
                        .map(column -> settled(column, best.index))
                        .toList());
    }

    /** 合计 beside the months is no month's; the user may want it all the same. */
    private static boolean isSum(ColumnMapping.Column column) {
        return column.target() == Target.MONTHLY_AMOUNT
                && column.sureness() != Sureness.CHOSEN
                && SUM.matcher(column.header()).find();
    }

    private boolean isFilled(Column column) {
        return contents.get(column.index).filled() > 0;
    }

    private ColumnMapping.Column settled(ColumnMapping.Column column, int best) {
        boolean byTime = columns.stream().anyMatch(other -> other.index == column.index());
        return byTime
                ? new ColumnMapping.Column(
                        column.index(),
                        column.header(),
                        column.index() == best ? Target.MONTHLY_AMOUNT : Target.UNUSED,
                        Sureness.LIKELY)
                : isSum(column)
                        ? new ColumnMapping.Column(column.index(), column.header(), Target.UNUSED, Sureness.LIKELY)
                        : column;
    }

    /** What was chosen; empty when there was nothing to choose. */
    Optional<String> note() {
        return note.isEmpty() ? Optional.empty() : Optional.of(note);
    }
}
