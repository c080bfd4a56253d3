package cn.shegong.backup;

import cn.shegong.backup.Signal.Level;
import cn.shegong.store.Proof;
import cn.shegong.store.Safekeeping;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How safe the station's data are at one moment.
 *
 * @param data the folder with the data
 * @param files the state of the files in it
 * @param proof the last proof, or null
 * @param chose whether the station chose folders for its backups
 * @param places where backups go, as they are now
 * @param spare the usual folder beside chosen ones, when it holds backups that could not be put there; or null
 * @param round what came of the last round of backups since the station was opened, or null
 */
public record Safety(
        LocalDateTime now,
        Path data,
        Safekeeping.State files,
        Proof proof,
        boolean chose,
        List<BackupPlace> places,
        BackupPlace spare,
        Written round) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("M月d日 HH:mm");
    private static final Duration PROOF_IS_OLD = Duration.ofDays(8);
    /** From this age on a backup is old. */
    public static final Duration BACKUP_IS_OLD = Duration.ofDays(2);

    public Safety {
        places = List.copyOf(places);
    }

    /** When the newest backup was made, of those in the chosen folders. */
    public Optional<LocalDateTime> newestBackup() {
        return places.stream().map(BackupPlace::last).filter(Objects::nonNull).max(LocalDateTime::compareTo);
    }

    /** How the proof stands. */
    public Signal proofSignal() {
        if (proof == null) {
            return new Signal("数据还没有核对", Level.ATTENTION, "还没有核对过数据。三分钟没有人动键盘鼠标，程序会自己核对；也可以点开，马上核对。");
        }
        var words = ProofFault.words(proof);
        return switch (ProofFault.of(proof)) {
            case CONTENT -> new Signal("数据核对 对不上", Level.BAD, words);
            case JOURNAL -> new Signal("日志读不全", Level.BAD, words);
            case SNAPSHOT -> new Signal("快照坏了一份", Level.ATTENTION, words);
            case NONE -> goodProof();
        };
    }

    private Signal goodProof() {
        boolean old = isOld(proof.at(), PROOF_IS_OLD);
        return new Signal(
                "数据核对 " + Age.words(proof.at(), now) + (old ? "" : " ✓"),
                old ? Level.ATTENTION : Level.GOOD,
                MINUTE.format(proof.at())
                        + " 核对：从最早的快照按日志重建，%,d 条逐条比对，和现在的一样。".formatted(proof.rows())
                        + (old ? "已经过了八天，该再核对一次。" : ""));
    }

    /** How the backups stand, and the second copy of the journal, which is a running backup. */
    public Signal backupSignal() {
        if (!files.mirrored()) {
            return new Signal("日志第二份断了", Level.BAD, secondCopyIsAway());
        }
        if (round != null && round.results().stream().anyMatch(r -> !r.good())) {
            return new Signal(
                    round.any() ? "有一处备份没写成" : "备份没有写成",
                    round.any() ? Level.ATTENTION : Level.BAD,
                    round.trouble().orElse(""));
        }
        return newestBackup().map(this::backup).orElseGet(() -> new Signal("还没有备份", Level.ATTENTION, noBackup()));
    }

    private Signal backup(LocalDateTime newest) {
        boolean old = isOld(newest, BACKUP_IS_OLD);
        return new Signal(
                "备份 " + Age.words(newest, now) + (old ? "" : " ✓"),
                old ? Level.ATTENTION : Level.GOOD,
                "最近一份是 " + MINUTE.format(newest) + " 写的，写完试着恢复过。" + (old ? noBackup() : ""));
    }

    private String noBackup() {
        return places.stream().anyMatch(BackupPlace::there)
                ? "离开程序时会写一份；也可以点开，现在就备份。"
                : "放备份的 U 盘没插。插上以后，程序一分钟内会自己写一份。";
    }

    /** What it means that the journal has no second copy right now. */
    public String secondCopyIsAway() {
        return files.mirror()
                .map(folder -> "日志的第二份写不到“" + folder + "”（可能 U 盘没插）。保存照常，第一份日志是好的；插好以后，程序一分钟内自己补上。")
                .orElse("数据文件夹里的第二份日志写不进去。保存照常，第一份日志是好的；请看看这块盘是不是满了或坏了，并马上备份一份。");
    }

    private boolean isOld(LocalDateTime at, Duration limit) {
        return Duration.between(at, now).compareTo(limit) > 0;
    }
}
