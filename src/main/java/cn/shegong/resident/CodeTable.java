package cn.shegong.resident;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A national code list from a file beside this class, each line {@code code,label,words,…}: words are what lists write
 * instead of the label, separated by blanks.
 */
final class CodeTable<T> {
    private final List<T> all = new ArrayList<>();
    private final Map<String, T> byWord = new HashMap<>();

    /** @param entry makes one entry of the cells of a line */
    CodeTable(String file, Function<String[], T> entry) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(CodeTable.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(line -> line.split(",", -1)).forEach(cells -> add(cells, entry.apply(cells)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(String[] cells, T made) {
        all.add(made);
        put(cells[0], made);
        put(cells[1], made);
        for (String word : cells[2].split(" ")) {
            if (!word.isEmpty()) {
                put(word, made);
            }
        }
    }

    private void put(String word, T made) {
        T before = byWord.put(word, made);
        if (before != null && before != made) {
            throw new IllegalStateException(word + " means two things");
        }
    }

    /** In the order of the file. */
    List<T> all() {
        return List.copyOf(all);
    }

    /** By code, label or word, exactly as written. */
    Optional<T> find(String word) {
        return Optional.ofNullable(byWord.get(word));
    }
}
