package cn.shegong.visit;

import static cn.shegong.visit.Township.LI;
import static cn.shegong.visit.Township.WANG;
import static cn.shegong.visit.Township.head;
import static cn.shegong.visit.Township.spouse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.shegong.base.Actor;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Refusal;
import cn.shegong.base.Role;
import cn.shegong.base.Slice;
import cn.shegong.store.AuditLine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisitServiceTest {
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @TempDir
    Path temp;

    private Township town;
    private VisitService visits;

    @BeforeEach
    void open() {
        town = new Township(temp);
        visits = town.visits;
    }

    @AfterEach
    void close() {
        town.close();
    }

    private static VisitSamples toHousehold(int household) {
        return VisitSamples.to(household).met(head(household)).by(7);
    }

    private List<VisitEntry> all(VisitFilter filter) {
        return visits.list(filter, Slice.first()).rows();
    }

    @Test
    void readsBackWhatWasRecorded() {
        var visit = VisitSamples.to(1)
                .met(head(1))
                .absent(spouse(1))
                .by(7, 8)
                .with(9)
                .situation(new Situation("低保金", "土房", "高血压", "无业", HardshipKind.ILLNESS, HardshipDegree.HEAVY))
                .problems("屋顶漏雨")
                .urgent()
                .followUp(LocalDate.of(2026, 4, 1), "带瓦工来看")
                .visit();

        var saved = visits.record(LI, visit);

        assertThat(visits.version(saved.id())).contains(saved);
        assertThat(saved.visit()).isEqualTo(visit);
        assertThat(saved.recordedBy()).isEqualTo(8);
        var entry = all(VisitFilter.ALL).get(0);
        assertThat(entry.visit().headName()).isEqualTo("户主甲");
        assertThat(entry.visit().villageName()).isEqualTo("朝阳村");
        assertThat(entry.visit().recorderName()).isEqualTo("李强");
        assertThat(entry.metNames()).isEqualTo("户主甲");
        assertThat(entry.visitorNames()).isEqualTo("王芳、李强");
        assertThat(entry.companionNames()).isEqualTo("赵敏");
    }

    @Test
    void refusesWhatTheRulesForbidAndWritesNothing() {
        assertThatThrownBy(() -> visits.record(
                        WANG,
                        toHousehold(1).at(LocalDateTime.of(2026, 4, 1, 9, 0)).visit()))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> visits.record(
                        new Actor(9, "赵敏", Role.READER), toHousehold(1).visit()))
                .isInstanceOf(Refusal.class);
        assertThat(visits.count(VisitFilter.ALL)).isZero();
    }

    @Test
    void aCorrectionTakesThePlaceOfTheVersionBefore() {
        var first = visits.record(WANG, toHousehold(1).visit());
        var second =
                visits.correct(LI, first.id(), toHousehold(1).met(spouse(1)).visit());

        assertThat(second.rootId()).isEqualTo(first.id());
        assertThat(visits.versions(first.id()))
                .extracting(VisitVersion::number, VisitVersion::state)
                .containsExactly(tuple(2, VisitState.ACTIVE), tuple(1, VisitState.REPLACED));
        assertThat(visits.month(MARCH).counted()).hasSize(1);
        assertThat(visits.month(MARCH).meetings()).hasSize(2);
    }

    @Test
    void refusesToCorrectWhatSomebodyElseCorrectedMeanwhile() {
        var first = visits.record(WANG, toHousehold(1).visit());
        visits.correct(LI, first.id(), toHousehold(1).minutes(50).visit());

        assertThatThrownBy(() -> visits.correct(
                        WANG, first.id(), toHousehold(1).minutes(60).visit()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("更正");
        assertThatThrownBy(() -> visits.voidVisit(WANG, first.id(), "记错了")).isInstanceOf(Refusal.class);
        assertThat(visits.versions(first.id())).hasSize(2);
    }

    @Test
    void aVoidVisitStaysReadableAndNeverCounts() {
        var visit = visits.record(WANG, toHousehold(1).visit());

        visits.voidVisit(WANG, visit.id(), "记重了");

        assertThat(visits.month(MARCH).counted()).isEmpty();
        assertThat(all(VisitFilter.ALL)).isEmpty();
        assertThat(all(VisitFilter.ALL.with(f -> f.withVoid = true)))
                .extracting(e -> e.visit().voidReason())
                .containsExactly("记重了");
    }

    @Test
    void voidingNeedsAReason() {
        var visit = visits.record(WANG, toHousehold(1).visit());

        assertThatThrownBy(() -> visits.voidVisit(WANG, visit.id(), "  ")).isInstanceOf(InvalidInput.class);
        assertThat(visits.version(visit.id()).orElseThrow().state()).isEqualTo(VisitState.ACTIVE);
    }

    @Test
    void undoingARecordVoidsItAndUndoingACorrectionBringsBackWhatStoodBefore() {
        var first = visits.record(WANG, toHousehold(1).visit());
        var second = visits.correct(WANG, first.id(), toHousehold(1).minutes(90).visit());

        visits.undo(WANG, second.id());
        assertThat(town.database.audit().newest(2))
                .extracting(AuditLine::text)
                .containsExactly("撤销更正：户主甲家，2026年3月15日，入户；时长 90 → 40", "更正走访：户主甲家，2026年3月15日，入户；时长 40 → 90");

        var now = all(VisitFilter.ALL).get(0).visit();
        assertThat(now.minutes()).isEqualTo(40);
        assertThat(now.version()).isEqualTo(3);

        var other = visits.record(
                WANG, toHousehold(2).at(LocalDateTime.of(2026, 3, 16, 9, 30)).visit());
        visits.undo(WANG, other.id());
        assertThat(visits.version(other.id()).orElseThrow().voidReason()).isEqualTo(VisitService.UNDONE);
    }

    @Test
    void countsInTheVillageWhereTheHouseholdLivedThen() {
        var visit = visits.record(WANG, toHousehold(1).visit());
        town.write(rows -> rows.move(1, 2));
        visits.correct(WANG, visit.id(), toHousehold(1).minutes(41).visit());

        assertThat(visits.month(MARCH).byVillage()).containsOnlyKeys("朝阳村");
    }

    @Test
    void warnsOfTheSameDayButNotOfItself() {
        var visit = visits.record(WANG, toHousehold(1).visit());

        assertThat(visits.circumstances(1, 0).visitedOn()).containsExactly(LocalDate.of(2026, 3, 15));
        assertThat(visits.circumstances(1, visit.rootId()).visitedOn()).isEmpty();
    }

    @Test
    void aLaterVisitClosesAFollowUpUntilItIsVoid() {
        var promise = visits.record(
                WANG, toHousehold(1).followUp(LocalDate.of(2026, 3, 20), "送药").visit());
        assertThat(visits.followUpsDue(LocalDate.of(2026, 3, 19))).isEmpty();
        assertThat(visits.followUpsDue(LocalDate.of(2026, 3, 20))).hasSize(1);

        var attempt = VisitSamples.to(1)
                .by(7)
                .missed(MissReason.NOBODY_HOME)
                .at(LocalDateTime.of(2026, 3, 20, 9, 0))
                .followsUp(promise.rootId());
        visits.record(WANG, attempt.visit());
        assertThat(visits.followUpsDue(LocalDate.of(2026, 3, 31))).hasSize(1);

        var later = visits.record(
                WANG,
                toHousehold(1)
                        .at(LocalDateTime.of(2026, 3, 21, 9, 0))
                        .followsUp(promise.rootId())
                        .visit());
        assertThat(visits.followUpsDue(LocalDate.of(2026, 3, 31))).isEmpty();

        visits.voidVisit(WANG, later.id(), "记错户了");
        assertThat(visits.followUpsDue(LocalDate.of(2026, 3, 31)))
                .extracting(e -> e.visit().followUpText())
                .containsExactly("送药");
    }

    @Test
    void remembersTheLatestAnswerUnderEachHeading() {
        visits.record(
                WANG,
                toHousehold(1)
                        .situation(new Situation("低保金", "土房", "", "", HardshipKind.ILLNESS, null))
                        .visit());
        visits.record(
                WANG,
                toHousehold(1)
                        .at(LocalDateTime.of(2026, 3, 20, 9, 0))
                        .situation(new Situation("低保金和地租", "", "腿疼", "", null, null))
                        .visit());

        assertThat(visits.lastNoted(1, 0))
                .isEqualTo(new Situation("低保金和地租", "土房", "腿疼", "", HardshipKind.ILLNESS, null));
        assertThat(visits.lastNoted(2, 0)).isEqualTo(Situation.NONE);
    }

    @Test
    void tellsTheLastSuccessfulVisitOfAHousehold() {
        visits.record(WANG, toHousehold(1).visit());
        visits.record(
                WANG,
                VisitSamples.to(1)
                        .by(7)
                        .missed(MissReason.NOBODY_HOME)
                        .at(LocalDateTime.of(2026, 3, 20, 9, 0))
                        .visit());

        assertThat(visits.lastVisits(List.of(1L, 2L)))
                .containsOnly(Map.entry(1L, LocalDateTime.of(2026, 3, 15, 9, 30)));
    }

    @Test
    void aPersonsTimeLineHasTheVisitsAtWhichHeWasMet() {
        visits.record(
                WANG, VisitSamples.to(1).met(head(1)).absent(spouse(1)).by(7).visit());

        assertThat(all(VisitFilter.ALL.with(f -> f.personId = head(1)))).hasSize(1);
        assertThat(all(VisitFilter.ALL.with(f -> f.personId = spouse(1)))).isEmpty();
        assertThat(all(VisitFilter.ALL.with(f -> f.householdId = 1L))).hasSize(1);
    }

    @Test
    void marksWhatWasEnteredLate() {
        visits.record(
                WANG, toHousehold(1).at(LocalDateTime.of(2026, 2, 10, 9, 0)).visit());
        var february = visits.month(YearMonth.of(2026, 2));

        assertThat(february.counted()).hasSize(1);
        assertThat(february.late()).hasSize(1);
        assertThat(visits.month(MARCH).counted()).isEmpty();
    }
}
