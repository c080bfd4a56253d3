package cn.shegong.doubles;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How two ID numbers are alike. Stored numbers have right check characters, so one that was typed wrong has another check
 * character as well: what counts are the first seventeen digits.
 *
 * @param kind how, or empty when they are just two numbers
 * @param place of the first character that differs, counted from 1; 0 when none does
 */
record NumberLikeness(Optional<Reason> kind, int place) {
    private static final NumberLikeness OTHER = new NumberLikeness(Optional.empty(), 0);
    private static final Pattern SHAPE = Pattern.compile("\\d{15}|\\d{17}[\\dX]");
    private static final int DIGITS = 17;

    /** Whether a text is an ID number by its looks, of 15 digits or of 18 characters. */
    static boolean shaped(String number) {
        return SHAPE.matcher(number).matches();
    }

    /** The seventeen digits that tell a person; those of the twentieth century in a number of 15. */
    static String digits(String number) {
        return number.length() == 15
                ? number.substring(0, 6) + "19" + number.substring(6)
                : number.substring(0, DIGITS);
    }

    /** @param one and {@code other} are {@link #shaped} */
    static NumberLikeness of(String one, String other) {
        var first = digits(one);
        var second = digits(other);
        int place = 0;
        int differences = 0;
        for (int i = 0; i < DIGITS; i++) {
            if (first.charAt(i) != second.charAt(i)) {
                place = place == 0 ? i + 1 : place;
                differences++;
            }
        }
        return switch (differences) {
            case 0 -> {
                boolean check = one.length() == other.length() && !one.equals(other);
                yield new NumberLikeness(
                        Optional.of(check ? Reason.NUMBER_CHECK : Reason.NUMBER_SAME), check ? one.length() : 0);
            }
            case 1 ->
                new NumberLikeness(
                        Optional.of(
                                swapped(whole(one, first), whole(other, second), DIGITS - 1)
                                        ? Reason.NUMBER_SWAPPED
                                        : Reason.NUMBER_ONE_OFF),
                        place);
            case 2 ->
                swapped(first, second, place - 1)
                        ? new NumberLikeness(Optional.of(Reason.NUMBER_SWAPPED), place)
                        : OTHER;
            default -> OTHER;
        };
    }

    private static String whole(String number, String digits) {
        return number.length() == 15 ? digits : number;
    }

    /** Whether two neighbours changed places. */
    private static boolean swapped(String one, String other, int at) {
        return at + 1 < one.length()
                && at + 1 < other.length()
                && one.charAt(at) != one.charAt(at + 1)
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at);
    }
}
