package cn.shegong.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.Actor;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Refusal;
import cn.shegong.base.Role;
import cn.shegong.visit.VisitSamples;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifeCycleTest {
    @TempDir
    Path folder;

    private ScreeningStation station;

    @BeforeEach
    void open() {
        station = new ScreeningStation(folder);
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void numbersCampaignsOfAYearAndKeepsWhatWasPlanned() {
        var first = station.screenings.plan(station.wang, station.plan());
        var second = station.screenings.plan(station.wang, station.plan().with(s -> s.name = "特困对象排查"));

        assertThat(first.number()).isEqualTo("PC2026-001");
        assertThat(second.number()).isEqualTo("PC2026-002");
        assertThat(station.screenings.find(first.id())).contains(first);
        assertThat(first.areas()).isEqualTo(station.plan().areas());
        assertThat(station.screenings.all())
                .extracting(l -> l.screening().name())
                .containsExactly("特困对象排查", first.name());
    }

    @Test
    void refusesWhatTheRulesRefuseAndReaders() {
        assertThatThrownBy(() ->
                        station.screenings.plan(station.wang, station.plan().with(s -> s.name = "")))
                .isInstanceOf(InvalidInput.class);
        var reader = new Actor(9, "赵敏", Role.READER);
        assertThatThrownBy(() -> station.screenings.plan(reader, station.plan()))
                .isInstanceOf(Refusal.class);
        assertThat(station.screenings.all()).isEmpty();
    }

    @Test
    void goesFromPlanToClosedAndWritesDownWhoTookEachStep() {
        var screening = station.started();
        station.complete(screening);
        var problem = station.problem(screening, station.elders, ProblemKind.SAFETY, "炉子倒烟");
        station.advance(screening);
        station.advance(screening);
        station.answered(screening);
        boolean closed = station.problems.settle(station.li, problem.id(), "换了炉子", ScreeningStation.TODAY);

        assertThat(closed).isTrue();
        var steps = station.screenings.steps(screening.id());
        assertThat(steps).extracting(Step::words).containsExactly("计划", "进行", "汇总", "上报", "上级反馈", "销号");
        assertThat(steps.get(5).workerName()).isEqualTo("李强");
        assertThat(station.screenings.find(screening.id()).orElseThrow().stage())
                .isEqualTo(Stage.CLOSED);
        assertThat(station.replies.of(screening.id())).extracting(Reply::sender).containsExactly("镇民政办");
    }

    @Test
    void changesEverythingWhilePlannedAndOnlyWordsAndDatesLater() {
        var plan = station.screenings.plan(station.wang, station.plan());
        var changed = station.screenings.change(
                station.wang, plan.with(s -> s.areas = List.of(new Screening.Area(station.chaoyang, null))));
        assertThat(changed.areas()).hasSize(1);
        assertThatThrownBy(() -> station.screenings.change(station.wang, plan.with(s -> s.note = "旧的一版")))
                .isInstanceOf(Refusal.class);

        var begun = station.advance(changed);
        var later = station.screenings.change(station.wang, begun.with(s -> {
            s.areas = List.of();
            s.endsOn = LocalDate.of(2026, 12, 10);
        }));
        assertThat(later.areas()).hasSize(1);
        assertThat(later.endsOn()).isEqualTo("2026-12-10");
    }

    @Test
    void dropsAPlanButNothingThatWasBegun() {
        var plan = station.screenings.plan(station.wang, station.plan());
        station.screenings.drop(station.wang, plan.id());
        assertThat(station.screenings.all()).isEmpty();

        var begun = station.started();
        assertThatThrownBy(() -> station.screenings.drop(station.wang, begun.id()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void isReportedOnlyWhenEveryHouseholdWasLookedIntoOrExplained() {
        var screening = station.started();
        List.of(station.elders, station.zhou, station.lone, station.placeless)
                .forEach(h -> station.examine(screening, h, Suggestion.KEEP));
        station.advance(screening);

        assertThatThrownBy(() -> station.advance(screening))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("还有 1 户");
        station.workLists.missed(station.wang, station.row(screening, station.zhao), "全家外出打工");
        assertThat(station.advance(screening).stage()).isEqualTo(Stage.REPORTED);
    }

    @Test
    void goesBackWithAReasonAndKeepsTheResults() {
        var screening = station.started();
        station.complete(screening);
        station.advance(screening);
        station.advance(screening);
        assertThatThrownBy(() -> station.screenings.goBack(station.wang, screening.id(), " "))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> station.workLists.missed(station.wang, station.row(screening, station.zhao), ""))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("退回汇总");

        var back = station.screenings.goBack(station.wang, screening.id(), "漏了一户");

        assertThat(back.stage()).isEqualTo(Stage.SUMMARY);
        assertThat(station.screenings.steps(screening.id()))
                .last()
                .satisfies(step -> assertThat(step.words() + step.reason()).isEqualTo("退回汇总漏了一户"));
        assertThat(station.examinations.find(station.row(screening, station.zhao)))
                .isPresent();
    }

    @Test
    void goesBackToPlanningOnlyWhileTheListIsUntouched() {
        var screening = station.started();
        station.screenings.goBack(station.wang, screening.id(), "少选了特困");
        assertThat(station.names(screening)).isEmpty();
        station.advance(screening);
        station.examine(screening, station.lone, Suggestion.KEEP);

        assertThatThrownBy(() -> station.screenings.goBack(station.wang, screening.id(), "再改"))
                .isInstanceOf(Refusal.class);
        assertThat(station.names(screening)).hasSize(5);
    }

    @Test
    void isAnsweredOnlyOnceItIsReportedAndDemandsGoToTheProblems() {
        var screening = station.started();
        station.complete(screening);
        var problem = station.problem(screening, null, ProblemKind.STANDARD, "标准不一");
        assertThatThrownBy(() -> station.answered(screening)).isInstanceOf(Refusal.class);
        station.advance(screening);
        station.advance(screening);
        assertThatThrownBy(() -> station.advance(screening))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("反馈");

        station.replies.record(
                station.wang,
                new Reply(0, screening.id(), ScreeningStation.TODAY, "县民政局", "限期复核。", 7),
                List.of(new ReplyService.Demand(problem.id(), "十二月底前复核", LocalDate.of(2026, 12, 31))));

        var line = station.problems.open().get(0);
        assertThat(line.problem().demand()).isEqualTo("十二月底前复核");
        assertThat(line.problem().dueOn()).isEqualTo("2026-12-31");
        assertThat(line.stage()).isEqualTo(Stage.ANSWERED);
        assertThatThrownBy(() -> station.advance(screening))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("还有 1 件");
    }

    @Test
    void problemsAreFollowedUntilSettledAndCanBeOpenedAgain() {
        var screening = station.started();
        station.complete(screening);
        var first = station.problem(screening, station.elders, ProblemKind.DEAD, "老人已故");
        station.advance(screening);
        station.advance(screening);
        station.answered(screening);
        var raised = station.problem(screening, station.zhou, ProblemKind.MEANS, "有车");
        assertThat(raised.afterReport()).isTrue();
        assertThat(station.summaries.of(screening.id()).problems()).hasSize(1);

        assertThat(station.problems.settle(station.wang, first.id(), "已停发", ScreeningStation.TODAY))
                .isFalse();
        assertThatThrownBy(() -> station.problems.settle(station.wang, first.id(), "再来", ScreeningStation.TODAY))
                .isInstanceOf(Refusal.class);
        assertThat(station.problems.settle(station.wang, raised.id(), "已核实", ScreeningStation.TODAY))
                .isTrue();

        station.problems.reopen(station.wang, first.id(), "停发有误");
        assertThat(station.screenings.find(screening.id()).orElseThrow().stage())
                .isEqualTo(Stage.ANSWERED);
        assertThat(station.problems.open()).extracting(l -> l.problem().id()).containsExactly(first.id());
    }

    @Test
    void listsOpenProblemsOfAllCampaignsTheMostOverdueFirst() {
        var one = station.started();
        var other = station.started();
        var none = station.problem(one, station.elders, ProblemKind.OTHER, "无期限");
        var late = station.problem(other, station.zhou, ProblemKind.OTHER, "过期");
        station.problems.correct(station.wang, late.with(p -> {
            p.notedOn = LocalDate.of(2026, 11, 1);
            p.dueOn = LocalDate.of(2026, 11, 10);
        }));

        var open = station.problems.open();
        assertThat(open).extracting(l -> l.problem().id()).containsExactly(late.id(), none.id());
        assertThat(open).extracting(l -> l.overdue(ScreeningStation.TODAY)).containsExactly(true, false);
    }

    @Test
    void aResultRestsOnAVisitOfThePeriodAndIsNeverWrittenTwice() {
        var screening = station.started();
        long row = station.row(screening, station.elders);
        var visit = station.visits.record(
                station.li,
                VisitSamples.to(station.elders)
                        .at(LocalDateTime.of(2026, 11, 5, 9, 0))
                        .met(station.head(station.elders))
                        .by(station.li.id())
                        .visit());
        station.visits.record(
                station.li,
                VisitSamples.to(station.elders)
                        .at(LocalDateTime.of(2026, 10, 5, 9, 0))
                        .met(station.head(station.elders))
                        .by(station.li.id())
                        .visit());
        assertThat(station.examinations.visits(row))
                .extracting(v -> v.visit().rootId())
                .containsExactly(visit.rootId());

        var result = station.result(screening, station.elders, Suggestion.KEEP).with(r -> r.visitId = visit.rootId());
        station.examinations.record(station.wang, result, null);
        assertThat(station.examinations.find(row).orElseThrow()).isEqualTo(result.with(r -> r.version = 1));
        assertThatThrownBy(() -> station.examinations.record(station.li, result, null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("刚刚被别人录过");

        station.examinations.record(
                station.li,
                result.with(r -> {
                    r.version = 1;
                    r.suggestion = Suggestion.ADJUST;
                }),
                null);
        assertThat(station.examinations.find(row).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void aSuggestionChangesNoRosterAndAFailedProblemTakesTheResultWithIt() {
        var screening = station.started();
        var result = station.result(screening, station.elders, Suggestion.DIED);
        var nameless = ScreeningProblem.of(screening.id(), station.elders, 7, ScreeningStation.TODAY);
        assertThatThrownBy(() -> station.examinations.record(station.wang, result, nameless))
                .isInstanceOf(InvalidInput.class);
        assertThat(station.examinations.find(result.rowId())).isEmpty();

        station.examinations.record(station.wang, result, null);
        assertThat(station.rosters.entriesOfHousehold(station.elders)).allMatch(entry -> entry.endedOn() == null);
    }

    @Test
    void keepsFilesWithAHousehold() {
        var screening = station.started();
        long row = station.row(screening, station.elders);
        var kept = station.examinations.attach(station.wang, row, "核查表.jpg", new byte[] {1, 2, 3});
        assertThat(station.examinations.attachments(row)).containsExactly(kept);
        assertThat(station.examinations.content(kept)).containsExactly(1, 2, 3);
        assertThatThrownBy(() -> station.examinations.attach(station.wang, row, "空.jpg", new byte[0]))
                .isInstanceOf(InvalidInput.class);
        station.examinations.detach(station.wang, row, kept);
        assertThat(station.examinations.attachments(row)).isEmpty();
    }
}
