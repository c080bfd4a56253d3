package cn.shegong.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.InvalidInput;
import cn.shegong.base.Refusal;
import cn.shegong.visit.VisitWay;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallServiceTest {
    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 9, 7, 8, 30);

    @TempDir
    Path temp;

    private PlanStation station;
    private long home;
    private long old;
    private long son;

    @BeforeEach
    void open() {
        station = new PlanStation(temp);
        home = station.household(station.chaoyang, 2, "吴淑芬", 1950);
        old = station.head(home);
        son = station.member(home, "吴小军", 1975);
        station.day("2026-09-07");
    }

    @AfterEach
    void close() {
        station.close();
    }

    private long report(Long personId) {
        return station.calls.record(station.li, new CallDraft(home, personId, MONDAY, "村支书老刘", "摔伤，送镇卫生院"));
    }

    @Test
    void theHoursHoldFromTheDayOnWhichTheyWereSet() {
        station.calls.setHours(station.wang, "12", LocalDate.of(2026, 10, 1), "县民政局〔2026〕12号");
        assertThat(station.calls.hours(LocalDate.of(2026, 9, 30))).isEqualTo(24);
        assertThat(station.calls.hours(LocalDate.of(2026, 10, 1))).isEqualTo(12);
        assertThat(station.calls.hoursSource(LocalDate.of(2026, 10, 1))).isEqualTo("县民政局〔2026〕12号");
        assertThatThrownBy(() -> station.calls.setHours(station.wang, "0", LocalDate.of(2026, 11, 1), "本站自定"))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void demandsAVisitWithin24HoursOfTheReportEvenFromAHouseholdOnNoRoster() {
        report(old);
        var due = station.due(home);
        assertThat(due.dueBy()).isNull();
        assertThat(due.reason()).isEqualTo("突发情况");
        assertThat(station.names(When.CALL)).containsExactly("吴淑芬");
        assertThat(station.calls.dueBy(due.calls().get(0))).isEqualTo(MONDAY.plusDays(1));
        station.policies.set(station.wang, "visit_call_hours", "12", LocalDate.of(2026, 9, 1), "县里通知");
        assertThat(station.calls.dueBy(due.calls().get(0))).isEqualTo(MONDAY.plusHours(12));
    }

    @Test
    void isAnsweredByTheNextVisitAtWhichThePersonWasMet() {
        report(old);
        station.visit(station.wang, home, MONDAY.plusHours(1), VisitWay.HOME, son);
        station.visit(station.wang, home, MONDAY.plusHours(2), VisitWay.PHONE, old);
        assertThat(station.calls.open()).hasSize(1);
        station.visit(station.wang, home, MONDAY.plusHours(3), VisitWay.HOME, old);
        assertThat(station.calls.open()).isEmpty();
        var answered = station.calls.ofHousehold(home).get(0);
        assertThat(answered.answeredAt()).isEqualTo(MONDAY.plusHours(3));
        assertThat(answered.recordedBy()).isEqualTo("李强");
    }

    @Test
    void ofAHouseholdIsAnsweredByAnybodyButNotByAnEarlierVisit() {
        station.visit(station.wang, home, MONDAY.minusMinutes(30), VisitWay.HOME, son);
        station.clock.set(MONDAY.plusHours(1));
        report(null);
        assertThat(station.calls.open()).extracting(Call::who).containsExactly("吴淑芬");
        station.visit(station.wang, home, MONDAY.plusHours(5), VisitWay.HOME, son);
        assertThat(station.calls.open()).isEmpty();
    }

    @Test
    void theStationsListSaysWhoWentAndWhetherInTime() {
        report(old);
        station.visit(station.li, home, MONDAY.plusHours(30), VisitWay.HOME, old);
        station.visit(station.wang, home, MONDAY.plusHours(40), VisitWay.HOME, old);
        long second = station.calls.record(station.li, new CallDraft(home, null, MONDAY.plusHours(35), "邻居", "烟囱倒烟"));
        long third = station.calls.record(station.li, new CallDraft(home, old, MONDAY.plusHours(41), "邻居", "又摔了"));
        station.calls.record(station.li, new CallDraft(home, old, MONDAY.plusHours(41), "村医", "血压高"));
        station.calls.close(station.li, third, "和村医说的是一件事");
        var lines = station.calls.since(LocalDate.of(2026, 9, 1));
        assertThat(lines)
                .extracting(CallLine::state)
                .containsExactly(
                        CallLine.State.OPEN, CallLine.State.CLOSED, CallLine.State.IN_TIME, CallLine.State.TOO_LATE);
        assertThat(lines).extracting(CallLine::visitors).containsExactly("", "", "王芳", "李强");
        assertThat(lines.get(2).call().id()).isEqualTo(second);
        assertThat(station.calls.since(LocalDate.of(2026, 9, 9))).hasSize(2);
    }

    @Test
    void isClosedForAReasonAndOpenedAgain() {
        long id = report(old);
        assertThatThrownBy(() -> station.calls.close(station.wang, id, " ")).isInstanceOf(InvalidInput.class);
        station.calls.close(station.wang, id, "住在县医院，已电话问过护士");
        assertThat(station.calls.open()).isEmpty();
        assertThat(station.calls.ofHousehold(home).get(0).closedBy()).isEqualTo("王芳");
        assertThatThrownBy(() -> station.calls.close(station.wang, id, "再关一次")).isInstanceOf(Refusal.class);
        station.calls.reopen(station.wang, id);
        assertThat(station.calls.open()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2026-09-07T08:00, 村支书, 摔伤, ''",
        "0, 2026-09-07T08:00, 村支书, 摔伤, householdId",
        "1, , 村支书, 摔伤, reportedAt",
        "1, 2026-09-07T10:00, 村支书, 摔伤, reportedAt",
        "1, 2026-07-01T08:00, 村支书, 摔伤, reportedAt",
        "1, 2026-09-07T08:00, ' ', 摔伤, source",
        "1, 2026-09-07T08:00, 村支书, '', content"
    })
    void refusesWhatCannotBeRight(long household, LocalDateTime at, String source, String content, String field) {
        var problems = CallChecks.check(
                new CallDraft(household, null, at, source, content), LocalDateTime.of(2026, 9, 7, 9, 0));
        assertThat(problems.errors()).extracting(p -> p.field()).containsExactlyElementsOf(fields(field));
    }

    private static List<String> fields(String field) {
        return field.isEmpty() ? List.of() : List.of(field);
    }
}
