package cn.shegong.resident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
    private static List<String> numbers(String cell) {
        return PhoneNumber.read(cell).numbers().stream().map(PhoneNumber::text).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "15400001234 | 15400001234",
                "１５４００００１２３４ | 15400001234",
                "154 0000 1234 | 15400001234",
                "154-0000-1234 | 15400001234",
                "+86 15400001234 | 15400001234",
                "8615400001234 | 15400001234",
                "0435-7312345 | 0435-7312345",
                "04357312345 | 0435-7312345",
                "0435 7312345 | 0435-7312345",
                "(0431)88990000 | 0431-88990000",
                "010-88990000 | 010-88990000",
            })
    void readsOneNumber(String cell, String text) {
        PhoneNumber.Reading reading = PhoneNumber.read(cell);

        assertThat(reading.numbers()).extracting(PhoneNumber::text).containsExactly(text);
        assertThat(reading.problems().all()).isEmpty();
        assertThat(reading.remark()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "15400001234/0435-7312345",
                "15400001234、0435-7312345",
                "15400001234;0435-7312345",
                "15400001234；04357312345",
                "15400001234 04357312345",
                "15400001234\n0435-7312345",
                "15400001234，0435-7312345，15400001234",
                "154 0000 1234 / 0435 7312345",
            })
    void readsSeveralNumbersOfOneCell(String cell) {
        assertThat(numbers(cell)).containsExactly("15400001234", "0435-7312345");
    }

    @Test
    void tellsTwoMobilesApartHoweverTheyAreSpaced() {
        assertThat(numbers("15400001234 15400005678")).containsExactly("15400001234", "15400005678");
        assertThat(numbers("154 0000 1234 154 0000 5678")).containsExactly("15400001234", "15400005678");
        assertThat(numbers("1540000123415400005678")).containsExactly("15400001234", "15400005678");
    }

    @Test
    void keepsTheWordsBesideANumber() {
        PhoneNumber.Reading reading = PhoneNumber.read("15400001234（儿子）、邻居15400005678");

        assertThat(reading.numbers()).extracting(PhoneNumber::text).containsExactly("15400001234", "15400005678");
        assertThat(reading.remark()).isEqualTo("儿子 邻居");
        assertThat(reading.problems().all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "无", "无电话", "-", "—", "/", "没有", "不详", "0"})
    void takesNoPhoneForNoPhone(String cell) {
        assertThat(PhoneNumber.read(cell).numbers()).isEmpty();
        assertThat(PhoneNumber.read(cell).problems().all()).isEmpty();
        assertThat(PhoneNumber.read(null).numbers()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1540000123, bad_mobile",
        "154000012345, bad_mobile",
        "12400001234, bad_mobile",
        "7312345, no_area_code",
        "0430-7312345, bad_phone",
        "661234, bad_phone",
        "1.54E+10, lost_precision",
    })
    void refusesWithACodeForEachFault(String cell, String code) {
        PhoneNumber.Reading reading = PhoneNumber.read(cell);

        assertThat(reading.numbers()).isEmpty();
        assertThat(reading.problems().errors()).extracting(Problem::code).containsExactly(code);
    }

    @Test
    void keepsTheGoodNumberBesideABadOne() {
        PhoneNumber.Reading reading = PhoneNumber.read("15400001234/1540000");

        assertThat(reading.numbers()).hasSize(1);
        assertThat(reading.problems().errors()).extracting(Problem::code).containsExactly("bad_mobile");
    }

    @Test
    void showsItselfMasked() {
        assertThat(new PhoneNumber("15400001234").masked()).isEqualTo("154****1234");
        assertThat(new PhoneNumber("0435-7312345")).hasToString("0435-***2345");
    }

    @Test
    void isNeverBuiltFromAnythingElse() {
        assertThatThrownBy(() -> new PhoneNumber("04357312345")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PhoneNumber("")).isInstanceOf(IllegalArgumentException.class);
    }
}
