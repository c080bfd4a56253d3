package cn.shegong.intake;

import static cn.shegong.intake.IntakeStation.counts;
import static cn.shegong.intake.IntakeStation.dibao;
import static cn.shegong.intake.IntakeStation.first;
import static cn.shegong.intake.IntakeStation.persons;
import static cn.shegong.resident.ResidentSamples.HEAD;
import static cn.shegong.resident.ResidentSamples.READER;
import static cn.shegong.resident.ResidentSamples.WORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.document.WorkbookSample;
import cn.shegong.doubles.MergeRequest;
import cn.shegong.doubles.MergeService;
import cn.shegong.fact.FactService;
import cn.shegong.intake.ListSample.Household;
import cn.shegong.resident.ChangeLog;
import cn.shegong.resident.IdNumber;
import cn.shegong.resident.Kinship;
import cn.shegong.resident.OtherDocument;
import cn.shegong.resident.Person;
import cn.shegong.resident.Sex;
import cn.shegong.roster.Category;
import cn.shegong.roster.RosterEntry;
import cn.shegong.roster.RosterMember;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakeTest {
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
    void writesHouseholdsPeopleAndGrants() {
        var batch = station.take(dibao("2026年10月", first(2)), Category.DIBAO);

        assertThat(batch.rowCount()).isEqualTo(4);
        assertThat(batch.newCount()).isEqualTo(4);
        assertThat(batch.period()).isEqualTo("2026-10");
        var head = station.person(GAO.head());
        var home = station.households.household(head.householdId()).orElseThrow();
        assertThat(home.headId()).isEqualTo(head.id());
        assertThat(station.places.village(home.villageId()).orElseThrow().name())
                .isEqualTo("东岗村");
        assertThat(station.places.group(home.groupId()).orElseThrow().label()).isEqualTo("2组");
        assertThat(station.residents.members(home.id()))
                .extracting(Person::name, person -> Kinship.of(person.kinship())
                        .map(Kinship::label)
                        .orElse(""))
                .containsExactlyInAnyOrder(tuple("高玉山", "户主"), tuple("林桂兰", "配偶"), tuple("高小雨", "孙女"));
        assertThat(station.grants(Category.DIBAO))
                .extracting(RosterEntry::number, RosterEntry::grade, RosterEntry::monthlyAmount, RosterEntry::startedOn)
                .containsExactlyInAnyOrder(
                        tuple("001951", "B类", new BigDecimal("570.00"), LocalDate.of(2024, 3, 1)),
                        tuple("001948", "B类", new BigDecimal("480.00"), LocalDate.of(2024, 3, 1)));
    }

    @Test
    void keepsTheFileAsItCame() throws IOException {
        var sample = dibao("2026年10月", first(1)).write(folder.resolve("十月.xlsx"));
        var batch = station.take(station.preview(station.read(sample), Category.DIBAO));
        var whole = Files.readAllBytes(sample);
        Files.delete(sample);
        var target = folder.resolve("存出来.xlsx");
        station.intake.writeOriginal(HEAD, batch.id(), target);
        assertThat(target).hasBinaryContent(whole);
        assertThatThrownBy(() -> station.intake.writeOriginal(
                        HEAD, batch.id(), folder.resolve("没有").resolve("x.xlsx")))
                .hasMessageContaining("写不进去");
    }

    @Test
    void findsNothingNewInTheSameListAgain() {
        var sample = dibao("2026年10月", ListSample.HOUSEHOLDS).write(folder.resolve("十月.xlsx"));
        station.take(station.preview(station.read(sample), Category.DIBAO));
        var written = station.everything();

        var again = station.preview(station.read(sample), Category.DIBAO);

        assertThat(counts(again)).isEqualTo(Map.of(Verdict.SAME, again.rows().size()));
        assertThatThrownBy(() -> station.take(again))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("这份名单里没有要写的");
        assertThat(station.everything()).isEqualTo(written);
    }

    @Test
    void writesOnlyWhatChangedInNextMonthsList() {
        station.take(dibao("2026年10月", first(3)), Category.DIBAO);
        var dearer = new Household("东岗村", 2, 620, GAO.members());
        var fresh = ListSample.HOUSEHOLDS.get(3);

        var preview = station.preview(dibao("2026年11月", List.of(dearer, DUAN, fresh)), Category.DIBAO);
        assertThat(counts(preview)).isEqualTo(Map.of(Verdict.NEW, 1, Verdict.DIFFERENT, 1, Verdict.SAME, 3));
        assertThat(preview.rows(Verdict.DIFFERENT).get(0).differences())
                .containsExactly(new Difference("月保障金额", "570.00", "620.00"));
        station.take(preview);

        assertThat(station.grants(Category.DIBAO))
                .extracting(entry -> entry.monthlyAmount().intValue())
                .containsExactlyInAnyOrder(620, 480, 1210, 655);
    }

    @Test
    void knowsAMergedPersonByTheOtherNumberAndKeepsTheOneThatWasKept() {
        station.take(dibao("2026年10月", first(2)), Category.DIBAO);
        var kept = station.person(DUAN.head());
        var slip = IdNumber.of("220524", LocalDate.of(1948, 11, 8), 893).text();
        var again = station.households.add(
                HEAD,
                cn.shegong.resident.Household.in(null, null),
                Person.named(DUAN.head().name(), slip));
        var merges = new MergeService(
                station.database,
                new ChangeLog(station.database),
                station.residents,
                station.households,
                new FactService(station.database));
        merges.merge(HEAD, new MergeRequest(kept.id(), again.headId(), Set.of(), null));

        station.take(
                persons("高龄老人名单（2026年10月）", new Object[] {DUAN.head().name(), slip, "男", "东岗村", "", ""}),
                Category.AGED);

        assertThat(station.residents.search(DUAN.head().name(), 9)).hasSize(1);
        assertThat(station.person(DUAN.head())).matches(p -> p.idNumber().equals(kept.idNumber()));
        var entry = station.grants(Category.AGED).get(0);
        assertThat(station.rosters.members(List.of(entry.id())))
                .extracting(RosterMember::personId)
                .containsExactly(kept.id());
    }

    @Test
    void addsANewMemberFromTheFirstDayOfTheListsMonth() {
        station.take(
                dibao(
                        "2026年10月",
                        List.of(new Household("东岗村", 2, 570, GAO.members().subList(0, 2)))),
                Category.DIBAO);
        station.take(dibao("2026年11月", first(1)), Category.DIBAO);

        var girl = station.person(GAO.members().get(2));
        assertThat(girl.householdId()).isEqualTo(station.person(GAO.head()).householdId());
        var entry = station.grants(Category.DIBAO).get(0);
        assertThat(station.rosters.members(List.of(entry.id())))
                .filteredOn(member -> member.personId() == girl.id())
                .extracting(RosterMember::startedOn)
                .containsExactly(LocalDate.of(2026, 11, 1));
    }

    @Test
    void startsAtTheListsMonthWithoutAnApprovalDateOrWithALaterOne() {
        station.take(
                WorkbookSample.xlsx()
                        .sheet("高龄")
                        .row("高龄老人名单（2026年9月）")
                        .row("姓名", "身份证号", "享受时间")
                        .row(LIN.name(), LIN.id(), null)
                        .row(DUAN.head().name(), DUAN.head().id(), "2026年10月"),
                Category.AGED);
        assertThat(station.grants(Category.AGED))
                .extracting(RosterEntry::startedOn)
                .containsOnly(LocalDate.of(2026, 9, 1));
    }

    @Test
    void beginsANewSpellForWhoReturns() {
        station.take(dibao("2026年3月", List.of(DUAN)), Category.DIBAO);
        var left = station.grants(Category.DIBAO).get(0);
        station.rosters.end(HEAD, left.id(), LocalDate.of(2026, 6, 1), "收入超标");

        station.take(dibao("2026年10月", List.of(DUAN)), Category.DIBAO);

        assertThat(station.grants(Category.DIBAO))
                .extracting(RosterEntry::startedOn)
                .containsExactly(LocalDate.of(2026, 10, 1));
    }

    @Test
    void doesNotBringBackWhoLeftAfterTheListWasDrawnUp() {
        station.take(dibao("2026年9月", List.of(DUAN)), Category.DIBAO);
        var left = station.grants(Category.DIBAO).get(0);
        station.rosters.end(HEAD, left.id(), LocalDate.of(2026, 10, 20), "去世");

        var preview = station.preview(dibao("2026年10月", List.of(DUAN)), Category.DIBAO);

        assertThat(counts(preview)).isEqualTo(Map.of(Verdict.SAME, 1));
        assertThat(preview.rows().get(0).notes()).anyMatch(note -> note.contains("从2026年10月20日起已不在低保"));
    }

    @Test
    void leavesSkippedRowsOut() {
        var list = station.read(dibao("2026年10月", first(2)));
        var preview = station.intake.preview(HEAD, list, Category.DIBAO, Decisions.NONE.skip(List.of(3), ""));
        var batch = station.take(preview);
        assertThat(batch.newCount()).isEqualTo(3);
        assertThat(batch.leftCount()).isEqualTo(1);
        assertThat(station.residents.wholeByIdNumber(HEAD, DUAN.head().id())).isEmpty();
    }

    @Test
    void addsVillagesAndGroupsThatAreMissing() {
        var preview =
                station.preview(persons("高龄老人名单", new Object[] {LIN.name(), LIN.id(), "女", "靠山屯村三组"}), Category.AGED);
        assertThatThrownBy(() -> station.intake.take(WORKER, preview, preview.startsOn(), Progress.NONE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("靠山屯村3组");
        station.take(preview);

        var home =
                station.households.household(station.person(LIN).householdId()).orElseThrow();
        assertThat(station.places.village(home.villageId()).orElseThrow().name())
                .isEqualTo("靠山屯村");
        assertThat(station.places.group(home.groupId()).orElseThrow().label()).isEqualTo("3组");
    }

    @Test
    void keepsASexThatContradictsTheNumberOfANewPersonOnly() {
        station.take(persons("高龄老人名单", new Object[] {LIN.name(), LIN.id(), "男"}), Category.AGED);
        assertThat(station.person(LIN).sex()).isEqualTo(Sex.MALE);

        station.take(dibao("2026年10月", List.of(DUAN)), Category.DIBAO);
        var preview = station.preview(
                persons("高龄老人名单", new Object[] {DUAN.head().name(), DUAN.head().id(), "女"}), Category.AGED);
        assertThat(preview.defects()).containsKey("sex_conflict");
        assertThat(preview.rows().get(0).differences())
                .extracting(Difference::label)
                .containsExactly("高龄");
    }

    @Test
    void takesAPersonWithoutNumber() {
        var list = station.read(persons("高龄老人名单", new Object[] {"史老太", null, "女", "东岗村"}));
        station.take(station.intake.preview(
                HEAD, list, Category.AGED, Decisions.NONE.withoutNumber(0, OtherDocument.NOT_SEEN)));
        var row = station.rosterLists
                .personsOn(Category.AGED, LocalDate.of(2026, 11, 30))
                .get(0);
        assertThat(row.name()).isEqualTo("史老太");
        assertThat(station.residents.person(row.personId()).orElseThrow().otherDocument())
                .isEqualTo(OtherDocument.NOT_SEEN);
    }

    @Test
    void writesNothingWhenCancelled() {
        var before = station.everything();
        var preview = station.preview(dibao("2026年10月", first(3)), Category.DIBAO);
        var stop = new Progress() {
            private final List<Long> steps = new ArrayList<>();

            @Override
            public void report(long done, long total, String what) {
                steps.add(done);
            }

            @Override
            public boolean cancelled() {
                return steps.size() > 1;
            }
        };
        assertThatThrownBy(() -> station.intake.take(HEAD, preview, preview.startsOn(), stop))
                .isInstanceOf(CancellationException.class);
        assertThat(station.everything()).isEqualTo(before);
        assertThat(station.intake.batches()).isEmpty();
    }

    @Test
    void isNotForReaders() {
        var list = station.read(dibao("2026年10月", first(1)));
        assertThatThrownBy(() -> station.intake.preview(READER, list, Category.DIBAO, Decisions.NONE))
                .isInstanceOf(Refusal.class);
    }
}
