package cn.shegong.resident;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Problem;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisabilityCertificateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);

    @ParameterizedTest
    @CsvSource({
        "22052419480315993743, 220524194803159937, 肢体三级, false",
        "22052419480315993711B2, 220524194803159937, 视力一级, true",
        "22072119460101992x62b1, 22072119460101992X, 精神二级, true",
        "2207 2119460101992X 74, 22072119460101992X, 多重四级, false",
    })
    void readsHolderTypeAndGrade(String raw, String id, String label, boolean grave) {
        DisabilityCertificate certificate =
                DisabilityCertificate.read(raw, TODAY).certificate().orElseThrow();

        assertThat(certificate.holder().text()).isEqualTo(id);
        assertThat(certificate.label()).isEqualTo(label);
        assertThat(certificate.grade().isGrave()).isEqualTo(grave);
        assertThat(certificate.text()).isEqualToIgnoringCase(raw.replace(" ", ""));
        assertThat(certificate.masked()).startsWith(id.substring(0, 6) + "********");
    }

    @ParameterizedTest
    @CsvSource({
        "'', blank",
        "220524194803159937, bad_shape",
        "220524194803159937431, bad_shape",
        "22052419480315993783, bad_shape",
        "22052419480315993745, bad_shape",
        "22052419480315993843, bad_checksum",
        "22068119990229005543, bad_date",
        "2.20524E+19, lost_precision",
    })
    void refusesWithACodeForEachFault(String raw, String code) {
        DisabilityCertificate.Reading reading = DisabilityCertificate.read(raw, TODAY);

        assertThat(reading.certificate()).isEmpty();
        assertThat(reading.problems().errors()).extracting(Problem::code).containsExactly(code);
    }
}
