package cn.shegong.resident;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherDocumentTest {
    @ParameterizedTest
    @CsvSource({
        "HK_MACAU_PERMIT, h99900001",
        "HK_MACAU_PERMIT, M9990000101",
        "TAIWAN_PERMIT, 9990 0001",
        "TAIWAN_PERMIT, 9990000101B",
        "FOREIGN_RESIDENCE, RUS999000010101",
        "FOREIGN_RESIDENCE, 911643199001019910",
        "CHINESE_PASSPORT, E99900001",
        "CHINESE_PASSPORT, ea9990001",
        "FOREIGN_PASSPORT, 75 9990001",
        "UNREGISTERED, ''",
        "NOT_SEEN, ''",
    })
    void acceptsTheShapeOfTheDocument(OtherDocument document, String raw) {
        assertThat(document.check(OtherDocument.normalise(raw)).all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "HK_MACAU_PERMIT, A99900001, bad_shape",
        "TAIWAN_PERMIT, 999000011, bad_shape",
        "CHINESE_PASSPORT, EI9990001, bad_shape",
        "FOREIGN_PASSPORT, 9990, bad_shape",
        "FOREIGN_PASSPORT, '', blank",
        "UNREGISTERED, 9990, not_expected",
    })
    void refusesAnotherShape(OtherDocument document, String raw, String code) {
        assertThat(document.check(OtherDocument.normalise(raw)).errors())
                .extracting(Problem::code)
                .containsExactly(code);
    }
}
