package cn.shegong.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Kinds of deeds, and the actions that belong to each: named whole, or by what stands before a dot. */
public enum AuditKind {
    SIGN_IN("登录", "sign_in", "switch", "unlock"),
    REVEAL("查看号码", "person.reveal"),
    EXPORT(
            "导出",
            "person.reveal_list",
            "person.export",
            "intake.refused",
            "intake.original",
            "intake.protocol",
            "report.write",
            "submission",
            "screening.export",
            "assessment.export",
            "listing",
            "document.export",
            "pack.make",
            "pack.write",
            "filling.write",
            "audit.export"),
    RECORD(
            "录入",
            "person.add",
            "household.add",
            "roster.enter",
            "visit.record",
            "assessment.record",
            "visit.call",
            "draft",
            "screening.plan",
            "screening.result",
            "screening.problem",
            "screening.reply",
            "screening.attach",
            "life.record",
            "document.add",
            "pack.enter",
            "pack.scan"),
    CHANGE(
            "改动",
            "person.correct",
            "person.move",
            "household.correct",
            "roster.correct",
            "roster.end",
            "fact.set",
            "roster.reopen",
            "roster.member",
            "visit.correct",
            "visit.follow_up",
            "assessment.correct",
            "visit.call_close",
            "closing",
            "screening.change",
            "screening.step",
            "screening.row",
            "screening.correct",
            "screening.problem_change",
            "screening.settle",
            "quality",
            "document.correct",
            "pack.skip"),
    REMOVE(
            "作废和删除",
            "person.remove",
            "household.remove",
            "roster.remove",
            "visit.void",
            "assessment.void",
            "screening.drop",
            "screening.detach",
            "screening.problem_remove",
            "life.take_back",
            "document.void"),
    MERGE("查重合并", "doubles"),
    INTAKE("名单导入", "intake.take", "intake.undo", "intake.decide", "intake.layout", "filling.layout"),
    STAFF("人员和口令", "worker", "recovery"),
    SETTINGS("设置", "settings", "village", "group"),
    DATA("数据", "backup", "restore", "proof", "store", "demo");

    private final String label;
    private final List<String> actions;

    AuditKind(String label, String... actions) {
        this.label = label;
        this.actions = List.of(actions);
    }

    public String label() {
        return label;
    }

    /** For a filter: whole actions, or their beginnings up to a dot. */
    public List<String> actions() {
        return actions;
    }

    /** The kind of an action; empty for one that this program does not know. */
    public static Optional<AuditKind> of(String action) {
        return Arrays.stream(values()).filter(kind -> kind.holds(action)).findFirst();
    }

    boolean holds(String action) {
        return actions.stream().anyMatch(own -> action.equals(own) || action.startsWith(own + "."));
    }
}
