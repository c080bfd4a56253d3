package cn.shegong.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.shegong.document.Fonts;
import cn.shegong.intake.MissingDecision;
import cn.shegong.intake.ProtocolLine;
import cn.shegong.intake.Target;
import cn.shegong.intake.Verdict;
import cn.shegong.resident.Household;
import cn.shegong.resident.OtherDocument;
import cn.shegong.resident.Person;
import cn.shegong.roster.Category;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeViewModelTest {
    @TempDir
    Path folder;

    private ListOffice office;
    private Optional<String> backup = Optional.empty();
    private IntakeViewModel model;
    private ComparisonViewModel comparison;

    @BeforeEach
    void open() {
        office = new ListOffice(folder);
        model = new IntakeViewModel(
                office.ui,
                office.intake,
                new BatchesViewModel(office.ui, office.intake, () -> "青松镇社工站", Fonts::new),
                (actor, progress) -> backup,
                office.clock);
        comparison = model.comparison;
    }

    @AfterEach
    void close() {
        office.close();
        assertThat(office.dialogs.failures()).isEmpty();
    }

    @Test
    void readsAListAndGuessesItsRosterAndMonth() {
        read();
        assertThat(model.step.get()).isEqualTo(Step.READ);
        assertThat(model.category.get()).isEqualTo(Category.DIBAO);
        assertThat(model.list.get().dropped()).hasSize(1);
        assertThat(model.notes()).anyMatch(note -> note.contains("在家身份"));
        model.next();
        assertThat(model.step.get()).isEqualTo(Step.COMPARE);
        assertThat(model.startsOn.get()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(comparison.count(Verdict.NEW)).isEqualTo(2);
        assertThat(comparison.count(Verdict.REFUSED)).isEqualTo(1);
    }

    @Test
    void keepsOneFieldAsTheStationHasItAndDecidesAboutWhoIsMissingLater() {
        compare();
        model.next();
        model.next();
        office.dialogs.thenChoose(office.nextMonth());
        model.choose();
        assertThat(model.step.get()).isEqualTo(Step.COMPARE);
        assertThat(model.asBefore.get()).isTrue();
        var row = ListOffice.row(comparison, "高玉山");
        var money = row.differences().stream()
                .filter(difference -> difference.label().equals("月保障金额"))
                .findFirst()
                .orElseThrow();
        comparison.keep(row, money, "等县里回话");
        comparison.decideMissing(List.copyOf(comparison.missing), MissingDecision.stays("名单漏报"));
        comparison.openMissing(List.copyOf(comparison.missing));
        model.next();
        model.next();
        assertThat(office.intake.protocol(model.taken.get().id()))
                .extracting(ProtocolLine::label, ProtocolLine::decision, ProtocolLine::reason)
                .contains(
                        tuple("月保障金额", ProtocolLine.Decision.REFUSED, "等县里回话"),
                        tuple("家庭成员", ProtocolLine.Decision.OPEN, ""));
        assertThat(office.intake.open()).hasSize(1);
    }

    @Test
    void doesNotCompareBeforeARosterIsChosen() {
        read();
        model.category.set(null);
        model.next();
        assertThat(model.step.get()).isEqualTo(Step.READ);
    }

    @Test
    void readsACorrectedColumnAtOnceAndKnowsItNextTimeOnceTheListIsTaken() {
        read();
        var sheet = model.list.get().sheets().get(0);
        model.correct(sheet, 5, Target.RELATION);
        assertThat(model.list.get().rows().get(1).text(Target.RELATION)).isEqualTo("配偶");
        model.reset();
        read();
        assertThat(model.list.get().sheets().get(0).mapping().target(5)).isEqualTo(Target.UNUSED);
        model.correct(model.list.get().sheets().get(0), 5, Target.RELATION);
        model.next();
        model.next();
        model.next();
        model.reset();
        read();
        assertThat(model.list.get().sheets().get(0).mapping().target(5)).isEqualTo(Target.RELATION);
    }

    @Test
    void takesWhatCanBeTakenAndPutsItBack() {
        compare();
        model.next();
        model.next();
        assertThat(model.step.get()).isEqualTo(Step.DONE);
        assertThat(model.taken.get().newCount()).isEqualTo(2);
        assertThat(office.names()).containsExactly("林桂兰", "高玉山");
        office.dialogs.undo();
        assertThat(office.names()).isEmpty();
        assertThat(model.step.get()).isEqualTo(Step.START);
    }

    @Test
    void asksBeforeItTakesWithoutABackupToGoBackTo() {
        backup = Optional.of("备份没有写成：盘满了。");
        compare();
        model.next();
        model.next();
        assertThat(office.names()).isEmpty();
        assertThat(model.step.get()).isEqualTo(Step.TAKE);
        assertThat(office.dialogs.said()).last().asString().contains("盘满了", "名单还没有收下", "还要收下吗");
        office.dialogs.thenConfirm();
        model.next();
        assertThat(office.names()).containsExactly("林桂兰", "高玉山");
    }

    @Test
    void aRefusedRowCanBeTakenOnceItsNumberIsCorrected() {
        compare();
        comparison.filter.set(Verdict.REFUSED);
        assertThat(comparison.selected.get().row().name()).isEqualTo("段成");
        comparison.correct(comparison.selected.get(), Target.ID_NUMBER, ListOffice.DUAN);
        assertThat(comparison.count(Verdict.REFUSED)).isZero();
        assertThat(comparison.count(Verdict.NEW)).isEqualTo(3);
        assertThat(comparison.rows).isEmpty();
        comparison.forget(ListOffice.row(comparison, "段成"));
        assertThat(comparison.count(Verdict.REFUSED)).isEqualTo(1);
    }

    @Test
    void aPersonWithoutNumberIsTakenForAReason() {
        compare();
        comparison.withoutNumber(ListOffice.row(comparison, "段成"), OtherDocument.NOT_SEEN);
        assertThat(ListOffice.row(comparison, "段成").verdict()).isEqualTo(Verdict.NEW);
        assertThat(comparison.decided(ListOffice.row(comparison, "段成"))).isTrue();
    }

    @Test
    void whoeverIsNotWantedIsNotTaken() {
        compare();
        comparison.toggle(ListOffice.row(comparison, "林桂兰"));
        assertThat(ListOffice.row(comparison, "林桂兰").taken()).isFalse();
        assertThat(Words.leftOut(comparison.preview.get()))
                .anyMatch(line -> line.startsWith("1 行您选了不收"))
                .anyMatch(line -> line.startsWith("1 行不能收"));
        comparison.filter.set(Verdict.NEW);
        comparison.takeShown(true);
        assertThat(ListOffice.row(comparison, "林桂兰").taken()).isTrue();
        assertThat(Words.willWrite(comparison.preview.get())).contains("新增 1 户 2 人");
    }

    @Test
    void whoLooksLikeSomebodyKnownWaitsForADecision() {
        long known = knownGao();
        compare();
        assertThat(comparison.filter.get()).isEqualTo(Verdict.PERHAPS_SAME);
        var row = comparison.selected.get();
        assertThat(row.candidates()).extracting(candidate -> candidate.id()).containsExactly(known);
        comparison.stranger(row);
        assertThat(ListOffice.row(comparison, "高玉山").verdict()).isEqualTo(Verdict.NEW);
        comparison.same(ListOffice.row(comparison, "高玉山"), known);
        assertThat(ListOffice.row(comparison, "高玉山").verdict()).isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void whatIsNotDecidedIsSimplyNotTaken() {
        knownGao();
        compare();
        model.next();
        model.next();
        assertThat(model.taken.get().leftCount()).isEqualTo(1);
        assertThat(office.names()).containsExactly("林桂兰", "高玉山");
    }

    @Test
    void asksBeforeDecisionsAboutAnotherListAreLost() {
        compare();
        comparison.toggle(ListOffice.row(comparison, "林桂兰"));
        read();
        assertThat(model.step.get()).isEqualTo(Step.COMPARE);
        office.dialogs.thenConfirm();
        read();
        assertThat(model.step.get()).isEqualTo(Step.READ);
    }

    @Test
    void writesWhatCannotBeTakenToAFile() {
        compare();
        var target = folder.resolve("不能收的.xlsx");
        office.dialogs.thenChoose(target);
        model.saveRefused();
        assertThat(Files.exists(target)).isTrue();
        assertThat(office.dialogs.said()).last().asString().contains("1 行");
    }

    @Test
    void goesBackStepByStepAndKeepsTheList() {
        compare();
        assertThat(model.back()).isTrue();
        assertThat(model.back()).isTrue();
        assertThat(model.step.get()).isEqualTo(Step.START);
        assertThat(model.back()).isFalse();
        assertThat(model.waits()).isTrue();
        model.goTo(Step.READ);
        assertThat(model.step.get()).isEqualTo(Step.READ);
    }

    @Test
    void masksNumbersWhereverTheyStand() {
        assertThat(Words.masked(ListOffice.GAO)).doesNotContain("19510312");
        assertThat(Words.masked("２２０５２４１９５１０３１２９９１０")).doesNotContain("1951");
        assertThat(Words.masked(ListOffice.GAO + "43B1")).doesNotContain("1951");
        assertThat(Words.masked("15400001234")).contains("*");
        assertThat(Words.masked("2026-10-01")).isEqualTo("2026-10-01");
    }

    private long knownGao() {
        var village = office.places.find("东岗村").orElseThrow();
        var gao = Person.BLANK.with(p -> {
            p.name = "高玉山";
            p.otherDocument = OtherDocument.REGISTER_ONLY;
        });
        return office.households
                .add(office.wang, Household.in(village.id(), null), gao)
                .headId();
    }

    private void read() {
        office.dialogs.thenChoose(office.list());
        model.choose();
    }

    private void compare() {
        read();
        model.next();
    }
}
