package cn.shegong.backup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.backup.Signal.Level;
import cn.shegong.store.Proof;
import cn.shegong.store.Safekeeping;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafetyTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 27, 16, 45);
    private static final Path STICK = Path.of("U盘");

    @ParameterizedTest
    @CsvSource({
        "0, 刚刚",
        "1, 刚刚",
        "2, 2分钟前",
        "59, 59分钟前",
        "60, 1小时前",
        "1439, 23小时前",
        "1440, 1天前",
        "4400, 3天前",
        "-5, 刚刚",
        "-99999, 刚刚"
    })
    void saysHowLongAgo(long minutes, String words) {
        assertThat(Age.words(NOW.minusMinutes(minutes), NOW)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 数据核对 3小时前 ✓, GOOD",
        "72, 数据核对 3天前 ✓, GOOD",
        "192, 数据核对 8天前 ✓, GOOD",
        "193, 数据核对 8天前, ATTENTION",
        "-48, 数据核对 刚刚 ✓, GOOD"
    })
    void ageOfTheProof(long hours, String words, Level level) {
        var signal = safety(proof(hours), null, true).proofSignal();
        assertThat(signal.text()).isEqualTo(words);
        assertThat(signal.level()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"2, 备份 2小时前 ✓, GOOD", "48, 备份 2天前 ✓, GOOD", "49, 备份 2天前, ATTENTION", "-48, 备份 刚刚 ✓, GOOD"})
    void ageOfTheBackup(long hours, String words, Level level) {
        var signal = safety(null, NOW.minusHours(hours), true).backupSignal();
        assertThat(signal.text()).isEqualTo(words);
        assertThat(signal.level()).isEqualTo(level);
    }

    @Test
    void warnsOfWhatIsNotThere() {
        var nothing = safety(null, null, true);
        assertThat(nothing.proofSignal().level()).isEqualTo(Level.ATTENTION);
        assertThat(nothing.proofSignal().text()).isEqualTo("数据还没有核对");
        assertThat(nothing.backupSignal().level()).isEqualTo(Level.ATTENTION);
        assertThat(nothing.backupSignal().text()).isEqualTo("还没有备份");
    }

    @Test
    void aBadProofAndAMissingSecondCopyAreUrgent() {
        var bad = new Proof(NOW, 5, 100, NOW.minusDays(9), List.of("visit"));
        assertThat(safety(bad, null, true).proofSignal().level()).isEqualTo(Level.BAD);
        var away = safety(null, NOW, false).backupSignal();
        assertThat(away.level()).isEqualTo(Level.BAD);
        assertThat(away.text()).isEqualTo("日志第二份断了");
        assertThat(away.tip()).contains(STICK.toString(), "保存照常", "插好");
    }

    @Test
    void aRoundThatWentWrongIsTold() {
        var failed = new Written.Result(STICK, null, "备份没有写成：盘满了。");
        var round = new Written(List.of(failed), List.of(), false);
        var signal = new Safety(NOW, STICK, state(true), null, true, List.of(), null, round).backupSignal();
        assertThat(signal.level()).isEqualTo(Level.BAD);
        assertThat(signal.tip()).isEqualTo("备份没有写成：盘满了。");
    }

    private static Proof proof(long hours) {
        return new Proof(NOW.minusHours(hours), 5, 12345, NOW.minusDays(9), List.of());
    }

    private static Safety safety(Proof proof, LocalDateTime backup, boolean mirrored) {
        var place = new BackupPlace(STICK.toString(), STICK, List.of(), backup, false);
        return new Safety(NOW, STICK, state(mirrored), proof, true, List.of(place), null, null);
    }

    private static Safekeeping.State state(boolean mirrored) {
        return new Safekeeping.State(1, List.of(), 5, Optional.of(STICK), mirrored);
    }
}
