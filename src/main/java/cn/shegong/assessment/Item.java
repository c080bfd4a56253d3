package cn.shegong.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One question.
 *
 * @param help how to find the answer
 * @param required null for the rule of its kind: what is chosen has to be, what is typed may stay empty
 * @param unit of a number
 */
public record Item(
        String code, String label, Kind kind, String help, Boolean required, String unit, List<Option> options) {
    /** How an item is answered. */
    public enum Kind {
        CHOICE("单选"),
        SEVERAL("多选"),
        YES_NO("是否"),
        NUMBER("数字"),
        AMOUNT("金额"),
        TEXT("文字"),
        DATE("日期");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    static final String YES = "yes";
    private static final List<Option> YES_OR_NO =
            List.of(new Option(YES, "是", null, false), new Option("no", "否", null, false));
    private static final int MOST_DIGIT = 9;

    public Item {
        help = Objects.requireNonNullElse(help, "");
        unit = Objects.requireNonNullElse(unit, "");
        options = kind == Kind.YES_NO ? YES_OR_NO : Instrument.list(options);
    }

    public Optional<Option> option(String optionCode) {
        return options.stream().filter(o -> o.code().equals(optionCode)).findFirst();
    }

    public boolean chosen() {
        return kind == Kind.CHOICE || kind == Kind.SEVERAL || kind == Kind.YES_NO;
    }

    /** Whether the sheet is unfinished without it. */
    public boolean needed() {
        return required == null ? chosen() : required;
    }

    /** Whether its options have points. */
    public boolean scored() {
        return kind == Kind.CHOICE && options.stream().anyMatch(o -> o.points() != null);
    }

    BigDecimal most() {
        return options.stream()
                .map(Option::points)
                .filter(Objects::nonNull)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }

    boolean pointsAreDigits() {
        var points =
                options.stream().map(Option::points).filter(Objects::nonNull).toList();
        int without = options.size() - points.size();
        return points.stream().distinct().count() == points.size()
                && without <= (points.stream().anyMatch(p -> p.signum() == 0) ? 0 : 1)
                && points.stream().allMatch(Item::isDigit);
    }

    private static boolean isDigit(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0
                && number.signum() >= 0
                && number.compareTo(BigDecimal.valueOf(MOST_DIGIT)) <= 0;
    }

    /** The digit that chooses an option; -1 when there are more options than digits. */
    public int key(Option option, boolean keysArePoints) {
        if (keysArePoints && scored()) {
            return option.points() == null ? 0 : option.points().intValue();
        }
        int place = options.indexOf(option) + 1;
        if (option.exclusive() || kind == Kind.YES_NO && place == options.size()) {
            return 0;
        }
        return place <= MOST_DIGIT ? place : -1;
    }
}
