package cn.shegong.quality;

import static cn.shegong.quality.CheckSamples.DAY;
import static cn.shegong.quality.CheckSamples.GROWN;
import static cn.shegong.quality.CheckSamples.OLD;
import static cn.shegong.quality.CheckSamples.SINCE;
import static cn.shegong.resident.ResidentSamples.READER;
import static cn.shegong.resident.ResidentSamples.TODAY;
import static cn.shegong.resident.ResidentSamples.WORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.InvalidInput;
import cn.shegong.base.Refusal;
import cn.shegong.quality.Mending.Mended;
import cn.shegong.resident.Sex;
import cn.shegong.roster.Category;
import cn.shegong.roster.RosterEntry;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MendingTest {
    @TempDir
    Path temp;

    private QualityStation station;

    @BeforeEach
    void open() {
        station = new QualityStation(temp);
    }

    @AfterEach
    void close() {
        station.close();
    }

    private Mended mended(String check) {
        var mended = station.mending.mend(WORKER, station.only(check));
        assertThat(station.found(check)).isEmpty();
        return mended;
    }

    private void comesBack(String check, Mended mended) {
        mended.undo().accept(WORKER);
        assertThat(station.found(check)).hasSize(1);
    }

    @Test
    void takesSexAndBirthFromTheNumberAndGivesThemBack() {
        var home = station.home("陈大山", GROWN, p -> {
            p.sex = Sex.FEMALE;
            p.birthDate = OLD;
        });
        var mended = mended("sex_conflict");
        assertThat(station.residents.person(home.headId()))
                .get()
                .satisfies(person -> assertThat(person.sex()).isEqualTo(Sex.MALE))
                .satisfies(person -> assertThat(person.birthDate()).isEqualTo(GROWN));
        comesBack("sex_conflict", mended);
        assertThat(station.residents.person(home.headId()).orElseThrow().birthDate())
                .isEqualTo(OLD);
    }

    @Test
    void endsTheMembershipOfTheDeadOnTheDayOfDeathAndResumesIt() {
        var home = station.home("陈大山", GROWN);
        long wife = station.member(home, "刘桂兰", GROWN, p -> p.kinship = "12");
        var draft =
                RosterEntry.ofHousehold(Category.DIBAO, home.id(), SINCE).with(e -> e.monthlyAmount = BigDecimal.TEN);
        var entry = station.rosters.enter(WORKER, draft, List.of(home.headId(), wife));
        station.correct(wife, p -> p.diedOn = DAY);
        var mended = mended("dead_listed");
        assertThat(station.rosters.members(List.of(entry.id())))
                .filteredOn(member -> member.personId() == wife)
                .singleElement()
                .satisfies(member -> assertThat(member.endedOn()).isEqualTo(DAY))
                .satisfies(member -> assertThat(member.endReason()).isEqualTo("死亡"));
        assertThat(station.rosters.entry(entry.id()).orElseThrow().endedOn()).isNull();
        comesBack("dead_listed", mended);
    }

    @Test
    void endsAnEntryWithItsLastMemberAndResumesBoth() {
        var home = station.home("陈大山", OLD);
        var entry = station.list(Category.DISABLED, home.headId(), SINCE);
        station.correct(home.headId(), p -> p.movedOutOn = DAY);
        var mended = mended("moved_listed");
        assertThat(station.rosters.entry(entry.id()).orElseThrow().endReason()).isEqualTo("迁出");
        comesBack("moved_listed", mended);
        assertThat(station.rosters.entry(entry.id()).orElseThrow().endedOn()).isNull();
    }

    @Test
    void bringsBackOnlyWhoWasTakenOff() {
        var home = station.home("陈大山", GROWN);
        long wife = station.member(home, "刘桂兰", GROWN, p -> p.kinship = "12");
        var draft =
                RosterEntry.ofHousehold(Category.DIBAO, home.id(), SINCE).with(e -> e.monthlyAmount = BigDecimal.TEN);
        var entry = station.rosters.enter(WORKER, draft, List.of(home.headId(), wife));
        station.correct(wife, p -> p.diedOn = DAY);
        mended("dead_listed");
        station.correct(home.headId(), p -> p.diedOn = DAY);
        mended("dead_listed").undo().accept(WORKER);
        assertThat(station.rosters.entry(entry.id()).orElseThrow().endedOn()).isNull();
        assertThat(station.found("dead_listed")).containsExactly("陈大山");
    }

    @Test
    void closesAHouseholdFromWhichEverybodyIsGone() {
        var home = station.home("陈大山", OLD);
        station.correct(home.headId(), p -> p.diedOn = DAY);
        var mended = mended("people_gone");
        assertThat(station.households.household(home.id()).orElseThrow().closedOn())
                .isEqualTo(DAY);
        comesBack("people_gone", mended);
    }

    @Test
    void copiesTheCertificateFromTheRosterIntoTheFile() {
        var home = station.home("陈大山", GROWN);
        var number =
                station.residents.whole(WORKER, home.headId()).orElseThrow().idNumber() + "43";
        station.list(Category.DISABLED, home.headId(), SINCE, e -> e.number = number);
        var mended = mended("certificate_roster");
        assertThat(station.mending.known(station.only("review_missing"), List.of("disability_certificate")))
                .containsValue(number);
        comesBack("certificate_roster", mended);
    }

    @Test
    void writesAnAmountThatWasMissing() {
        var home = station.home("陈大山", GROWN);
        var entry = station.list(Category.DIBAO, home.headId(), SINCE);
        var finding = station.only("amount_missing");
        assertThatThrownBy(() -> station.mending.setAmount(WORKER, finding, "四百"))
                .isInstanceOf(InvalidInput.class);
        var mended = station.mending.setAmount(WORKER, finding, "420.5元");
        assertThat(station.rosters.entry(entry.id()).orElseThrow().monthlyAmount())
                .isEqualByComparingTo("420.5");
        comesBack("amount_missing", mended);
    }

    @Test
    void proposesTheNextReviewByTheStationsFigureAndWritesIt() {
        var home = station.home("陈大山", GROWN);
        station.list(Category.DIBAO, home.headId(), SINCE);
        var finding = station.only("review_missing");
        var entry = station.mending.entry(finding).orElseThrow();
        assertThat(station.mending.nextReview(entry, SINCE)).contains(SINCE.plusMonths(12));
        assertThatThrownBy(() -> station.mending.setReview(WORKER, finding, null))
                .isInstanceOf(InvalidInput.class);
        var mended = station.mending.setReview(WORKER, finding, TODAY);
        assertThat(station.found("review_missing")).isEmpty();
        comesBack("review_missing", mended);
    }

    @Test
    void writesFactsThatWereMissing() {
        var home = station.home("陈小宝", CheckSamples.CHILD);
        station.list(Category.LEFT_BEHIND_CHILD, home.headId(), SINCE);
        var finding = station.only("guardian_missing");
        var mended = station.mending.setFacts(
                WORKER, finding, Map.of("guardian_name", "刘桂兰", "guardian_phone", "15412345678"));
        assertThat(station.found("guardian_missing")).isEmpty();
        assertThat(station.found("guardian_phone")).isEmpty();
        comesBack("guardian_missing", mended);
    }

    @Test
    void doesNothingTwiceAndNothingForWhoOnlyReads() {
        var home = station.home("陈大山", OLD);
        station.list(Category.DISABLED, home.headId(), SINCE);
        station.correct(home.headId(), p -> p.diedOn = DAY);
        var finding = station.only("dead_listed");
        assertThatThrownBy(() -> station.mending.mend(READER, finding)).isInstanceOf(Refusal.class);
        station.mending.mend(WORKER, finding);
        assertThatThrownBy(() -> station.mending.mend(WORKER, finding)).isInstanceOf(Refusal.class);
    }
}
