package cn.shegong.assessment;

import static cn.shegong.assessment.Hamlet.ELDER;
import static cn.shegong.assessment.Hamlet.LI;
import static cn.shegong.assessment.Hamlet.OTHER;
import static cn.shegong.assessment.Hamlet.TODAY;
import static cn.shegong.assessment.Hamlet.WANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.InvalidInput;
import cn.shegong.base.Refusal;
import cn.shegong.fact.FactService;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets in a real store: saved, corrected, voided, gone on with, taken into the file. */
class AssessmentServiceTest {
    @TempDir
    Path temp;

    private Hamlet hamlet;

    @BeforeEach
    void open() {
        hamlet = new Hamlet(temp);
    }

    @AfterEach
    void close() {
        hamlet.close();
    }

    @Test
    void keepsTheAnswersWithWhatWasFoundThen() {
        var saved = hamlet.assessments.record(LI, hamlet.elder(ELDER, 60, TODAY).with(s -> {
            s.informant = "王小宝";
            s.informantRelation = "孙子";
            s.place = "家里";
        }));
        var read = hamlet.assessments.version(saved.id()).orElseThrow();
        assertThat(read.sheet()).isEqualTo(saved.sheet());
        assertThat(read.finished()).isTrue();
        assertThat(read.score()).isEqualByComparingTo("60");
        assertThat(read.levelCode()).isEqualTo("moderate");
        assertThat(read.resultText()).startsWith("总分 60 分").endsWith("，中度失能。");
        assertThat(read.villageId()).isEqualTo(1);
        assertThat(hamlet.database.audit().newest(1))
                .extracting(line -> line.text())
                .containsExactly("记评估：王桂兰，老年人能力评估，2026年3月31日，中度失能");
    }

    @Test
    void storesADefinitionOnceHoweverOftenItIsUsed() {
        hamlet.assessments.record(LI, hamlet.elder(ELDER, 60, TODAY));
        hamlet.assessments.record(LI, hamlet.elder(OTHER, 90, TODAY));
        assertThat(hamlet.instruments.stored().values()).containsExactly(SheetSamples.instrument("gbt42195"));
    }

    @Test
    void keepsAnUnfinishedSheetAndGoesOnWithItLater() {
        var half = hamlet.elder(ELDER, 60, TODAY).with(s -> s.answers = s.answers.with("memory", List.of()));
        var kept = hamlet.assessments.record(LI, half);
        assertThat(kept.finished()).isFalse();
        assertThat(kept.levelCode()).isNull();
        assertThat(kept.resultText()).isEqualTo("还有 1 项没有答：记忆。答完才能定级。");
        assertThat(hamlet.lists.between(TODAY, TODAY).counted()).isEmpty();
        var whole = hamlet.assessments.correct(WANG, kept.id(), hamlet.elder(ELDER, 60, TODAY));
        assertThat(whole.finished()).isTrue();
        assertThat(hamlet.lists.between(TODAY, TODAY).counted()).hasSize(1);
        assertThat(hamlet.assessments.versions(kept.rootId()))
                .extracting(AssessmentVersion::state)
                .containsExactly(AssessmentState.ACTIVE, AssessmentState.REPLACED);
    }

    @Test
    void refusesToCorrectWhatSomebodyElseHasCorrected() {
        var saved = hamlet.assessments.record(LI, hamlet.elder(ELDER, 60, TODAY));
        hamlet.assessments.correct(WANG, saved.id(), hamlet.elder(ELDER, 50, TODAY));
        assertThatThrownBy(() -> hamlet.assessments.correct(LI, saved.id(), hamlet.elder(ELDER, 70, TODAY)))
                .isInstanceOf(Refusal.class);
        assertThat(hamlet.assessments.versions(saved.rootId())).hasSize(2);
    }

    @Test
    void voidsWithAReasonAndCountsNoMore() {
        var saved = hamlet.assessments.record(LI, hamlet.elder(ELDER, 60, TODAY));
        assertThatThrownBy(() -> hamlet.assessments.voidSheet(LI, saved.id(), " "))
                .isInstanceOf(InvalidInput.class);
        hamlet.assessments.voidSheet(LI, saved.id(), "评错了人");
        assertThat(hamlet.lists.between(TODAY, TODAY).counted()).isEmpty();
        assertThat(hamlet.assessments.version(saved.id()).orElseThrow().voidReason())
                .isEqualTo("评错了人");
    }

    @Test
    void undoesACorrection() {
        var saved = hamlet.assessments.record(LI, hamlet.elder(ELDER, 60, TODAY));
        var corrected = hamlet.assessments.correct(LI, saved.id(), hamlet.elder(ELDER, 50, TODAY));
        hamlet.assessments.undo(LI, corrected.id());
        assertThat(hamlet.assessments.versions(saved.rootId()).get(0).score()).isEqualByComparingTo("60");
    }

    @Test
    void saysWhatHasChangedSinceTheLastTime() {
        hamlet.assessments.record(LI, hamlet.elder(ELDER, 70, LocalDate.of(2025, 9, 1)));
        var now = hamlet.assessments.record(LI, hamlet.elder(ELDER, 58, TODAY));
        assertThat(hamlet.assessments.changeSince(now)).isEqualTo("上次（2025年9月1日）是轻度失能，70 分；这次重了 1 级，少了 12 分。");
        var first = hamlet.assessments.record(LI, hamlet.elder(OTHER, 58, TODAY));
        assertThat(hamlet.assessments.changeSince(first)).isEmpty();
    }

    @Test
    void offersTheFileWhatItDoesNotSayYetAndWritesItOnlyWhenAsked() {
        var saved = hamlet.assessments.record(LI, hamlet.elder(ELDER, 58, TODAY));
        var subject = FactService.Subject.person(ELDER);
        assertThat(hamlet.assessments.offered(saved)).isEqualTo(Map.of("self_care", "中度失能"));
        assertThat(hamlet.facts.of(subject)).isEmpty();
        hamlet.assessments.take(LI, saved);
        assertThat(hamlet.facts.of(subject).get("self_care").content()).isEqualTo("中度失能");
        assertThat(hamlet.facts.of(subject).get("self_care").since()).isEqualTo(TODAY);
        assertThat(hamlet.assessments.offered(saved)).isEmpty();
    }

    @Test
    void assessesAHouseholdByTheStandardOfTheDay() {
        hamlet.policies.set(WANG, "dibao_standard_rural", "600", LocalDate.of(2026, 1, 1), "县里通知");
        var instrument = SheetSamples.instrument("economy");
        var sheet = Assessment.blank(instrument).with(s -> {
            s.householdId = 1L;
            s.assessedOn = TODAY;
            s.workers = List.of(7L, 8L);
            s.answers = SheetSamples.plain(instrument).with("members", "2").with("wage", "12000");
        });
        var saved = hamlet.assessments.record(LI, sheet);
        assertThat(saved.levelCode()).isEqualTo("below");
        assertThat(hamlet.assessments
                        .record(LI, sheet.with(s -> s.assessedOn = LocalDate.of(2025, 12, 31)))
                        .levelCode())
                .isNull();
    }

    @Test
    void takesASurveyThatNamesNobody() {
        var saved = hamlet.assessments.record(
                LI, Assessment.blank(SheetSamples.instrument("satisfaction")).with(s -> {
                    s.assessedOn = TODAY;
                    s.answers = SheetSamples.plain(s.instrument);
                }));
        assertThat(saved.levelCode()).isEqualTo("very_good");
        assertThat(hamlet.assessments.offered(saved)).isEmpty();
        assertThat(hamlet.lists.between(TODAY, TODAY).counted())
                .extracting(AssessmentEntry::who)
                .containsExactly("不记名");
    }
}
