package cn.shegong.visit;

import cn.shegong.count.CountedRow;
import cn.shegong.count.CountedRow.Cut;
import cn.shegong.count.CountingSource;
import cn.shegong.count.Figure;
import cn.shegong.count.Indicator;
import cn.shegong.count.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** What visits count: 户次, 人次, those that met nobody, and each worker's share. */
public final class VisitCounting implements CountingSource {
    /** Successful visits, each once, by kind. */
    public static final Indicator VISITS = Indicator.happened("visit.visits", "走访", Unit.VISITS, "");

    /** Members met, once for each visit. */
    public static final Indicator SERVED = Indicator.happened("visit.served", "服务", Unit.SERVED, "");

    /** Visits that met nobody: listed, never counted among the others. */
    public static final Indicator ATTEMPTS = Indicator.happened("visit.attempts", "未见到", Unit.VISITS, "");

    /** A visit under each of the workers who went. */
    public static final Indicator BY_WORKER = Indicator.happened("visit.by_worker", "人员走访", Unit.VISITS, "");

    /** A visit under each of the workers who went along. */
    public static final Indicator ACCOMPANIED = Indicator.happened("visit.accompanied", "人员陪同", Unit.VISITS, "");

    /** An attempt under each of the workers who went. */
    public static final Indicator ATTEMPTS_BY_WORKER =
            Indicator.happened("visit.attempts_by_worker", "人员未见到", Unit.VISITS, "");

    /** How long each worker was on visits. */
    public static final Indicator HOURS = Indicator.happened("visit.hours", "走访时长", Unit.HOURS, "");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

    private final VisitService visits;

    public VisitCounting(VisitService visits) {
        this.visits = visits;
    }

    @Override
    public String code() {
        return "visit";
    }

    @Override
    public Set<String> tables() {
        return Set.of("visit", "merged_person");
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(VISITS, SERVED, ATTEMPTS, BY_WORKER, ACCOMPANIED, ATTEMPTS_BY_WORKER, HOURS);
    }

    @Override
    public Map<String, List<CountedRow>> rows(LocalDate from, LocalDate to) {
        var read = visits.between(from, to);
        var rows = new LinkedHashMap<String, List<CountedRow>>();
        rows.put(
                VISITS.code(),
                each(
                        read.counted(),
                        e -> Stream.of(row(e, r -> {
                            r.cut = new Cut(e.visit().kind(), e.visit().kindLabel());
                            r.details = details(e);
                            r.missing = missing(e);
                        }))));
        rows.put(SERVED.code(), each(read.counted(), e -> e.met().stream()
                .map(person -> row(e, r -> {
                    r.personId = person.personId();
                    r.name = person.name();
                    r.note = DAY.format(e.visit().visitedAt()) + " "
                            + e.visit().way().label() + "，户主 " + e.visit().headName();
                }))));
        rows.put(ATTEMPTS.code(), each(read.attempts(), e -> Stream.of(row(e, r -> {}))));
        rows.put(BY_WORKER.code(), byWorker(read.counted(), VisitEntry::visitors, e -> BigDecimal.ONE));
        rows.put(ACCOMPANIED.code(), byWorker(read.counted(), VisitEntry::companions, e -> BigDecimal.ONE));
        rows.put(ATTEMPTS_BY_WORKER.code(), byWorker(read.attempts(), VisitEntry::visitors, e -> BigDecimal.ONE));
        rows.put(
                HOURS.code(),
                byWorker(
                        read.counted(),
                        VisitEntry::visitors,
                        e -> BigDecimal.valueOf(e.visit().minutes())));
        return rows;
    }

    private static List<CountedRow> each(List<VisitEntry> entries, Function<VisitEntry, Stream<CountedRow>> rows) {
        return entries.stream().flatMap(rows).toList();
    }

    private static List<CountedRow> byWorker(
            List<VisitEntry> entries,
            Function<VisitEntry, List<VisitingWorker>> workers,
            Function<VisitEntry, BigDecimal> amount) {
        return each(entries, e -> workers.apply(e).stream()
                .map(worker -> row("/worker/" + worker.workerId(), e, r -> {
                    r.cut = new Cut(String.valueOf(worker.workerId()), worker.name());
                    r.amount = amount.apply(e);
                })));
    }

    private static CountedRow row(VisitEntry entry, Consumer<CountedRow.Draft> more) {
        return row("", entry, more);
    }

    private static CountedRow row(String part, VisitEntry entry, Consumer<CountedRow.Draft> more) {
        var visit = entry.visit();
        return CountedRow.of("visit/" + visit.rootId() + part, visit.visitedAt().toLocalDate(), r -> {
            r.householdId = visit.householdId();
            r.village = visit.villageName();
            r.group = visit.groupLabel();
            r.name = visit.headName();
            r.note = note(entry);
            r.item = visit.catalogueCode();
            r.enteredLate = visit.late();
            more.accept(r);
        });
    }

    private static String note(VisitEntry entry) {
        var visit = entry.visit();
        return DAY.format(visit.visitedAt()) + " " + visit.way().label()
                + (visit.successful() ? "" : "，" + visit.outcome())
                + "，走访人 " + entry.visitorNames()
                + (visit.late() ? "（补录）" : "");
    }

    /** As the ledger of visits has it. */
    private static Map<String, String> details(VisitEntry entry) {
        var visit = entry.visit();
        var details = new LinkedHashMap<String, String>();
        details.put(Figure.HOUSEHOLD_NAME, visit.headName());
        details.put("见到的人", entry.metNames());
        details.put("人次", String.valueOf(entry.met().size()));
        details.put("类型", visit.kindLabel());
        details.put("方式", visit.way().label());
        details.put("时长（分钟）", String.valueOf(visit.minutes()));
        details.put("走访人", entry.visitorNames());
        details.put("陪同人", entry.companionNames());
        details.put("发现的问题", visit.problems());
        details.put("做了什么", visit.done());
        return details;
    }

    private static List<String> missing(VisitEntry entry) {
        var visit = entry.visit();
        var missing = new ArrayList<String>();
        if (visit.villageName().isEmpty()) {
            missing.add("村");
        }
        if (visit.catalogueCode().isEmpty()) {
            missing.add("服务项目");
        }
        if (entry.visitors().isEmpty()) {
            missing.add("走访人");
        }
        return missing;
    }
}
