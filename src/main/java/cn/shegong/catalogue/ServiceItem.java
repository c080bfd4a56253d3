package cn.shegong.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One service of the catalogue.
 *
 * @param code domain and number, e.g. {@code A1.2}; ours, since the paper numbers nothing
 * @param asks what the item wants done, in one Chinese sentence of our own
 * @param forms the ways of doing it that the paper names; empty when it names none
 * @param units what is counted
 * @param records the kinds of record that the item needs, in a few Chinese words each
 * @param recordedIn the screens of this program that record part of it; empty when there is none yet
 */
public record ServiceItem(
        String code,
        String name,
        String asks,
        List<FormOfService> forms,
        List<CountingUnit> units,
        List<String> records,
        List<Recording> recordedIn) {

    public ServiceItem {
        forms = List.copyOf(forms);
        units = List.copyOf(units);
        records = List.copyOf(records);
        recordedIn = List.copyOf(recordedIn);
    }

    /** Code and name as they stand on pages and papers: {@code A1.2 入户调查}. */
    public String title() {
        return code + " " + name;
    }

    /** Whether this version of the program has a screen for at least part of the item. */
    public boolean recorded() {
        return !recordedIn.isEmpty();
    }

    /** Everything that can be searched for, a line each. */
    String text() {
        return Stream.of(
                        Stream.of(code, name, asks),
                        forms.stream().flatMap(f -> Stream.concat(Stream.of(f.name()), f.values().stream())),
                        units.stream().map(CountingUnit::what),
                        records.stream())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }
}
