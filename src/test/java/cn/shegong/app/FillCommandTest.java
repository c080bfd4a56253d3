package cn.shegong.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.disk.DataFolder;
import cn.shegong.disk.Json;
import cn.shegong.document.BlankForm;
import cn.shegong.document.WorkbookSample;
import cn.shegong.resident.IdNumber;
import cn.shegong.staff.WorkerService;
import cn.shegong.store.TestStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FillCommandTest {
    private static final String WANG =
            IdNumber.of("220524", LocalDate.of(1941, 3, 2), 993).text();

    @TempDir
    Path folder;

    private DataFolder data;
    private Path password;
    private Path form;
    private Path target;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void makeStation() throws IOException {
        data = new DataFolder(folder.resolve("data"));
        var created = TestStore.created(data, Clock.systemDefaultZone());
        new WorkerService(created.database(), created.keys()).found(TestStore.HEAD_ID, "王芳", LocalDate.of(2026, 1, 1));
        created.database().close();
        password = Files.writeString(folder.resolve("口令.txt"), new String(TestStore.PASSWORD));
        var list = WorkbookSample.xlsx()
                .sheet("Sheet1")
                .row("青松镇低保对象花名册（2026年9月）")
                .row("村", "户主姓名", "姓名", "身份证号", "与户主关系", "月保障金")
                .row("东岗村", "王守田", "王守田", WANG, "户主", 500)
                .write(folder.resolve("名单.xlsx"));
        assertThat(run("import", list)).isZero();
        form = BlankForm.named("低保")
                .title(5, "低保对象花名册")
                .head("序号", "村", "姓名", "身份证号", "签字")
                .blank(3, 5)
                .line(0, "填表人：")
                .write(folder.resolve("空表.xlsx"));
        target = folder.resolve("填好.xlsx");
    }

    private int run(String command, Path file, String... more) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var args = new ArrayList<>(
                List.of(command, file.toString(), "--data", data.root().toString()));
        args.addAll(List.of("--password-file", password.toString()));
        args.addAll(List.of(more));
        return Commands.line(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(args.toArray(String[]::new));
    }

    private String written(int column) throws IOException {
        try (var in = Files.newInputStream(target);
                var book = new XSSFWorkbook(in)) {
            return book.getSheetAt(0).getRow(2).getCell(column).getStringCellValue();
        }
    }

    @Test
    void fillsTheTableAndSaysWhatWasFilled() throws IOException {
        assertThat(run("fill", form, "--out", target.toString(), "--json"))
                .as(err.toString())
                .isZero();
        var said = Json.mapper().readTree(out.toString());
        assertThat(said.get("filled").asBoolean()).isTrue();
        assertThat(said.get("roster").asText()).isEqualTo("低保");
        assertThat(said.get("rows").asInt()).isEqualTo(1);
        assertThat(said.get("columns").findValuesAsText("header")).containsExactly("序号", "村", "姓名", "身份证号");
        assertThat(said.get("left").get(0).get("why").asText()).isEqualTo("留着手签");
        assertThat(written(3)).isEqualTo(WANG);
        assertThat(run("fill", form, "--out", target.toString(), "--masked")).isZero();
        assertThat(written(3)).contains("****");
        assertThat(out.toString()).contains("填了 姓名：姓名").contains("没填 签字：留着手签");
    }

    @Test
    void refusesInWordsWhatItDoesNotKnow() {
        assertThat(run("fill", form, "--out", target.toString(), "--roster", "渔民"))
                .isEqualTo(Commands.REFUSED);
        assertThat(err.toString()).contains("没有“渔民”这种名单");
        assertThat(run("fill", form, "--out", target.toString(), "--village", "没有村"))
                .isEqualTo(Commands.REFUSED);
        assertThat(run("fill", form, "--out", target.toString(), "--sheet", "别的"))
                .isEqualTo(Commands.REFUSED);
        assertThat(err.toString()).contains("低保");
        assertThat(run("fill", form, "--out", form.toString())).isEqualTo(Commands.REFUSED);
        assertThat(target).doesNotExist();
    }
}
