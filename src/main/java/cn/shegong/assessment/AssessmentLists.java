package cn.shegong.assessment;

import cn.shegong.base.Rows;
import cn.shegong.base.Slice;
import cn.shegong.store.Database;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists answered sheets by name: all, those of a period, those after which somebody is to be assessed again. */
public final class AssessmentLists {
    private final Database database;
    private final AssessmentMapper mapper;
    private final Instruments instruments;
    private final AssessmentService assessments;

    public AssessmentLists(Database database, Instruments instruments, AssessmentService assessments) {
        this.database = database;
        this.instruments = instruments;
        this.assessments = assessments;
        mapper = database.mapper(AssessmentMapper.class);
    }

    /** One page, newest first; can be sorted by assessedOn, name, village and instrument. */
    public Rows<AssessmentEntry> list(AssessmentFilter filter, Slice slice) {
        return database.snapshot(() -> {
            var cutoffs = cutoffs(filter);
            return new Rows<>(entries(mapper.lines(filter, cutoffs, slice)), mapper.count(filter, cutoffs));
        });
    }

    /** How many sheets there are of a kind. */
    public long count(AssessmentFilter filter) {
        return database.snapshot(() -> mapper.count(filter, cutoffs(filter)));
    }

    /** Everything about a person or a household, newest first. */
    public List<AssessmentEntry> about(Long personId, Long householdId) {
        var all = all(AssessmentFilter.ALL.with(f -> {
            f.personId = personId;
            f.householdId = householdId;
        }));
        var newest = new ArrayList<>(all);
        Collections.reverse(newest);
        return newest;
    }

    /** What was done on a visit, finished or not. */
    public List<AssessmentEntry> onVisit(long visitRootId) {
        return all(AssessmentFilter.ALL.with(f -> f.visitRootId = visitRootId));
    }

    /** What was done in a household on a day and is joined with no visit. */
    public List<AssessmentEntry> withoutVisit(long householdId, LocalDate day) {
        return all(AssessmentFilter.ALL.with(f -> {
            f.livingIn = householdId;
            f.from = day;
            f.to = day;
            f.visitRootId = AssessmentFilter.NO_VISIT;
        }));
    }

    /** The finished sheets of a period by name: what reports count. */
    public AssessmentsByName between(LocalDate from, LocalDate to) {
        return new AssessmentsByName(from, to, all(AssessmentFilter.ALL.with(f -> {
            f.from = from;
            f.to = to;
            f.finished = true;
        })));
    }

    /** Who is to be assessed again by a day, and by which instrument: the last sheet of each, most overdue first. */
    public List<AssessmentEntry> due(LocalDate day) {
        return all(AssessmentFilter.ALL.with(f -> f.dueBy = day)).stream()
                .sorted(Comparator.comparing(AssessmentEntry::nextOn))
                .toList();
    }

    /** The level that a person's last finished sheet by an instrument found, as known at the close of a day. */
    public Map<Long, String> lastLevels(String instrumentCode, LocalDate day) {
        var levels = new HashMap<Long, String>();
        database
                .snapshot(() -> mapper.lines(
                        AssessmentFilter.ALL.with(f -> {
                            f.instrumentCode = instrumentCode;
                            f.to = day;
                            f.finished = true;
                        }),
                        List.of(),
                        null))
                .stream()
                .filter(line -> line.personId() != null && line.levelCode() != null)
                .forEach(line -> levels.put(line.personId(), line.levelCode()));
        return levels;
    }

    private List<AssessmentEntry> all(AssessmentFilter filter) {
        return database.snapshot(() -> entries(mapper.lines(filter, cutoffs(filter), null)));
    }

    /** For each level of each version that is still offered, the last day on which a sheet is due again by now. */
    private List<AssessmentMapper.Cutoff> cutoffs(AssessmentFilter filter) {
        if (filter.dueBy() == null) {
            return List.of();
        }
        var offered = instruments.offered().stream().map(Instrument::code).collect(Collectors.toSet());
        return instruments.stored().entrySet().stream()
                .filter(stored -> offered.contains(stored.getValue().code()))
                .flatMap(stored -> stored.getValue().levels().stream()
                        .flatMap(level -> cutoff(stored.getKey(), level, filter.dueBy())))
                .toList();
    }

    private Stream<AssessmentMapper.Cutoff> cutoff(long instrumentId, Level level, LocalDate day) {
        int months = assessments.months(level);
        if (months == 0) {
            return Stream.empty();
        }
        // The 31st and a month after it have no common day, so that going back by months alone would miss some.
        var last = day.minusMonths(months);
        while (!last.plusDays(1).plusMonths(months).isAfter(day)) {
            last = last.plusDays(1);
        }
        return Stream.of(new AssessmentMapper.Cutoff(instrumentId, level.code(), last));
    }

    private List<AssessmentEntry> entries(List<AssessmentLine> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        var workers = mapper.assessors(lines.stream().map(AssessmentLine::id).toList()).stream()
                .collect(Collectors.groupingBy(
                        AssessmentMapper.Assessor::assessmentId,
                        Collectors.mapping(AssessmentMapper.Assessor::name, Collectors.toList())));
        return lines.stream()
                .map(line -> entry(line, workers.getOrDefault(line.id(), List.of())))
                .toList();
    }

    private AssessmentEntry entry(AssessmentLine line, List<String> workers) {
        var instrument = instruments.stored(line.instrumentId());
        var names = new ArrayList<>(workers);
        if (!line.otherAssessors().isEmpty()) {
            names.add(line.otherAssessors());
        }
        var next = line.finished() && line.latest() && !line.hasLeft() && line.levelCode() != null
                ? instrument
                        .level(line.levelCode())
                        .map(assessments::months)
                        .filter(months -> months > 0)
                        .map(line.assessedOn()::plusMonths)
                        .orElse(null)
                : null;
        return new AssessmentEntry(line, instrument, List.copyOf(names), next);
    }
}
