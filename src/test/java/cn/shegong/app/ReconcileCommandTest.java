package cn.shegong.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.disk.DataFolder;
import cn.shegong.disk.Json;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconcileCommandTest {
    private static final String WANG = id(1941, 993);
    private static final String ZHAO = id(1939, 994);
    private static final String SUN = id(1940, 995);

    @TempDir
    Path folder;

    private DataFolder data;
    private Path password;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private static String id(int year, int sequence) {
        return IdNumber.of("220524", LocalDate.of(year, 3, 2), sequence).text();
    }

    @BeforeEach
    void makeStation() throws IOException {
        data = new DataFolder(folder.resolve("data"));
        var created = TestStore.created(data, Clock.systemDefaultZone());
        new WorkerService(created.database(), created.keys()).found(TestStore.HEAD_ID, "王芳", LocalDate.of(2026, 1, 1));
        created.database().close();
        password = Files.writeString(folder.resolve("口令.txt"), new String(TestStore.PASSWORD));
    }

    private Path list(String month, Object[]... rows) {
        return WorkbookSample.xlsx()
                .sheet("Sheet1")
                .row("青松镇低保对象花名册（" + month + "）")
                .row("村", "户主姓名", "姓名", "身份证号", "与户主关系", "月保障金")
                .rows(List.of(rows))
                .write(folder.resolve(month + ".xlsx"));
    }

    private String run(String command, Path list, String... more) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var args = new ArrayList<>(
                List.of(command, list.toString(), "--data", data.root().toString()));
        args.addAll(List.of("--password-file", password.toString()));
        args.addAll(List.of(more));
        int exit = Commands.line(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(args.toArray(String[]::new));
        assertThat(exit).as(err.toString()).isZero();
        return out.toString();
    }

    @Test
    void countsWhoIsGoneNewAndChanged() throws IOException {
        var wang = new Object[] {"东岗村", "王守田", "王守田", WANG, "户主", 500};
        var zhao = new Object[] {"东岗村", "赵玉芬", "赵玉芬", ZHAO, "户主", 600};
        run("import", list("2026年9月", wang, zhao));

        var next = list("2026年10月", new Object[] {"东岗村", "赵玉芬", "赵玉芬", ZHAO, "户主", 650}, new Object[] {
            "西沟村", "孙长福", "孙长福", SUN, "户主", 480
        });
        var object = Json.mapper().readTree(run("reconcile", next, "--as", "低保", "--json", "--names"));
        assertThat(object.get("households_gone").asInt()).isEqualTo(1);
        assertThat(object.get("households_gone_names").get(0).asText()).isEqualTo("东岗村王守田");
        assertThat(object.get("households_new").asInt()).isEqualTo(1);
        assertThat(object.get("households_changed").asInt()).isEqualTo(1);
        assertThat(object.get("households_same").asInt()).isZero();
        assertThat(object.get("persons_gone").asInt()).isEqualTo(1);
        assertThat(object.get("persons_new").asInt()).isEqualTo(1);
        assertThat(object.get("persons_changed").asInt()).isEqualTo(1);

        assertThat(run("reconcile", next, "--names"))
                .contains("名单上没有 1 户 1 人", "东岗村王守田", "月保障金额 600.00 → 650.00", "什么也没有写");
        // Nothing was written: the same question has the same answer.
        assertThat(Json.mapper()
                        .readTree(run("reconcile", next, "--json"))
                        .get("households_new")
                        .asInt())
                .isEqualTo(1);
    }
}
