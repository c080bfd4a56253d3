package cn.shegong.roster;

import static cn.shegong.resident.ResidentSamples.TODAY;
import static cn.shegong.resident.ResidentSamples.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.resident.Masking;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificatesTest {
    @TempDir
    Path temp;

    @Test
    void tellsTypeAndGradeAndWhoseNumberItIs() {
        try (var town = new RosterTown(temp)) {
            town.home(0, 1, "张德山", LocalDate.of(1940, 5, 1));
            town.home(0, 1, "李春花", LocalDate.of(1970, 5, 1));
            var certificates = new Certificates(town.residents);
            var own = town.residents
                            .wholeMembers(WORKER, town.householdOf("张德山"))
                            .get(0)
                            .idNumber()
                    + "43";
            var right = certificates.read(WORKER, town.id("张德山"), own, TODAY);
            assertThat(right.label()).isEqualTo("肢体三级");
            assertThat(right.problems().all()).isEmpty();
            var other = certificates.read(WORKER, town.id("李春花"), own, TODAY);
            assertThat(other.problems().hasErrors()).isFalse();
            assertThat(other.problems().warnings()).singleElement().satisfies(p -> assertThat(p.message())
                    .contains("前 18 位", "可以保存"));
            assertThat(certificates
                            .read(WORKER, town.id("张德山"), "12345", TODAY)
                            .problems()
                            .hasErrors())
                    .isTrue();
            assertThat(certificates
                            .read(WORKER, town.id("李春花"), Masking.idNumber(own.substring(0, 18)) + "43", TODAY)
                            .problems()
                            .all())
                    .isEmpty();
            assertThat(Certificates.label(own)).isEqualTo("肢体三级");
            assertThat(Certificates.label("123")).isEmpty();
        }
    }
}
