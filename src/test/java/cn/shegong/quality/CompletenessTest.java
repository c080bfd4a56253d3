package cn.shegong.quality;

import static cn.shegong.quality.CheckSamples.CHILD;
import static cn.shegong.quality.CheckSamples.GROWN;
import static cn.shegong.quality.CheckSamples.OLD;
import static cn.shegong.quality.CheckSamples.SINCE;
import static cn.shegong.resident.ResidentSamples.HEAD;
import static cn.shegong.resident.ResidentSamples.TODAY;
import static cn.shegong.resident.ResidentSamples.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Progress;
import cn.shegong.document.SheetFile;
import cn.shegong.fact.FactService.Subject;
import cn.shegong.place.VillageDraft;
import cn.shegong.resident.Household;
import cn.shegong.resident.OtherDocument;
import cn.shegong.roster.Category;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletenessTest {
    @TempDir
    Path temp;

    private QualityStation station;

    @BeforeEach
    void open() {
        station = new QualityStation(temp.resolve("station"));
    }

    @AfterEach
    void close() {
        station.close();
    }

    private List<FileLine> lines(Long village) {
        return Completeness.lines(station.completeness.files(), village);
    }

    private FileLine line(Category category) {
        return lines(null).stream()
                .filter(line -> category.equals(line.category()))
                .findFirst()
                .orElseThrow();
    }

    private long elder(String name) {
        long id = station.home(name, OLD).headId();
        station.list(Category.LIVING_ALONE, id, SINCE);
        return id;
    }

    private void fill(long person) {
        station.facts.set(
                WORKER,
                Subject.person(person),
                Map.of(
                        "living",
                        "独居",
                        "children_count",
                        "0",
                        "income_source",
                        "养老金",
                        "health",
                        "良好",
                        "self_care",
                        "能力完好",
                        "carer_name",
                        "老李",
                        "carer_phone",
                        "15412345678"),
                null);
        long household = station.residents.person(person).orElseThrow().householdId();
        station.facts.set(WORKER, Subject.household(household), Map.of("heating", "火炕火炉"), null);
    }

    @Test
    void countsAFileAsCompleteWhenAllThatIsAskedForIsThere() {
        long one = elder("陈大山");
        elder("孙老五");
        fill(one);
        var line = line(Category.LIVING_ALONE);
        assertThat(line.files()).hasSize(2);
        assertThat(line.complete()).extracting(FileState::name).containsExactly("陈大山");
        assertThat(line.incomplete()).singleElement().satisfies(file -> assertThat(file.missing())
                .contains("居住情况", "取暖")
                .doesNotContain("身份证号", "电话", "村"));
        assertThat(line.percent()).isEqualTo(50);
        assertThat(line.mostMissing()).hasSize(3).containsValue(1L);
    }

    @Test
    void asksForChildrensPlaceOnlyOfWhoHasChildren() {
        long one = elder("陈大山");
        fill(one);
        station.fact(one, "children_count", "2");
        assertThat(line(Category.LIVING_ALONE).incomplete())
                .singleElement()
                .satisfies(file -> assertThat(file.missing()).containsExactly("子女在哪里"));
    }

    @Test
    void missesNumberTelephoneAndVillage() {
        var home = station.households.add(
                WORKER, Household.in(null, null), station.person("陈大山", GROWN).with(p -> {
                    p.idNumber = "";
                    p.otherDocument = OtherDocument.NOT_SEEN;
                    p.phone = "";
                }));
        station.list(Category.DIBAO, home.headId(), SINCE);
        var file = line(Category.DIBAO).files().get(0);
        assertThat(file.household()).isTrue();
        assertThat(file.name()).isEqualTo("陈大山家");
        assertThat(file.missing()).startsWith("身份证号", "电话", "村").doesNotContain("渐退期至");
    }

    @Test
    void countsEverybodyOnceInTheTotalWithAllThatIsMissing() {
        long child = station.home("陈小宝", CHILD).headId();
        station.list(Category.LEFT_BEHIND_CHILD, child, SINCE);
        station.list(Category.IN_NEED_CHILD, child, SINCE);
        elder("陈大山");
        var all = lines(null);
        var total = all.get(all.size() - 1);
        assertThat(total.category()).isNull();
        assertThat(total.files()).extracting(FileState::name).containsExactlyInAnyOrder("陈小宝", "陈大山");
        assertThat(total.files().stream().filter(file -> file.name().equals("陈小宝")))
                .singleElement()
                .satisfies(file ->
                        assertThat(file.missing()).contains("困境类型", "父母多久联系一次").doesNotHaveDuplicates());
        assertThat(all).allSatisfy(line -> assertThat(
                        line.complete().size() + line.incomplete().size())
                .isEqualTo(line.files().size()));
    }

    @Test
    void leavesOutWhoIsNoLongerThere() {
        station.correct(elder("陈大山"), p -> p.diedOn = SINCE.plusDays(1));
        assertThat(lines(null)).isEmpty();
    }

    @Test
    void countsByVillageAndPrintsTheGapsInTheOrderOfTheRoad() {
        var other = station.places.add(HEAD, VillageDraft.of("东风村", 0)).id();
        var far = station.households.add(WORKER, Household.in(other, null), station.person("孙老五", OLD));
        station.list(Category.LIVING_ALONE, far.headId(), SINCE);
        elder("陈大山");
        assertThat(lines(other)).singleElement().satisfies(line -> assertThat(line.files())
                .extracting(FileState::name)
                .containsExactly("孙老五"));
        var files = line(Category.LIVING_ALONE).incomplete();
        assertThat(files).extracting(FileState::village).containsExactly("朝阳村", "东风村");
        var paper = temp.resolve("空缺.pdf");
        station.papers.writeGaps(WORKER, "独居老人", files, TODAY, paper, Progress.NONE);
        assertThat(paper).isNotEmptyFile();
    }

    @Test
    void writesTheFindingsOneSheetAVillage() throws Exception {
        elder("陈大山");
        var file = temp.resolve("体检.xlsx");
        station.papers.writeFindings(WORKER, station.checkUp().open(), TODAY, file, Progress.NONE);
        assertThat(Files.size(file)).isPositive();
        var sheets = SheetFile.read(file, Progress.NONE);
        assertThat(sheets).singleElement().satisfies(sheet -> assertThat(sheet.name())
                .isEqualTo("朝阳村"));
    }
}
