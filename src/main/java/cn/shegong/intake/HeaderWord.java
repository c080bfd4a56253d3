package cn.shegong.intake;

import cn.shegong.base.Typed;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A header cell's text brought to one form, so that 月保障金 （元） and 月保障金 are the same.
 *
 * @param plain letters and digits only, what stood in brackets left out
 * @param full letters and digits only, what stood in brackets kept
 */
record HeaderWord(String plain, String full) {
    private static final Pattern BRACKETED = Pattern.compile("[(\\[{〔【<《].*?[)\\]}〕】>》]");
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern UNIT = Pattern.compile("(单位)?(元人月|元每月|每月元|元月|元)$");

    private static final Pattern WHOLE_UNIT = Pattern.compile("(单位)?(元|万元)[人户每]*(月|年)?|[人户口]|周岁|岁");

    static HeaderWord of(String text) {
        String folded = Typed.compact(text).toUpperCase(Locale.ROOT);
        String full = letters(folded);
        String plain = letters(BRACKETED.matcher(folded).replaceAll(""));
        return new HeaderWord(plain.isEmpty() ? full : plain, full);
    }

    /** Whether the text is a form's line such as 填报单位：…, which heads no column. */
    static boolean isFilledIn(String text) {
        return Typed.folded(text).contains(":");
    }

    /** 元/月 alone under 金额 names no column. */
    static boolean isUnit(String text) {
        return WHOLE_UNIT.matcher(of(text).full()).matches();
    }

    /** Without a unit at its end: 补助金额元月. */
    String withoutUnit() {
        return UNIT.matcher(plain).replaceFirst("");
    }

    private static String letters(String text) {
        return NOT_A_LETTER.matcher(text).replaceAll("");
    }
}
