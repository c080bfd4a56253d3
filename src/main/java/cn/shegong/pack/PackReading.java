package cn.shegong.pack;

import cn.shegong.base.Slice;
import cn.shegong.pack.PackMapper.LastVisit;
import cn.shegong.pack.PackMapper.Visitor;
import cn.shegong.resident.Masking;
import cn.shegong.roster.RosterLists;
import cn.shegong.screening.ProblemService;
import cn.shegong.visit.VisitFilter;
import cn.shegong.visit.VisitService;
import cn.shegong.visit.VisitWay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what is printed on the sheets of a pack, a few questions for all of them. */
final class PackReading {
    private static final int AT_ONCE = 500;
    private static final int MOST_FOLLOW_UPS = 10_000;

    private final PackMapper mapper;
    private final RosterLists rosters;
    private final VisitService visits;
    private final ProblemService problems;
    private final List<Unknowns> unknowns;

    PackReading(
            PackMapper mapper,
            RosterLists rosters,
            VisitService visits,
            ProblemService problems,
            List<Unknowns> unknowns) {
        this.mapper = mapper;
        this.rosters = rosters;
        this.visits = visits;
        this.problems = problems;
        this.unknowns = List.copyOf(unknowns);
    }

    /** @param whole whether telephone numbers stand there whole */
    List<SheetContent> read(List<PackSheet> sheets, boolean whole) {
        var ids = sheets.stream().map(PackSheet::householdId).distinct().toList();
        var households = chunked(ids, mapper::households).stream()
                .collect(Collectors.toMap(PackHousehold::id, Function.identity()));
        var members = chunked(ids, mapper::members).stream()
                .map(member -> whole ? member : member.withPhone(Masking.phone(member.phone())))
                .collect(Collectors.groupingBy(SheetMember::householdId));
        var categories = rosters.categoriesOfPersons(members.values().stream()
                .flatMap(List::stream)
                .map(SheetMember::id)
                .toList());
        var last = lastVisits(ids);
        var open = open(Set.copyOf(ids));
        var unknown = unknown(Set.copyOf(ids));
        return sheets.stream()
                .map(sheet -> new SheetContent(
                        sheet,
                        households.get(sheet.householdId()),
                        members.getOrDefault(sheet.householdId(), List.of()),
                        categories,
                        last.getOrDefault(sheet.householdId(), ""),
                        open.getOrDefault(sheet.householdId(), List.of()),
                        unknown.getOrDefault(sheet.householdId(), List.of())))
                .toList();
    }

    private Map<Long, String> lastVisits(List<Long> ids) {
        var last = chunked(ids, mapper::lastVisits);
        var visitors = chunked(last.stream().map(LastVisit::id).toList(), mapper::visitors).stream()
                .collect(Collectors.groupingBy(
                        Visitor::visitId, Collectors.mapping(Visitor::name, Collectors.joining("、"))));
        return last.stream()
                .collect(Collectors.toMap(
                        LastVisit::householdId, visit -> words(visit, visitors.getOrDefault(visit.id(), ""))));
    }

    private static String words(LastVisit visit, String visitors) {
        return visit.visitedAt().toLocalDate() + " "
                + VisitWay.valueOf(visit.way()).label() + (visitors.isEmpty() ? "" : "（" + visitors + "）")
                + (visit.problems().isEmpty() ? "" : "。发现：" + flat(visit.problems()))
                + (visit.done().isEmpty() ? "" : "。做了：" + flat(visit.done()));
    }

    /** On one line. */
    private static String flat(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", "；").replaceAll("[。；]$", "");
    }

    private Map<Long, List<String>> open(Set<Long> ids) {
        var open = new HashMap<Long, List<String>>();
        var promised = visits.list(
                VisitFilter.ALL.with(f -> f.openFollowUp = true), new Slice("followUpOn", false, 0, MOST_FOLLOW_UPS));
        for (var entry : promised.rows()) {
            var visit = entry.visit();
            if (ids.contains(visit.householdId())) {
                var text = visit.followUpText().isEmpty() ? visit.problems() : visit.followUpText();
                open.computeIfAbsent(visit.householdId(), id -> new ArrayList<>())
                        .add((visit.urgent() ? "紧急，" : "")
                                + (visit.followUpOn() == null
                                        ? visit.visitedAt().toLocalDate() + " 发现，还没有结果"
                                        : "约了 " + visit.followUpOn() + " 跟进")
                                + (text.isEmpty() ? "" : "：" + flat(text)));
            }
        }
        for (var line : problems.open()) {
            var problem = line.problem();
            if (problem.householdId() != null && ids.contains(problem.householdId())) {
                open.computeIfAbsent(problem.householdId(), id -> new ArrayList<>())
                        .add("排查问题：" + flat(problem.description())
                                + (problem.dueOn() == null ? "" : "（" + problem.dueOn() + " 前办结）"));
            }
        }
        return open;
    }

    private Map<Long, List<String>> unknown(Set<Long> ids) {
        var all = new HashMap<Long, List<String>>();
        for (var source : unknowns) {
            source.of(ids).forEach((id, words) -> all.computeIfAbsent(id, none -> new ArrayList<>())
                    .addAll(words));
        }
        return all;
    }

    static <T> List<T> chunked(Collection<Long> ids, Function<List<Long>, List<T>> fetch) {
        var all = new ArrayList<T>();
        var list = new ArrayList<>(new HashSet<>(ids));
        for (int from = 0; from < list.size(); from += AT_ONCE) {
            all.addAll(fetch.apply(list.subList(from, Math.min(from + AT_ONCE, list.size()))));
        }
        return all;
    }
}
