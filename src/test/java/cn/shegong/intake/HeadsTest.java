package cn.shegong.intake;

import static cn.shegong.intake.IntakeStation.counts;
import static cn.shegong.intake.IntakeStation.dibao;
import static cn.shegong.intake.IntakeStation.first;
import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.document.WorkbookSample;
import cn.shegong.intake.ListSample.Household;
import cn.shegong.resident.Kinship;
import cn.shegong.roster.Category;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is the head of a household, by the list and by the station. */
class HeadsTest {
    private static final Household GAO = ListSample.HOUSEHOLDS.get(0);
    private static final ListSample.Person LIN = GAO.members().get(1);

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

    @Test
    void makesTheOneOnTheListHeadWhenTheOldHeadStepsBack() {
        station.take(dibao("2026年10月", first(1)), Category.DIBAO);
        var lin = ListSample.person(LIN.name(), 1954, 7, 2, 992, "户主");
        var gao = ListSample.person(GAO.head().name(), 1951, 3, 12, 991, "配偶");
        var turned = station.read(dibao("2026年11月", List.of(new Household("东岗村", 2, 570, lin, gao))));

        var preview = station.preview(turned, Category.DIBAO);
        assertThat(preview.rows().get(0).differences()).contains(new Difference("户主", "高玉山", "林桂兰"));
        station.take(preview);

        var home = station.households
                .household(station.person(GAO.head()).householdId())
                .orElseThrow();
        assertThat(home.headId()).isEqualTo(station.person(LIN).id());
        assertThat(station.person(GAO.head()).kinship()).isEqualTo(Kinship.SPOUSE.code());
        assertThat(counts(station.preview(turned, Category.DIBAO))).isEqualTo(Map.of(Verdict.SAME, 2));
    }

    @Test
    void givesTheHouseholdItsHeadOnceTheHeadsRowIsMended() {
        var mended = GAO.head().id();
        var broken = mended.substring(0, 17) + (mended.endsWith("1") ? "2" : "1");
        station.take(households(broken), Category.DIBAO);
        var lin = station.person(LIN);
        assertThat(station.households.household(lin.householdId()).orElseThrow().headId())
                .isEqualTo(lin.id());

        station.take(households(mended), Category.DIBAO);

        var head = station.person(GAO.head());
        assertThat(head.householdId()).isEqualTo(lin.householdId());
        assertThat(station.households
                        .household(head.householdId())
                        .orElseThrow()
                        .headId())
                .isEqualTo(head.id());
        assertThat(station.person(LIN).kinship()).isEqualTo(Kinship.SPOUSE.code());
        assertThat(counts(station.preview(households(mended), Category.DIBAO))).isEqualTo(Map.of(Verdict.SAME, 2));
    }

    private static WorkbookSample households(String headsNumber) {
        return WorkbookSample.xlsx()
                .sheet("低保")
                .row("低保名单（2026年10月）")
                .row("户编号", "户主姓名", "姓名", "身份证号", "与户主关系", "村")
                .row("1", GAO.head().name(), GAO.head().name(), headsNumber, "户主", "东岗村")
                .row("1", GAO.head().name(), LIN.name(), LIN.id(), "配偶", "东岗村");
    }

    @Test
    void leavesTheHeadWhenTheListMerelyHasAnotherOne() {
        station.take(dibao("2026年10月", first(1)), Category.DIBAO);
        var alone = new Household("东岗村", 2, 570, ListSample.person(LIN.name(), 1954, 7, 2, 992, "本人"));

        var preview = station.preview(dibao("2026年11月", List.of(alone)), Category.DIBAO);

        assertThat(counts(preview)).isEqualTo(Map.of(Verdict.DIFFERENT, 1));
        assertThat(preview.rows().get(0).differences())
                .extracting(Difference::label)
                .containsExactly("编号");
        assertThat(preview.households().get(0).notes()).anyMatch(note -> note.startsWith("名单上的户主是林桂兰，站里登记的是高玉山"));
    }
}
