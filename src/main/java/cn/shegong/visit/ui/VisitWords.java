package cn.shegong.visit.ui;

import cn.shegong.fact.FactFields;
import cn.shegong.fact.FactRules;
import cn.shegong.visit.Situation;
import cn.shegong.visit.Visit;
import cn.shegong.visit.VisitKinds;
import cn.shegong.visit.VisitLine;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a visit is put into words on the screen. */
final class VisitWords {
    /** What was answered, by label: what the station keeps of all who were asked, then the checklist. */
    static Map<String, String> answers(Visit visit) {
        var said = new LinkedHashMap<String, String>();
        visit.answers().forEach(a -> FactFields.find(a.field())
                .ifPresent(field ->
                        said.merge(field.label(), FactRules.shown(field, a.content()), (x, y) -> x + "；" + y)));
        visit.checks().forEach(check -> VisitKinds.line(check.line())
                .ifPresent(line -> said.put(line.label(), line.text(check.result(), check.words()))));
        return said;
    }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("yyyy年M月d日 E", Locale.CHINA);

    private VisitWords() {}

    /** 2026-03-15 9:30, without the time when it was not noted. */
    static String when(LocalDateTime at) {
        return DAY.format(at) + time(at);
    }

    /** 2026年3月15日 周日 9:30. */
    static String whenInFull(LocalDateTime at) {
        return LONG.format(at) + time(at);
    }

    private static String time(LocalDateTime at) {
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? "" : " " + TypedTime.shown(at.toLocalTime());
    }

    /** 户主甲家. */
    static String household(VisitLine visit) {
        return visit.headName().isEmpty() ? "无户主的户" : visit.headName() + "家";
    }

    /** 4月1日 送药, or empty. */
    static String followUp(VisitLine visit) {
        var on = visit.followUpOn();
        return Stream.of(on == null ? "" : on.getMonthValue() + "月" + on.getDayOfMonth() + "日", visit.followUpText())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** What is to be done: as it was promised, or else what was found. */
    static String promise(VisitLine visit) {
        if (!visit.followUpText().isEmpty()) {
            return followUp(visit);
        }
        var found = visit.problems().strip().replaceAll("\\s*\\R\\s*", "；");
        return (followUp(visit) + " " + (found.isEmpty() ? "跟进" : found)).strip();
    }

    /** 因病 重, or empty. */
    static String hardship(Situation situation) {
        return Stream.of(
                        situation.hardshipKind() == null
                                ? ""
                                : situation.hardshipKind().label(),
                        situation.hardshipDegree() == null
                                ? ""
                                : situation.hardshipDegree().label())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
