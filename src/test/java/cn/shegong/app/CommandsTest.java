package cn.shegong.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.disk.DataFolder;
import cn.shegong.store.StationStore;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
    @TempDir
    Path temp;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path password;

    @BeforeEach
    void password() throws Exception {
        password = Files.writeString(temp.resolve("口令.txt"), "青松镇的春天\n");
    }

    @Test
    void makesAStationOnceAndLeavesABackup() {
        assertThat(run("init", "--data", data(), "--password-file", password.toString(), "--head", "王芳"))
                .isZero();
        assertThat(out.toString()).contains("建好了").contains("恢复码");
        assertThat(temp.resolve("站/backup")).isNotEmptyDirectory();
        assertThat(run("init", "--data", data(), "--password-file", password.toString()))
                .isEqualTo(Commands.REFUSED);
        assertThat(err.toString()).contains("已经有一个站的数据");
    }

    @Test
    void makesNothingWhenAnAnswerIsWrong() {
        assertThat(run("init", "--data", data(), "--password-file", password.toString(), "--contract-from", "明年"))
                .isEqualTo(Commands.REFUSED);
        assertThat(err.toString()).contains("不是日期");
        assertThat(temp.resolve("站")).doesNotExist();
    }

    @Test
    void writesTheMonthOfAnEmptyStation() {
        run("init", "--data", data(), "--password-file", password.toString());
        var reports = temp.resolve("报表");
        assertThat(run(
                        "report",
                        "2026-11",
                        "--out",
                        reports.toString(),
                        "--data",
                        data(),
                        "--password-file",
                        password.toString()))
                .isZero();
        assertThat(reports).isDirectoryContaining("glob:**.pdf").isDirectoryContaining("glob:**.xlsx");
    }

    @Test
    void closesAMonthOnceAndChecksWithoutClosing() {
        run("init", "--data", data(), "--password-file", password.toString());
        assertThat(close("2026-02", "--check")).isZero();
        assertThat(out.toString()).doesNotContain("封好了");
        assertThat(close("2026-02")).isZero();
        assertThat(out.toString()).contains("封好了：2026-02（第 1 次）");
        assertThat(close("2026-02")).isEqualTo(Commands.REFUSED);
        assertThat(err.toString()).contains("2026年2月已经封了");
        assertThat(close("2026-04")).isEqualTo(Commands.REFUSED);
        assertThat(err.toString()).contains("要先封2026年3月");
        assertThat(close("二月")).isEqualTo(Commands.REFUSED);
        assertThat(err.toString()).contains("不是月份");
    }

    private int close(String month, String... more) {
        var words = new ArrayList<>(List.of("close", month, "--data", data(), "--password-file", password.toString()));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    @Test
    void saysWhoseVisitIsDueAndKnowsNoVillageThatIsNotThere() {
        run("init", "--data", data(), "--password-file", password.toString());
        assertThat(run("due", "--json", "--data", data(), "--password-file", password.toString()))
                .isZero();
        assertThat(out.toString()).contains("\"overdue\" : [ ]").contains("\"call\" : [ ]");
        assertThat(run("due", "--village", "没有村", "--data", data(), "--password-file", password.toString()))
                .isEqualTo(Commands.REFUSED);
        assertThat(err.toString()).contains("没有找到叫“没有村”的村");
    }

    @Test
    void saysWhatIsMissingInChinese() {
        assertThat(run("report")).isEqualTo(2);
        assertThat(err.toString()).contains("还缺").contains("时段").contains("--help");
        assertThat(run("repotr")).isEqualTo(2);
        assertThat(err.toString()).contains("不认识：repotr");
    }

    @Test
    void refusesAWrongMonthPasswordWorkerAndAMissingStation() throws Exception {
        var wrong = Files.writeString(temp.resolve("错.txt"), "不是这个口令");
        assertThat(report("2026-11", password)).isEqualTo(Commands.REFUSED);
        assertThat(err.toString()).contains("还没有站");
        assertThat(temp.resolve("站")).doesNotExist();
        run("init", "--data", data(), "--password-file", password.toString());
        assertThat(report("十一月", password)).isEqualTo(Commands.REFUSED);
        assertThat(err.toString()).contains("不是时段");
        assertThat(report("2026-11", wrong)).isEqualTo(Commands.REFUSED);
        assertThat(err.toString()).contains("口令不对");
        assertThat(temp.resolve("r")).doesNotExist();
    }

    @Test
    void learnsWhoHasTheStationOpen() {
        run("init", "--data", data(), "--password-file", password.toString());
        try (var window = StationStore.take(new DataFolder(Path.of(data())), Clock.systemDefaultZone())) {
            assertThat(window.occupied()).isTrue();
            assertThat(report("2026-11", password)).isEqualTo(Commands.REFUSED);
            assertThat(err.toString()).contains("另一个窗口");
        }
    }

    private int report(String month, Path passwordFile) {
        return run(
                "report",
                month,
                "--out",
                temp.resolve("r").toString(),
                "--data",
                data(),
                "--password-file",
                passwordFile.toString());
    }

    private String data() {
        return temp.resolve("站").toString();
    }

    private int run(String... args) {
        return Commands.line(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(args);
    }
}
