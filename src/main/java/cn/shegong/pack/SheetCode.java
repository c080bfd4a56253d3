package cn.shegong.pack;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands on a sheet for the scanner: which station's pack, which page, and two digits of check. Nothing in it says
 * whose sheet it is.
 *
 * @param station four signs that tell this station's sheets from another's
 */
record SheetCode(String station, int pack, int page) {
    static final int MOST_PAGES = 999;

    /** So that a code on something else, e.g. a ticket lying on the scanner, is not taken for one. */
    private static final String MARK = "SD";

    private static final Pattern SHAPE = Pattern.compile("(?:SD)?([0-9A-F]{4})(\\d{4})(\\d{3})(\\d{2})");

    static SheetCode of(String stationId, int pack, int page) {
        return new SheetCode(stationId.substring(0, 4).toUpperCase(Locale.ROOT), pack, page);
    }

    /** As it stands in the square code. */
    String dots() {
        return MARK + body() + check();
    }

    /** As it stands beside it for the eye: 3F9A-0012-007-42. */
    String printed() {
        return "%s-%04d-%03d-%s".formatted(station, pack, page, check());
    }

    private String body() {
        return "%s%04d%03d".formatted(station, pack, page);
    }

    /** The remainder of the number that the signs make, so that a wrong or swapped one is noticed. */
    private String check() {
        int rest = 0;
        for (char sign : body().toCharArray()) {
            rest = (rest * 36 + Character.digit(sign, 36)) % 97;
        }
        return "%02d".formatted(rest);
    }

    /** Reads it from the square code or as typed; empty when it is none, or the check does not fit. */
    static Optional<SheetCode> read(String text) {
        var matcher = SHAPE.matcher(text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var code =
                new SheetCode(matcher.group(1), Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)));
        return code.check().equals(matcher.group(4)) ? Optional.of(code) : Optional.empty();
    }
}
