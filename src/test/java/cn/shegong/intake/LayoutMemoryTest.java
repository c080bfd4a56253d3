package cn.shegong.intake;

import static cn.shegong.resident.ResidentSamples.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.document.WorkbookSample;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutMemoryTest {
    private static final ListSample.Person LIN =
            ListSample.HOUSEHOLDS.get(0).members().get(1);

    @TempDir
    Path folder;

    private IntakeStation station;

    @BeforeEach
    void open() {
        station = new IntakeStation(folder);
    }

    @AfterEach
    void close() {
        station.close();
    }

    private static WorkbookSample list(String month) {
        return WorkbookSample.xlsx()
                .sheet("名册")
                .row("高龄老人名册（" + month + "）")
                .row("姓名", "身份证号", "数一", "数二")
                .row(LIN.name(), LIN.id(), "100", "200");
    }

    @Test
    void readsNextMonthsListAsTheUserSaid() {
        var mapping = station.read(list("2026年10月")).sheets().get(0).mapping();
        station.intake.remember(HEAD, mapping.with(3, Target.MONTHLY_AMOUNT));

        var next = station.read(list("2026年11月"));

        assertThat(next.sheets().get(0).mapping().target(3)).isEqualTo(Target.MONTHLY_AMOUNT);
        assertThat(next.rows().get(0).monthlyAmount())
                .hasValueSatisfying(yuan -> assertThat(yuan).isEqualByComparingTo("200"));
    }

    @Test
    void keepsTheLatestWord() {
        var mapping = station.read(list("2026年10月")).sheets().get(0).mapping();
        station.intake.remember(HEAD, mapping.with(3, Target.MONTHLY_AMOUNT));
        station.intake.remember(HEAD, mapping.with(2, Target.MONTHLY_AMOUNT));
        assertThat(station.read(list("2026年11月")).sheets().get(0).mapping().columnOf(Target.MONTHLY_AMOUNT))
                .hasValue(2);
    }
}
