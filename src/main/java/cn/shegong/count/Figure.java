package cn.shegong.count;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A figure and the list that it is: the number is nothing but what the list's lines add up to.
 *
 * @param label what is counted, e.g. 走访
 */
public record Figure(String label, Unit unit, List<Line> lines) {
    public Figure {
        lines = List.copyOf(lines);
    }

    /** How many; hours and yuan rounded down to whole ones, see {@link #number()}. */
    public int value() {
        return sum().intValue();
    }

    /** Of which there are none, neither one way nor the other. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    private BigDecimal sum() {
        return lines.stream()
                .map(line -> line.sign() > 0
                        ? line.row().amount()
                        : line.row().amount().negate())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The number as it is written, e.g. 12, 3.5. */
    public String number() {
        return unit.text(sum());
    }

    /** As it stands in a sentence: 12 户次. */
    public String text() {
        return number() + " " + unit.label();
    }

    public Figure named(String other) {
        return new Figure(other, unit, lines);
    }

    /** Some of its lines, under another name. */
    public Figure only(String other, Predicate<CountedRow> which) {
        return new Figure(
                other,
                unit,
                lines.stream().filter(line -> which.test(line.row())).toList());
    }

    /** By something that each row has, in the order in which they come. */
    public <K> Map<K, Figure> by(Function<CountedRow, K> key, Function<K, String> name) {
        var grouped = lines.stream()
                .collect(Collectors.groupingBy(line -> key.apply(line.row()), LinkedHashMap::new, Collectors.toList()));
        var figures = new LinkedHashMap<K, Figure>();
        grouped.forEach((k, theirs) -> figures.put(k, new Figure(name.apply(k), unit, theirs)));
        return figures;
    }

    /** The distinct households behind it, each once; what was taken back takes nobody away who is there otherwise. */
    public Figure households(String other) {
        return distinct(other, Unit.HOUSEHOLDS, CountedRow::householdId);
    }

    /** The distinct persons behind it, each once. */
    public Figure persons(String other) {
        return distinct(other, Unit.PERSONS, CountedRow::personId);
    }

    private Figure distinct(String other, Unit grain, Function<CountedRow, Long> key) {
        var grouped = standing().stream()
                .filter(line -> key.apply(line.row()) != null)
                .collect(Collectors.groupingBy(line -> key.apply(line.row()), LinkedHashMap::new, Collectors.toList()));
        return new Figure(
                other, grain, grouped.values().stream().map(Figure::once).toList());
    }

    /** Without the lines that were taken back, and those that took them back. */
    private List<Line> standing() {
        var gone = lines.stream()
                .filter(line -> line.mark() == Line.Mark.REMOVED)
                .map(line -> line.row().identity())
                .collect(Collectors.toSet());
        if (gone.isEmpty()) {
            return lines;
        }
        return lines.stream()
                .filter(line -> line.mark() == Line.Mark.ADDED
                        || line.mark() != Line.Mark.REMOVED
                                && !gone.contains(line.row().identity()))
                .toList();
    }

    /** One line for all of a household or person: the first, with the days. */
    private static Line once(List<Line> all) {
        var first = all.get(0).row();
        var days = all.size() + " 次："
                + all.stream()
                        .map(line -> line.row().on().getMonthValue() + "月"
                                + line.row().on().getDayOfMonth() + "日")
                        .collect(Collectors.joining("、"));
        return Line.own(CountedRow.of(first.key(), first.on(), row -> {
            row.householdId = first.householdId();
            row.personId = first.personId();
            row.village = first.village();
            row.group = first.group();
            row.name = Objects.requireNonNullElse(first.details().get(HOUSEHOLD_NAME), first.name());
            row.note = days;
            row.item = first.item();
        }));
    }

    /** The column of a row's details under which its household is named, where the row itself names somebody else. */
    public static final String HOUSEHOLD_NAME = "户主";
}
