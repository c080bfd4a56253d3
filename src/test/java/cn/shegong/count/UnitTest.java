package cn.shegong.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UnitTest {
    @ParameterizedTest
    @EnumSource
    void theHelpSaysTheRuleWordForWord(Unit unit) throws IOException {
        try (var help = Unit.class.getResourceAsStream("/help/counting.md")) {
            assertThat(new String(help.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("| " + unit.label() + " | " + unit.rule() + " |");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HOURS, 0, 0.0",
        "HOURS, 20, 0.3",
        "HOURS, 90, 1.5",
        "HOURS, 3, 0.1",
        "YUAN, 12.5, 12.50",
        "VISITS, 7, 7",
        "VISITS, -1, -1"
    })
    void writesASum(Unit unit, BigDecimal sum, String text) {
        assertThat(unit.text(sum)).isEqualTo(text);
    }
}
