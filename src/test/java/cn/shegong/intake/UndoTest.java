package cn.shegong.intake;

import static cn.shegong.intake.IntakeStation.counts;
import static cn.shegong.intake.IntakeStation.dibao;
import static cn.shegong.intake.IntakeStation.first;
import static cn.shegong.intake.IntakeStation.persons;
import static cn.shegong.resident.ResidentSamples.HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.Refusal;
import cn.shegong.catalogue.Catalogue;
import cn.shegong.fact.FactService;
import cn.shegong.intake.ListSample.Household;
import cn.shegong.resident.Person;
import cn.shegong.roster.Category;
import cn.shegong.roster.RosterEntry;
import cn.shegong.visit.Situation;
import cn.shegong.visit.Visit;
import cn.shegong.visit.VisitPerson;
import cn.shegong.visit.VisitService;
import cn.shegong.visit.VisitWay;
import cn.shegong.visit.VisitWorker;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndoTest {
    private static final Household GAO = ListSample.HOUSEHOLDS.get(0);
    private static final Household DUAN = ListSample.HOUSEHOLDS.get(1);
    private static final ListSample.Person LIN = GAO.members().get(1);

    @TempDir
    Path folder;

    private IntakeStation station;

    @BeforeEach
    void open() {
        station = new IntakeStation(folder);
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void takesEverythingBackOutOfAFreshStation() {
        var before = station.everything();
        var batch = station.take(dibao("2026年10月", ListSample.HOUSEHOLDS), Category.DIBAO);
        assertThat(station.everything()).isNotEqualTo(before);

        assertThat(station.intake.dependants(HEAD, batch.id())).isEmpty();
        var undone = station.intake.undo(HEAD, batch.id());

        assertThat(station.everything()).isEqualTo(before);
        assertThat(undone.undoneBy()).isEqualTo("王芳");
        assertThat(station.intake.batches()).extracting(Batch::undone).containsExactly(true);
    }

    @Test
    void putsBackWhatWasWrittenOver() {
        station.take(dibao("2026年10月", first(3)), Category.DIBAO);
        var before = station.everything();
        var lin = ListSample.person(LIN.name(), 1954, 7, 2, 992, "户主");
        var gao = ListSample.person("高玉珊", 1951, 3, 12, 991, "配偶");
        var baby = ListSample.person("高小雪", 2026, 5, 4, 996, "孙女");
        var changed = new Household("靠山屯村", 9, 999, lin, gao, baby);
        var group = new Household("西沟村", 8, 480, DUAN.members());

        var batch =
                station.take(dibao("2026年11月", List.of(changed, group, ListSample.HOUSEHOLDS.get(4))), Category.DIBAO);
        assertThat(station.person(GAO.head()).name()).isEqualTo("高玉珊");
        station.intake.undo(HEAD, batch.id());

        assertThat(station.everything()).isEqualTo(before);
    }

    @Test
    void takesBackGrantsOfPeopleWhoWereKnown() {
        station.take(dibao("2026年10月", first(2)), Category.DIBAO);
        var before = station.everything();
        var batch = station.take(
                persons("高龄老人名单", new Object[] {LIN.name(), LIN.id(), "女", "东岗村", "15400001234"}, new Object[] {
                    DUAN.head().name(), DUAN.head().id(), "男", "西沟村"
                }),
                Category.AGED);
        station.intake.undo(HEAD, batch.id());
        assertThat(station.everything()).isEqualTo(before);
    }

    @Test
    void letsTheSameListBeTakenAgain() {
        var file = dibao("2026年10月", first(3)).write(folder.resolve("十月.xlsx"));
        var batch = station.take(station.preview(station.read(file), Category.DIBAO));
        station.intake.undo(HEAD, batch.id());

        var again = station.preview(station.read(file), Category.DIBAO);

        assertThat(counts(again)).isEqualTo(Map.of(Verdict.NEW, again.rows().size()));
        assertThat(again.notes()).noneMatch(note -> note.contains("收过一次"));
    }

    @Test
    void isDoneOnce() {
        var batch = station.take(dibao("2026年10月", first(1)), Category.DIBAO);
        station.intake.undo(HEAD, batch.id());
        assertThatThrownBy(() -> station.intake.undo(HEAD, batch.id()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("已经由王芳撤销了");
    }

    @Test
    void isRefusedWhenSomebodyWasVisited() {
        var batch = station.take(dibao("2026年10月", first(2)), Category.DIBAO);
        visit(DUAN);

        assertThat(station.intake.dependants(HEAD, batch.id())).containsExactly("段成户有 1 次走访（最近2026年11月3日）。");
        refuses(batch, "段成户有 1 次走访");
    }

    private void visit(Household household) {
        station.foundWorker();
        var person = station.person(household.head());
        new VisitService(station.database, Catalogue.load(), new FactService(station.database))
                .record(
                        HEAD,
                        new Visit(
                                person.householdId(),
                                LocalDate.of(2026, 11, 3).atTime(9, 0),
                                40,
                                VisitWay.HOME,
                                null,
                                "A1.2",
                                List.of(new VisitPerson(person.id(), true)),
                                List.of(VisitWorker.visitor(HEAD.id())),
                                "",
                                new Situation("", "", "身体一般", "", null, null),
                                "",
                                "",
                                "看望",
                                false,
                                null,
                                "",
                                List.of()));
    }

    private void refuses(Batch batch, String reason) {
        var before = station.everything();
        assertThatThrownBy(() -> station.intake.undo(HEAD, batch.id()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(reason);
        assertThat(station.everything()).isEqualTo(before);
    }

    @Test
    void isRefusedWhenAnAddedPersonWasCorrected() {
        var batch = station.take(dibao("2026年10月", first(1)), Category.DIBAO);
        correct(station.person(LIN));
        refuses(batch, "林桂兰在2026年11月20日由王芳更正过。");
    }

    private Person correct(Person person) {
        return station.residents.correct(HEAD, person.with(p -> p.phone = "15400009999"));
    }

    @Test
    void isRefusedWhenWhatItWroteOverWasCorrectedAgain() {
        station.take(persons("高龄老人名单", new Object[] {LIN.name(), LIN.id(), "女", "", "15400001234"}), Category.AGED);
        var batch = station.take(
                persons("高龄老人名单", new Object[] {LIN.name(), LIN.id(), "女", "", "15400001235"}), Category.AGED);
        correct(station.person(LIN));
        refuses(batch, "林桂兰后来又更正过，撤销会盖掉那次更正。");
    }

    @Test
    void leavesLaterCorrectionsOfOtherFieldsAlone() {
        station.take(persons("高龄老人名单", new Object[] {LIN.name(), LIN.id(), "女", "", "15400001234"}), Category.AGED);
        var batch = station.take(persons("高龄老人名单", new Object[] {"林贵兰", LIN.id(), "女", ""}), Category.AGED);
        correct(station.person(LIN));

        station.intake.undo(HEAD, batch.id());

        assertThat(station.person(LIN).name()).isEqualTo("林桂兰");
        assertThat(station.person(LIN).phone()).isEqualTo("15400009999");
    }

    @Test
    void isRefusedWhenAnotherListBuiltOnIt() {
        var first = station.take(dibao("2026年10月", first(1)), Category.DIBAO);
        var second = station.take(persons("高龄老人名单", new Object[] {LIN.name(), LIN.id()}), Category.AGED);
        refuses(first, "林桂兰后来又列入了名单");

        station.intake.undo(HEAD, second.id());
        station.intake.undo(HEAD, first.id());
        assertThat(station.rosters.entriesOn(Category.DIBAO, LocalDate.of(2026, 11, 1)))
                .isEmpty();
    }

    @Test
    void isRefusedWhenAGrantWasEnded() {
        var batch = station.take(dibao("2026年10月", first(1)), Category.DIBAO);
        RosterEntry entry = station.grants(Category.DIBAO).get(0);
        station.rosters.end(HEAD, entry.id(), LocalDate.of(2026, 11, 1), "收入超标");
        refuses(batch, "低保的一条记录在2026年11月20日由王芳更正过");
    }

    @Test
    void isRefusedWhenSomebodyMovedIn() {
        var batch = station.take(dibao("2026年10月", List.of(DUAN)), Category.DIBAO);
        station.residents.add(
                HEAD,
                Person.named(LIN.name(), LIN.id())
                        .with(p -> p.householdId = station.person(DUAN.head()).householdId()));
        refuses(batch, "段成户后来添了 1 人。");
    }

    @Test
    void isRefusedWhenAnAddedVillageIsInUse() {
        var batch = station.take(persons("高龄老人名单", new Object[] {LIN.name(), LIN.id(), "女", "靠山屯村"}), Category.AGED);
        var village = station.places.find("靠山屯村").orElseThrow();
        station.households.add(
                HEAD,
                cn.shegong.resident.Household.in(village.id(), null),
                Person.named("汤洁", ListSample.person("汤洁", 1944, 5, 5, 990, "").id()));
        refuses(batch, "靠山屯村后来有别的登记用到了。");
    }
}
