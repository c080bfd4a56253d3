package cn.shegong.quality;

import static cn.shegong.resident.ResidentSamples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.store.TestStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every check over one station that holds a wrong and a right sample for each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChecksTest {
    private QualityStation station;
    private List<String> codes;
    private CheckUp checkUp;

    @BeforeAll
    void make(@TempDir Path temp) {
        station = new QualityStation(temp);
        TestStore.tamper(
                station.database,
                "insert into worker (id, name, role, phone, started_on) values (7, '王芳', 'HEAD', '', date '2026-01-01')");
        var samples = new CheckSamples(station);
        codes = List.copyOf(samples.all().keySet());
        samples.all().forEach((code, sample) -> {
            sample.make(CheckSamples.name(true, codes.indexOf(code)), true);
            sample.make(CheckSamples.name(false, codes.indexOf(code)), false);
        });
        checkUp = station.checkUp();
    }

    @AfterAll
    void close() {
        station.close();
    }

    List<String> samples() {
        return codes;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void findsWhatIsWrongAndLetsPassWhatIsRight(String code) {
        int index = codes.indexOf(code);
        var names = new ArrayList<String>();
        checkUp.open(finding -> finding.check().code().equals(code)).forEach(finding -> names.add(finding.name()));
        assertThat(names).containsAnyElementsOf(CheckSamples.called(CheckSamples.name(true, index)));
        assertThat(names).doesNotContain(CheckSamples.name(false, index), CheckSamples.name(false, index) + "家");
    }

    @Test
    void hasASampleForEveryCheck() {
        assertThat(codes)
                .containsExactlyInAnyOrderElementsOf(
                        station.quality.checks().stream().map(Check::code).toList());
    }

    @Test
    void speaksOfEveryFindingInWholeSentencesWithoutWholeNumbers() {
        assertThat(checkUp.open()).allSatisfy(finding -> {
            assertThat(finding.words()).isNotBlank().doesNotContain("null").doesNotContainPattern("\\d{17}");
            assertThat(finding.name()).isNotBlank();
            assertThat(finding.check().why()).endsWith("。");
        });
        assertThat(checkUp.at().toLocalDate()).isEqualTo(TODAY);
    }

    @Test
    void bringsTheWorstFirst() {
        assertThat(checkUp.open())
                .extracting(finding -> finding.check().severity())
                .isSorted();
    }

    @Test
    void saysOfEntitlementsOnlyThatTheyAreToBeVerified() {
        assertThat(checkUp.open(finding -> finding.check().code().endsWith("_allowance")))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.words()).contains("可能符合，需核实"));
    }
}
