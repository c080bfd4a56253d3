package cn.shegong.quality;

import static cn.shegong.quality.CheckSamples.GROWN;
import static cn.shegong.resident.ResidentSamples.READER;
import static cn.shegong.resident.ResidentSamples.WORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.InvalidInput;
import cn.shegong.base.Refusal;
import cn.shegong.resident.Sex;
import cn.shegong.store.TestStore;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaiverTest {
    private static final String CHECK = "birth_conflict";

    @TempDir
    Path temp;

    private static long doubtful(QualityStation station) {
        return station.home("陈大山", GROWN, p -> p.birthDate = GROWN.plusYears(1)).headId();
    }

    @Test
    void keepsWhatWasLeftAsItIsUntilTheDataChange() {
        long person;
        try (var station = new QualityStation(temp)) {
            person = doubtful(station);
            station.quality.waive(WORKER, station.only(CHECK), "户口簿上就是这样");
            assertThat(station.found(CHECK)).isEmpty();
            assertThat(station.checkUp().waived())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.waiver().reason()).isEqualTo("户口簿上就是这样"))
                    .satisfies(
                            finding -> assertThat(finding.waiver().waivedBy()).isEqualTo(WORKER.name()));
        }
        var reopened = new QualityStation(TestStore.reopen(temp), false);
        try (reopened) {
            assertThat(reopened.found(CHECK)).isEmpty();
            reopened.correct(person, p -> p.phone = "15411112222");
            assertThat(reopened.found(CHECK)).isEmpty();
            reopened.correct(person, p -> p.birthDate = GROWN.plusYears(2));
            assertThat(reopened.found(CHECK)).hasSize(1);
            reopened.quality.waive(WORKER, reopened.only(CHECK), "还是这样");
            assertThat(reopened.found(CHECK)).isEmpty();
        }
    }

    @Test
    void canBeTakenBack() {
        try (var station = new QualityStation(temp)) {
            doubtful(station);
            station.quality.waive(WORKER, station.only(CHECK), "户口簿上就是这样");
            station.quality.takeBack(WORKER, station.checkUp().waived().get(0));
            assertThat(station.found(CHECK)).hasSize(1);
            assertThat(station.checkUp().waived()).isEmpty();
        }
    }

    @Test
    void asksForAReasonAndForTheRight() {
        try (var station = new QualityStation(temp)) {
            doubtful(station);
            var finding = station.only(CHECK);
            assertThatThrownBy(() -> station.quality.waive(WORKER, finding, " "))
                    .isInstanceOf(InvalidInput.class);
            assertThatThrownBy(() -> station.quality.waive(READER, finding, "不用"))
                    .isInstanceOf(Refusal.class);
            assertThat(station.found(CHECK)).hasSize(1);
        }
    }

    @Test
    void oneCheckLeftAsItIsLeavesTheOthers() {
        try (var station = new QualityStation(temp)) {
            station.correct(doubtful(station), p -> p.sex = Sex.FEMALE);
            station.quality.waive(WORKER, station.only(CHECK), "户口簿上就是这样");
            assertThat(station.found("sex_conflict")).hasSize(1);
        }
    }

    @Test
    void knowsWhenSomethingWasWrittenSince() {
        try (var station = new QualityStation(temp)) {
            long person = doubtful(station);
            var before = station.checkUp();
            assertThat(station.quality.outdated(before)).isFalse();
            station.correct(person, p -> p.note = "改过");
            assertThat(station.quality.outdated(before)).isTrue();
        }
    }
}
