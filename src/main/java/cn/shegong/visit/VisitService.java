package cn.shegong.visit;

import cn.shegong.base.Actor;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Problems;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.base.Rows;
import cn.shegong.base.Slice;
import cn.shegong.catalogue.Catalogue;
import cn.shegong.fact.FactService;
import cn.shegong.store.Audit;
import cn.shegong.store.Database;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Records, corrects and voids visits, and lists them by name; nothing is ever deleted. */
public final class VisitService {
    /** The reason of a visit that was taken back right after saving. */
    public static final String UNDONE = "撤销";

    private static final int LONGEST_REASON = 200;
    private static final int VISITS_LOOKED_AT = 20;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final Database database;
    private final VisitMapper mapper;
    private final VisitAnswers answers;
    private final Surroundings surroundings;

    public VisitService(Database database, Catalogue catalogue, FactService facts) {
        this.database = database;
        this.mapper = database.mapper(VisitMapper.class);
        this.answers = new VisitAnswers(mapper, facts);
        this.surroundings = new Surroundings(database, mapper, catalogue);
    }

    /**
     * Writes a visit down.
     *
     * @throws InvalidInput when {@link VisitRules} find an error
     */
    public VisitVersion record(Actor actor, Visit visit) {
        return database.transaction(actor, Right.RECORD, audit -> {
            check(visit, 0);
            long id = database.nextId();
            var village = mapper.villageOf(visit.householdId());
            var version =
                    new VisitVersion(id, id, 1, VisitState.ACTIVE, village, visit, "", actor.id(), database.now());
            insert(version);
            var learnt = answers.write(actor, version, null);
            audit.note("visit.record", "visit", id, "记走访：" + description(visit) + words(learnt));
            return version;
        });
    }

    /**
     * Puts a corrected version in the place of the one that was looked at; that one stays readable.
     *
     * @param versionId the version that was looked at
     * @throws InvalidInput when {@link VisitRules} find an error
     * @throws Refusal when somebody else corrected or voided it meanwhile
     */
    public VisitVersion correct(Actor actor, long versionId, Visit visit) {
        return database.transaction(actor, Right.RECORD, audit -> {
            var before = require(versionId);
            check(visit, before.rootId());
            return replace(actor, audit, before, visit, "更正走访：" + description(visit));
        });
    }

    /**
     * Takes a visit out of all counting; it stays readable with the reason.
     *
     * @throws InvalidInput when the reason is blank or too long
     * @throws Refusal when somebody else corrected or voided it meanwhile
     */
    public void voidVisit(Actor actor, long versionId, String reason) {
        var why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            Problems.none()
                    .error("voidReason", "bad_length", "请写明为什么作废，最多 " + LONGEST_REASON + " 个字。")
                    .refuseErrors();
        }
        database.transaction(actor, Right.RECORD, audit -> {
            var before = require(versionId);
            end(versionId, VisitState.VOID, why);
            var forgotten = answers.takeBack(actor, before);
            audit.note(
                    "visit.void",
                    "visit",
                    before.rootId(),
                    "作废走访：" + description(before.visit()) + "，原因：" + why + words(forgotten));
            return null;
        });
    }

    /** Takes back what was just saved: a first version becomes void, a correction gives way to what stood before. */
    public void undo(Actor actor, long versionId) {
        database.transaction(actor, Right.RECORD, audit -> {
            var version = require(versionId);
            if (version.number() == 1) {
                voidVisit(actor, versionId, UNDONE);
                return null;
            }
            var former = versions(version.rootId()).stream()
                    .filter(v -> v.number() == version.number() - 1)
                    .findFirst()
                    .orElseThrow();
            return replace(actor, audit, version, former.visit(), "撤销更正：" + description(former.visit()));
        });
    }

    private VisitVersion replace(Actor actor, Audit audit, VisitVersion before, Visit visit, String text) {
        end(before.id(), VisitState.REPLACED, "");
        boolean sameHousehold = before.visit().householdId() == visit.householdId();
        var version = new VisitVersion(
                database.nextId(),
                before.rootId(),
                before.number() + 1,
                VisitState.ACTIVE,
                sameHousehold ? before.villageId() : mapper.villageOf(visit.householdId()),
                visit,
                "",
                actor.id(),
                database.now());
        insert(version);
        var learnt = answers.write(actor, version, before);
        var changes = VersionChanges.between(before.visit(), visit);
        audit.note(
                "visit.correct",
                "visit",
                before.rootId(),
                text + "；" + (changes.isEmpty() ? "没有改动内容" : String.join("；", changes)) + words(learnt));
        return version;
    }

    /** What a visit changed of what is known of the household and its members. */
    private static String words(List<String> facts) {
        return facts.isEmpty() ? "" : "；登记：" + String.join("；", facts);
    }

    private void end(long versionId, VisitState state, String reason) {
        if (mapper.end(versionId, state, reason) == 0) {
            throw new Refusal("这次走访刚刚被别人更正或作废了，您的改动没有写进去。请关掉后重新打开它，看过现在的内容再改。");
        }
    }

    private VisitVersion require(long versionId) {
        return version(versionId).orElseThrow(() -> new Refusal("找不到这次走访，什么也没有改。请刷新列表再试。"));
    }

    private void check(Visit visit, long rootId) {
        VisitRules.check(visit, surroundings.of(visit, rootId)).refuseErrors();
    }

    private void insert(VisitVersion version) {
        mapper.insert(VisitRow.of(version));
        var visit = version.visit();
        visit.persons().forEach(p -> mapper.insertPerson(version.id(), p));
        visit.workers().forEach(w -> mapper.insertWorker(version.id(), w));
        visit.checks().forEach(c -> mapper.insertCheck(version.id(), c));
        new HashSet<>(visit.followsUp()).forEach(root -> mapper.insertFollowUp(version.id(), root));
    }

    private String description(Visit visit) {
        return mapper.headName(visit.householdId()) + "家，"
                + DAY.format(visit.visitedAt()) + "，" + visit.way().label()
                + (visit.successful() ? "" : "，" + visit.missReason().label());
    }

    /**
     * What {@link VisitRules} have to know about a household.
     *
     * @param exceptRootId the visit that is being corrected, or 0
     */
    public Circumstances circumstances(long householdId, long exceptRootId) {
        return surroundings.of(householdId, exceptRootId);
    }

    /** One version, whatever its state. */
    public Optional<VisitVersion> version(long id) {
        return Optional.ofNullable(mapper.row(id)).map(this::whole);
    }

    /** All versions of a visit, newest first. */
    public List<VisitVersion> versions(long rootId) {
        return mapper.versions(rootId).stream().map(this::whole).toList();
    }

    private VisitVersion whole(VisitRow row) {
        return row.version(
                mapper.personsOf(row.id()),
                mapper.workersOf(row.id()),
                mapper.followedBy(row.id()),
                mapper.checksOf(row.id()),
                mapper.answersOf(row.id()));
    }

    /** One page of visits, urgent ones without a result first, then newest first; can be sorted by visitedAt, head, village, item, minutes and followUpOn. */
    public Rows<VisitEntry> list(VisitFilter filter, Slice slice) {
        return database.snapshot(() -> new Rows<>(byName(mapper.lines(filter, slice)), mapper.count(filter)));
    }

    /** How many visits there are of a kind. */
    public long count(VisitFilter filter) {
        return mapper.count(filter);
    }

    /** The visits of a month by name, by the day of the visit: what the month report counts. */
    public VisitsByName month(YearMonth month) {
        return between(month.atDay(1), month.atEndOfMonth());
    }

    /** The visits of a period by name. */
    public VisitsByName between(LocalDate from, LocalDate to) {
        return database.snapshot(
                () -> VisitsByName.of(from, to, byName(mapper.lines(VisitFilter.between(from, to), null))));
    }

    /** Visits whose follow-up was promised for this day or an earlier one and is still to be done, most overdue first. */
    public List<VisitEntry> followUpsDue(LocalDate day) {
        return list(VisitFilter.ALL.with(f -> f.dueBy = day), new Slice("followUpOn", false, 0, 1000))
                .rows();
    }

    /** When each of the households was last successfully visited; those never visited are left out. */
    public Map<Long, LocalDateTime> lastVisits(Collection<Long> householdIds) {
        return householdIds.isEmpty()
                ? Map.of()
                : mapper.lastVisits(householdIds).stream()
                        .collect(
                                Collectors.toMap(VisitMapper.LastVisit::householdId, VisitMapper.LastVisit::visitedAt));
    }

    /**
     * What was last noted under each heading, over the household's latest visits.
     *
     * @param exceptRootId the visit that is being corrected, or 0
     */
    public Situation lastNoted(long householdId, long exceptRootId) {
        var noted = mapper.latestSuccessful(householdId, exceptRootId, VISITS_LOOKED_AT);
        return new Situation(
                latest(noted, VisitRow::economy),
                latest(noted, VisitRow::housing),
                latest(noted, VisitRow::health),
                latest(noted, VisitRow::employment),
                latest(noted, VisitRow::hardshipKind),
                latest(noted, VisitRow::hardshipDegree));
    }

    /**
     * What was last said about each line of the checklists, by the line's code; what was not looked at is left out.
     *
     * @param exceptRootId the visit that is being corrected, or 0
     */
    public Map<String, LastCheck> lastChecks(long householdId, long exceptRootId) {
        return mapper.lastChecks(householdId, exceptRootId).stream()
                .collect(Collectors.toMap(LastCheck::line, Function.identity(), (latest, earlier) -> latest));
    }

    private static <T> T latest(List<VisitRow> newestFirst, Function<VisitRow, T> heading) {
        return newestFirst.stream()
                .map(heading)
                .filter(answer -> answer != null && !"".equals(answer))
                .findFirst()
                .orElse(null);
    }

    private List<VisitEntry> byName(List<VisitLine> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        var ids = lines.stream().map(VisitLine::id).toList();
        var persons = mapper.persons(ids).stream().collect(Collectors.groupingBy(VisitedPerson::visitId));
        var workers = mapper.workers(ids).stream().collect(Collectors.groupingBy(VisitingWorker::visitId));
        return lines.stream()
                .map(line -> new VisitEntry(
                        line, persons.getOrDefault(line.id(), List.of()), workers.getOrDefault(line.id(), List.of())))
                .toList();
    }
}
