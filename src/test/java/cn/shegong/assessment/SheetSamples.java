package cn.shegong.assessment;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Answered sheets of the shipped instruments. */
final class SheetSamples {
    /** A station that has set its standards. */
    static final Function<String, Optional<BigDecimal>> STANDARDS = code -> Optional.ofNullable(Map.of(
                    "dibao_standard_rural", new BigDecimal("600"),
                    "dibao_standard_urban", new BigDecimal("800"),
                    "edge_ratio", new BigDecimal("1.5"),
                    "rigid_ratio", new BigDecimal("50"))
            .get(code));

    private SheetSamples() {}

    static Instrument instrument(String code) {
        return Definitions.shipped().stream()
                .filter(i -> i.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    static Result result(Instrument instrument, Answers answers) {
        return Scoring.of(instrument, answers, STANDARDS);
    }

    /** Every item answered, the scored ones of a section so that they add up to a number. */
    static Answers adding(Instrument instrument, Map<String, Integer> sums) {
        var answers = plain(instrument);
        for (var section : instrument.sections()) {
            var scored = section.items().stream().filter(Item::scored).toList();
            var wanted = sums.get(section.code());
            if (wanted != null) {
                for (var entry : reaching(scored, wanted).entrySet()) {
                    answers = answers.with(entry.getKey(), entry.getValue());
                }
            }
        }
        return answers;
    }

    /** The scored items all over the sheet add up to a number. */
    static Answers adding(Instrument instrument, int sum) {
        var answers = plain(instrument);
        var scored = instrument.items().stream().filter(Item::scored).toList();
        for (var entry : reaching(scored, sum).entrySet()) {
            answers = answers.with(entry.getKey(), entry.getValue());
        }
        return answers;
    }

    /** The first option of every choice, nothing that would change a level. */
    static Answers plain(Instrument instrument) {
        var answers = new LinkedHashMap<String, List<String>>();
        for (var item : instrument.items()) {
            if (item.needed()) {
                answers.put(
                        item.code(),
                        List.of(
                                switch (item.kind()) {
                                    case YES_NO -> "no";
                                    case SEVERAL ->
                                        item.options().stream()
                                                .filter(Option::exclusive)
                                                .findFirst()
                                                .orElse(item.options().get(0))
                                                .code();
                                    case CHOICE -> item.options().get(0).code();
                                    default -> "1";
                                }));
            }
        }
        return new Answers(answers);
    }

    private static Map<String, String> reaching(List<Item> items, int sum) {
        var reached = new HashMap<Integer, Map<String, String>>();
        reached.put(0, Map.of());
        for (var item : items) {
            var further = new HashMap<Integer, Map<String, String>>();
            reached.forEach((points, chosen) -> item.options().stream()
                    .filter(option -> option.points() != null)
                    .forEach(option -> {
                        var more = new LinkedHashMap<>(chosen);
                        more.put(item.code(), option.code());
                        further.putIfAbsent(points + option.points().intValue(), more);
                    }));
            reached.clear();
            reached.putAll(further);
        }
        return Optional.ofNullable(reached.get(sum))
                .orElseThrow(() -> new IllegalArgumentException("no way to " + sum));
    }
}
