package cn.shegong.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What stands in one cell of a table that was read.
 *
 * @param text as a person would copy it: numbers in plain digits, dates as {@code yyyy-MM-dd}, formulas by the value
 *     that was last computed; outer blanks are gone; empty when the cell is blank
 */
public record Cell(Kind kind, String text) {
    /** A cell with nothing in it. */
    public static final Cell BLANK = new Cell(Kind.BLANK, "");

    /** A spreadsheet keeps fifteen digits of a number and no more. */
    private static final int DIGITS_KEPT = 15;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Pattern OUTER_BLANKS =
            Pattern.compile("^[\\s\\u00a0\\u3000\\u200b-\\u200f\\ufeff]+|[\\s\\u00a0\\u3000\\u200b-\\u200f\\ufeff]+$");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d([.]\\d+)?[Ee][+]?(1[5-9]|2\\d)");

    /** What kind of value the file held. */
    public enum Kind {
        BLANK,
        TEXT,
        NUMBER,
        DATE,
        /** A formula that failed or was never computed. */
        ERROR
    }

    public Cell {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(text);
    }

    /** A text cell, or a blank one when nothing visible is in the text. */
    public static Cell text(String text) {
        String trimmed = OUTER_BLANKS.matcher(text).replaceAll("");
        return trimmed.isEmpty() ? BLANK : new Cell(Kind.TEXT, trimmed);
    }

    /** A number cell with the digits that a spreadsheet shows: fifteen, so that 0.30000000000000004 is 0.3. */
    public static Cell number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return error("#NUM!");
        }
        BigDecimal shown = new BigDecimal(value).round(new MathContext(DIGITS_KEPT));
        return new Cell(
                Kind.NUMBER,
                shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString());
    }

    /** A date cell; the time of day is kept only when there is one. */
    public static Cell date(LocalDateTime value) {
        boolean dayOnly = value.toLocalTime().equals(LocalTime.MIDNIGHT);
        return new Cell(Kind.DATE, dayOnly ? value.toLocalDate().toString() : value.format(MINUTE));
    }

    public static Cell error(String text) {
        return new Cell(Kind.ERROR, text);
    }

    public boolean blank() {
        return kind == Kind.BLANK;
    }

    /** Whether this was a long number that the spreadsheet has rounded: its last digits cannot be had back. */
    public boolean digitsLost() {
        if (kind == Kind.NUMBER) {
            int point = text.indexOf('.');
            String whole = point < 0 ? text : text.substring(0, point);
            return whole.replace("-", "").length() > DIGITS_KEPT;
        }
        return kind == Kind.TEXT && SCIENTIFIC.matcher(text).matches();
    }
}
