package cn.shegong.intake;

import static cn.shegong.intake.IntakeStation.counts;
import static cn.shegong.resident.ResidentSamples.HEAD;
import static cn.shegong.resident.ResidentSamples.READER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.Problem;
import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.document.Cell;
import cn.shegong.document.Sheet;
import cn.shegong.document.SheetFile;
import cn.shegong.document.WorkbookSample;
import cn.shegong.intake.ListSample.Household;
import cn.shegong.roster.Category;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedRowsTest {
    private static final Household GAO = ListSample.HOUSEHOLDS.get(0);
    private static final ListSample.Person LIN = GAO.members().get(1);

    @TempDir
    Path folder;

    private IntakeStation station;
    private Path target;

    @BeforeEach
    void open() {
        station = new IntakeStation(folder);
        target = folder.resolve("不能收.xlsx");
    }

    @AfterEach
    void close() {
        station.close();
    }

    /** The wife's number has a digit too few; what the head's row says of the household is merged over hers. */
    private static WorkbookSample list() {
        return WorkbookSample.xlsx()
                .sheet("东岗村")
                .row("低保花名册（2026年10月）")
                .row("户信息", null, null, "保障对象信息", null, null, "月保障金", "开户行")
                .row("组", "户编号", "户主姓名", "姓名", "身份证号", "与户主关系", null, null)
                .merge("A2:C2", "D2:F2", "G2:G3", "H2:H3", "A4:A5", "B4:B5", "C4:C5", "G4:G5")
                .row(
                        "2组",
                        "0001",
                        GAO.head().name(),
                        GAO.head().name(),
                        GAO.head().id(),
                        "户主",
                        570,
                        "信用社")
                .row(null, null, null, LIN.name(), LIN.id().substring(0, 17), "配偶", null, "农行");
    }

    private List<String> texts(int row) {
        return SheetFile.read(target, Progress.NONE).get(0).rows().stream()
                .filter(r -> r.number() == row)
                .findFirst()
                .map(Sheet.Row::cells)
                .orElseThrow()
                .stream()
                .map(Cell::text)
                .toList();
    }

    @Test
    void keepTheSendersColumnsAndSayWhy() {
        var preview = station.preview(list(), Category.DIBAO);
        assertThat(station.intake.writeRefused(HEAD, preview, target, Progress.NONE))
                .isEqualTo(1);
        assertThat(station.database.audit().newest(1).get(0).text())
                .contains("不能收的 1 行")
                .contains(target.toString());

        assertThat(texts(4)).containsExactly("组", "户编号", "户主姓名", "姓名", "身份证号", "与户主关系");
        assertThat(texts(5))
                .startsWith("2组", "0001", "高玉山", "林桂兰", LIN.id().substring(0, 17), "配偶", "", "农行")
                .last()
                .asString()
                .startsWith("身份证号应当是 18 位，现在只有 17 位");
        assertThat(SheetFile.read(target, Progress.NONE).get(0).name()).isEqualTo("东岗村");
    }

    @Test
    void comeBackCorrectedAndFindTheirHousehold() throws IOException {
        var batch = station.take(list(), Category.DIBAO);
        assertThat(batch.refusedCount()).isEqualTo(1);
        station.intake.writeRefused(HEAD, batch.id(), target, Progress.NONE);
        typeOver(LIN.id().substring(0, 17), LIN.id());

        var preview = station.preview(station.read(target), Category.DIBAO);
        assertThat(counts(preview)).isEqualTo(Map.of(Verdict.NEW, 1));
        assertThat(preview.unusedColumns()).containsExactly("开户行");
        station.take(preview);

        var lin = station.person(LIN);
        assertThat(lin.householdId()).isEqualTo(station.person(GAO.head()).householdId());
        assertThat(lin.kinship()).isEqualTo("10");
        assertThat(station.grants(Category.DIBAO)).singleElement().satisfies(entry -> {
            assertThat(entry.monthlyAmount()).isEqualByComparingTo("570");
            assertThat(station.rosters.members(List.of(entry.id()))).hasSize(2);
        });
    }

    private void typeOver(String wrong, String right) throws IOException {
        try (var book = WorkbookFactory.create(Files.newInputStream(target))) {
            book.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> {
                        if (cell.toString().equals(wrong)) {
                            // Else the inline text stays beside the new one.
                            cell.setBlank();
                            cell.setCellValue(right);
                        }
                    }));
            try (var out = Files.newOutputStream(target)) {
                book.write(out);
            }
        }
    }

    @Test
    void keepARoundedNumberRecognisable() {
        var rounded = IntakeStation.persons(
                "高龄老人名单", new Object[] {LIN.name(), Double.valueOf(LIN.id().substring(0, 17)) * 10});
        station.intake.writeRefused(HEAD, station.preview(rounded, Category.AGED), target, Progress.NONE);

        var again = station.preview(station.read(target), Category.AGED);

        assertThat(again.rows()).singleElement().satisfies(row -> {
            assertThat(row.verdict()).isEqualTo(Verdict.REFUSED);
            assertThat(row.problems()).extracting(Problem::code).contains("lost_precision");
        });
    }

    @Test
    void comeBackThroughAMappingThatWasRemembered() {
        var sample = WorkbookSample.xlsx()
                .sheet("名册")
                .row("高龄老人名册")
                .row("甲", "乙", "姓名", "身份证号")
                .row("东岗村", "15400001234", LIN.name(), LIN.id().substring(0, 17));
        var list = station.read(sample);
        var mapping = list.sheets().get(0).mapping();
        assertThat(mapping.has(Target.CONTACT_NAME)).isFalse();
        station.intake.remember(HEAD, mapping.with(0, Target.VILLAGE).with(1, Target.CONTACT_PHONE));
        station.intake.writeRefused(HEAD, station.preview(list, Category.AGED), target, Progress.NONE);

        assertThat(station.read(target).sheets().get(0).mapping().target(1)).isEqualTo(Target.CONTACT_PHONE);
    }

    @Test
    void areNotWrittenWhenThereAreNone() {
        var preview = station.preview(IntakeStation.dibao("2026年10月", ListSample.HOUSEHOLDS), Category.DIBAO);
        assertThat(station.intake.writeRefused(HEAD, preview, target, Progress.NONE))
                .isZero();
        assertThat(target).doesNotExist();
    }

    @Test
    void areNotForReaders() {
        var preview = station.preview(list(), Category.DIBAO);
        assertThatThrownBy(() -> station.intake.writeRefused(READER, preview, target, Progress.NONE))
                .isInstanceOf(Refusal.class);
    }
}
