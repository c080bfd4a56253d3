package cn.shegong.pack;

import static cn.shegong.screening.ScreeningStation.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.assessment.Answers;
import cn.shegong.assessment.Assessment;
import cn.shegong.assessment.AssessmentLists;
import cn.shegong.assessment.AssessmentNeeds;
import cn.shegong.assessment.AssessmentService;
import cn.shegong.assessment.AssessmentVersion;
import cn.shegong.assessment.Instrument;
import cn.shegong.assessment.Instruments;
import cn.shegong.fact.FactService;
import cn.shegong.policy.PolicyService;
import cn.shegong.roster.Category;
import cn.shegong.roster.RosterEntry;
import cn.shegong.screening.ScreeningStation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the rosters call for and nobody has assessed stands on the paper, and nothing that is done. */
class UnknownsTest {
    private static final String ITEMS = "□自主吃饭　□自主穿衣　□自主上下床　□自主如厕　□室内自主行走　□自主洗澡";

    @TempDir
    Path temp;

    private ScreeningStation station;
    private Instruments instruments;
    private AssessmentService assessments;
    private Unknowns unknowns;

    @BeforeEach
    void open() {
        station = new ScreeningStation(temp);
        instruments = new Instruments(station.database);
        assessments = new AssessmentService(
                station.database, instruments, new PolicyService(station.database), new FactService(station.database));
        var lists = new AssessmentLists(station.database, instruments, assessments);
        unknowns = Unknowns.inAssessments(
                new AssessmentNeeds(station.database, instruments, lists, station.lists), () -> TODAY);
    }

    @AfterEach
    void close() {
        station.close();
    }

    private void on(Category category, long person) {
        station.rosters.enter(station.wang, RosterEntry.ofPerson(category, LocalDate.of(2025, 1, 1)), List.of(person));
    }

    private Map<Long, List<String>> asked() {
        return unknowns.of(Set.of(station.elders, station.lone, station.zhao));
    }

    private AssessmentVersion assess(String code, long person, LocalDate day) {
        var instrument = instruments.find(code).orElseThrow();
        return assessments.record(station.wang, Assessment.blank(instrument).with(s -> {
            s.personId = person;
            s.assessedOn = day;
            s.workers = List.of(station.wang.id());
            s.answers = best(instrument);
        }));
    }

    private static Answers best(Instrument instrument) {
        var answers = new HashMap<String, List<String>>();
        instrument.items().stream()
                .filter(item -> item.needed())
                .forEach(item ->
                        answers.put(item.code(), List.of(item.options().get(0).code())));
        return new Answers(answers);
    }

    @Test
    void letsTheSixQuestionsOfTheDestituteBeTickedOnThePaper() {
        on(Category.TEKUN, station.head(station.lone));
        assertThat(asked().get(station.lone)).containsExactly("需做评估：特困人员生活自理能力评估 吴淑芬，能的打勾，不能的打叉", ITEMS);
    }

    @Test
    void namesLongerInstrumentsOnOneLine() {
        on(Category.AGED, station.head(station.elders));
        assertThat(asked()).containsOnly(Map.entry(station.elders, List.of("需做评估：老年人能力评估 王老五；残疾人服务和照护需求评估 王老五")));
    }

    @Test
    void isQuietOnceAssessedUntilItIsDueAgain() {
        on(Category.TEKUN, station.head(station.lone));
        assess("tekun", station.head(station.lone), TODAY.minusMonths(13));
        assertThat(asked().get(station.lone).get(0)).contains("吴淑芬（上次 2025-10-20），能的打勾");
        var now = assess("tekun", station.head(station.lone), TODAY.minusMonths(1));
        assertThat(asked()).doesNotContainKey(station.lone);

        assessments.voidSheet(station.wang, now.id(), "记错了人");
        assertThat(asked()).containsKey(station.lone);
    }

    @Test
    void asksNothingByAnInstrumentThatWasRetiredAndCountsNoUnfinishedSheet() {
        var person = station.head(station.lone);
        on(Category.TEKUN, person);
        assessments.record(
                station.wang,
                Assessment.blank(instruments.find("tekun").orElseThrow()).with(s -> {
                    s.personId = person;
                    s.assessedOn = TODAY;
                    s.workers = List.of(station.wang.id());
                }));
        assertThat(asked()).containsKey(station.lone);
        instruments.offer(station.wang, "tekun", false, "县里换了办法");
        assertThat(asked()).doesNotContainKey(station.lone);
    }
}
