package cn.shegong.audit.ui;

import cn.shegong.audit.AuditKind;
import cn.shegong.audit.TrailState;
import cn.shegong.store.AuditLine;
import cn.shegong.ui.Chip;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** How this page says things. */
final class AuditWords {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 H:mm");
    private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("M月d日 H:mm");
    private static final String WHAT_TO_DO = "请不要再改动数据：先把数据文件夹和每一份备份都另抄一份收好，旧备份里的记录可以拿来比对；再联系县民政局和装程序的人。";

    private AuditWords() {}

    static String second(LocalDateTime at) {
        return SECOND.format(at);
    }

    static Chip chip(AuditLine line) {
        var kind = AuditKind.of(line.action());
        return new Chip(
                kind.map(AuditKind::label).orElse("其他"),
                kind.map(AuditWords::tone).orElse(Chip.Tone.PLAIN));
    }

    private static Chip.Tone tone(AuditKind kind) {
        return switch (kind) {
            case REVEAL, EXPORT -> Chip.Tone.ATTENTION;
            case REMOVE -> Chip.Tone.BAD;
            case CHANGE -> Chip.Tone.GOOD;
            default -> Chip.Tone.PLAIN;
        };
    }

    /** What checking the whole record found, and what to do when it is not whole. */
    static String state(TrailState state) {
        if (state.whole()) {
            return "共 %,d 条，首尾相连，没有被改过（%s 核对）".formatted(state.lines(), THIS_YEAR.format(state.at()));
        }
        if (state.broken() != null) {
            var line = state.broken();
            return "第 %,d 条（%s，%s）对不上：这一条或它前面的一条被改过或删过。"
                            .formatted(state.brokenNumber(), MINUTE.format(line.at()), line.workerName())
                    + WHAT_TO_DO;
        }
        long most = state.missed().stream()
                .mapToLong(anchor -> anchor.lines())
                .max()
                .orElse(0);
        var found = state.lines() < most
                ? "现在有 %,d 条，备份里记着有过 %,d 条：后面的被删过，或者还原过旧的备份。".formatted(state.lines(), most)
                : "现在的 %,d 条和备份里记下的接不上：整份被换过或改过，或者还原过别的备份。".formatted(state.lines());
        return found + "刚还原过的，不用管；没有还原过的，" + WHAT_TO_DO;
    }
}
