package cn.shegong.base;

import java.util.stream.Collectors;

/** Text as people type, paste and import it, brought to one form before it is read. */
public final class Typed {
    private Typed() {}

    /** Full-width letters, digits and signs made half-width, every kind of blank a plain one, invisible marks dropped. */
    public static String folded(String raw) {
        return raw == null
                ? ""
                : raw.codePoints()
                        .filter(c -> Character.getType(c) != Character.FORMAT)
                        .map(Typed::folded)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining())
                        .strip();
    }

    /** Folded and without any blank, and without the apostrophe that marks a text cell in Excel. */
    public static String compact(String raw) {
        return folded(raw).replace(" ", "").replaceFirst("^['‘’`]+", "");
    }

    /** Whether a letter, digit or sign was typed full-width. */
    public static boolean hasFullWidth(String raw) {
        return raw != null && raw.codePoints().anyMatch(Typed::isFullWidth);
    }

    /** Also for the newest ideographs, which an older Java does not know: their planes are set aside for them. */
    public static boolean isIdeograph(int c) {
        return Character.isIdeographic(c) || (c >= 0x20000 && c <= 0x3FFFF);
    }

    private static boolean isFullWidth(int c) {
        return c >= '！' && c <= '～';
    }

    private static int folded(int c) {
        if (isFullWidth(c)) {
            return c - '！' + '!';
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c;
    }
}
