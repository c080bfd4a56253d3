package cn.shegong.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What workers write down, from {@code sentences.txt}: each line a topic, whom it fits, and the text. */
final class Sentences {
    private final List<String[]> lines;
    private final Set<String> used = new HashSet<>();

    Sentences() {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Sentences.class.getResourceAsStream("sentences.txt"), StandardCharsets.UTF_8))) {
            lines = reader.lines().map(line -> line.split("\\|")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A sentence that fits one of the traits, for a household not the same again before all were used. */
    String about(String topic, Set<String> traits, int household, Dice dice) {
        List<String[]> fitting = fitting(topic, traits);
        List<String[]> fresh = fitting.stream()
                .filter(line -> !used.contains(household + line[2]))
                .toList();
        if (fresh.isEmpty()) {
            fitting.forEach(line -> used.remove(household + line[2]));
            fresh = fitting;
        }
        String text = dice.pick(fresh)[2];
        used.add(household + text);
        return text;
    }

    /** A problem as its line: topic, trait, problem, task, days, outcome; none when the household had all of them. */
    Optional<String[]> problem(Set<String> traits, int household, Dice dice) {
        List<String[]> fresh = fitting("problem", traits).stream()
                .filter(line -> !used.contains(household + line[2]))
                .toList();
        if (fresh.isEmpty()) {
            return Optional.empty();
        }
        String[] found = dice.pick(fresh);
        used.add(household + found[2]);
        return Optional.of(found);
    }

    private List<String[]> fitting(String topic, Set<String> traits) {
        return lines.stream()
                .filter(line -> line[0].equals(topic) && (line[1].equals("any") || traits.contains(line[1])))
                .toList();
    }
}
