package cn.shegong.resident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.Problem;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdNumberTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);

    private static IdNumber.Reading read(String raw) {
        return IdNumber.read(raw, TODAY);
    }

    @ParameterizedTest
    @CsvSource({
        "220524194803159937, 220524, 1948-03-15, MALE",
        "222401198811059944, 222401, 1988-11-05, FEMALE",
        "22072119460101992X, 220721, 1946-01-01, FEMALE",
        "220102201606309919, 220102, 2016-06-30, MALE",
        "220381197108069921, 220381, 1971-08-06, FEMALE",
        "11010519491231002X, 110105, 1949-12-31, FEMALE",
        "810000199001019910, 810000, 1990-01-01, MALE",
        "830000197803039934, 830000, 1978-03-03, MALE",
    })
    void readsCountyBirthAndSex(String raw, String county, LocalDate birth, Sex sex) {
        IdNumber.Reading reading = read(raw);

        assertThat(reading.problems().all()).isEmpty();
        assertThat(reading.notes()).isEmpty();
        IdNumber number = reading.number().orElseThrow();
        assertThat(number.text()).isEqualTo(raw);
        assertThat(number.countyCode()).isEqualTo(county);
        assertThat(number.birthDate()).isEqualTo(birth);
        assertThat(number.sex()).isEqualTo(sex);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "                     | blank",
                "\"\"                 | blank",
                "\"  　 \"            | blank",
                "\"'\"                | blank",
                "22052419480315993    | too_short",
                "2205241948           | too_short",
                "2205241948031599377  | too_long",
                "2205-24194803159937  | too_long",
                "22052419480315993O   | bad_characters",
                "2205X4194803159937   | bad_characters",
                "22052452031412X      | bad_characters",
                "2２052419480315九937  | bad_characters",
                "000524194803159937   | unknown_province",
                "990524194803159937   | unknown_province",
                "220681199902290055   | bad_date",
                "220524194813159937   | bad_date",
                "220524520230123      | bad_date",
                "220524202603169933   | future_date",
                "220524190003149939   | too_old",
                "220524520314998      | too_old",
                "220524194803159938   | bad_checksum",
                "220524194803159973   | bad_checksum",
                "2.20524E+17          | lost_precision",
                "2.20524194803159E+17 | lost_precision",
                "２.２E17             | lost_precision",
                "220524194803159000   | lost_precision",
            })
    void refusesWithACodeForEachFault(String raw, String code) {
        IdNumber.Reading reading = read(raw);

        assertThat(reading.number()).isEmpty();
        assertThat(reading.problems().errors()).extracting(Problem::code).containsExactly(code);
        assertThat(reading.problems().about("idNumber")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " 220721 19460101 992x ",
                "'22072119460101992X",
                "\u202d22072119460101992X\u202c",
                "22072119460101992X\u00a0",
                "\ufeff22072119460101992X\t",
                "220721-19460101-992X",
                "220721—19460101—992x",
                "22072119460101992×",
            })
    void stripsBlanksDashesMarksAndTheApostropheOfATextCell(String raw) {
        assertThat(read(raw).number()).contains(new IdNumber("22072119460101992X"));
        assertThat(read(raw).notes()).isEmpty();
    }

    @Test
    void foldsFullWidthCharactersAndSaysSo() {
        IdNumber.Reading reading = read("２２０７２１１９４６０１０１９９２ｘ");

        assertThat(reading.number()).contains(new IdNumber("22072119460101992X"));
        assertThat(reading.notes()).containsExactly("fullwidth_ok");
        assertThat(reading.problems().all()).isEmpty();
    }

    @Test
    void convertsFifteenDigitsAndAsksToCompare() {
        IdNumber.Reading reading = read("220524520314123");

        assertThat(reading.number()).contains(new IdNumber("220524195203141236"));
        assertThat(reading.notes()).containsExactly("fifteen");
        assertThat(reading.problems().hasErrors()).isFalse();
        assertThat(reading.problems().warnings()).extracting(Problem::code).containsExactly("fifteen");
    }

    @Test
    void onlyWarnsAboutAnUnknownCountyOfJilin() {
        IdNumber.Reading reading =
                read(IdNumber.of("220999", LocalDate.of(1950, 5, 1), 991).text());

        assertThat(reading.number()).isPresent();
        assertThat(reading.notes()).containsExactly("unknown_county");
        assertThat(reading.problems().hasErrors()).isFalse();
        assertThat(reading.problems().warnings()).extracting(Problem::code).containsExactly("unknown_county");
    }

    @Test
    void believesANumberEndingInZerosWhenItsCheckCharacterIsRight() {
        assertThat(read("220524190104029000").number()).isPresent();
    }

    @Test
    void tellsWhatIsWrongAndWhatToDo() {
        assertThat(read("220524194803159938").problems()).hasToString("身份证号最后一位校验不对，多半有一位抄错了，请对照证件改正。");
        assertThat(read("22052419480315993").problems().toString()).contains("17 位", "补全");
        assertThat(read("22052419480315993O").problems().toString()).contains("“O”");
        assertThat(read("220681199902290055").problems().toString()).contains("1999年02月29日");
        assertThat(read("990524194803159937").problems().toString()).contains("外国人永久居留");
        assertThat(read("2.20524E+17").problems().toString()).contains("Excel", "照证件");
    }

    @ParameterizedTest
    @CsvSource({
        "22052420000315, 2026-03-14, 25",
        "22052420000315, 2026-03-15, 26",
        "22052420000229, 2026-02-28, 25",
        "22052420000229, 2026-03-01, 26",
        "22052420000229, 2024-02-29, 24",
    })
    void countsCompletedYearsWithTheBirthdayIncluded(String start, LocalDate day, int age) {
        String first17 = start + "991";

        assertThat(new IdNumber(first17 + IdNumber.checkCharacter(first17)).ageOn(day))
                .isEqualTo(age);
    }

    @Test
    void acceptsTheAgeOf125AndTheBirthOfToday() {
        assertThat(read(IdNumber.of("220524", TODAY, 991).text()).number()).isPresent();
        assertThat(read(IdNumber.of("220524", LocalDate.of(1901, 3, 15), 991).text())
                        .number())
                .isPresent();
        assertThat(read(IdNumber.of("220524", LocalDate.of(1900, 3, 15), 991).text())
                        .number())
                .isEmpty();
    }

    @Test
    void showsItselfMaskedOrGrouped() {
        IdNumber number = new IdNumber("220524194803159937");

        assertThat(number.masked()).isEqualTo("220524********9937");
        assertThat(number.grouped()).isEqualTo("220524 19480315 9937");
        assertThat(number).hasToString("220524********9937");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "220524194803159938", "22072119460101992x", "220681199902290055"})
    void isNeverBuiltFromAnythingElse(String text) {
        assertThatThrownBy(() -> new IdNumber(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
