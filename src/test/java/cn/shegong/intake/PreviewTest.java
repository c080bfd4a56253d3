package cn.shegong.intake;

import static cn.shegong.intake.IntakeStation.counts;
import static cn.shegong.intake.IntakeStation.dibao;
import static cn.shegong.intake.IntakeStation.first;
import static cn.shegong.intake.IntakeStation.persons;
import static cn.shegong.resident.ResidentSamples.HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.shegong.base.Problem;
import cn.shegong.document.WorkbookSample;
import cn.shegong.intake.ListSample.Household;
import cn.shegong.place.VillageDraft;
import cn.shegong.resident.OtherDocument;
import cn.shegong.resident.Person;
import cn.shegong.resident.PersonRow;
import cn.shegong.roster.Category;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewTest {
    private static final ListSample.Person GAO = ListSample.HOUSEHOLDS.get(0).head();
    private static final ListSample.Person LIN =
            ListSample.HOUSEHOLDS.get(0).members().get(1);
    private static final ListSample.Person GIRL =
            ListSample.HOUSEHOLDS.get(0).members().get(2);
    private static final Household DUAN = ListSample.HOUSEHOLDS.get(1);

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

    private static List<String> codes(PreviewRow row) {
        return row.problems().stream().map(Problem::code).toList();
    }

    @Test
    void showsEverybodyAsNewInAFreshStation() {
        var preview = station.preview(dibao("2026年10月", first(2)), Category.DIBAO);

        assertThat(counts(preview)).isEqualTo(Map.of(Verdict.NEW, 4));
        assertThat(preview.startsOn()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(preview.newPlaces()).isEmpty();
        assertThat(preview.households())
                .extracting(PreviewHousehold::headName, PreviewHousehold::village, PreviewHousehold::group)
                .containsExactly(tuple("高玉山", "东岗村", "2组"), tuple("段成", "东岗村", "5组"));
    }

    @Test
    void writesNothing() {
        var before = station.everything();
        station.preview(dibao("2026年10月", first(3)), Category.DIBAO);
        assertThat(station.everything()).isEqualTo(before);
    }

    @Test
    void showsEveryFieldThatDiffersAndMasksNumbers() {
        station.take(dibao("2026年10月", List.of(DUAN)), Category.DIBAO);
        var dearer = new Household("西沟村", 1, 520, ListSample.person("段程", 1948, 11, 8, 993, "户主"));

        var row = station.preview(dibao("2026年11月", List.of(dearer)), Category.DIBAO)
                .rows()
                .get(0);

        assertThat(row.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(row.differences())
                .containsExactlyInAnyOrder(
                        new Difference("姓名", "段成", "段程"),
                        new Difference("村（社区）", "东岗村", "西沟村"),
                        new Difference("组", "5组", "1组"),
                        new Difference("月保障金额", "480.00", "520.00"));
        assertThat(row.person())
                .map(PersonRow::idNumber)
                .contains("220524********" + DUAN.head().id().substring(14));
    }

    @Test
    void masksAPhoneNumberInADifference() {
        station.take(persons("高龄老人名单", new Object[] {"康德", LIN.id(), "女", "东岗村", "15400001234"}), Category.AGED);
        var row = station.preview(
                        persons("高龄老人名单", new Object[] {"康德", LIN.id(), "女", "东岗村", "15400021234"}), Category.AGED)
                .rows()
                .get(0);
        assertThat(row.differences()).containsExactly(new Difference("电话", "154****1234", "154****1234"));
    }

    @Test
    void leavesAloneWhatTheListDoesNotSay() {
        station.take(persons("高龄老人名单", new Object[] {LIN.name(), LIN.id(), "女", "东岗村", "15400001234"}), Category.AGED);
        var preview = station.preview(
                persons("高龄老人名单", new Object[] {LIN.name(), LIN.id(), null, null, null}), Category.AGED);
        assertThat(counts(preview)).isEqualTo(Map.of(Verdict.SAME, 1));
    }

    @Test
    void tellsThatAKnownPersonIsOnTheRosterFromNowOn() {
        station.take(dibao("2026年10月", first(1)), Category.DIBAO);
        var row = station.preview(persons("高龄老人名单（2026年11月）", new Object[] {GAO.name(), GAO.id()}), Category.AGED)
                .rows()
                .get(0);
        assertThat(row.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(row.differences()).containsExactly(new Difference("高龄", "不在册", "从2026年11月1日起在册"));
    }

    @Test
    void refusesABrokenNumberAndTakesTheOthersOfTheHousehold() {
        var broken = GAO.id().substring(0, 17) + (GAO.id().endsWith("1") ? "2" : "1");
        var preview = station.preview(
                WorkbookSample.xlsx()
                        .sheet("低保")
                        .row("户编号", "户主姓名", "姓名", "身份证号", "与户主关系", "村")
                        .row("1", GAO.name(), GAO.name(), broken, "户主", "东岗村")
                        .row("1", GAO.name(), LIN.name(), LIN.id(), "配偶", "东岗村"),
                Category.DIBAO);

        assertThat(preview.rows()).extracting(PreviewRow::verdict).containsExactly(Verdict.REFUSED, Verdict.NEW);
        assertThat(codes(preview.rows().get(0))).contains("bad_checksum");
        assertThat(preview.households().get(0).notes())
                .singleElement()
                .asString()
                .startsWith("户主高玉山这一行没有收");
        assertThat(preview.defects()).containsEntry("bad_checksum", 1L);
    }

    @Test
    void correctsACellInPlace() {
        var list = station.read(persons("高龄老人名单", new Object[] {LIN.name(), "22052419480315", "女", "东岗村"}));
        var refused = station.preview(list, Category.AGED);
        assertThat(refused.rows().get(0).verdict()).isEqualTo(Verdict.REFUSED);

        var decisions = refused.decisions().correct(0, Target.ID_NUMBER, LIN.id());
        var corrected = station.intake.preview(HEAD, list, Category.AGED, decisions);

        assertThat(corrected.rows().get(0).verdict()).isEqualTo(Verdict.NEW);
        assertThat(corrected.rows().get(0).problems()).isEmpty();
    }

    @Test
    void takesAPersonWithoutNumberOnlyForAReason() {
        var list = station.read(persons("高龄老人名单", new Object[] {"史老太", null, "女", "东岗村"}));
        var preview = station.preview(list, Category.AGED);
        assertThat(codes(preview.rows().get(0))).contains("blank");
        assertThat(preview.rows().get(0).verdict()).isEqualTo(Verdict.REFUSED);

        var reasoned = station.intake.preview(
                HEAD, list, Category.AGED, Decisions.NONE.withoutNumber(0, OtherDocument.NOT_SEEN));
        assertThat(reasoned.rows().get(0).verdict()).isEqualTo(Verdict.NEW);
    }

    @Test
    void asksWhetherSomebodyAlikeIsTheSame() {
        var known = station.residents.add(HEAD, Person.named("林桂兰", "").with(p -> {
            p.otherDocument = OtherDocument.REGISTER_ONLY;
            p.householdId = householdOf(DUAN);
        }));
        var list = station.read(persons("高龄老人名单", new Object[] {"林贵兰", LIN.id(), "女", "东岗村"}));

        var row = station.preview(list, Category.AGED).rows().get(0);
        assertThat(row.verdict()).isEqualTo(Verdict.PERHAPS_SAME);
        assertThat(row.candidates()).extracting(PersonRow::id).containsExactly(known.id());
        assertThat(row.taken()).isFalse();

        var same = station.intake.preview(HEAD, list, Category.AGED, Decisions.NONE.same(0, known.id()));
        assertThat(same.rows().get(0).verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(same.rows().get(0).differences())
                .contains(new Difference("身份证号", "", "220524********" + LIN.id().substring(14)));
        var stranger = station.intake.preview(HEAD, list, Category.AGED, Decisions.NONE.stranger(0));
        assertThat(stranger.rows().get(0).verdict()).isEqualTo(Verdict.NEW);
    }

    private long householdOf(Household household) {
        station.take(dibao("2026年10月", List.of(household)), Category.DIBAO);
        return station.person(household.head()).householdId();
    }

    @Test
    void asksWhenAKnownNumberComesUnderQuiteAnotherName() {
        station.take(dibao("2026年10月", List.of(DUAN)), Category.DIBAO);
        var list =
                station.read(persons("高龄老人名单", new Object[] {"汤洁", DUAN.head().id()}));

        var row = station.preview(list, Category.AGED).rows().get(0);
        assertThat(row.verdict()).isEqualTo(Verdict.PERHAPS_SAME);
        assertThat(codes(row)).contains("other_name");

        var stranger = station.intake.preview(HEAD, list, Category.AGED, Decisions.NONE.stranger(0));
        assertThat(stranger.rows().get(0).verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(codes(stranger.rows().get(0))).contains("taken");
    }

    @Test
    void doesNotMergeTwoPeopleOfOneNameAndOtherNumbers() {
        station.take(dibao("2026年10月", List.of(DUAN)), Category.DIBAO);
        var namesake = ListSample.person("段成", 1950, 2, 2, 991, "");
        var preview = station.preview(persons("高龄老人名单", new Object[] {"段成", namesake.id()}), Category.AGED);
        assertThat(counts(preview)).isEqualTo(Map.of(Verdict.NEW, 1));
    }

    @Test
    void takesAPersonWhoStandsTwiceOnce() {
        var row = new Object[] {LIN.name(), LIN.id(), "女", "东岗村"};
        var preview = station.preview(persons("高龄老人名单", row, row), Category.AGED);
        assertThat(preview.rows()).extracting(PreviewRow::verdict).containsExactly(Verdict.NEW, Verdict.SAME);
        assertThat(preview.defects()).containsEntry("duplicate_in_file", 1L);
    }

    @Test
    void listsVillagesAndGroupsThatTheStationDoesNotHave() {
        station.places.add(HEAD, VillageDraft.of("朝阳村", 1));
        var preview = station.preview(
                WorkbookSample.xlsx()
                        .sheet("高龄")
                        .row("姓名", "身份证号", "村", "组")
                        .row(GAO.name(), GAO.id(), "朝阳村", "三组")
                        .row(LIN.name(), LIN.id(), "靠山屯村", "1组")
                        .row(GIRL.name(), GIRL.id(), "靠山屯村委会", "2")
                        .row(DUAN.head().name(), DUAN.head().id(), "镇敬老院", ""),
                Category.AGED);

        assertThat(preview.newPlaces())
                .containsExactly(
                        new NewPlace("朝阳村", false, List.of("3组")), new NewPlace("靠山屯村", true, List.of("1组", "2组")));
        assertThat(codes(preview.rows().get(3))).contains("village_unclear");
    }

    @Test
    void tellsWhichColumnsHaveNoPlace() {
        var preview = station.preview(persons("高龄老人名单", new Object[] {LIN.name(), LIN.id()}), Category.AGED);
        assertThat(preview.unusedColumns()).isEmpty();
    }

    @Test
    void leavesAMemberWhoLivesElsewhereWhereHeIs() {
        station.take(dibao("2026年10月", first(1)), Category.DIBAO);
        var father = ListSample.person(GAO.name(), 1951, 3, 12, 991, "父亲");
        var list = station.read(dibao("2026年11月", List.of(new Household("东岗村", 5, 480, DUAN.head(), father))));

        var preview = station.preview(list, Category.DIBAO);

        assertThat(preview.rows()).extracting(PreviewRow::verdict).containsExactly(Verdict.NEW, Verdict.SAME);
        assertThat(preview.rows().get(1).notes()).anyMatch(note -> note.startsWith("已经在另一户的低保里"));
        long home = station.person(GAO).householdId();
        station.take(preview);
        assertThat(station.person(GAO).householdId()).isEqualTo(home);
        assertThat(station.person(DUAN.head()).householdId()).isNotEqualTo(home);
    }

    @Test
    void noticesAListThatWasTakenBefore() {
        var sample = dibao("2026年10月", first(2));
        var file = sample.write(folder.resolve("十月.xlsx"));
        station.take(station.preview(station.read(file), Category.DIBAO));
        assertThat(station.preview(station.read(file), Category.DIBAO).notes())
                .anyMatch(note -> note.contains("收过一次（“十月.xlsx”，王芳）"));
    }
}
