package cn.shegong.base;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Spelling of Chinese names without tones (ü is v), for search, order and comparison by sound. Characters with several
 * readings count with all of them; a surname is first read as a surname (单 shan, 尉迟 yu chi).
 *
 * <p>How searching works: a row keeps {@link #searchKey} of its names, and SQL asks
 * {@code search_key LIKE '%' || query || '%'} with {@link #queryKey} of what was typed. To find beginnings only, ask for
 * {@code '% ' || query || '%'}: every token in the key has a blank before it.
 */
public final class Pinyin {
    /** A search key never gets longer than this many characters; a column should hold it. */
    public static final int LONGEST_SEARCH_KEY = 1000;

    /** Longer texts are not names, nobody types a part of them in characters and the rest in letters. */
    private static final int LONGEST_MIXED = 6;

    private static final PinyinTable TABLE = new PinyinTable();

    private Pinyin() {}

    /** All readings of a character, the usual one first; empty for what is no ideograph. */
    public static List<String> readings(int codePoint) {
        return TABLE.of(codePoint);
    }

    /** What a name may be looked for by in letters: whole spellings, initials, spelled surname with initials. */
    public static List<String> keys(String name) {
        Set<String> keys = new LinkedHashSet<>();
        for (List<String> spelling : spelled(name).spellings()) {
            if (!spelling.isEmpty()) {
                keys.add(String.join("", spelling));
                keys.add(initials(spelling));
                keys.add(spelling.get(0) + initials(spelling.subList(1, spelling.size())));
            }
        }
        return List.copyOf(keys);
    }

    /**
     * The text in which a record is searched: for each of its names the name itself, its {@link #keys} and, for short
     * names, mixtures such as {@code 王f}. Tokens are lower case and each has a blank before it:
     * {@code " 王芳 wangfang wf 王fang 王f"}. Numbers go in as they are, so a phone or a nickname can be among the others.
     */
    public static String searchKey(String name, String... others) {
        List<String> names = Stream.concat(Stream.of(name), Stream.of(others)).toList();
        Set<String> tokens = new LinkedHashSet<>();
        names.forEach(one -> {
            tokens.add(spelled(one).text());
            tokens.addAll(keys(one));
        });
        names.forEach(one -> tokens.addAll(mixtures(spelled(one))));
        tokens.remove("");
        return joined(tokens);
    }

    /** What was typed, in the form in which it occurs in a search key; has neither blanks nor SQL wildcards. */
    public static String queryKey(String typed) {
        return Typed.folded(typed)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .map(c -> c == 'ü' ? 'v' : c)
                .filter(SpelledName::isSpelled)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** The same as the search in SQL, for short lists in memory. */
    public static boolean matches(String name, String typed) {
        return searchKey(name).contains(queryKey(typed));
    }

    /** Sorts by syllables and then by characters, so that 王芳 and 汪芳 stay apart: {@code "wang fang 王芳"}. */
    public static String sortKey(String name) {
        SpelledName spelled = spelled(name);
        return String.join(" ", spelled.spelling()) + " " + spelled.text();
    }

    /** Whether two names can be read alike, as a mistyped name often is: 张丽 and 章莉. */
    public static boolean sameSound(String one, String other) {
        return spelled(one).soundsLike(spelled(other));
    }

    /** Every way to read a name, syllables parted by blanks; two names that share one sound alike. Empty for no name. */
    public static List<String> sounds(String name) {
        return spelled(name).spellings().stream()
                .filter(spelling -> !spelling.isEmpty())
                .map(spelling -> String.join(" ", spelling))
                .toList();
    }

    private static SpelledName spelled(String name) {
        return SpelledName.of(name, TABLE);
    }

    private static Set<String> mixtures(SpelledName name) {
        Set<String> all = new LinkedHashSet<>();
        int units = name.units().size();
        if (units > LONGEST_MIXED) {
            return all;
        }
        for (List<String> spelling : name.spellings()) {
            StringBuilder begun = new StringBuilder();
            for (int i = 1; i < units; i++) {
                begun.append(name.units().get(i - 1).text());
                List<String> rest = spelling.subList(i, units);
                all.add(begun + String.join("", rest));
                all.add(begun + initials(rest));
            }
        }
        return all;
    }

    private static String initials(List<String> spelling) {
        return spelling.stream()
                .map(syllable -> syllable.substring(0, syllable.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
    }

    private static String joined(Collection<String> tokens) {
        StringBuilder key = new StringBuilder();
        for (String token : tokens) {
            if (key.length() + 1 + token.length() <= LONGEST_SEARCH_KEY) {
                key.append(' ').append(token);
            }
        }
        return key.toString();
    }
}
