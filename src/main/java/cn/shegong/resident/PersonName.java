package cn.shegong.resident;

import cn.shegong.base.Problems;
import cn.shegong.base.Typed;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rules for writing a person's name; a name itself is kept as plain text. */
public final class PersonName {
    public static final int LONGEST = 50;

    private static final String FIELD = "name";
    private static final Pattern DOTS = Pattern.compile("\\s*[·•・･‧∙⋅·]\\s*");
    /** Also the planes set aside for ideographs: the newest there are unknown to an older Java. */
    private static final String IDEOGRAPH = "[\\p{IsHan}\\x{20000}-\\x{3FFFF}]";

    private static final Pattern FULL_STOP = Pattern.compile("(" + IDEOGRAPH + ")\\s*\\.\\s*(?=" + IDEOGRAPH + ")");
    private static final Pattern BLANK_IN_CHINESE = Pattern.compile("(" + IDEOGRAPH + ")\\s+(?=" + IDEOGRAPH + ")");
    private static final Pattern LOST = Pattern.compile("[?？□■�]");
    private static final Pattern MASKED = Pattern.compile("[*＊×]|某");

    private PersonName() {}

    /**
     * The name in the form it is kept: blanks at the ends and between ideographs gone (王　芳), single blanks kept between
     * words in letters, every kind of middle dot made {@code ·}. Ideographs are never replaced by others.
     */
    public static String normalise(String raw) {
        String name = FULL_STOP.matcher(Typed.folded(raw)).replaceAll("$1·");
        name = DOTS.matcher(name).replaceAll("·");
        name = BLANK_IN_CHINESE.matcher(name).replaceAll("$1");
        return name.replaceAll("\\s+", " ").strip();
    }

    /** @param name as {@link #normalise} gives it; problems are about the field {@code name} */
    public static Problems check(String name) {
        Problems problems = Problems.none();
        int length = name.codePointCount(0, name.length());
        if (name.isEmpty()) {
            return problems.error(FIELD, "blank", "没有填姓名。不知道姓名的，写村里人怎么称呼，例如“王老五”。");
        }
        if (length > LONGEST) {
            return problems.error(FIELD, "too_long", "姓名最多 " + LONGEST + " 个字，现在有 " + length + " 个，是不是把别的内容也贴进来了？");
        }
        if (LOST.matcher(name).find()) {
            return problems.error(FIELD, "lost_character", "姓名里有字没有带过来（变成了“?”或方框），多半是生僻字，请照身份证重新输入。");
        }
        if (MASKED.matcher(name).find()) {
            return problems.error(FIELD, "masked", "姓名是隐去了字的（例如“王*芳”“李某某”），请填写完整的姓名。");
        }
        String wrong = wrongCharacters(name);
        if (!wrong.isEmpty()) {
            return problems.error(FIELD, "bad_characters", "姓名里不能有“" + wrong + "”。称呼、别名、备注请写到“曾用名、小名”里。");
        }
        if (length == 1) {
            problems.warn(FIELD, "one_character", "姓名只有一个字，可以保存，请看看是不是漏了字。");
        }
        return problems;
    }

    private static String wrongCharacters(String name) {
        return name.codePoints()
                .filter(c -> !isAllowed(c))
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** Letters of any script count, private-use characters from old programs do not: no other computer shows them. */
    private static boolean isAllowed(int c) {
        return Character.isLetter(c)
                || Typed.isIdeograph(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || c == '·'
                || c == ' '
                || c == '-'
                || c == '\''
                || c == '’'
                || c == '.';
    }
}
