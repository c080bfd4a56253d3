package cn.shegong.policy;

import static cn.shegong.resident.ResidentSamples.CLOCK;
import static cn.shegong.resident.ResidentSamples.HEAD;
import static cn.shegong.resident.ResidentSamples.WORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.InvalidInput;
import cn.shegong.base.Refusal;
import cn.shegong.store.Database;
import cn.shegong.store.TestStore;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyServiceTest {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    @TempDir
    Path temp;

    private Database database;
    private PolicyService policies;

    @BeforeEach
    void open() {
        database = TestStore.in(temp, CLOCK);
        policies = new PolicyService(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void bringsTheAgesOfTheLawAndLeavesTheCountysFiguresToTheStation() {
        assertThat(policies.whole("aged_age", JULY)).hasValue(80);
        assertThat(policies.number("dibao_standard_rural", JULY)).isEmpty();
        assertThat(policies.parameters())
                .allSatisfy(parameter -> assertThat(parameter.source()).isNotBlank());
    }

    @Test
    void keepsWhatHeldBefore() {
        policies.set(HEAD, "dibao_standard_rural", "460", JANUARY, "县民政局通知");
        policies.set(HEAD, "dibao_standard_rural", "485.5", JULY, "县民政局新通知");
        assertThat(policies.number("dibao_standard_rural", JULY.minusDays(1)))
                .hasValueSatisfying(amount -> assertThat(amount).isEqualByComparingTo("460"));
        assertThat(policies.number("dibao_standard_rural", JULY))
                .hasValueSatisfying(amount -> assertThat(amount).isEqualByComparingTo("485.5"));
        policies.takeBack(HEAD, policies.values("dibao_standard_rural").get(0));
        assertThat(policies.number("dibao_standard_rural", JULY))
                .hasValueSatisfying(amount -> assertThat(amount).isEqualByComparingTo("460"));
    }

    @Test
    void refusesWhatIsNoFigureOrHasNoSource() {
        assertThatThrownBy(() -> policies.set(HEAD, "aged_age", "八十", JANUARY, "通知"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> policies.set(HEAD, "aged_age", "80", JANUARY, " "))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> policies.set(WORKER, "aged_age", "75", JANUARY, "通知"))
                .isInstanceOf(Refusal.class);
        assertThat(policies.values("aged_age")).isEmpty();
    }
}
