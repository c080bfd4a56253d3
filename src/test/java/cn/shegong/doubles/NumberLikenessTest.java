package cn.shegong.doubles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberLikenessTest {
    @ParameterizedTest
    @CsvSource({
        "220524194803159937, 220524194803159937, NUMBER_SAME, 0",
        "220524480315993, 220524194803159937, NUMBER_SAME, 0",
        "220524194803159937, 220524194803159938, NUMBER_CHECK, 18",
        "220524194803159937, 220524194803159837, NUMBER_ONE_OFF, 16",
        "220524194803159937, 220524194803159838, NUMBER_ONE_OFF, 16",
        "220524194803159937, 220524194803195937, NUMBER_SWAPPED, 14",
        "220524194803159937, 220524194803159973, NUMBER_SWAPPED, 17",
        "220524480315993, 220524194803159837, NUMBER_ONE_OFF, 16",
        "220524480315993, 220524480315983, NUMBER_ONE_OFF, 16",
        "220524194803159937, 220524194803158836, , 0",
        "220524194803159937, 220524194903169937, , 0"
    })
    void tellsHowTwoNumbersAreAlike(String one, String other, Reason kind, int place) {
        for (var likeness : new NumberLikeness[] {NumberLikeness.of(one, other), NumberLikeness.of(other, one)}) {
            assertThat(likeness.kind().orElse(null)).isEqualTo(kind);
            assertThat(likeness.place()).isEqualTo(place);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "22052419480315993X, true",
        "220524480315993, true",
        "2205244803159, false",
        "J220524123, false",
        "'', false"
    })
    void knowsANumberByItsLooks(String number, boolean shaped) {
        assertThat(NumberLikeness.shaped(number)).isEqualTo(shaped);
    }
}
