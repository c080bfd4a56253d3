package cn.shegong.base;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A name taken apart into units with their readings: an ideograph is a unit, and so is a run of letters or digits. */
record SpelledName(List<Unit> units) {
    /** @param readings never empty; the preferred one first */
    record Unit(String text, List<String> readings) {}

    /** As many ways to read one name as anyone will try; names with more polyphones keep the likeliest. */
    private static final int MOST_SPELLINGS = 16;

    static SpelledName of(String name, PinyinTable table) {
        String lower = Typed.folded(name).toLowerCase(Locale.ROOT);
        List<String> surname = table.surnameOf(lower);
        List<Unit> units = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        lower.codePoints().forEach(c -> {
            List<String> readings = table.of(c);
            if (readings.isEmpty() && isSpelled(c)) {
                run.appendCodePoint(c);
                return;
            }
            endRun(run, units);
            if (!readings.isEmpty()) {
                String preferred = units.size() < surname.size() ? surname.get(units.size()) : readings.get(0);
                units.add(new Unit(Character.toString(c), preferring(preferred, readings)));
            }
        });
        endRun(run, units);
        return new SpelledName(units);
    }

    /** Letters, digits and ideographs; dots, blanks and signs are not looked for. */
    static boolean isSpelled(int c) {
        return Character.isLetterOrDigit(c) || Typed.isIdeograph(c);
    }

    private static void endRun(StringBuilder run, List<Unit> units) {
        if (run.length() > 0) {
            units.add(new Unit(run.toString(), List.of(run.toString())));
            run.setLength(0);
        }
    }

    private static List<String> preferring(String preferred, List<String> readings) {
        Set<String> ordered = new LinkedHashSet<>();
        ordered.add(preferred);
        ordered.addAll(readings);
        return List.copyOf(ordered);
    }

    /** Without blanks, dots and signs, lower case. */
    String text() {
        return units.stream().map(Unit::text).collect(Collectors.joining());
    }

    /** The preferred reading of each unit. */
    List<String> spelling() {
        return units.stream().map(unit -> unit.readings().get(0)).toList();
    }

    /** All combinations of readings, the preferred first, a bounded number of them. */
    List<List<String>> spellings() {
        List<List<String>> all = List.of(List.of());
        for (Unit unit : units) {
            List<List<String>> longer = new ArrayList<>();
            for (String reading : unit.readings()) {
                for (List<String> begun : all) {
                    List<String> one = new ArrayList<>(begun);
                    one.add(reading);
                    longer.add(one);
                }
            }
            all = longer.subList(0, Math.min(longer.size(), MOST_SPELLINGS));
        }
        return all;
    }

    /** Whether another name can be read exactly as this one. */
    boolean soundsLike(SpelledName other) {
        if (units.isEmpty() || units.size() != other.units.size()) {
            return false;
        }
        for (int i = 0; i < units.size(); i++) {
            if (units.get(i).readings().stream().noneMatch(other.units.get(i).readings()::contains)) {
                return false;
            }
        }
        return true;
    }
}
