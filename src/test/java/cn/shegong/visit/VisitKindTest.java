package cn.shegong.visit;

import static cn.shegong.visit.Township.WANG;
import static cn.shegong.visit.Township.head;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.InvalidInput;
import cn.shegong.base.Problem;
import cn.shegong.catalogue.Catalogue;
import cn.shegong.fact.FactService.Subject;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the kinds of visits ask, and what becomes of the answers. */
class VisitKindTest {
    private static final Subject HOME = Subject.household(1);

    @TempDir
    Path temp;

    private Township town;

    @BeforeEach
    void open() {
        town = new Township(temp);
    }

    @AfterEach
    void close() {
        town.close();
    }

    private static VisitSamples elder() {
        return VisitSamples.to(1).met(head(1)).by(7).item("A4.1").kind("ELDER");
    }

    private String known(Subject subject, String field) {
        var fact = town.facts.of(subject).get(field);
        return fact == null ? "" : fact.content();
    }

    private static List<String> codes(Visit visit) {
        return KindRules.check(visit, Township.NOW.toLocalDate()).all().stream()
                .map(Problem::code)
                .toList();
    }

    @Test
    void everyKindIsWhole() {
        var items = Catalogue.load();
        assertThat(VisitKinds.all()).allSatisfy(kind -> {
            assertThat(kind.ways()).isNotEmpty();
            assertThat(kind.item().isEmpty() || items.item(kind.item()).isPresent())
                    .isTrue();
            assertThat(kind.lines())
                    .allMatch(line -> line.wordsOnly() || line.answers().size() == CheckResult.values().length);
        });
        var lines =
                VisitKinds.all().stream().flatMap(kind -> kind.lines().stream()).map(VisitKind.Line::code);
        assertThat(lines).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "HOME, A1.2, HOUSEHOLD",
        "HOME, A2.1, CHILD",
        "HOME, A4.1, ELDER",
        "HOME, B1.1, DISABLED",
        "HOME, A3.1, HOUSEHOLD",
        "STREET, A4.1, ELDER",
        "PHONE, A4.1, CALL",
        "VIDEO, A2.1, CALL",
        "NEIGHBOUR, A1.2, NEIGHBOUR"
    })
    void wayAndItemSayWhichKindAVisitWas(VisitWay way, String item, String kind) {
        assertThat(VisitKinds.of(way, item).code()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "elder_power, CONCERN, '', blank",
        "elder_power, CONCERN, 插座发黑, ",
        "elder_power, , 看过, blank",
        "neighbour_statement, , 两口子常吵, "
    })
    void aLineIsAnsweredAndAHazardIsPutIntoWords(String line, CheckResult result, String words, String code) {
        var found = codes(elder().check(line, result, words).visit());
        assertThat(found).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void tellsOfAWayThatTheKindDoesNotHaveAndOfAnAnswerThatCannotBeRead() {
        assertThat(codes(elder().way(VisitWay.NEIGHBOUR).visit())).containsExactly("way");
        var wrong =
                elder().kind("HOUSEHOLD").answer(null, "income_per_head", "不少").visit();
        var problems = KindRules.check(wrong, Township.NOW.toLocalDate());
        assertThat(problems.about("fact_income_per_head_0")).isPresent();
    }

    @Test
    void anAnswerBecomesKnownWithTheVisitAndTheVisitKeepsIt() {
        var version = town.visits.record(
                WANG,
                elder().answer(null, "heating", "火炕火炉")
                        .answer(head(1), "living", "独居")
                        .check("elder_power", CheckResult.CONCERN, "插座发黑")
                        .visit());

        assertThat(known(HOME, "heating")).isEqualTo("火炕火炉");
        assertThat(known(Subject.person(head(1)), "living")).isEqualTo("独居");
        var read = town.visits.version(version.id()).orElseThrow().visit();
        assertThat(read.kind()).isEqualTo("ELDER");
        assertThat(read.answers())
                .containsExactly(new VisitAnswer(null, "heating", "火炕火炉"), new VisitAnswer(head(1), "living", "独居"));
        assertThat(read.checks()).containsExactly(new VisitCheck("elder_power", CheckResult.CONCERN, "插座发黑"));
        assertThat(town.database.audit().newest(1).get(0).text()).contains("登记：取暖：（空） → 火炕火炉");
    }

    @Test
    void anAnswerThatFailsLeavesNeitherVisitNorFact() {
        var wrong = elder().answer(null, "heating", "柴火垛").visit();

        assertThatThrownBy(() -> town.visits.record(WANG, wrong)).isInstanceOf(InvalidInput.class);
        assertThat(known(HOME, "heating")).isEmpty();
        assertThat(town.visits.count(VisitFilter.ALL)).isZero();
    }

    @Test
    void aVoidVisitTakesBackWhatItBroughtAndLeavesWhatItFound() {
        town.facts.set(WANG, HOME, Map.of("heating", "土暖气", "house_grade", "C 级"), null);
        var version = town.visits.record(
                WANG,
                VisitSamples.to(1)
                        .met(head(1))
                        .by(7)
                        .answer(null, "heating", "火炕火炉")
                        .answer(null, "house_grade", "C 级")
                        .visit());
        town.visits.voidVisit(WANG, version.id(), "记错户了");

        assertThat(known(HOME, "heating")).isEqualTo("土暖气");
        assertThat(known(HOME, "house_grade")).isEqualTo("C 级");
    }

    @Test
    void aCorrectionChangesAddsAndTakesBackAnswers() {
        var first = town.visits.record(
                WANG,
                elder().answer(null, "heating", "火炕火炉")
                        .answer(head(1), "living", "独居")
                        .answer(head(1), "self_care", "能力完好")
                        .visit());
        var second = town.visits.correct(
                WANG,
                first.id(),
                elder().answer(null, "heating", "土暖气")
                        .answer(head(1), "self_care", "能力完好")
                        .visit());

        assertThat(known(HOME, "heating")).isEqualTo("土暖气");
        assertThat(known(Subject.person(head(1)), "living")).isEmpty();
        assertThat(known(Subject.person(head(1)), "self_care")).isEqualTo("能力完好");
        assertThat(town.visits.version(first.id()).orElseThrow().visit().answers())
                .hasSize(3);

        town.visits.undo(WANG, second.id());
        assertThat(known(HOME, "heating")).isEqualTo("火炕火炉");
        assertThat(known(Subject.person(head(1)), "living")).isEqualTo("独居");
    }

    @Test
    void remembersTheLatestOfEachLineThatWasLookedAt() {
        town.visits.record(
                WANG,
                elder().at(LocalDateTime.of(2026, 3, 1, 9, 0))
                        .check("elder_power", CheckResult.CONCERN, "插座发黑")
                        .check("elder_food", CheckResult.GOOD, "")
                        .visit());
        town.visits.record(
                WANG,
                elder().at(LocalDateTime.of(2026, 3, 20, 9, 0))
                        .check("elder_power", CheckResult.UNSEEN, "")
                        .check("elder_food", CheckResult.CONCERN, "一天一顿")
                        .visit());

        var last = town.visits.lastChecks(1, 0);
        assertThat(last.get("elder_power").words()).isEqualTo("插座发黑");
        assertThat(last.get("elder_food").words()).isEqualTo("一天一顿");
    }

    @Test
    void nobodyIsAtTwoHomesWithinAQuarterOfAnHour() {
        var nine = LocalDateTime.of(2026, 3, 15, 9, 0);
        town.visits.record(WANG, elder().at(nine).visit());

        var other = VisitSamples.to(2).met(head(2)).by(7);
        assertThatThrownBy(() ->
                        town.visits.record(WANG, other.at(nine.plusMinutes(14)).visit()))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.problems().about("visitedAt"))
                                .hasValueSatisfying(m -> assertThat(m).contains("王芳", "户主甲家")));
        town.visits.record(WANG, other.at(nine.plusMinutes(15)).visit());
        town.visits.record(
                WANG,
                VisitSamples.to(3)
                        .met(head(3))
                        .by(7)
                        .way(VisitWay.PHONE)
                        .at(nine)
                        .visit());
        town.visits.record(WANG, VisitSamples.to(4).met(head(4)).by(8).at(nine).visit());
        assertThat(town.visits.count(VisitFilter.ALL)).isEqualTo(4);
    }

    @Test
    void tellsOfAMemberWhoseRecordWasMergedMeanwhile() {
        var around = new Circumstances(Township.NOW, List.of(), Set.of(), Set.of("A1.2"), Set.of(head(1)), List.of());
        var problems = VisitRules.check(VisitSamples.to(1).met(head(1)).by(7).visit(), around);
        assertThat(problems.errors()).extracting(Problem::code).containsExactly("merged");
    }
}
