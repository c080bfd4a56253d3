package cn.shegong.filling;

import static cn.shegong.filling.FilledTable.NOVEMBER;
import static cn.shegong.resident.ResidentSamples.HEAD;
import static cn.shegong.resident.ResidentSamples.READER;
import static cn.shegong.resident.ResidentSamples.WORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.document.BlankForm;
import cn.shegong.roster.Category;
import cn.shegong.roster.Movement;
import cn.shegong.roster.RosterLists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FillingServiceTest {
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

    private static BlankForm plain(String title) {
        return BlankForm.named("表")
                .title(6, title)
                .head("序号", "姓名", "身份证号", "联系电话", "低保对象编码", "自理能力")
                .blank(2, 6)
                .line(0, "填表人：");
    }

    private Path plainFile() {
        return plain("低保对象名册").write(temp.resolve("表.xlsx"));
    }

    private static String lastDeed() {
        return town.town.database.audit().newest(1).get(0).text();
    }

    @Test
    void saysWhichColumnsWereFilledWhichNotAndWhoIsMissing() {
        var file = plainFile();
        town.town.fact("李春花", "self_care", "能力完好");
        var filled = FilledTable.of(town, file, Who.on(Category.DIBAO), o -> {});
        assertThat(filled.result.rows()).isEqualTo(5);
        assertThat(filled.result.households()).isEqualTo(3);
        assertThat(filled.result.filled())
                .extracting(FillResult.Filled::header)
                .containsExactly("序号", "姓名", "身份证号", "联系电话", "自理能力");
        assertThat(filled.result.filled().get(4).blank()).containsExactlyInAnyOrder("张德山", "刘桂兰", "张小树", "王长河");
        assertThat(filled.result.left()).containsExactly(new FillResult.Left("低保对象编码", "不认识这一列，站里没有叫这个名字的内容"));
        assertThat(filled.result.notes()).contains("空行只有 2 行，加了 3 行，样子照原来的行。");
    }

    @Test
    void wholeNumbersTakeTheRightAndAPurposeAndLeaveALine() {
        var file = plainFile();
        var masked = FilledTable.of(town, file, Who.on(Category.DIBAO), o -> {});
        assertThat(masked.row(3, 'B', 'D')).isEqualTo("张德山|220524********9913|154****0001");
        assertThat(lastDeed()).contains("表.xlsx").contains("低保").contains("5 行").contains("号码遮住");
        var whole = FilledTable.of(town, file, Who.on(Category.DIBAO), o -> o.purpose = "报县里");
        assertThat(whole.at("C3")).isEqualTo(town.person("张德山").idNumber());
        assertThat(lastDeed()).contains("完整号码，用途：报县里");
        assertThatThrownBy(() -> town.service.read(READER, file, Progress.NONE)).isInstanceOf(Refusal.class);
    }

    @Test
    void remembersACorrectionForEveryTableOfTheLayout() {
        var file = plainFile();
        var table = town.service.read(HEAD, file, Progress.NONE);
        var nickname = town.service.choices().stream()
                .filter(field -> field.label().equals("曾用名"))
                .findFirst()
                .orElseThrow();
        town.service.remember(WORKER, table.sheets().get(0).with(4, nickname).with(3, null));
        var next = plain("低保对象名册（2026年9月）").write(temp.resolve("下个月.xlsx"));
        var read = town.service.read(HEAD, next, Progress.NONE).sheets().get(0);
        assertThat(read.remembered()).isTrue();
        assertThat(read.columns().get(4).field().label()).isEqualTo("曾用名");
        assertThat(read.columns().get(3).filled()).isFalse();
        assertThat(read.columns().get(1).field().label()).isEqualTo("姓名");
        assertThat(read.month()).contains(YearMonth.of(2026, 9));
        town.service.remember(WORKER, table.sheets().get(0));
    }

    @Test
    void theRowsAreThoseOfTheRostersOwnLists() {
        var file = plainFile();
        var lists = new RosterLists(town.town.database);
        for (var movement : new Movement[] {Movement.AT_END, Movement.ENTERED}) {
            var persons = lists.persons(Category.DIBAO, movement, NOVEMBER).size();
            var sheet = town.service.read(HEAD, file, Progress.NONE).sheets().get(0);
            var order =
                    FillOrder.of(Who.on(Category.DIBAO), NOVEMBER, Per.PERSON).with(o -> o.movement = movement);
            assertThat(town.service.preview(HEAD, sheet, order, 3).rows()).isEqualTo(persons);
        }
    }

    @Test
    void asksBeforeWritingOverRowsThatSaySomething() {
        var used = BlankForm.named("表")
                .title(3, "低保名册")
                .head("序号", "姓名", "身份证号")
                .said("1", "赵老四", "220524195001019911")
                .said("2", "", "")
                .line(0, "填表人：")
                .write(temp.resolve("填过.xlsx"));
        assertThatThrownBy(() -> FilledTable.of(town, used, Who.on(Category.DIBAO), o -> {}))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("已经填了 1 行");
        var filled = FilledTable.of(town, used, Who.on(Category.LIVING_ALONE), o -> o.replace = true);
        assertThat(filled.row(3, 'A', 'B')).isEqualTo("1|张德山");
        assertThat(filled.at("B4")).isEmpty();
        assertThat(filled.result.notes()).contains("表里原来填着的 1 行清掉了，重新填的。");
    }

    @Test
    void fillsSeveralSheetsEachWithItsOwnColumnsAndLeavesTheOthers() {
        var file = plain("低保名册")
                .sheet("独居")
                .title(2, "独居老人名单")
                .head("姓名", "身份证号", "居住村")
                .blank(1, 3)
                .sheet("说明")
                .line(0, "请于每月 5 日前报送。")
                .write(temp.resolve("两张.xlsx"));
        var table = town.service.read(HEAD, file, Progress.NONE);
        assertThat(table.sheets()).extracting(FillSheet::name).containsExactly("表", "独居");
        assertThat(table.passed()).containsExactly("工作表“说明”里没有找到表头，没有填，原样留着。");
        Map<FillSheet, FillOrder> orders = new LinkedHashMap<>();
        orders.put(table.sheets().get(0), FillOrder.of(Who.on(Category.DIBAO), NOVEMBER, Per.PERSON));
        orders.put(table.sheets().get(1), FillOrder.of(Who.on(Category.LIVING_ALONE), NOVEMBER, Per.PERSON));
        var results = town.service.fill(HEAD, table, orders, temp.resolve("好.xlsx"), Progress.NONE);
        assertThat(results).extracting(FillResult::rows).containsExactly(5, 1);
    }

    @Test
    void oneVillageOnly() {
        var file = plainFile();
        var filled = FilledTable.of(
                town,
                file,
                Who.on(Category.DIBAO),
                o -> o.villageId = town.town.villages.get(1).id());
        assertThat(filled.result.rows()).isEqualTo(1);
        assertThat(filled.row(3, 'A', 'B')).isEqualTo("1|王长河");
    }

    @Test
    void refusesInWordsAndLeavesTheOriginalAlone() throws IOException {
        var locked = plain("低保名册").with(sheet -> sheet.protectSheet("x")).write(temp.resolve("锁.xlsx"));
        var before = Files.readAllBytes(locked);
        assertThatThrownBy(() -> FilledTable.of(town, locked, Who.on(Category.DIBAO), o -> {}))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("设了保护");
        assertThat(Files.readAllBytes(locked)).isEqualTo(before);
        var none = BlankForm.named("表").title(3, "通知").line(0, "请于 5 日前报送").write(temp.resolve("通知.xlsx"));
        assertThatThrownBy(() -> town.service.read(HEAD, none, Progress.NONE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("没有找到表头");
        var file = plainFile();
        var table = town.service.read(HEAD, file, Progress.NONE);
        var orders =
                FillingService.one(table.sheets().get(0), FillOrder.of(Who.on(Category.DIBAO), NOVEMBER, Per.PERSON));
        assertThatThrownBy(() -> town.service.fill(HEAD, table, orders, file, Progress.NONE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("不能写回");
        var nobody =
                FillingService.one(table.sheets().get(0), FillOrder.of(Who.on(Category.ORPHAN), NOVEMBER, Per.PERSON));
        var target = temp.resolve("好.xlsx");
        assertThatThrownBy(() -> town.service.fill(HEAD, table, nobody, target, Progress.NONE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("没有人");
        assertThat(target).doesNotExist();
        var future = FillingService.one(
                table.sheets().get(0), FillOrder.of(Who.on(Category.DIBAO), NOVEMBER.plusMonths(1), Per.PERSON));
        assertThatThrownBy(() -> town.service.fill(HEAD, table, future, target, Progress.NONE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("还没有到");
    }
}
