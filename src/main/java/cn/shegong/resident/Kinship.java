package cn.shegong.resident;

import cn.shegong.base.Typed;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a member is to the head of the household, GB/T 4761.
 *
 * @param sex where the relation tells it, to compare with the ID number
 */
public record Kinship(String code, String label, Optional<Sex> sex) {
    private static final CodeTable<Kinship> TABLE =
            new CodeTable<>("kinships.csv", cells -> new Kinship(cells[0], cells[1], Sex.of(cells[3])));

    private static final Pattern CODE_BEFORE = Pattern.compile("^\\d{1,2}[-.、|:]?(?=\\p{IsHan})");
    private static final Pattern TO_HEAD = Pattern.compile("^(与户主关系[:：]?|为?户主[之的]|之|其)(?=.)");

    public static final Kinship SELF = TABLE.find("01").orElseThrow();
    public static final Kinship HEAD = TABLE.find("02").orElseThrow();
    public static final Kinship SPOUSE = TABLE.find("10").orElseThrow();

    /** In the order of the codes. */
    public static List<Kinship> all() {
        return TABLE.all();
    }

    /**
     * Reads a code, a name of the standard or a word that lists use: 户主, 妻, 老伴, 大儿子, 户主之女, 长子（残疾）, 10-配偶; empty
     * when it is none.
     */
    public static Optional<Kinship> of(String written) {
        String word = CODE_BEFORE
                .matcher(Typed.compact(written).replaceFirst("[(（\\[].*$", ""))
                .replaceFirst("");
        return TABLE.find(word).or(() -> TABLE.find(TO_HEAD.matcher(word).replaceFirst("")));
    }

    public boolean isHead() {
        return code.startsWith("0");
    }

    public boolean isSpouse() {
        return code.startsWith("1");
    }

    /** Sons and daughters, also those by marriage. */
    public boolean isChild() {
        return code.startsWith("2") || code.startsWith("3");
    }

    /** Grandchildren and their children, on either side. */
    public boolean isGrandchild() {
        return code.startsWith("4");
    }

    /** Parents, also those by marriage. */
    public boolean isParent() {
        return code.startsWith("5");
    }
}
