package cn.shegong.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.fact.FactFields;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped definitions fit together, whatever is changed in them. */
class DefinitionsTest {
    static List<Instrument> shipped() {
        return Definitions.shipped();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void namesEverythingOnceAndRefersToWhatThereIs(Instrument instrument) {
        var items = instrument.items().stream().map(Item::code).toList();
        var sections = instrument.sections().stream().map(Section::code).toList();
        var scores = instrument.scores().stream().map(Score::code).toList();
        var all = Stream.of(items, sections, scores).flatMap(Collection::stream).toList();
        assertThat(all).doesNotHaveDuplicates();
        assertThat(instrument.scores()).allSatisfy(score -> assertThat(all).containsAll(score.of()));
        assertThat(scores).contains(instrument.result());
        assertThat(instrument.adjustments()).allSatisfy(adjustment -> {
            assertThat(items).containsAll(adjustment.when().items());
            assertThat(adjustment.level() == null
                            || instrument.level(adjustment.level()).isPresent())
                    .isTrue();
        });
        assertThat(instrument.remarks()).allSatisfy(remark -> assertThat(items)
                .containsAll(remark.when().items()));
        assertThat(instrument.purpose()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void givesEveryOptionItsOwnCodeAndKey(Instrument instrument) {
        for (var item : instrument.items()) {
            assertThat(item.options()).extracting(Option::code).doesNotHaveDuplicates();
            var keys = item.options().stream()
                    .map(option -> item.key(option, instrument.keysArePoints()))
                    .filter(key -> key >= 0)
                    .toList();
            assertThat(keys).as(item.label()).doesNotHaveDuplicates();
            assertThat(item.chosen()).isEqualTo(!item.options().isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void putsEveryWholeScoreIntoExactlyOneLevel(Instrument instrument) {
        if (instrument.levels().stream().anyMatch(l -> l.atLeast() != null || l.below() != null)) {
            return;
        }
        var reachable = Scoring.of(instrument, SheetSamples.plain(instrument), SheetSamples.STANDARDS).scores().stream()
                .filter(s -> s.score().code().equals(instrument.result()))
                .findFirst()
                .orElseThrow()
                .most()
                .intValue();
        int least = instrument.code().equals("satisfaction") ? 1 : 0;
        assertThat(IntStream.rangeClosed(least, reachable)).allSatisfy(score -> assertThat(instrument.levels())
                .filteredOn(level -> within(level, BigDecimal.valueOf(score)))
                .hasSize(1));
    }

    private static boolean within(Level level, BigDecimal score) {
        return (level.from() == null || score.compareTo(level.from()) >= 0)
                && (level.to() == null || score.compareTo(level.to()) <= 0);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void isTheSameWhenReadBack(Instrument instrument) {
        var text = Definitions.text(instrument);
        assertThat(Definitions.read(text)).isEqualTo(instrument);
        assertThat(Definitions.digest(text)).hasSize(64);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void saysOnlyWhatTheFieldOfAPersonCanHold(Instrument instrument) {
        var facts = instrument.levels().stream()
                .flatMap(level -> level.facts().entrySet().stream())
                .filter(Objects::nonNull)
                .toList();
        assertThat(facts).allSatisfy(fact -> assertThat(
                        FactFields.find(fact.getKey()).orElseThrow().choices())
                .contains(fact.getValue()));
    }

    /** Stations keep a version as they first used it: who changes a definition gives it a new version, and its print here. */
    @ParameterizedTest
    @CsvSource({
        "tekun, 1, 7172ba17d79d",
        "gbt42195, 1, 849cec4f67f0",
        "barthel, 1, cd263a7d007e",
        "child4, 1, ee2c8f1a53ef",
        "economy, 2, efa056bb2bc0",
        "disability, 1, afe1027ad0dd",
        "carer, 1, 0fab747f4ee4",
        "labour, 1, 68d69ca34a53",
        "participation, 1, fa77192b6821",
        "satisfaction, 1, d7e208ab0db3"
    })
    void changesOnlyWithItsVersion(String code, int version, String print) {
        var instrument = SheetSamples.instrument(code);
        assertThat(instrument.version()).isEqualTo(version);
        assertThat(Definitions.digest(Definitions.text(instrument))).startsWith(print);
    }
}
