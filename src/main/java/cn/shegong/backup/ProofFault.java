package cn.shegong.backup;

import cn.shegong.store.Proof;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** What a proof found wrong, and so what has to be done. */
public enum ProofFault {
    NONE,
    /** The store is not what was saved: it can be rebuilt. */
    CONTENT,
    /** The oldest snapshot was bad and was taken away: the next proof begins with a good one. */
    SNAPSHOT,
    /** The journal cannot be read to its end: the store itself is all there is, and must not be rebuilt. */
    JOURNAL;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    /** Words for tables, by how their names begin; the longer beginning first. */
    private static final List<Map.Entry<String, String>> TABLES = List.of(
            Map.entry("audit_line", "操作记录"),
            Map.entry("record_change", "改动的经过"),
            Map.entry("village", "村和组"),
            Map.entry("person", "居民"),
            Map.entry("household", "家庭"),
            Map.entry("roster", "名册"),
            Map.entry("visit", "走访"),
            Map.entry("assessment", "评估"),
            Map.entry("instrument", "量表"),
            Map.entry("intake", "名单导入"),
            Map.entry("worker", "人员"),
            Map.entry("draft", "草稿"),
            Map.entry("station", "本站资料"),
            Map.entry("preference", "设置"));

    /** @param proof or null when there was none */
    public static ProofFault of(Proof proof) {
        if (proof == null || proof.good()) {
            return NONE;
        }
        if (proof.differing().stream().anyMatch(name -> name.startsWith("journal"))) {
            return JOURNAL;
        }
        return proof.differing().contains("snapshot") ? SNAPSHOT : CONTENT;
    }

    /** What was found, what it means for the data, what to do; empty when all was well. */
    public static String words(Proof proof) {
        var fault = of(proof);
        return fault == NONE ? "" : MINUTE.format(proof.at()) + " 核对：" + fault.explained(proof);
    }

    private String explained(Proof proof) {
        return switch (this) {
            case CONTENT -> "数据文件里的" + tables(proof) + "和保存时不一样，可能磁盘出错，或被别的程序改过。保存过的每一步日志里都有，请让站长点“按日志重建”。";
            case SNAPSHOT -> "最早的一份快照坏了，已经去掉。现在的数据没有受影响，请再核对一次；磁盘可能不可靠，请备份到别的盘。";
            case JOURNAL -> "日志有一段两份都读不出来。现在的数据没有受影响，请马上备份一份到别的盘，再正常离开一次程序，让它留一份新的快照。";
            case NONE -> "";
        };
    }

    /** Each once, in the station's words. */
    private static String tables(Proof proof) {
        var words = new LinkedHashSet<String>();
        for (var table : proof.differing()) {
            words.add(TABLES.stream()
                    .filter(entry -> table.startsWith(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("其他资料"));
        }
        return "“" + String.join("、", words) + "”";
    }
}
