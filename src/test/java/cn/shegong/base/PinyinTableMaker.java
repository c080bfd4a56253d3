package cn.shegong.base;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes {@code pinyin.txt} from {@code Unihan_Readings.txt} of the Unicode Character Database (in Debian: package
 * {@code unicode-data}, unpack with {@code bunzip2}). It needs nothing but a JDK:
 *
 * <pre>java src/test/java/cn/shegong/base/PinyinTableMaker.java Unihan_Readings.txt resources/cn/shegong/base/pinyin.txt</pre>
 *
 * <p>A character's first reading is that of {@code kMandarin}. Its others are those of the standard dictionary
 * ({@code kTGHZ2013}, the 8105 common characters), which has the surnames but not what died out; only a character that
 * is missing there takes the others of {@code kHanyuPinyin}. Tones are dropped and ü becomes v.
 *
 * <p>Each line is a syllable, the characters read so first, and those read so too, separated by tabs.
 */
public final class PinyinTableMaker {
    private static final char DIAERESIS = '\u0308';

    private final Map<Integer, Set<String>> first = new TreeMap<>();
    private final Map<Integer, Set<String>> standard = new TreeMap<>();
    private final Map<Integer, Set<String>> large = new TreeMap<>();

    private PinyinTableMaker() {}

    public static void main(String[] args) throws IOException {
        PinyinTableMaker maker = new PinyinTableMaker();
        maker.first.put((int) '〇', Set.of("ling")); // in names, but a number sign to Unicode
        try (Stream<String> lines = Files.lines(Path.of(args[0]), StandardCharsets.UTF_8)) {
            lines.filter(line -> line.startsWith("U+"))
                    .map(line -> line.split("\t"))
                    .forEach(cells -> maker.take(Integer.parseInt(cells[0].substring(2), 16), cells[1], cells[2]));
        }
        Files.writeString(Path.of(args[1]), maker.table(), StandardCharsets.UTF_8);
    }

    private void take(int character, String property, String value) {
        switch (property) {
            case "kMandarin" -> first.put(character, syllables(value.split(" ")[0]));
            case "kTGHZ2013" -> standard.put(character, located(value));
            case "kHanyuPinyin" -> large.put(character, located(value));
            default -> {}
        }
    }

    /** Readings behind their places in the book: {@code 048.050:chóu 306.020:qiú}. */
    private static Set<String> located(String value) {
        String[] readings =
                Arrays.stream(value.split(" ")).map(part -> part.split(":")[1]).toArray(String[]::new);
        return syllables(String.join(",", readings));
    }

    private static Set<String> syllables(String commaSeparated) {
        Set<String> all = new LinkedHashSet<>();
        for (String syllable : commaSeparated.split(",")) {
            StringBuilder plain = new StringBuilder();
            for (char c : Normalizer.normalize(syllable, Normalizer.Form.NFD).toCharArray()) {
                if (c == DIAERESIS) {
                    plain.setCharAt(plain.length() - 1, 'v');
                } else if (c >= 'a' && c <= 'z') {
                    plain.append(c);
                }
            }
            all.add(plain.toString());
        }
        return all;
    }

    private String table() {
        Set<Integer> characters = new LinkedHashSet<>(first.keySet());
        characters.addAll(standard.keySet());
        characters.addAll(large.keySet());
        Map<String, StringBuilder> readFirst = new TreeMap<>();
        Map<String, StringBuilder> readToo = new TreeMap<>();
        characters.stream().sorted().forEach(character -> {
            Set<String> readings = new LinkedHashSet<>(first.getOrDefault(character, Collections.emptySet()));
            readings.addAll(standard.getOrDefault(character, large.getOrDefault(character, Collections.emptySet())));
            List<String> ordered = new ArrayList<>(readings);
            append(readFirst, ordered.get(0), character);
            ordered.stream().skip(1).forEach(reading -> append(readToo, reading, character));
        });
        Set<String> syllables = new LinkedHashSet<>(readFirst.keySet());
        syllables.addAll(readToo.keySet());
        StringBuilder table = new StringBuilder();
        syllables.stream().sorted().forEach(syllable -> table.append(syllable)
                .append('\t')
                .append(readFirst.getOrDefault(syllable, new StringBuilder()))
                .append('\t')
                .append(readToo.getOrDefault(syllable, new StringBuilder()))
                .append('\n'));
        return table.toString();
    }

    private static void append(Map<String, StringBuilder> lists, String syllable, int character) {
        lists.computeIfAbsent(syllable, s -> new StringBuilder()).appendCodePoint(character);
    }
}
