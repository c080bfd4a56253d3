package cn.shegong.backup.ui;

import cn.shegong.backup.Age;
import cn.shegong.backup.BackupPlace;
import cn.shegong.backup.ProofFault;
import cn.shegong.backup.Safety;
import cn.shegong.backup.Signal.Level;
import cn.shegong.store.Verification.Finding;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** How everything stands, in a sentence and a word each. */
final class StateLines {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    private StateLines() {}

    static List<StateLine> of(Safety safety) {
        var lines = new ArrayList<StateLine>();
        lines.add(new StateLine("数据文件", size(safety.files().storeSize()) + "，在 " + safety.data(), "加密", Level.GOOD));
        lines.add(journal(safety));
        lines.add(snapshots(safety));
        lines.add(proof(safety));
        var label = "备份";
        for (var place : safety.places()) {
            lines.add(backup(label, place, safety.now()));
            label = "";
        }
        return lines;
    }

    private static StateLine journal(Safety safety) {
        var saved = "保存过 %,d 步，".formatted(safety.files().records());
        if (!safety.files().mirrored()) {
            return new StateLine("日志", saved + "第二份断了，见下面“日志第二份”", "只有一份", Level.BAD);
        }
        return new StateLine(
                "日志", saved + safety.files().mirror().map(m -> "第二份在 " + m).orElse("第二份也在数据文件夹里"), "两份", Level.GOOD);
    }

    private static StateLine snapshots(Safety safety) {
        var all = safety.files().snapshots();
        if (all.isEmpty()) {
            return new StateLine("快照", "一份也没有。请马上备份一份，再正常离开一次程序，它会留新的。", "没有", Level.BAD);
        }
        var newest = MINUTE.format(all.get(all.size() - 1));
        var oldest = MINUTE.format(all.get(0));
        return new StateLine(
                "快照", "最新 " + newest + (newest.equals(oldest) ? "" : "，最早 " + oldest), all.size() + " 份", Level.GOOD);
    }

    private static StateLine proof(Safety safety) {
        var signal = safety.proofSignal();
        var proof = safety.proof();
        if (proof == null) {
            return new StateLine("数据核对", "还没有核对过。没有人用电脑的时候，程序会自己核对", "还没有", signal.level());
        }
        if (ProofFault.of(proof) != ProofFault.NONE) {
            return new StateLine("数据核对", when(proof.at(), safety.now()) + "，见下面“数据核对”", "有问题", signal.level());
        }
        return new StateLine(
                "数据核对",
                when(proof.at(), safety.now()) + "，%,d 条都和保存时一样".formatted(proof.rows()),
                signal.level() == Level.GOOD ? "一样" : "该核对了",
                signal.level());
    }

    private static StateLine backup(String label, BackupPlace place, LocalDateTime now) {
        var where = place.chosen() + (place.moved() ? "（现在是 " + place.at() + "）" : "");
        var newest = place.newest().map(at -> "\n最近一份 " + when(at, now)).orElse("\n还没有备份");
        if (!place.there()) {
            return new StateLine(label, where + newest, "U盘没插", Level.ATTENTION);
        }
        if (place.newest().isEmpty()) {
            return new StateLine(label, where + newest, "还没有", Level.ATTENTION);
        }
        if (Duration.between(place.last(), now).compareTo(Safety.BACKUP_IS_OLD) > 0) {
            return new StateLine(label, where + newest, "旧了", Level.ATTENTION);
        }
        return place.besideData()
                ? new StateLine(label, where + newest + "。和数据在同一块盘上，盘坏了一起丢", "同一块盘", Level.ATTENTION)
                : new StateLine(label, where + newest, place.backups().size() + " 份", Level.GOOD);
    }

    /** What looking at everything found; of the proof in the words of this page. */
    static List<StateLine> of(List<Finding> findings, Safety safety) {
        return findings.stream()
                .map(finding -> new StateLine(
                        finding.label(),
                        finding.name().equals("proof") && !finding.good()
                                ? ProofFault.words(safety.proof())
                                : finding.text(),
                        finding.good() ? "好" : finding.mended() ? "已补好" : "有问题",
                        finding.good() ? Level.GOOD : finding.mended() ? Level.ATTENTION : Level.BAD))
                .toList();
    }

    static String when(LocalDateTime at, LocalDateTime now) {
        return MINUTE.format(at) + "（" + Age.words(at, now) + "）";
    }

    /** A size as the system's own windows show it. */
    static String size(long bytes) {
        return bytes < 1 << 20
                ? Math.max(1, Math.round(bytes / 1024.0)) + " KB"
                : "%.1f MB".formatted(bytes / (double) (1 << 20));
    }
}
