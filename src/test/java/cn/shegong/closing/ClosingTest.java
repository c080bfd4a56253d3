package cn.shegong.closing;

import static cn.shegong.closing.ClosingStation.NOVEMBER;
import static cn.shegong.closing.ClosingStation.OCTOBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.Actor;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Refusal;
import cn.shegong.base.Role;
import cn.shegong.count.Indicator;
import cn.shegong.count.Period;
import cn.shegong.disk.DataFolder;
import cn.shegong.roster.Category;
import cn.shegong.roster.RosterCounting;
import cn.shegong.visit.VisitCounting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Closed months keep what they had; what comes later stands in the next month; nothing is counted twice or lost. */
class ClosingTest {
    private static final Indicator DIBAO = RosterCounting.households(Category.DIBAO);
    private static final LocalDate LAST_YEAR = LocalDate.of(2025, 1, 1);
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);

    @TempDir
    Path temp;

    private ClosingStation station;
    private long entryOfYi;

    @BeforeEach
    void open() {
        station = new ClosingStation(temp);
        station.dibao("甲", LAST_YEAR);
        entryOfYi = station.dibao("乙", LAST_YEAR);
        station.visit("甲", at(10, 5));
    }

    @AfterEach
    void close() {
        station.close();
    }

    private static LocalDateTime at(int month, int day) {
        return LocalDateTime.of(2026, month, day, 9, 0);
    }

    private void closeOctober() {
        station.closings.close(station.wang, OCTOBER, "");
    }

    @Test
    void whatComesLaterStandsInTheNextMonthAndIsCountedOnce() {
        closeOctober();
        station.visit("乙", at(10, 8));
        station.visit("乙", at(11, 1));

        assertThat(station.visitLines(OCTOBER)).containsExactly("10-5甲");
        assertThat(station.visitLines(NOVEMBER)).containsExactly("11-1乙", "补报10-8乙");
        assertThat(station.visitsOf(NOVEMBER).value()).isEqualTo(2);

        station.clock.set(at(12, 2));
        station.explainAll(NOVEMBER, "走访表后来才交");
        station.closings.close(station.wang, NOVEMBER, "");
        assertThat(station.visitLines(NOVEMBER)).containsExactly("11-1乙", "补报10-8乙");
        assertThat(station.visitsOf(NOVEMBER).lines().get(1).reason()).isEqualTo("走访表后来才交");
        assertThat(station.visitLines(DECEMBER)).isEmpty();
    }

    @Test
    void whatIsVoidedLaterIsTakenBackInTheNextMonth() {
        var visit = station.visit("乙", at(10, 8));
        closeOctober();
        station.visits.voidVisit(station.wang, visit.id(), "记错户了");

        assertThat(station.visitLines(OCTOBER)).containsExactly("10-5甲", "10-8乙");
        assertThat(station.visitLines(NOVEMBER)).containsExactly("更正减10-8乙");
        assertThat(station.visitsOf(NOVEMBER).value()).isEqualTo(-1);
        var quarter = station.books.period(Period.of(Period.Kind.QUARTER, OCTOBER));
        assertThat(quarter.figure(VisitCounting.VISITS).value()).isEqualTo(1);
        assertThat(quarter.figure(VisitCounting.VISITS).households("户").lines())
                .extracting(line -> line.row().name())
                .containsExactly("甲");
    }

    @Test
    void whatIsCorrectedLaterIsTakenBackAndPutInAnew() {
        var visit = station.visit("乙", at(10, 8));
        closeOctober();
        station.correct(visit, at -> at, "乙", "A4.1");

        assertThat(station.visitLines(NOVEMBER)).containsExactly("更正减10-8乙", "更正增10-8乙");
        assertThat(station.visitsOf(NOVEMBER).value()).isZero();
        var byItem = station.visitsOf(NOVEMBER).by(row -> row.item(), item -> item);
        assertThat(byItem.get("A1.2").value()).isEqualTo(-1);
        assertThat(byItem.get("A4.1").value()).isEqualTo(1);
    }

    @Test
    void whatWasFoundIsRememberedUntilSomethingIsWritten() {
        closeOctober();
        assertThat(station.visitLines(NOVEMBER)).isEmpty();
        var visit = station.visit("乙", at(10, 8));
        assertThat(station.visitLines(NOVEMBER)).containsExactly("补报10-8乙");
        station.explainAll(NOVEMBER, "走访表后来才交");
        assertThat(station.visitsOf(NOVEMBER).lines().get(0).reason()).isEqualTo("走访表后来才交");
        station.visits.voidVisit(station.wang, visit.id(), "记错户了");
        assertThat(station.visitLines(NOVEMBER)).isEmpty();
    }

    @Test
    void wordsThatDoNotCountMakeNoCorrection() {
        var visit = station.visit("乙", at(10, 8));
        closeOctober();
        station.correct(visit, at -> at.plusHours(1), "乙", "A1.2");
        assertThat(station.visitLines(NOVEMBER)).isEmpty();
    }

    @Test
    void aVisitThatMovesOutOfAClosedMonthIsCountedOnce() {
        var visit = station.visit("乙", at(10, 8));
        closeOctober();
        station.correct(visit, at -> at(11, 1), "乙", "A1.2");
        assertThat(station.visitLines(NOVEMBER)).containsExactly("11-1乙", "更正减10-8乙");
        assertThat(station.visitsOf(OCTOBER).value()
                        + station.visitsOf(NOVEMBER).value())
                .isEqualTo(2);
    }

    @Test
    void aRosterOpensAsTheMonthBeforeClosedWhateverIsEnteredLater() {
        closeOctober();
        station.dibao("丙", LocalDate.of(2026, 10, 15));

        var november = station.books.period(Period.month(NOVEMBER));
        assertThat(november.opening(DIBAO).value()).isEqualTo(2);
        assertThat(november.opening(DIBAO))
                .isEqualTo(station.books.month(OCTOBER).figure(DIBAO));
        assertThat(november.entered(DIBAO)).extracting(row -> row.name()).containsExactly("丙");
        assertThat(november.closing(DIBAO).value()).isEqualTo(3);
    }

    @Test
    void personsWhoTurnOutToBeOneStillTie() {
        closeOctober();
        var persons = RosterCounting.persons(Category.DIBAO);
        var gone = station.heads.get("乙");
        var kept = station.heads.get("甲");
        station.rosters.end(station.wang, entryOfYi, LocalDate.of(2026, 11, 1), "查重");
        station.merged.put(gone.id(), kept.id());

        var november = station.books.period(Period.month(NOVEMBER));
        assertThat(november.opening(persons).value()
                        + november.entered(persons).size()
                        - november.left(persons).size())
                .isEqualTo(november.closing(persons).value());
    }

    @Test
    void monthsAreClosedOneAfterTheOtherAndOnlyWhenOver() {
        assertThatThrownBy(() -> station.closings.close(station.wang, NOVEMBER, ""))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("还没有过完");
        closeOctober();
        assertThatThrownBy(this::closeOctober).isInstanceOf(Refusal.class).hasMessageContaining("已经封了");
        station.clock.set(LocalDateTime.of(2027, 1, 1, 9, 0));
        assertThatThrownBy(() -> station.closings.close(station.wang, DECEMBER, ""))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("要先封2026年11月");
    }

    @Test
    void whatIsLateNeedsAReason() {
        closeOctober();
        station.visit("乙", at(10, 8));
        station.clock.set(at(12, 2));
        assertThatThrownBy(() -> station.closings.close(station.wang, NOVEMBER, ""))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("没有写原因");
        assertThatThrownBy(() -> station.explainAll(NOVEMBER, " ")).isInstanceOf(InvalidInput.class);
        station.explainAll(NOVEMBER, "走访表后来才交");
        assertThat(station.check.of(NOVEMBER)).noneMatch(Finding::blocks);
    }

    @Test
    void isCheckedForWhatIsHalfTypedAndForJumps() {
        station.drafts.keep(station.wang, "visit", "", "{}", "");
        for (int day = 1; day <= 28; day++) {
            station.visit("乙", at(10, day).plusHours(2));
        }
        assertThat(station.check.of(OCTOBER)).extracting(Finding::kind).contains(Finding.Kind.UNFINISHED);
        assertThat(station.check.of(OCTOBER).stream()
                        .filter(finding -> finding.kind() == Finding.Kind.UNFINISHED)
                        .flatMap(finding -> finding.names().stream()))
                .extracting(Finding.Name::name)
                .containsExactly("王芳");
        // There is nothing to compare the first month with; the second is far from it.
        assertThat(station.check.of(OCTOBER)).extracting(Finding::kind).doesNotContain(Finding.Kind.JUMP);
        station.clock.set(at(12, 2));
        closeOctober();
        assertThat(station.check.of(NOVEMBER)).extracting(Finding::kind).contains(Finding.Kind.JUMP);
    }

    @Test
    void onlyTheHeadClosesAndOpens() {
        var worker = new Actor(station.wang.id(), "李强", Role.SOCIAL_WORKER);
        assertThatThrownBy(() -> station.closings.close(worker, OCTOBER, "")).isInstanceOf(Refusal.class);
        closeOctober();
        assertThatThrownBy(() -> station.closings.reopen(worker, OCTOBER, "改一户"))
                .isInstanceOf(Refusal.class);
        assertThat(station.closings.of(OCTOBER)).isPresent();
    }

    @Test
    void theLastMonthIsOpenedAgainWithAReasonAndTheDifferenceIsTold() {
        var visit = station.visit("乙", at(10, 8));
        closeOctober();
        assertThatThrownBy(() -> station.closings.reopen(station.wang, OCTOBER, " "))
                .isInstanceOf(InvalidInput.class);
        station.closings.reopen(station.wang, OCTOBER, "县里退回");
        assertThat(station.closings.of(OCTOBER)).isEmpty();
        station.visits.voidVisit(station.wang, visit.id(), "记错户了");
        station.visit("甲", at(10, 9));
        closeOctober();

        var history = station.closings.history(OCTOBER);
        assertThat(history).extracting(Closing::round).containsExactly(2, 1);
        assertThat(history.get(1).reopenReason()).isEqualTo("县里退回");
        var differences = new Differences(station.database, station.books, null, null)
                .between(station.closings.book(history.get(1)), station.books.month(OCTOBER));
        assertThat(differences.stream()
                        .filter(one -> one.indicator().equals(VisitCounting.VISITS))
                        .map(one -> (one.more() ? "增" : "减")
                                + one.row().on().getDayOfMonth()
                                + one.row().name()))
                .containsExactly("减8乙", "增9甲");
        assertThat(station.database.audit().newest(1).get(0).text()).isEqualTo("封2026年10月（第 2 次）");
    }

    @Test
    void aLostListIsNamedAndTheMonthCanBeClosedAnew() throws Exception {
        closeOctober();
        var data = new DataFolder(temp);
        for (var folder : new Path[] {data.attachmentFolder(), data.attachmentCopyFolder()}) {
            try (var files = Files.list(folder)) {
                for (var file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
        assertThatThrownBy(() -> station.books.month(OCTOBER))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("2026年10月封月时留下的名单两份都坏了");
        station.closings.reopen(station.wang, OCTOBER, "留下的名单坏了");
        assertThat(station.visitLines(OCTOBER)).containsExactly("10-5甲");
        closeOctober();
        assertThat(station.visitLines(OCTOBER)).containsExactly("10-5甲");
    }

    @Test
    void aMonthBeforeAClosedOneIsNotOpened() {
        closeOctober();
        station.clock.set(at(12, 2));
        station.closings.close(station.wang, NOVEMBER, "");
        assertThatThrownBy(() -> station.closings.reopen(station.wang, OCTOBER, "改一户"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("一个一个往回打开");
    }
}
