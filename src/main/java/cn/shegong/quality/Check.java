package cn.shegong.quality;

import java.util.List;
import java.util.function.Function;

/**
 * One thing that can be wrong with the records.
 *
 * @param title two to twelve characters, e.g. 去世的人还在名单上
 * @param why what follows from it, with the law or paper where there is one
 * @param mend how it is mended
 * @param fields where: names of the form's fields, codes of facts, or that of a roster; empty where the page itself is meant
 * @param search one or a few statements over the whole store
 * @param words says of one hit what was found; numbers masked
 */
public record Check(
        String code,
        String title,
        Severity severity,
        String why,
        Mend mend,
        List<String> fields,
        Search search,
        Function<Hit, String> words) {
    public Check {
        fields = List.copyOf(fields);
    }

    /** Asks the store. */
    @FunctionalInterface
    interface Search {
        List<Hit> hits(Day day);
    }

    /** By which it is told from others; the definitions are built once for a station. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Check check && check.code.equals(code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return code;
    }
}
