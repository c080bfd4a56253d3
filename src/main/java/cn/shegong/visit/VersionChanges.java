package cn.shegong.visit;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Says in words what a correction changed. */
public final class VersionChanges {
    private static final int LONGEST_TEXT = 60;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd H:mm");

    private final List<String> changes = new ArrayList<>();

    private VersionChanges() {}

    /** Each change as 时长 40 → 50; long texts are cut, people are told only by the name of the field. */
    public static List<String> between(Visit older, Visit newer) {
        var c = new VersionChanges();
        c.named("户", older.householdId(), newer.householdId());
        c.value("时间", when(older.visitedAt()), when(newer.visitedAt()));
        c.value("时长", older.minutes(), newer.minutes());
        c.value("走访类型", kind(older), kind(newer));
        c.value("方式", older.way().label(), newer.way().label());
        c.value("结果", outcome(older), outcome(newer));
        c.named("见到的人", older.met(), newer.met());
        c.named("走访人", older.visitors(), newer.visitors());
        c.named("陪同人", older.companions(), newer.companions());
        c.text("站外陪同人", older.otherCompanions(), newer.otherCompanions());
        c.value("服务项目", older.catalogueCode(), newer.catalogueCode());
        c.situation(older.situation(), newer.situation());
        c.text("向谁了解", older.informant(), newer.informant());
        c.text("发现的问题", older.problems(), newer.problems());
        c.text("做了什么", older.done(), newer.done());
        c.value("紧急", older.urgent() ? "是" : "否", newer.urgent() ? "是" : "否");
        c.checks(older, newer);
        c.named("登记的情况", answers(older), answers(newer));
        c.value("下次跟进", Objects.toString(older.followUpOn(), "无"), Objects.toString(newer.followUpOn(), "无"));
        c.text("跟进内容", older.followUpText(), newer.followUpText());
        return c.changes;
    }

    private void situation(Situation older, Situation newer) {
        text("经济", older.economy(), newer.economy());
        text("住房", older.housing(), newer.housing());
        text("身体", older.health(), newer.health());
        text("就业", older.employment(), newer.employment());
        value("困难原因", kind(older), kind(newer));
        value("困难程度", degree(older), degree(newer));
    }

    private static String kind(Visit visit) {
        return VisitKinds.find(visit.kind()).map(VisitKind::label).orElse(visit.kind());
    }

    private static Set<VisitAnswer> answers(Visit visit) {
        return Set.copyOf(visit.answers());
    }

    private void checks(Visit older, Visit newer) {
        Stream.concat(older.checks().stream(), newer.checks().stream())
                .map(VisitCheck::line)
                .distinct()
                .flatMap(code -> VisitKinds.line(code).stream())
                .forEach(line -> text(line.label(), said(older, line), said(newer, line)));
    }

    private static String said(Visit visit, VisitKind.Line line) {
        return visit.checks().stream()
                .filter(check -> check.line().equals(line.code()))
                .findFirst()
                .map(check -> line.text(check.result(), check.words()))
                .orElse("");
    }

    private static String kind(Situation situation) {
        return situation.hardshipKind() == null ? "无" : situation.hardshipKind().label();
    }

    private static String degree(Situation situation) {
        return situation.hardshipDegree() == null
                ? "无"
                : situation.hardshipDegree().label();
    }

    private static String outcome(Visit visit) {
        return visit.successful() ? "见到了" : visit.missReason().label();
    }

    /** Midnight stands for a visit whose time was not noted. */
    private static String when(LocalDateTime at) {
        return (at.toLocalTime().equals(LocalTime.MIDNIGHT) ? DAY : MINUTE).format(at);
    }

    private void value(String label, Object older, Object newer) {
        if (!older.equals(newer)) {
            changes.add(label + " " + older + " → " + newer);
        }
    }

    private void text(String label, String older, String newer) {
        if (!older.equals(newer)) {
            changes.add(label + " " + quoted(older) + " → " + quoted(newer));
        }
    }

    private static String quoted(String text) {
        var line = text.replaceAll("\\s+", " ");
        if (line.isEmpty()) {
            return "（空）";
        }
        boolean fits = line.codePointCount(0, line.length()) <= LONGEST_TEXT;
        return "“" + (fits ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST_TEXT - 1)) + "…") + "”";
    }

    private void named(String label, Object older, Object newer) {
        if (!older.equals(newer)) {
            changes.add("改了" + label);
        }
    }
}
