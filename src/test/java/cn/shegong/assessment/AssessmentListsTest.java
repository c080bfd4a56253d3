package cn.shegong.assessment;

import static cn.shegong.assessment.Hamlet.CHILD;
import static cn.shegong.assessment.Hamlet.ELDER;
import static cn.shegong.assessment.Hamlet.LI;
import static cn.shegong.assessment.Hamlet.OTHER;
import static cn.shegong.assessment.Hamlet.TODAY;
import static cn.shegong.assessment.Hamlet.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Slice;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of sheets: filtered, of a period, due again. */
class AssessmentListsTest {
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
    void groupsAPeriodByInstrumentAndLevel() {
        hamlet.assessments.record(LI, hamlet.elder(ELDER, 70, LocalDate.of(2026, 3, 1)));
        hamlet.assessments.record(LI, hamlet.elder(ELDER, 58, LocalDate.of(2026, 3, 20)));
        hamlet.assessments.record(LI, hamlet.elder(OTHER, 59, LocalDate.of(2026, 3, 20)));
        hamlet.assessments.record(LI, hamlet.elder(OTHER, 59, LocalDate.of(2026, 2, 28)));
        hamlet.assessments.record(LI, hamlet.sheet("tekun", 2, TODAY).with(s -> s.personId = OTHER));
        var march = hamlet.lists.between(LocalDate.of(2026, 3, 1), TODAY);
        assertThat(march.counted()).hasSize(4);
        assertThat(names(march.byInstrumentAndLevel()))
                .isEqualTo(Map.of(
                        "老年人能力评估",
                        Map.of("轻度失能", List.of("王桂兰"), "中度失能", List.of("王桂兰", "赵德福")),
                        "特困人员生活自理能力评估",
                        Map.of("完全丧失生活自理能力（全护理）", List.of("赵德福"))));
        assertThat(names(march.lastByInstrumentAndLevel()).get("老年人能力评估"))
                .isEqualTo(Map.of("中度失能", List.of("王桂兰", "赵德福")));
    }

    @Test
    void tellsTheLevelThatHeldAtTheCloseOfADay() {
        hamlet.assessments.record(LI, hamlet.elder(ELDER, 70, LocalDate.of(2026, 3, 1)));
        hamlet.assessments.record(LI, hamlet.elder(ELDER, 58, LocalDate.of(2026, 3, 20)));
        assertThat(hamlet.lists.lastLevels("gbt42195", LocalDate.of(2026, 2, 28)))
                .isEmpty();
        var before = hamlet.lists.lastLevels("gbt42195", LocalDate.of(2026, 3, 19));
        var after = hamlet.lists.lastLevels("gbt42195", LocalDate.of(2026, 3, 20));
        assertThat(before).containsOnlyKeys(ELDER).isNotEqualTo(after);
        assertThat(after).containsOnlyKeys(ELDER);
        assertThat(hamlet.lists.lastLevels("child4", TODAY)).isEmpty();
    }

    private static Map<String, Map<String, List<String>>> names(
            Map<String, Map<String, List<AssessmentEntry>>> groups) {
        var names = new java.util.HashMap<String, Map<String, List<String>>>();
        groups.forEach((instrument, levels) ->
                levels.forEach((level, entries) -> names.computeIfAbsent(instrument, i -> new java.util.HashMap<>())
                        .put(level, entries.stream().map(AssessmentEntry::who).toList())));
        return names;
    }

    @Test
    void knowsWhoIsDueAgainOnTheVeryDay() {
        // Mild holds twelve months, moderate six.
        hamlet.assessments.record(LI, hamlet.elder(ELDER, 70, LocalDate.of(2025, 4, 1)));
        hamlet.assessments.record(LI, hamlet.elder(OTHER, 58, LocalDate.of(2025, 9, 30)));
        assertThat(hamlet.lists.due(LocalDate.of(2026, 3, 29))).isEmpty();
        assertThat(hamlet.lists.due(LocalDate.of(2026, 3, 30)))
                .extracting(AssessmentEntry::who, AssessmentEntry::nextOn)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("赵德福", LocalDate.of(2026, 3, 30)));
        assertThat(hamlet.lists.due(LocalDate.of(2026, 4, 1)))
                .extracting(AssessmentEntry::who)
                .containsExactly("赵德福", "王桂兰");
    }

    @Test
    void findsThoseOfTheLastDayOfALongMonth() {
        hamlet.assessments.record(LI, hamlet.elder(OTHER, 58, LocalDate.of(2025, 8, 31)));
        assertThat(hamlet.lists.due(LocalDate.of(2026, 2, 27))).isEmpty();
        assertThat(hamlet.lists.due(LocalDate.of(2026, 2, 28))).hasSize(1);
    }

    @Test
    void isNotDueOnceAssessedAgainNorWhenDead() {
        hamlet.assessments.record(LI, hamlet.elder(ELDER, 58, LocalDate.of(2025, 6, 1)));
        hamlet.assessments.record(LI, hamlet.elder(OTHER, 58, LocalDate.of(2025, 6, 1)));
        assertThat(hamlet.lists.due(TODAY)).hasSize(2);
        hamlet.assessments.record(LI, hamlet.elder(ELDER, 58, LocalDate.of(2026, 3, 1)));
        hamlet.write(rows -> rows.died(OTHER, LocalDate.of(2026, 1, 5)));
        assertThat(hamlet.lists.due(TODAY)).isEmpty();
    }

    @Test
    void isDueByTheMonthsThatTheHeadHasSet() {
        hamlet.assessments.record(LI, hamlet.elder(ELDER, 58, LocalDate.of(2025, 12, 1)));
        assertThat(hamlet.lists.due(TODAY)).isEmpty();
        hamlet.policies.set(WANG, "assess_elder_severe_months", "3", LocalDate.of(2026, 1, 1), "县里口径");
        assertThat(hamlet.lists.due(TODAY)).hasSize(1);
    }

    @Test
    void asksNobodyByAnInstrumentThatWasRetired() {
        hamlet.assessments.record(LI, hamlet.elder(ELDER, 58, LocalDate.of(2025, 6, 1)));
        hamlet.instruments.offer(WANG, "gbt42195", false, "县里换了办法");
        assertThat(hamlet.lists.due(TODAY)).isEmpty();
        assertThat(hamlet.lists.list(AssessmentFilter.ALL, Slice.first()).total())
                .isEqualTo(1);
        hamlet.instruments.offer(WANG, "gbt42195", true, "");
        assertThat(hamlet.lists.due(TODAY)).hasSize(1);
    }

    @Test
    void filtersByNameLevelAndVillage() {
        hamlet.assessments.record(LI, hamlet.elder(ELDER, 58, TODAY));
        hamlet.assessments.record(LI, hamlet.elder(OTHER, 90, TODAY));
        hamlet.assessments.record(LI, hamlet.sheet("participation", 20, TODAY).with(s -> s.personId = CHILD));
        assertThat(who(AssessmentFilter.ALL)).containsExactlyInAnyOrder("王桂兰", "赵德福", "王小宝");
        assertThat(who(AssessmentFilter.ALL.with(f -> f.text = "wgl"))).containsExactly("王桂兰");
        assertThat(who(AssessmentFilter.ALL.with(f -> f.villageId = 2L))).containsExactly("赵德福");
        assertThat(who(AssessmentFilter.ALL.with(f -> {
                    f.instrumentCode = "gbt42195";
                    f.levelCode = "moderate";
                })))
                .containsExactly("王桂兰");
        for (var sort : List.of("name", "village", "instrument", "assessedOn")) {
            assertThat(hamlet.lists
                            .list(AssessmentFilter.ALL, new Slice(sort, true, 0, 2))
                            .rows())
                    .hasSize(2);
        }
        assertThat(hamlet.lists.about(ELDER, null)).hasSize(1);
    }

    private List<String> who(AssessmentFilter filter) {
        return hamlet.lists.list(filter, Slice.first()).rows().stream()
                .map(AssessmentEntry::who)
                .toList();
    }

    @Test
    void countsSatisfactionOfThoseWhoAnswered() {
        for (var answer : List.of("1", "2", "2", "4", "6")) {
            hamlet.assessments.record(
                    LI,
                    Assessment.blank(SheetSamples.instrument("satisfaction")).with(s -> {
                        s.assessedOn = TODAY;
                        s.answers = SheetSamples.plain(s.instrument).with("overall", answer);
                    }));
        }
        var period = hamlet.lists.between(TODAY, TODAY);
        assertThat(period.counted()).hasSize(5);
        assertThat(period.satisfactionAsked()).hasSize(4);
        assertThat(period.satisfied()).hasSize(3);
        assertThat(period.satisfaction()).contains(75L);
        assertThat(period.lastByInstrumentAndLevel().get("服务满意度调查").get("满意")).hasSize(2);
    }
}
