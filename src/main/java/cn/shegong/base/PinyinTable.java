package cn.shegong.base;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The readings of characters and of surnames, from {@code pinyin.txt} and {@code surnames.txt}. */
final class PinyinTable {
    private static final int LONGEST_SURNAME = 5;

    private final Map<Integer, List<String>> readings = new HashMap<>(60_000);
    private final Map<String, List<String>> surnames = new HashMap<>();

    PinyinTable() {
        List<String[]> rows =
                lines("pinyin.txt").stream().map(line -> line.split("\t", -1)).toList();
        rows.forEach(row -> add(row[0], row[1]));
        rows.forEach(row -> add(row[0], row[2]));
        lines("surnames.txt").forEach(line -> {
            String[] words = line.split(" ");
            surnames.put(words[0], List.of(words).subList(1, words.length));
        });
    }

    private static List<String> lines(String file) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(PinyinTable.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(String syllable, String characters) {
        characters.codePoints().forEach(c -> readings.merge(c, List.of(syllable), PinyinTable::joined));
    }

    private static List<String> joined(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    /** All readings, the usual one first; empty for what is no ideograph. */
    List<String> of(int codePoint) {
        return readings.getOrDefault(codePoint, List.of());
    }

    /** How the surname at the beginning of a name is read, a syllable a character; empty when it is read as usual. */
    List<String> surnameOf(String name) {
        for (int characters = Math.min(LONGEST_SURNAME, name.codePointCount(0, name.length()));
                characters > 0;
                characters--) {
            List<String> found = surnames.get(name.substring(0, name.offsetByCodePoints(0, characters)));
            if (found != null) {
                return found;
            }
        }
        return List.of();
    }
}
