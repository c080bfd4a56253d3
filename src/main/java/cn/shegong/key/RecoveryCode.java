package cn.shegong.key;

import cn.shegong.base.Refusal;
import java.security.SecureRandom;
import java.util.Locale;

/** The printed way in when every password is lost: 24 random characters and one check character, in groups of five. */
public record RecoveryCode(String characters) {
    /** No 0 1 O I: they are mistaken for each other on paper. */
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int LENGTH = 25;

    public static RecoveryCode random() {
        var random = new SecureRandom();
        var text = new StringBuilder();
        for (int i = 0; i < LENGTH - 1; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new RecoveryCode(text.append(check(text)).toString());
    }

    /**
     * Reads what was typed from the paper: case, blanks and dashes do not matter.
     *
     * @throws Refusal when a character is missing or mistyped
     */
    public static RecoveryCode read(String typed) {
        var text = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\-－—]", "");
        if (text.length() != LENGTH) {
            throw new Refusal("恢复码是 25 个字母和数字，您输入了 " + text.length() + " 个。请对照打印的那张纸再看一遍。");
        }
        if (text.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)
                || check(text.substring(0, LENGTH - 1)) != text.charAt(LENGTH - 1)) {
            throw new Refusal("恢复码有一位不对。请对照打印的那张纸逐组核对（里面没有数字 0、1 和字母 O、I）。");
        }
        return new RecoveryCode(text);
    }

    /** As printed: five groups of five. */
    public String grouped() {
        return characters.replaceAll("(.{5})(?!$)", "$1-");
    }

    @Override
    public String toString() {
        return "RecoveryCode";
    }

    /** Weighted by position: any single wrong character is noticed, and nearly every swap of two neighbours. */
    private static char check(CharSequence text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += (2 * i + 1) * (ALPHABET.indexOf(text.charAt(i)) + 1);
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }
}
