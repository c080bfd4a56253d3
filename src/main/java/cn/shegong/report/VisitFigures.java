package cn.shegong.report;

import cn.shegong.visit.VisitEntry;
import cn.shegong.visit.VisitKinds;
import cn.shegong.visit.VisitsByName;
import cn.shegong.visit.VisitsByName.Meeting;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns a month's visits into figures; every count goes through here, so that each is counted one way only. */
final class VisitFigures {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

    private VisitFigures() {}

    /** 户次, 人次, 户 and 人 of some of the month's visits. */
    static ServiceFigures service(String code, String title, List<VisitEntry> visits) {
        var meetings = meetings(visits);
        return new ServiceFigures(
                code,
                title,
                new Figure("走访", "户次", visits.stream().map(VisitFigures::line).toList()),
                new Figure("服务", "人次", meetings.stream().map(VisitFigures::line).toList()),
                new Figure("走访家庭", "户", distinct(visits, e -> e.visit().householdId(), VisitFigures::household)),
                new Figure("服务对象", "人", distinct(meetings, Meeting::personId, VisitFigures::person)));
    }

    static Figure visits(String label, List<VisitEntry> visits) {
        return new Figure(label, "户次", visits.stream().map(VisitFigures::line).toList());
    }

    /** 户次 of each kind of visit, in the order of the form; those without any left out. */
    static List<Figure> kinds(List<VisitEntry> visits) {
        var byKind = by(visits, e -> e.visit().kind());
        return VisitKinds.all().stream()
                .filter(kind -> byKind.containsKey(kind.code()))
                .map(kind -> visits(kind.label(), byKind.get(kind.code())))
                .toList();
    }

    static Figure served(List<VisitEntry> visits) {
        return new Figure(
                "服务", "人次", meetings(visits).stream().map(VisitFigures::line).toList());
    }

    static Figure households(List<VisitEntry> visits) {
        return new Figure("走访家庭", "户", distinct(visits, e -> e.visit().householdId(), VisitFigures::household));
    }

    static <K> Map<K, List<VisitEntry>> by(List<VisitEntry> visits, Function<VisitEntry, K> key) {
        return visits.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    private static List<Meeting> meetings(List<VisitEntry> visits) {
        return visits.stream()
                .flatMap(e -> e.met().stream().map(p -> new Meeting(p.personId(), p.name(), e)))
                .toList();
    }

    private static <T, K> List<NameLine> distinct(List<T> all, Function<T, K> key, Function<List<T>, NameLine> line) {
        return all.stream()
                .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(line)
                .toList();
    }

    private static NameLine line(VisitEntry entry) {
        var visit = entry.visit();
        var note = DAY.format(visit.visitedAt()) + " " + visit.way().label()
                + (visit.successful() ? "" : "，" + visit.outcome())
                + "，走访人 " + entry.visitorNames()
                + (visit.late() ? "（补录）" : "");
        return new NameLine(visit.householdId(), visit.villageName(), visit.groupLabel(), visit.headName(), note);
    }

    private static NameLine line(Meeting meeting) {
        var visit = meeting.entry().visit();
        return new NameLine(
                visit.householdId(),
                visit.villageName(),
                visit.groupLabel(),
                meeting.name(),
                DAY.format(visit.visitedAt()) + " " + visit.way().label() + "，户主 " + visit.headName());
    }

    private static NameLine household(List<VisitEntry> visits) {
        var first = visits.get(0).visit();
        return new NameLine(
                first.householdId(),
                first.villageName(),
                first.groupLabel(),
                first.headName(),
                days(visits.stream().map(e -> e.visit().visitedAt()).toList()));
    }

    private static NameLine person(List<Meeting> meetings) {
        var first = meetings.get(0);
        var visit = first.entry().visit();
        return new NameLine(
                visit.householdId(),
                visit.villageName(),
                visit.groupLabel(),
                first.name(),
                days(meetings.stream().map(m -> m.entry().visit().visitedAt()).toList()));
    }

    private static String days(List<LocalDateTime> times) {
        return times.size() + " 次：" + times.stream().map(DAY::format).collect(Collectors.joining("、"));
    }

    /** Everything counted in the month. */
    static ServiceFigures total(VisitsByName month) {
        return service("", "合计", month.counted());
    }
}
