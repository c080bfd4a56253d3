package cn.shegong.visit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The visits of a period by name. Every figure is the length of a list that stands here: 户次 is the number of counted
 * visits, 人次 the number of meetings; a joint visit is one 户次 and stands once under each of its workers.
 *
 * @param from first day of the visits, not of their entry
 * @param to last day
 * @param counted successful visits, neither void nor replaced, by time
 * @param attempts those that met nobody, by time: listed, never counted
 */
public record VisitsByName(LocalDate from, LocalDate to, List<VisitEntry> counted, List<VisitEntry> attempts) {
    /** One person met at one visit: one 人次. */
    public record Meeting(long personId, String name, VisitEntry entry) {}

    /** A person or a worker. */
    public record Named(long id, String name) {}

    public VisitsByName {
        counted = List.copyOf(counted);
        attempts = List.copyOf(attempts);
    }

    static VisitsByName of(LocalDate from, LocalDate to, List<VisitEntry> all) {
        var bySuccess =
                all.stream().collect(Collectors.partitioningBy(e -> e.visit().successful()));
        return new VisitsByName(from, to, bySuccess.get(true), bySuccess.get(false));
    }

    /** 人次: every member met, once for each visit. */
    public List<Meeting> meetings() {
        return counted.stream()
                .flatMap(e -> e.met().stream().map(p -> new Meeting(p.personId(), p.name(), e)))
                .toList();
    }

    /** The distinct persons who were met, each with the meetings. */
    public Map<Named, List<Meeting>> persons() {
        return grouped(meetings().stream(), m -> new Named(m.personId(), m.name()));
    }

    /** The distinct households by key, each with its visits. */
    public Map<Long, List<VisitEntry>> households() {
        return grouped(counted.stream(), e -> e.visit().householdId());
    }

    /** Visits by the name of the village, which is empty for households without one. */
    public Map<String, List<VisitEntry>> byVillage() {
        return grouped(counted.stream(), e -> e.visit().villageName());
    }

    public Map<VisitWay, List<VisitEntry>> byWay() {
        return grouped(counted.stream(), e -> e.visit().way());
    }

    /** Visits by catalogue code; each stands under one code only. */
    public Map<String, List<VisitEntry>> byItem() {
        return grouped(counted.stream(), e -> e.visit().catalogueCode());
    }

    /** Visits by worker who went (走访人). */
    public Map<Named, List<VisitEntry>> byVisitor() {
        return byWorker(VisitEntry::visitors);
    }

    /** Visits by worker who went along (陪同人). */
    public Map<Named, List<VisitEntry>> byCompanion() {
        return byWorker(VisitEntry::companions);
    }

    /** The counted visits that were entered late (补录). */
    public List<VisitEntry> late() {
        return counted.stream().filter(e -> e.visit().late()).toList();
    }

    private record Part(Named worker, VisitEntry entry) {}

    private Map<Named, List<VisitEntry>> byWorker(Function<VisitEntry, List<VisitingWorker>> workers) {
        var parts = counted.stream()
                .flatMap(e -> workers.apply(e).stream().map(w -> new Part(new Named(w.workerId(), w.name()), e)));
        var all = new LinkedHashMap<Named, List<VisitEntry>>();
        grouped(parts.sorted(Comparator.comparingLong(p -> p.worker().id())), Part::worker)
                .forEach((worker, theirs) ->
                        all.put(worker, theirs.stream().map(Part::entry).toList()));
        return all;
    }

    private static <K, V> Map<K, List<V>> grouped(Stream<V> all, Function<V, K> key) {
        return all.collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }
}
