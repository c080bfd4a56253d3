package cn.shegong.visit.ui;

import cn.shegong.visit.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Says in words what a correction changed. */
final class VersionChanges {
    private final List<String> changes = new ArrayList<>();

    private VersionChanges() {}

    /** Each change as 时长 40 → 50; longer texts and people only by name of the field. */
    static List<String> between(Visit older, Visit newer) {
        var c = new VersionChanges();
        c.named("户", older.householdId(), newer.householdId());
        c.value("时间", VisitWords.when(older.visitedAt()), VisitWords.when(newer.visitedAt()));
        c.value("时长", older.minutes(), newer.minutes());
        c.value("方式", older.way().label(), newer.way().label());
        c.value("结果", outcome(older), outcome(newer));
        c.named("见到的人", older.met(), newer.met());
        c.named("走访人", older.visitors(), newer.visitors());
        c.named("陪同人", older.companions(), newer.companions());
        c.named("陪同人", older.otherCompanions(), newer.otherCompanions());
        c.value("服务项目", older.catalogueCode(), newer.catalogueCode());
        c.named("情况", older.situation(), newer.situation());
        c.named("向谁了解", older.informant(), newer.informant());
        c.named("发现的问题", older.problems(), newer.problems());
        c.named("做了什么", older.done(), newer.done());
        c.value("紧急", older.urgent() ? "是" : "否", newer.urgent() ? "是" : "否");
        c.value("下次跟进", Objects.toString(older.followUpOn(), "无"), Objects.toString(newer.followUpOn(), "无"));
        c.named("跟进内容", older.followUpText(), newer.followUpText());
        return c.changes;
    }

    private static String outcome(Visit visit) {
        return visit.successful() ? "见到了" : visit.missReason().label();
    }

    private void value(String label, Object older, Object newer) {
        if (!older.equals(newer)) {
            changes.add(label + " " + older + " → " + newer);
        }
    }

    private void named(String label, Object older, Object newer) {
        if (!older.equals(newer)) {
            changes.add("改了" + label);
        }
    }
}
