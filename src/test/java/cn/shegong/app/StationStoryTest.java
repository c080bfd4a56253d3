package cn.shegong.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.disk.DataFolder;
import cn.shegong.resident.IdNumber;
import cn.shegong.ui.DirectTasks;
import cn.shegong.ui.RememberedDialogs;
import cn.shegong.ui.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A new station's first day: set up, take in the county's list, find a household, record a visit, write the month. */
@ExtendWith(ApplicationExtension.class)
class StationStoryTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 15, 0);
    private static final String PASSWORD = "qingsong-2026";

    @TempDir
    Path temp;

    private final RememberedDialogs dialogs = new RememberedDialogs();
    private Desk desk;

    @Start
    void start(Stage stage) {
        Theme.loadFonts();
        Theme.LIGHT.apply();
        var zone = ZoneId.systemDefault();
        var clock = Clock.fixed(NOW.atZone(zone).toInstant(), zone);
        desk = new Desk(stage, new DataFolder(temp.resolve("数据")), clock, dialogs, new DirectTasks(dialogs));
        desk.begin();
    }

    @AfterEach
    void leave(FxRobot robot) {
        robot.interact(() -> desk.leave());
    }

    @Test
    void fromTheCountysListToTheMonthsReport(FxRobot robot) throws Exception {
        setUp(robot);
        takeTheList(robot);
        findTheHousehold(robot);
        recordAVisit(robot);
        writeTheMonth(robot);
        lockAndComeBack(robot);
        assertThat(dialogs.failures()).isEmpty();
    }

    private void setUp(FxRobot robot) {
        press(robot, "#begin");
        fill(robot, "#name", "王芳");
        fill(robot, "#password", PASSWORD);
        fill(robot, "#again", PASSWORD);
        press(robot, "#next");
        assertThat(robot.lookup("#recovery-code").queryAs(Label.class).getText())
                .matches("(?:[2-9A-HJ-NP-Z]{5}-){4}[2-9A-HJ-NP-Z]{5}");
        robot.interact(() -> robot.lookup("#kept").queryAs(CheckBox.class).setSelected(true));
        press(robot, "#next");
        fill(robot, "#county", "示范县");
        fill(robot, "#township", "青松镇");
        fill(robot, "#stationName", "青松镇社工站");
        fill(robot, "#contractFrom", "2026-01-01");
        fill(robot, "#fillerName", "李明");
        fill(robot, "#fillerPhone", "13800000000");
        press(robot, "#next");
        fill(robot, "#villages", "朝阳村 3个组\n前进村 2个组");
        press(robot, "#next");
        press(robot, "#next");
        assertThat(texts(robot)).contains("青松镇社工站", "今日", "收名单");
    }

    private void takeTheList(FxRobot robot) throws IOException {
        dialogs.thenChoose(list());
        press(robot, "#nav-名单导入");
        press(robot, "#choose");
        press(robot, "#next");
        press(robot, "#next");
        press(robot, "#take");
        press(robot, "#residents");
        assertThat(texts(robot)).contains("共 4 人");
    }

    private static void findTheHousehold(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("scf");
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> robot.lookup("单春芳").tryQuery().isPresent());
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(texts(robot)).contains("单春芳", "低保");
    }

    private static void recordAVisit(FxRobot robot) {
        press(robot, "#nav-走访");
        robot.push(KeyCode.CONTROL, KeyCode.N);
        WaitForAsyncUtils.waitForFxEvents();
        robot.write("scf").type(KeyCode.ENTER);
        for (int i = 0; i < 3; i++) {
            robot.type(KeyCode.ENTER);
        }
        robot.write("40");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(texts(robot)).contains("共 1 次", "见到了");
    }

    private void writeTheMonth(FxRobot robot) throws IOException {
        var folder = Files.createDirectories(temp.resolve("月报"));
        dialogs.thenChoose(folder);
        press(robot, "#nav-月报");
        press(robot, "#export");
        var pdf = folder.resolve("青松镇社工站2026年11月工作月报.pdf");
        assertThat(folder.resolve("青松镇社工站2026年11月工作月报.xlsx")).isNotEmptyFile();
        try (var paper = Loader.loadPDF(pdf.toFile())) {
            var text = new PDFTextStripper().getText(paper).replaceAll("\\s", "");
            assertThat(text)
                    .contains("本月走访1户次、1户，服务2人次、2人")
                    .contains("在册家庭2户，其中本月没有走访到的1户")
                    .contains("赵德山");
        }
    }

    private static void lockAndComeBack(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.L);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(texts(robot)).contains("已锁定").doesNotContain("月报", "青松镇社工站");
        fill(robot, "#password", "不是这个口令");
        press(robot, "#enter");
        assertThat(texts(robot)).anyMatch(t -> t.startsWith("口令不对"));
        fill(robot, "#password", PASSWORD);
        press(robot, "#enter");
        assertThat(texts(robot)).contains("青松镇社工站", "月报");
    }

    /** A list as a county lays it out: title, two header rows, a household over two rows, a sum, a signature line. */
    private Path list() throws IOException {
        var file = temp.resolve("低保花名册（2026年11月）.xlsx");
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var sheet = book.createSheet("花名册");
            Object[][] rows = {
                {"示范县青松镇低保花名册（2026年11月）"},
                {"序号", "所在地", null, "户信息", null, "保障对象信息", null, null, "保障情况", null, null},
                {null, "村", "组", "户编号", "户主姓名", "姓名", "身份证号码", "与户主关系", "保障类别", "致困原因", "月保障金（元）"},
                {1, "朝阳村", "第一组", "0001", "单春芳", "单春芳", id(1950, 2), "本人", "B类", "因病", 420},
                {2, "朝阳村", "1组", "0001", null, "单伟", id(1975, 1), "子", null, null, null},
                {3, "前进村", "二组", "0002", "赵德山", "赵德山", id(1948, 1), "本人", "A类", "因残", 860},
                {4, "前进村", "2组", "0002", null, "孙桂兰", id(1952, 2), "配偶", null, null, null},
                {"合计", null, null, null, null, 4},
                {null, "主要负责人：", null, null, "填表人："}
            };
            for (int r = 0; r < rows.length; r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < rows[r].length; c++) {
                    if (rows[r][c] instanceof Integer number) {
                        row.createCell(c).setCellValue(number);
                    } else if (rows[r][c] instanceof String text) {
                        row.createCell(c).setCellValue(text);
                    }
                }
            }
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 10));
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 1, 2));
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 3, 4));
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 5, 7));
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 8, 10));
            book.write(out);
        }
        return file;
    }

    /** @param sex 1 male, 2 female */
    private static String id(int year, int sex) {
        return IdNumber.of("220524", LocalDate.of(year, 5, 6), sex == 1 ? 991 : 992)
                .text();
    }

    private static void fill(FxRobot robot, String field, String text) {
        robot.interact(() -> robot.lookup(field).queryAs(TextInputControl.class).setText(text));
    }

    private static void press(FxRobot robot, String button) {
        var node = robot.lookup(button)
                .match(n -> n.isVisible() && !n.isDisabled())
                .query();
        robot.interact(() -> {
            if (node instanceof javafx.scene.control.ButtonBase b) {
                b.fire();
            }
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Set<String> texts(FxRobot robot) {
        return robot
                .lookup(n -> n instanceof Labeled l && l.isVisible() && l.getText() != null)
                .<Labeled>queryAll()
                .stream()
                .map(Labeled::getText)
                .collect(Collectors.toSet());
    }
}
