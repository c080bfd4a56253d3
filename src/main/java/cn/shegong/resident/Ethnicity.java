package cn.shegong.resident;

import cn.shegong.base.Typed;
import java.util.List;
import java.util.Optional;

/** One of the ethnic groups of GB/T 3304, with its two-digit code and its name without 族. */
public record Ethnicity(String code, String label) {
    private static final CodeTable<Ethnicity> TABLE =
            new CodeTable<>("ethnicities.csv", cells -> new Ethnicity(cells[0], cells[1]));

    public static final Ethnicity HAN = TABLE.find("01").orElseThrow();

    /** In the order of the codes. */
    public static List<Ethnicity> all() {
        return TABLE.all();
    }

    /** Reads a code or a name, with or without 族: 01, 1, 汉, 汉族, 朝鲜族, 蒙族; empty when it is none. */
    public static Optional<Ethnicity> of(String written) {
        String word = Typed.compact(written);
        if (word.matches("\\d")) {
            word = "0" + word;
        }
        return TABLE.find(word.length() > 1 && word.endsWith("族") ? word.substring(0, word.length() - 1) : word);
    }

    /** For display: 汉族, but 其他 as it is. */
    public String fullLabel() {
        return code.compareTo("97") < 0 ? label + "族" : label;
    }
}
