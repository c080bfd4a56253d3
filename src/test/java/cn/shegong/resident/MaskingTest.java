package cn.shegong.resident;

import static cn.shegong.resident.ResidentSamples.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {
    @ParameterizedTest
    @CsvSource({"220524194803159937, 220524********9937", "H12345678, H1*****78", "EA123, ****", "'', ''"})
    void hidesTheMiddleOfADocument(String number, String masked) {
        assertThat(Masking.idNumber(number)).isEqualTo(masked);
        assertThat(Masking.idNumber(masked)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"15400001234, 154****1234", "0435-7312345, 0435-***2345", "'', ''", "123, ****"})
    void hidesTheMiddleOfAPhone(String number, String masked) {
        assertThat(Masking.phone(number)).isEqualTo(masked);
        assertThat(Masking.phone(masked)).isEqualTo(masked);
    }

    @Test
    void takesMaskedNumbersBackFromTheStoredRecord() {
        var edited = ZHANG.masked().with(p -> p.phone = "15400009999");
        var whole = edited.unmaskedBy(ZHANG);
        assertThat(whole.idNumber()).isEqualTo(ZHANG.idNumber());
        assertThat(whole.phone()).isEqualTo("15400009999");
    }

    @Test
    void keepsPersonalDataOutOfLogs() {
        assertThat(ZHANG.toString()).doesNotContain("张").doesNotContain("2205");
    }
}
