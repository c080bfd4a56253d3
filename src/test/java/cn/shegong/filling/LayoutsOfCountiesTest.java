package cn.shegong.filling;

import static cn.shegong.resident.ResidentSamples.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.document.BlankForm;
import cn.shegong.roster.Category;
import cn.shegong.roster.Movement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables as counties lay them out, each filled from the same small township. */
class LayoutsOfCountiesTest {
    @TempDir
    static Path store;

    private static FillingTown town;

    @TempDir
    Path temp;

    @BeforeAll
    static void open() throws IOException {
        town = new FillingTown(Files.createDirectory(store.resolve("store")));
    }

    @AfterAll
    static void close() {
        town.close();
    }

    private FilledTable filled(BlankForm form, Category category) {
        return FilledTable.of(town, form.write(temp.resolve("表.xlsx")), Who.on(category), order -> {});
    }

    @Test
    void aListOfVisitsToElders() {
        var form = BlankForm.named("Sheet")
                .title(14, "特殊困难老年人探访关爱服务情况统计表")
                .line(0, "填报单位：            统计月份：    年   月")
                .head(
                        "序号", "乡镇", "村（社区）", "老年人姓名", "身份证号码", "年龄", "对象类别", "居住状况", "自理能力", "本月探访次数", "最近探访日期", "探访人",
                        "发现问题及处理", "备注")
                .blank(4, 14)
                .line(0, "填表人：", 4, "审核人：");
        var table = FilledTable.of(town, form.write(temp.resolve("表.xlsx")), Who.ELDERS, order -> {});
        assertThat(table.sheet.who()).contains(Who.ELDERS);
        assertThat(table.at("A2").replaceAll(" +", " ")).isEqualTo("填报单位：青松镇社工站 统计月份：2026年11月");
        assertThat(table.row(4, 'A', 'N'))
                .isEqualTo("1|青松镇|朝阳村|张德山|220524********9913|86|独居老人|独居||1|2026-11-06|李静|屋顶漏雨（处理：报了村里）|");
        assertThat(table.at("A8")).isEqualTo("填表人：");
        assertThat(table.result.left()).extracting(FillResult.Left::header).containsExactly("自理能力", "备注");
    }

    @Test
    void aListOfAllowancesThatAreDue() {
        var form = BlankForm.named("Sheet")
                .title(12, "残疾人两项补贴“应享未享”排查表")
                .line(0, "填报单位：")
                .head("序号", "姓名", "性别", "残疾人证号", "类别", "等级", "是否低保", "应享补贴", "未享原因", "拟采取措施", "核查人", "核查日期")
                .blank(15, 12)
                .line(0, "填表人：", 3, "审核人：", 6, "联系电话：");
        var table = filled(form, Category.DISABLED);
        assertThat(table.sheet.who()).contains(Who.on(Category.DISABLED));
        assertThat(table.row(4, 'A', 'L')).matches("1\\|王长河\\|.*\\|\\|肢体\\|二级\\|是\\|困难残疾人生活补贴、重度残疾人护理补贴\\|\\|\\|\\|");
        assertThat(table.result.notes()).contains("还空着 14 行，留在表里。");
        assertThat(table.at("A19")).isEqualTo("填表人：");
    }

    @Test
    void aHeaderOfTwoLevelsUnderATitleOfThreeRows() {
        var form = BlankForm.named("低保")
                .title(9, "附件2")
                .title(9, "城乡低保对象花名册")
                .title(9, "（    年   月）")
                .head("序号", "户主信息", "", "", "家庭人口", "保障情况", "", "", "备注")
                .head("", "姓名", "身份证号", "联系电话", "", "保障人口", "月保障金（元）", "审批日期", "")
                .merge(3, 4, 0, 0)
                .merge(3, 3, 1, 3)
                .merge(3, 4, 4, 4)
                .merge(3, 3, 5, 7)
                .merge(3, 4, 8, 8)
                .blank(2, 9)
                .foot("合计", "", "", "", "=SUM(E6:E7)", "=SUM(F6:F7)", "=SUM(G6:G7)", "", "");
        var table = filled(form, Category.DIBAO);
        assertThat(table.sheet.per()).isEqualTo(Per.HOUSEHOLD);
        assertThat(table.at("A3")).isEqualTo("（2026年11月）");
        assertThat(table.row(6, 'A', 'H')).isEqualTo("1|张德山|220524********9913|154****0001|3|3|840|2025-03-01");
        assertThat(table.row(9, 'A', 'G')).isEqualTo("合计||||5|5|1755.5");
        assertThat(table.result.rows()).isEqualTo(3);
    }

    @Test
    void householdsWithTheirMembers() {
        var form = BlankForm.named("低保")
                .title(8, "农村低保家庭成员名册")
                .head("序号", "户主姓名", "家庭人口", "成员姓名", "与户主关系", "身份证号", "月保障金", "致困原因")
                .blank(6, 8)
                .merge(2, 3, 0, 0)
                .merge(2, 3, 1, 1)
                .merge(2, 3, 2, 2)
                .merge(2, 3, 6, 6)
                .merge(2, 3, 7, 7)
                .foot("合计", "", "", "", "", "", "=SUM(G3:G8)", "");
        var table = filled(form, Category.DIBAO);
        assertThat(table.sheet.per()).isEqualTo(Per.MEMBER);
        assertThat(table.row(3, 'A', 'H')).isEqualTo("1|张德山|3|张德山|户主|220524********9913|840|因病");
        assertThat(table.row(4, 'A', 'H')).matches("\\|\\|\\|刘桂兰\\|.*\\|220524.*\\|\\|");
        assertThat(table.row(6, 'A', 'D')).isEqualTo("2|李春花|1|李春花");
        assertThat(table.at("G9")).isEqualTo("1755.5");
        assertThat(table.written().getMergedRegions())
                .extracting(region -> region.formatAsString())
                .contains("A3:A5", "G3:G5");
        assertThat(table.result.households()).isEqualTo(3);
    }

    @Test
    void anIdNumberDigitByDigit() {
        var words = new String[22];
        Arrays.fill(words, "");
        words[0] = "序号";
        words[1] = "姓名";
        words[2] = "身份证号码";
        words[20] = "性别";
        words[21] = "联系电话";
        var form = BlankForm.named("表")
                .title(22, "独居老人登记表")
                .head(words)
                .merge(1, 1, 2, 19)
                .blank(1, 22);
        var table = FilledTable.of(
                town, form.write(temp.resolve("表.xlsx")), Who.on(Category.LIVING_ALONE), o -> o.purpose = "县里要");
        var number = town.person("张德山").idNumber();
        assertThat(table.row(3, 'C', 'T').replace("|", "")).isEqualTo(number);
        assertThat(table.at("V3")).isEqualTo(town.person("张德山").phone());
    }

    @Test
    void aWideTableFromColumnCWithHiddenColumns() {
        var form = BlankForm.from(2, "明细")
                .title(12, "低保对象基本信息表（2026年10月）")
                .line(0, "填报单位（盖章）：", 5, "填报日期：    年  月  日")
                .head("编号", "县（市、区）", "所属乡镇", "行政村", "组别", "姓名", "性别", "民族", "出生年月", "证件号码", "开户银行", "签字")
                .blank(2, 12)
                .with(sheet -> {
                    sheet.setColumnHidden(9, true);
                    sheet.getPrintSetup().setLandscape(true);
                });
        var table = filled(form, Category.DIBAO);
        assertThat(table.at("C2")).isEqualTo("填报单位（盖章）：青松镇社工站");
        assertThat(table.at("H2")).isEqualTo("填报日期：2026年11月20日");
        assertThat(table.at("C1")).isEqualTo("低保对象基本信息表（2026年10月）");
        assertThat(table.row(4, 'C', 'H')).isEqualTo("1|柳河县|青松镇|朝阳村|1组|张德山");
        assertThat(table.at("K4")).isEqualTo("1940-05");
        assertThat(table.result.left()).extracting(FillResult.Left::why).contains("站里不记银行账号", "留着手签");
        assertThat(table.result.notes()).anyMatch(note -> note.contains("隐藏") && note.contains("民族"));
        assertThat(table.written().getPrintSetup().getLandscape()).isTrue();
    }

    @Test
    void columnsThatComputeThemselvesAndColumnNumbers() {
        var form = BlankForm.named("表")
                .title(6, "残疾人花名册")
                .head("序号", "姓名", "身份证号", "年龄", "残疾等级", "是否特困")
                .head("1", "2", "3", "4", "5", "6")
                .blank(3, 6)
                .withBook((book, sheet) -> {
                    for (int i = 3; i < 6; i++) {
                        sheet.getRow(i).getCell(0).setCellFormula("ROW()-3");
                    }
                });
        var table = filled(form, Category.DISABLED);
        assertThat(table.row(4, 'A', 'F')).matches("1\\|王长河\\|220524.*\\|76\\|二级\\|否");
        assertThat(table.result.left()).contains(new FillResult.Left("序号", "表里自己会算，没有动它的公式"));
    }

    @Test
    void whoCameAndWhoLeftInAMonth() {
        var form = BlankForm.named("减员")
                .title(6, "低保停保人员明细表")
                .head("序号", "姓名", "身份证号", "停保时间", "停保原因", "原月保障金")
                .blank(3, 6)
                .line(0, "负责人：", 3, "审核人：");
        var file = form.write(temp.resolve("表.xlsx"));
        town.town.home(1, 2, "赵有财", LocalDate.of(1955, 1, 1));
        var entry = town.town.on(Category.RIGID, "赵有财");
        town.town.rosters.end(WORKER, entry.id(), LocalDate.of(2026, 11, 3), "收入超过标准");
        var table = FilledTable.of(town, file, Who.on(Category.RIGID), o -> o.movement = Movement.LEFT);
        assertThat(table.row(3, 'A', 'E')).matches("1\\|赵有财\\|220524.*\\|2026-11-03\\|收入超过标准");
        assertThat(table.at("A6")).isEqualTo("负责人：");
    }
}
