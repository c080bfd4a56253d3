package cn.shegong.intake;

import static cn.shegong.intake.IntakeStation.dibao;
import static cn.shegong.intake.IntakeStation.first;
import static cn.shegong.intake.IntakeStation.persons;
import static cn.shegong.resident.ResidentSamples.HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.document.Fonts;
import cn.shegong.document.TextOfPdf;
import cn.shegong.intake.Balance.Change;
import cn.shegong.intake.Balance.Of;
import cn.shegong.intake.ListSample.Household;
import cn.shegong.intake.ProtocolLine.Decision;
import cn.shegong.intake.ProtocolLine.Kind;
import cn.shegong.roster.Category;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month's list held against the roster: who is missing, what is decided about it, and back again. */
class ReconcileTest {
    private static final List<Household> ALL = ListSample.HOUSEHOLDS;
    private static final Household GAO = ALL.get(0);
    private static final Household DUAN = ALL.get(1);
    private static final Household KANG = ALL.get(5);
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);

    @TempDir
    Path folder;

    private IntakeStation station;

    @BeforeEach
    void takeOctober() {
        station = new IntakeStation(folder);
        station.take(dibao("2026年10月", ALL), Category.DIBAO);
    }

    @AfterEach
    void close() {
        station.close();
    }

    private static List<Household> without(Household... gone) {
        var rest = new ArrayList<>(ALL);
        rest.removeAll(List.of(gone));
        return rest;
    }

    private Preview november(List<Household> households) {
        return station.preview(dibao("2026年11月", households), Category.DIBAO);
    }

    private Preview decided(Preview preview, MissingDecision decision) {
        var keys = preview.missing().stream().map(MissingGrant::key).toList();
        return station.intake.preview(
                HEAD, preview.source(), Category.DIBAO, preview.decisions().missing(keys, decision));
    }

    @Test
    void findsWhomTheListNoLongerHas() {
        var preview = november(without(DUAN));
        assertThat(preview.missing()).singleElement().satisfies(grant -> {
            assertThat(grant.head()).isEqualTo("段成");
            assertThat(grant.village()).isEqualTo("东岗村");
            assertThat(grant.member()).isEmpty();
            assertThat(grant.decision()).isEmpty();
        });
        var balance = Balance.of(preview);
        assertThat(balance.names(Of.HOUSEHOLDS, Change.GONE)).containsExactly("东岗村段成");
        assertThat(balance.count(Of.HOUSEHOLDS, Change.SAME)).isEqualTo(6);
        assertThat(balance.count(Of.HOUSEHOLDS, Change.NEW)).isZero();
        assertThat(balance.count(Of.PERSONS, Change.GONE)).isEqualTo(1);
    }

    @Test
    void findsOneMemberWhoIsGoneWhileTheHouseholdStays() {
        var smaller = new Household(
                KANG.village(), KANG.group(), KANG.amount(), KANG.members().subList(0, 3));
        var rest = without(KANG);
        rest.add(smaller);
        var preview = november(rest);
        assertThat(preview.missing()).singleElement().satisfies(grant -> {
            assertThat(grant.member())
                    .hasValueSatisfying(member -> assertThat(member.name()).isEqualTo("康欣"));
            assertThat(grant.head()).isEqualTo("康德");
        });
        var balance = Balance.of(preview);
        assertThat(balance.count(Of.HOUSEHOLDS, Change.GONE)).isZero();
        assertThat(balance.names(Of.HOUSEHOLDS, Change.CHANGED)).containsExactly("镇东社区康德");
    }

    @Test
    void aNewHeadIsAChangeAndNoNewHousehold() {
        var members = List.of(
                ListSample.person("林桂兰", 1954, 7, 2, 992, "户主"), ListSample.person("高小雨", 2014, 5, 30, 994, "孙女"));
        var rest = without(GAO);
        rest.add(new Household("东岗村", 2, 570, members));
        var balance = Balance.of(november(rest));
        assertThat(balance.count(Of.HOUSEHOLDS, Change.NEW)).isZero();
        assertThat(balance.count(Of.HOUSEHOLDS, Change.GONE)).isZero();
        assertThat(balance.count(Of.HOUSEHOLDS, Change.CHANGED)).isEqualTo(1);
        assertThat(balance.names(Of.PERSONS, Change.GONE)).containsExactly("东岗村高玉山");
    }

    @Test
    void leavesVillagesAloneOfWhichTheListSaysNothing() {
        var preview = november(List.of(ALL.get(3), ALL.get(4)));
        assertThat(preview.missing()).isEmpty();
        assertThat(preview.notes()).anyMatch(note -> note.contains("名单上只有西沟村") && note.contains("5 户没有比"));
    }

    @Test
    void warnsWhenMostOfTheRosterWouldGo() {
        var preview = november(List.of(ALL.get(1), ALL.get(3)));
        assertThat(preview.missing()).hasSizeGreaterThan(3);
        assertThat(preview.notes()).anyMatch(note -> note.contains("可能只是部分名单"));
    }

    @Test
    void nobodyLeavesUnlessSomebodySaysSo() {
        var preview = november(without(DUAN));
        assertThat(preview.writes()).isFalse();
        assertThatThrownBy(() -> station.take(preview)).isInstanceOf(Refusal.class);
        assertThat(station.grants(Category.DIBAO)).hasSize(7);
    }

    @Test
    void endsAGrantForAReasonAndWritesADeathDown() {
        var before = station.everything();
        var preview = decided(november(without(DUAN)), MissingDecision.leaves("死亡", LocalDate.of(2026, 10, 29)));
        var batch = station.take(preview);

        assertThat(batch.goneCount()).isEqualTo(1);
        assertThat(station.grants(Category.DIBAO)).hasSize(6);
        assertThat(station.person(DUAN.head()).diedOn()).isEqualTo(LocalDate.of(2026, 10, 29));
        assertThat(station.intake.protocol(batch.id())).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(Kind.MISSING);
            assertThat(line.decision()).isEqualTo(Decision.ACCEPTED);
            assertThat(line.reason()).isEqualTo("死亡");
            assertThat(line.decidedBy()).isEqualTo(HEAD.name());
        });

        station.intake.undo(HEAD, batch.id());
        assertThat(station.everything()).isEqualTo(before);
    }

    @Test
    void takesAMemberOutAndPutsHimBack() {
        var before = station.everything();
        var rest = without(KANG);
        rest.add(new Household(
                KANG.village(), KANG.group(), KANG.amount(), KANG.members().subList(0, 3)));
        var batch = station.take(decided(november(rest), MissingDecision.leaves("家庭成员变化", NOVEMBER)));
        assertThat(station.rosterLists.personsOn(Category.DIBAO, LocalDate.of(2026, 11, 20)))
                .extracting(row -> row.name())
                .doesNotContain("康欣")
                .contains("康乐");
        station.intake.undo(HEAD, batch.id());
        assertThat(station.everything()).isEqualTo(before);
    }

    @Test
    void keepsWhatTheStationKnowsBetterFieldByField() {
        var dearer = new Household("东岗村", 5, 520, DUAN.members());
        var rest = without(DUAN, ALL.get(3));
        rest.add(dearer);
        var read = november(rest);
        var row = read.rows(Verdict.DIFFERENT).get(0);
        var kept = station.intake.preview(
                HEAD, read.source(), Category.DIBAO, read.decisions().keep(row.index(), "月保障金额", "站里的对"));
        assertThat(kept.rows(Verdict.DIFFERENT)).singleElement().satisfies(shown -> {
            assertThat(shown.taken()).isFalse();
            assertThat(shown.differences()).singleElement().satisfies(difference -> assertThat(difference.kept())
                    .contains("站里的对"));
        });

        var batch = station.take(decided(kept, MissingDecision.stays("名单漏报")));
        assertThat(station.grants(Category.DIBAO))
                .hasSize(7)
                .noneMatch(entry -> entry.monthlyAmount().intValue() == 520);
        assertThat(station.intake.protocol(batch.id()))
                .extracting(ProtocolLine::kind, ProtocolLine::decision, ProtocolLine::reason)
                .containsExactly(
                        tuple(Kind.CHANGED, Decision.REFUSED, "站里的对"), tuple(Kind.MISSING, Decision.REFUSED, "名单漏报"));
    }

    @Test
    void decidesLaterWhatWasLeftOpenAndOpensItAgain() {
        var rest = without(DUAN);
        rest.set(1, new Household("东岗村", 1, 1300, ALL.get(2).members()));
        var batch = station.take(november(rest));
        var line = station.intake.protocol(batch.id()).stream()
                .filter(ProtocolLine::open)
                .findFirst()
                .orElseThrow();
        assertThat(station.intake.open()).containsEntry(batch.id(), 1);
        var before = station.everything();

        var decided = station.intake
                .decide(HEAD, List.of(line.id()), MissingDecision.leaves("死亡", NOVEMBER))
                .get(0);
        assertThat(decided.decision()).isEqualTo(Decision.ACCEPTED);
        assertThat(station.intake.open()).isEmpty();
        assertThat(station.grants(Category.DIBAO)).hasSize(6);
        assertThatThrownBy(() -> station.intake.decide(HEAD, List.of(line.id()), MissingDecision.stays("站里的对")))
                .isInstanceOf(Refusal.class);

        assertThat(station.intake.dependants(HEAD, batch.id())).anyMatch(why -> why.contains("又定了 1 处退出"));
        assertThatThrownBy(() -> station.intake.undo(HEAD, batch.id())).isInstanceOf(Refusal.class);

        station.intake.reopen(HEAD, List.of(line.id()));
        assertThat(station.intake.open()).containsEntry(batch.id(), 1);
        assertThat(station.everything()).isEqualTo(before);
        assertThat(station.intake.dependants(HEAD, batch.id())).isEmpty();
    }

    @Test
    void writesTheProtocolToSignAndAsAWorkbook() {
        var rest = without(DUAN);
        rest.set(1, new Household("东岗村", 1, 1300, ALL.get(2).members()));
        var batch = station.take(november(rest));
        var pdf = folder.resolve("核对.pdf");
        var excel = folder.resolve("核对.xlsx");
        station.intake.writeProtocol(HEAD, batch.id(), "青松镇社工站", Fonts::new, pdf, Progress.NONE);
        station.intake.writeProtocol(HEAD, batch.id(), "青松镇社工站", Fonts::new, excel, Progress.NONE);

        var text = TextOfPdf.read(pdf);
        assertThat(text).contains("低保名单核对记录（2026年11月）", "名单上没有1处", "段成", "还没有定", "1300.00", "核对人");
        var sheets = station.read(excel).sheets();
        assertThat(IntakeService.protocolTitle(batch)).isEqualTo("低保名单核对记录（2026年11月）");
        assertThat(sheets).extracting(ReadSheet::name).contains("名单上没有");
    }

    @Test
    void comparesRostersOfPersons() {
        var rows = new Object[][] {
            {GAO.head().name(), GAO.head().id(), "男", "东岗村"},
            {DUAN.head().name(), DUAN.head().id(), "男", "东岗村"}
        };
        station.take(persons("高龄老人名单（2026年10月）", rows), Category.AGED);
        var preview = station.preview(persons("高龄老人名单（2026年11月）", rows[0]), Category.AGED);
        assertThat(preview.missing()).singleElement().satisfies(grant -> assertThat(grant.head())
                .isEqualTo("段成"));
        assertThat(Balance.of(preview).count(Of.PERSONS, Change.SAME)).isEqualTo(1);
    }

    @Test
    void aRowThatCannotBeTakenDoesNotMakeItsPersonMissing() {
        var spoilt = dibao("2026年11月", first(2));
        var list = station.read(spoilt);
        var row = list.rows().get(3);
        assertThat(row.name()).isEqualTo("段成");
        var preview = station.intake.preview(
                HEAD, list, Category.DIBAO, Decisions.NONE.correct(3, Target.ID_NUMBER, "22052419481108"));
        assertThat(preview.rows(Verdict.REFUSED)).hasSize(1);
        assertThat(preview.missing()).noneMatch(grant -> grant.head().equals("段成"));
        assertThat(preview.notes()).anyMatch(note -> note.contains("段成") && note.contains("同一个人"));
    }

    @Test
    void whatIsReadTwiceIsTheSame() {
        var list = dibao("2026年10月", ALL).write(folder.resolve("again.xlsx"));
        var preview = station.intake.preview(
                HEAD, station.intake.read(HEAD, list, Progress.NONE), Category.DIBAO, Decisions.NONE);
        var balance = Balance.of(preview);
        for (var change : List.of(Change.GONE, Change.NEW, Change.CHANGED)) {
            assertThat(balance.count(Of.HOUSEHOLDS, change)).isZero();
            assertThat(balance.count(Of.PERSONS, change)).isZero();
        }
    }
}
