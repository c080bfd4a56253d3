package cn.shegong.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.disk.DataFolder;
import cn.shegong.disk.Json;
import cn.shegong.document.BadFile;
import cn.shegong.document.WorkbookSample;
import cn.shegong.resident.IdNumber;
import cn.shegong.staff.WorkerService;
import cn.shegong.store.StationStore;
import cn.shegong.store.TestStore;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImportCommandTest {
    private static final String WANG =
            IdNumber.of("220524", LocalDate.of(1941, 3, 2), 993).text();
    private static final String ZHAO =
            IdNumber.of("220524", LocalDate.of(1939, 7, 9), 994).text();

    @TempDir
    Path folder;

    private DataFolder data;
    private Path password;
    private Path list;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void makeStationAndList() throws IOException {
        data = new DataFolder(folder.resolve("data"));
        var created = TestStore.created(data, Clock.systemDefaultZone());
        new WorkerService(created.database(), created.keys()).found(TestStore.HEAD_ID, "王芳", LocalDate.of(2026, 1, 1));
        created.database().close();
        password = Files.writeString(folder.resolve("口令.txt"), new String(TestStore.PASSWORD));
        list = WorkbookSample.xlsx()
                .sheet("Sheet1")
                .row("青松镇高龄老人名单（2026年10月）")
                .row("姓名", "身份证号", "村", "喜欢什么")
                .row("王守田", WANG, "东岗村", "良好")
                .row("赵玉芬", ZHAO, "东岗村", "失能")
                .row("孙长福", WANG.substring(0, 17), "西沟村", "良好")
                .write(folder.resolve("老人.xlsx"));
    }

    private int run(String... more) {
        return runCommand("import", more);
    }

    private int runCommand(String command, String... more) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var args = new ArrayList<>(
                List.of(command, list.toString(), "--data", data.root().toString()));
        args.addAll(List.of("--password-file", password.toString()));
        args.addAll(List.of(more));
        return Commands.line(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(args.toArray(String[]::new));
    }

    private JsonNode json(String... more) throws IOException {
        var args = new ArrayList<>(List.of(more));
        args.add("--json");
        assertThat(run(args.toArray(String[]::new))).as(err.toString()).isZero();
        var parser = Json.mapper().createParser(out.toString());
        JsonNode object = Json.mapper().readTree(parser);
        assertThat(parser.nextToken()).isNull();
        return object;
    }

    @Test
    void tellsWhatItFoundAndWritesNothingWhenOnlyComparing() throws IOException {
        var found = json("--dry-run");

        assertThat(found.get("category").asText()).isEqualTo("高龄");
        assertThat(found.get("sheets").asInt()).isEqualTo(1);
        assertThat(found.get("rows").asInt()).isEqualTo(3);
        assertThat(found.get("persons").asInt()).isEqualTo(3);
        assertThat(found.get("verdicts").toString()).isEqualTo("{\"new\":2,\"same\":0,\"different\":0,\"refused\":1}");
        assertThat(found.get("defects").toString()).isEqualTo("{\"too_short\":1}");
        assertThat(found.get("unusedColumns").toString()).isEqualTo("[\"喜欢什么\"]");
        assertThat(found.get("taken").asBoolean()).isFalse();
        assertThat(json("--dry-run").get("verdicts").get("new").asInt()).isEqualTo(2);
    }

    @Test
    void takesWhatCanBeTakenAndWritesTheRestOut() throws IOException {
        var refused = folder.resolve("不能收.xlsx");
        assertThat(json("--refused", refused.toString()).get("taken").asBoolean())
                .isTrue();
        assertThat(refused).exists();

        var again = json();
        assertThat(again.get("verdicts").get("same").asInt()).isEqualTo(2);
        assertThat(again.get("taken").asBoolean()).isFalse();
    }

    @Test
    void tellsPeopleInChinese() {
        assertThat(run()).isZero();
        assertThat(out.toString())
                .contains("1 张工作表，3 行，3 人")
                .contains("新增 2 人")
                .contains("身份证号应当是 18 位，现在只有 17 位")
                .contains("这些列没有地方放，没有收：喜欢什么")
                .contains("收下了，可以在窗口的“名单导入”里撤销。");
    }

    @Test
    void asksForTheRosterWhenItCannotTell() {
        list = WorkbookSample.xlsx()
                .sheet("Sheet1")
                .row("姓名", "身份证号")
                .row("王守田", WANG)
                .write(folder.resolve("表.xlsx"));
        assertThat(run()).isEqualTo(Commands.REFUSED);
        assertThat(err.toString()).contains("请用 --as 指定").contains("特困").contains("留守儿童");
        assertThat(out.toString()).isEmpty();
        assertThat(run("--as", "特困")).isZero();
        assertThat(run("--as", "什么")).isEqualTo(Commands.REFUSED);
    }

    @Test
    void leavesAStationAloneThatIsOpenElsewhere() {
        try (var open = StationStore.take(data, Clock.systemDefaultZone())) {
            assertThat(open.occupied()).isTrue();
            assertThat(run("--json")).isEqualTo(Commands.REFUSED);
        }
        assertThat(err.toString()).contains("正由另一个窗口打开着");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void refusesAFileThatIsNotThere() {
        list = folder.resolve("没有.xlsx");
        assertThat(run("--json")).isEqualTo(Commands.REFUSED);
        assertThat(err.toString()).contains("找不到这个文件");
    }

    @ParameterizedTest
    @EnumSource(names = {"PASSWORD_ON_XLSX", "HALF_AN_XLS", "WEB_PAGE_AS_XLS"})
    void saysWhatIsWrongWithABadFile(BadFile kind) throws IOException {
        list = kind.make(folder);
        for (var command : List.of("import", "reconcile")) {
            assertThat(runCommand(command, "--json")).isEqualTo(Commands.REFUSED);
            assertThat(err.toString()).contains("没有收进来", kind.says(), kind.asks());
            assertThat(out.toString()).isEmpty();
        }
    }

    @Test
    void refusesAListWithoutNumbers() {
        list = WorkbookSample.xlsx()
                .sheet("Sheet1")
                .row("青松镇高龄老人名单")
                .row("姓名", "性别", "村")
                .row("王守田", "男", "东岗村")
                .write(folder.resolve("没有号.xlsx"));
        for (var command : List.of("import", "reconcile")) {
            assertThat(runCommand(command)).isEqualTo(Commands.REFUSED);
            assertThat(err.toString()).contains("没有收进来", "没有身份证号这一列", "请让发件人补上身份证号");
        }
    }

    @Test
    void refusesATableInWhichNobodyIsNamed() {
        list = WorkbookSample.xlsx()
                .sheet("Sheet1")
                .row("低保汇总表")
                .row("村", "户数", "人数")
                .row("东岗村", 3, 7)
                .write(folder.resolve("汇总.xlsx"));
        assertThat(run("--as", "低保", "--json")).isEqualTo(Commands.REFUSED);
        assertThat(err.toString()).contains("没有读到人");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void takesNothingWhenTheRestCannotBeWrittenOut() throws IOException {
        var nowhere = folder.resolve("没有这个文件夹").resolve("不能收.xlsx");
        assertThat(run("--refused", nowhere.toString())).isEqualTo(Commands.REFUSED);
        assertThat(err.toString()).contains("没有写出文件");
        assertThat(json("--dry-run").get("verdicts").get("new").asInt()).isEqualTo(2);
    }

    @Test
    void mendsAMissingKeyFileFromItsCopy() throws IOException {
        Files.delete(data.keyFile());
        assertThat(json("--dry-run").get("rows").asInt()).isEqualTo(3);
        assertThat(data.keyFile()).exists();
    }
}
