package cn.shegong.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.disk.DataFolder;
import cn.shegong.disk.Json;
import cn.shegong.key.TestCost;
import cn.shegong.place.PlaceService;
import cn.shegong.store.AuditLine;
import cn.shegong.store.BackupFolder;
import cn.shegong.store.StationStore;
import cn.shegong.store.StoreProbe;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that verify, back up and restore. */
class SafetyCommandsTest {
    private static final Clock CLOCK = Clock.systemDefaultZone();

    @TempDir
    Path temp;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private SmallStation station;
    private Path password;
    private Path usb;

    @BeforeEach
    void station() throws IOException {
        station = SmallStation.in(temp.resolve("站"), CLOCK);
        password = Files.writeString(temp.resolve("口令.txt"), SmallStation.PASSWORD + "\n");
        usb = temp.resolve("U盘");
    }

    @Test
    void verifiesAStationThatIsWholeWithoutBackingItUp() throws Exception {
        assertThat(verify()).isZero();
        assertThat(out.toString())
                .contains("✓ 数据文件：", "✓ 日志：", "✓ 数据核对：", "都好。")
                .doesNotContain("✗");
        assertThat(station.folder().usualBackupFolder()).doesNotExist();
        assertThat(verify("--json")).isZero();
        var found = json();
        assertThat(found.get("good").asBoolean()).isTrue();
        assertThat(found.get("mended").asBoolean()).isFalse();
        assertThat(found.get("findings").findValuesAsText("name")).contains("store", "keys", "snapshot", "journal");
        assertThat(found.get("proof").get("rows").asLong()).isPositive();
        assertThat(found.get("proof").get("sequence").asLong()).isPositive();
        assertThat(found.get("proof").get("at").asText()).startsWith("20");
    }

    @Test
    void saysWhatWasDamagedAndThatItWasMended() throws Exception {
        spoil(station.folder().storeFile());
        assertThat(verify("--json")).isEqualTo(Commands.FOUND);
        assertThat(json().get("mended").asBoolean()).isTrue();
        assertThat(json().get("findings").get(0).get("name").asText()).isEqualTo("store");
        assertThat(json().get("findings").get(0).get("mended").asBoolean()).isTrue();
        assertThat(verify()).isZero();
        try (var journals = Files.list(station.folder().journalCopyFolder())) {
            spoil(journals.sorted().findFirst().orElseThrow());
        }
        assertThat(verify()).isEqualTo(Commands.FOUND);
        assertThat(out.toString()).contains("✗ 日志：", "已用另一份补好").contains("发现 1 处问题，修好了 1 处。");
        assertThat(verify()).isZero();
    }

    @Test
    void findsADamagedBackupWhichNobodyCanMend() throws Exception {
        spoil(station.backUp(station.folder().usualBackupFolder()));
        assertThat(verify()).isEqualTo(Commands.FOUND);
        assertThat(out.toString()).contains("✗ 备份：", "坏了 1 份", "修好了 0 处；");
    }

    @Test
    void saysWhyAStationCannotBeVerifiedAtAll() throws Exception {
        spoil(station.folder().storeFile());
        try (var snapshots = Files.list(station.folder().snapshotFolder())) {
            for (var file : snapshots.toList()) {
                spoil(file);
            }
        }
        assertThat(verify("--json")).isEqualTo(Commands.REFUSED);
        assertThat(json().get("good").asBoolean()).isFalse();
        assertThat(json().get("message").asText()).startsWith("数据文件坏了");
        assertThat(err.toString()).contains("数据文件坏了");
    }

    @Test
    void backsUpIntoANewFolderAndSaysHowMuch() throws Exception {
        assertThat(backUp(usb)).isZero();
        assertThat(out.toString()).contains("备份好了：" + usb).contains(" 条，").contains("KB");
        assertThat(backUp(usb, "--json")).isZero();
        assertThat(Path.of(json().get("file").asText()))
                .exists()
                .hasSize(json().get("bytes").asLong());
        assertThat(json().get("rows").asLong()).isPositive();
        assertThat(BackupFolder.entries(usb)).hasSize(2);
        assertThat(station.folder().usualBackupFolder()).doesNotExist();
        assertThat(deeds(station.folder())).element(0).asString().startsWith("用命令备份：" + usb);
    }

    @Test
    void backsUpNowhereWhereNoDiskIs() throws Exception {
        assertThat(backUp(temp.resolve("没插/U盘"))).isEqualTo(Commands.REFUSED);
        assertThat(err.toString()).contains("没有“" + temp.resolve("没插") + "”这个文件夹");
        assertThat(backUp(password, "--json")).isEqualTo(Commands.REFUSED);
        assertThat(json().get("written").asBoolean()).isFalse();
        assertThat(json().get("message").asText()).contains("是一个文件");
        Files.writeString(password, "不是这个口令");
        assertThat(backUp(usb)).isEqualTo(Commands.REFUSED);
        assertThat(usb).doesNotExist();
    }

    @Test
    void restoresToANewComputerWithTheRecoveryCode() throws Exception {
        station.session((open, actor) -> open.places.addAll(actor, PlaceService.villagesFromText("东风村 一组 二组\n红星村")));
        backUp(usb);
        var fresh = temp.resolve("新电脑/数据");
        var before = content(station.folder());
        Files.writeString(password, station.recoveryCode().toLowerCase());
        assertThat(restore(usb, fresh, "--recovery", "--json")).isZero();
        assertThat(json().get("restored").asBoolean()).isTrue();
        assertThat(json().get("replayed").asInt()).isZero();
        assertThat(json().get("lost").get("count").asInt()).isZero();
        assertThat(json().get("aside").isNull()).isTrue();
        assertThat(deeds(new DataFolder(fresh))).element(0).asString().startsWith("已恢复到 ");
        assertThat(content(new DataFolder(fresh))).isEqualTo(before);
        assertThat(fresh.resolve("backup")).doesNotExist();
        Files.writeString(password, SmallStation.PASSWORD);
        assertThat(run("verify", "--data", fresh.toString(), "--password-file", password.toString()))
                .as(out.toString())
                .isZero();
    }

    @Test
    void refusesToReplaceAStationAndSaysWhatWouldBeLost() throws Exception {
        var backup = workedOn();
        var before = deeds(station.folder());
        assertThat(restore(backup, station.folder().root())).isEqualTo(Commands.REFUSED);
        assertThat(err.toString())
                .contains("里已经有一个站，没有恢复（什么都没有动）", "又记了 12 件事", "王芳  12\n", "还有更早的 2 件")
                .contains("--with-journal", "--replace");
        assertThat(restore(backup, station.folder().root(), "--json")).isEqualTo(Commands.REFUSED);
        assertThat(json().get("restored").asBoolean()).isFalse();
        assertThat(json().get("wouldBeLost").get("count").asInt()).isEqualTo(12);
        assertThat(json().get("wouldBeLost").get("newest")).hasSize(10);
        assertThat(json().get("wouldBeLost").get("newest").get(0).get("text").asText())
                .isEqualTo("12");
        assertThat(restore(backup, station.folder().root(), "--with-journal", "--replace"))
                .isEqualTo(2);
        assertThat(deeds(station.folder())).isEqualTo(before);
    }

    @Test
    void putsTheJournalOnTopOrReplacesAsToldTo() throws Exception {
        var backup = workedOn();
        assertThat(restore(backup, station.folder().root(), "--with-journal")).isZero();
        assertThat(out.toString()).contains("恢复好了：", "又接上日志 12 笔", "before-restore-");
        assertThat(deeds(station.folder())).contains("一", "1", "12");
        assertThat(restore(backup, station.folder().root(), "--replace", "--json"))
                .isZero();
        assertThat(json().get("lost").get("count").asInt()).isEqualTo(13);
        assertThat(Path.of(json().get("aside").asText())).isDirectory();
        assertThat(deeds(station.folder())).contains("一").doesNotContain("1", "12");
    }

    @Test
    void restoresNothingFromWhatIsNoGoodBackup() throws Exception {
        backUp(usb);
        var whole = Files.readAllBytes(BackupFolder.entries(usb).get(0).file());
        var bad = temp.resolve("坏的.desk");
        assertRefused(bad, "没有“" + bad + "”这个文件");
        Files.writeString(bad, "不是备份");
        assertRefused(bad, "不是本程序的备份");
        Files.write(bad, Arrays.copyOf(whole, whole.length / 2));
        assertRefused(bad, "备份“坏的.desk”坏了");
        whole[whole.length / 2] ^= 1;
        Files.write(bad, whole);
        assertRefused(bad, "备份“坏的.desk”坏了");
        assertRefused(Files.createDirectory(temp.resolve("空")), "里没有本程序的备份");
        var other = new DataFolder(temp.resolve("别的站"));
        try (var store = StationStore.take(other, CLOCK)) {
            StoreProbe.create(store, TestCost.CHEAP).database().close();
        }
        Files.writeString(password, "不是这个口令");
        assertRefused(usb, "口令不对");
        assertThat(restore(usb, other.root(), "--replace", "--recovery")).isEqualTo(Commands.REFUSED);
        assertThat(err.toString()).contains("是另一个站的", "两边都没有动");
    }

    @Test
    void readsThePasswordFromAPipe() {
        var before = System.in;
        System.setIn(new ByteArrayInputStream(SmallStation.PASSWORD.getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(run("backup", "--to", usb.toString(), "--data", data())).isZero();
        } finally {
            System.setIn(before);
        }
        assertThat(BackupFolder.entries(usb)).hasSize(1);
    }

    private void assertRefused(Path backup, String words) throws IOException {
        var fresh = temp.resolve("新电脑/数据");
        assertThat(restore(backup, fresh)).isEqualTo(Commands.REFUSED);
        assertThat(err.toString()).contains(words);
        assertThat(temp.resolve("新电脑")).doesNotExist();
    }

    /** A backup, and twelve things done after it. */
    private Path workedOn() {
        station.deeds("一");
        var backup = station.backUp(usb);
        var deeds = new ArrayList<String>();
        for (int i = 1; i <= 12; i++) {
            deeds.add(String.valueOf(i));
        }
        station.deeds(deeds.toArray(String[]::new));
        return backup;
    }

    private int verify(String... more) {
        return run(more, "verify", "--data", data(), "--password-file", password.toString());
    }

    private int backUp(Path to, String... more) {
        return run(more, "backup", "--to", to.toString(), "--data", data(), "--password-file", password.toString());
    }

    private int restore(Path backup, Path to, String... more) {
        return run(more, "restore", backup.toString(), "--to", to.toString(), "--password-file", password.toString());
    }

    private int run(String[] more, String... args) {
        var all = new ArrayList<>(List.of(args));
        all.addAll(List.of(more));
        return run(all.toArray(String[]::new));
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Commands.line(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(args);
    }

    private JsonNode json() throws IOException {
        return Json.mapper().readTree(out.toString());
    }

    private String data() {
        return station.folder().root().toString();
    }

    /** What the station knows, but for the record of what was done since. */
    private List<Object> content(DataFolder folder) {
        var content = new ArrayList<Object>();
        new SmallStation(folder, CLOCK, "")
                .session((open, actor) -> content.addAll(
                        List.of(open.places.allVillages(), open.settings.profile(), open.workers.all())));
        return content;
    }

    private List<String> deeds(DataFolder folder) {
        var deeds = new ArrayList<String>();
        new SmallStation(folder, CLOCK, "").session((open, actor) -> open.database.audit().newest(99).stream()
                .map(AuditLine::text)
                .forEach(deeds::add));
        return deeds;
    }

    private static void spoil(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }
}
