package cn.shegong.assessment;

import cn.shegong.base.Actor;
import cn.shegong.base.Problems;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.fact.FactService;
import cn.shegong.policy.PolicyService;
import cn.shegong.store.Audit;
import cn.shegong.store.Database;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Records, corrects and voids answered sheets; nothing is ever deleted. Lists stand in {@link AssessmentLists}. */
public final class AssessmentService {
    /** The reason of a sheet that was taken back right after saving. */
    public static final String UNDONE = "撤销";

    private static final int LONGEST_REASON = 200;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final Database database;
    private final AssessmentMapper mapper;
    private final Instruments instruments;
    private final PolicyService policies;
    private final FactService facts;

    public AssessmentService(Database database, Instruments instruments, PolicyService policies, FactService facts) {
        database.textColumn(Answers.class, Definitions::text, Definitions::answers);
        this.database = database;
        this.instruments = instruments;
        this.policies = policies;
        this.facts = facts;
        mapper = database.mapper(AssessmentMapper.class);
    }

    /** What comes of answers given on a day, by the station's parameters of that day. */
    public Result score(Instrument instrument, Answers answers, LocalDate day) {
        return Scoring.of(instrument, answers, code -> policies.number(code, day));
    }

    /** The same for a sheet; of today while it has no day. */
    public Result score(Assessment sheet) {
        return score(
                sheet.instrument(),
                sheet.answers(),
                sheet.assessedOn() == null ? database.now().toLocalDate() : sheet.assessedOn());
    }

    /** What the rules find; warnings do not stop a save. */
    public Problems check(Assessment sheet, long exceptRootId) {
        return AssessmentRules.check(
                sheet,
                who(sheet).orElse(null),
                sameDay(sheet, exceptRootId),
                database.now().toLocalDate());
    }

    private int sameDay(Assessment sheet, long exceptRootId) {
        return sheet.assessedOn() == null || sheet.personId() == null && sheet.householdId() == null
                ? 0
                : mapper.onDay(
                        sheet.instrument().code(),
                        sheet.personId(),
                        sheet.householdId(),
                        sheet.assessedOn(),
                        exceptRootId);
    }

    /** Whom a sheet is about; empty when nobody is named or there is nobody of that key. */
    public Optional<AssessedOne> who(Assessment sheet) {
        return who(sheet.personId(), sheet.householdId());
    }

    /** A person or a household by key; empty when both are null or there is nobody of that key. */
    public Optional<AssessedOne> who(Long personId, Long householdId) {
        return Optional.ofNullable(
                personId != null
                        ? mapper.person(personId)
                        : householdId != null ? mapper.household(householdId) : null);
    }

    /**
     * Writes a sheet down; one that is not answered to the end is kept and does not count.
     *
     * @throws cn.shegong.base.InvalidInput when {@link AssessmentRules} find an error
     */
    public AssessmentVersion record(Actor actor, Assessment sheet) {
        return database.transaction(actor, Right.RECORD, audit -> {
            check(sheet, 0).refuseErrors();
            long id = database.nextId();
            var village = who(sheet).map(AssessedOne::villageId).orElse(null);
            var version = insert(actor, id, id, 1, village, sheet);
            audit.note("assessment.record", "assessment", id, "记评估：" + description(version));
            return version;
        });
    }

    /**
     * Puts another version in the place of the one that was looked at, also to go on with an unfinished one.
     *
     * @throws cn.shegong.base.InvalidInput when {@link AssessmentRules} find an error
     * @throws Refusal when somebody else corrected or voided it meanwhile
     */
    public AssessmentVersion correct(Actor actor, long versionId, Assessment sheet) {
        return database.transaction(actor, Right.RECORD, audit -> {
            var before = require(versionId);
            check(sheet, before.rootId()).refuseErrors();
            return replace(actor, audit, before, sheet, before.finished() ? "更正评估：" : "接着做评估：");
        });
    }

    /**
     * Joins a sheet with the visit on which it was done.
     *
     * @param visitRootId null to part them
     * @throws Refusal when somebody else corrected or voided the sheet meanwhile
     */
    public AssessmentVersion join(Actor actor, long versionId, Long visitRootId) {
        return database.transaction(actor, Right.RECORD, audit -> {
            var before = require(versionId);
            return replace(
                    actor,
                    audit,
                    before,
                    before.sheet().with(s -> s.visitRootId = visitRootId),
                    visitRootId == null ? "评估不再算在那次走访里：" : "评估算在走访里：");
        });
    }

    /**
     * Takes a sheet out of all counting; it stays readable with the reason.
     *
     * @throws cn.shegong.base.InvalidInput when the reason is blank or too long
     */
    public void voidSheet(Actor actor, long versionId, String reason) {
        var why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            Problems.none()
                    .error("voidReason", "bad_length", "请写明为什么作废，最多 " + LONGEST_REASON + " 个字。")
                    .refuseErrors();
        }
        database.transaction(actor, Right.RECORD, audit -> {
            var before = require(versionId);
            end(versionId, AssessmentState.VOID, why);
            audit.note("assessment.void", "assessment", before.rootId(), "作废评估：" + description(before) + "，原因：" + why);
            return null;
        });
    }

    /** Takes back what was just saved: a first version becomes void, a correction gives way to what stood before. */
    public void undo(Actor actor, long versionId) {
        database.transaction(actor, Right.RECORD, audit -> {
            var version = require(versionId);
            if (version.number() == 1) {
                voidSheet(actor, versionId, UNDONE);
                return null;
            }
            var former = versions(version.rootId()).stream()
                    .filter(v -> v.number() == version.number() - 1)
                    .findFirst()
                    .orElseThrow();
            return replace(actor, audit, version, former.sheet(), "撤销更正：");
        });
    }

    private AssessmentVersion replace(
            Actor actor, Audit audit, AssessmentVersion before, Assessment sheet, String what) {
        end(before.id(), AssessmentState.REPLACED, "");
        boolean same = Objects.equals(before.sheet().personId(), sheet.personId())
                && Objects.equals(before.sheet().householdId(), sheet.householdId());
        var village = same
                ? before.villageId()
                : who(sheet).map(AssessedOne::villageId).orElse(null);
        var version = insert(actor, database.nextId(), before.rootId(), before.number() + 1, village, sheet);
        audit.note("assessment.correct", "assessment", before.rootId(), what + description(version));
        return version;
    }

    private AssessmentVersion insert(Actor actor, long id, long rootId, int number, Long villageId, Assessment sheet) {
        var result = score(sheet);
        var version = new AssessmentVersion(
                id,
                rootId,
                number,
                AssessmentState.ACTIVE,
                villageId,
                sheet,
                result.complete(),
                rounded(result.score()),
                result.level() == null ? null : result.level().code(),
                result.sentence(),
                "",
                actor.id(),
                database.now());
        mapper.insert(AssessmentRow.of(version, instruments.keyOf(actor, sheet.instrument())));
        new HashSet<>(sheet.workers()).forEach(worker -> mapper.insertWorker(id, worker));
        return version;
    }

    private static BigDecimal rounded(BigDecimal score) {
        return score == null ? null : score.setScale(2, RoundingMode.HALF_UP);
    }

    private void end(long versionId, AssessmentState state, String reason) {
        if (mapper.end(versionId, state, reason) == 0) {
            throw new Refusal("这份评估刚刚被别人更正或作废了，您的改动没有写进去。请关掉后重新打开它，看过现在的内容再改。");
        }
    }

    private AssessmentVersion require(long versionId) {
        return version(versionId).orElseThrow(() -> new Refusal("找不到这份评估，什么也没有改。请刷新列表再试。"));
    }

    private String description(AssessmentVersion version) {
        var sheet = version.sheet();
        var name = who(sheet)
                .map(one -> sheet.householdId() == null ? one.name() : one.name() + "家")
                .orElse(AssessmentEntry.NAMELESS);
        return name + "，" + sheet.instrument().title() + "，" + DAY.format(sheet.assessedOn()) + "，"
                + (version.finished() ? version.level().map(Level::label).orElse("没有定级") : "没做完");
    }

    /** One version, whatever its state. */
    public Optional<AssessmentVersion> version(long id) {
        return Optional.ofNullable(mapper.row(id)).map(this::whole);
    }

    /** All versions of a sheet, newest first. */
    public List<AssessmentVersion> versions(long rootId) {
        return mapper.versions(rootId).stream().map(this::whole).toList();
    }

    private AssessmentVersion whole(AssessmentRow row) {
        return row.version(instruments.stored(row.instrumentId()), mapper.workersOf(row.id()));
    }

    /** The last finished sheet of the same instrument about the same, before this one or on the same day. */
    public Optional<AssessmentVersion> before(Assessment sheet, long exceptRootId) {
        if (sheet.personId() == null && sheet.householdId() == null) {
            return Optional.empty();
        }
        var day = sheet.assessedOn() == null ? database.now().toLocalDate() : sheet.assessedOn();
        return Optional.ofNullable(mapper.lastBefore(
                        sheet.instrument().code(), sheet.personId(), sheet.householdId(), day, exceptRootId))
                .map(this::whole);
    }

    /** What has changed since the last time, in one sentence; empty when there was none. */
    public String changeSince(AssessmentVersion version) {
        return version.finished()
                ? before(version.sheet(), version.rootId())
                        .map(before -> Change.words(before, version))
                        .orElse("")
                : "";
    }

    /** After how many months to assess again at a level, as the station has it now; 0 when there is no need. */
    public int months(Level level) {
        return level.monthsParameter() == null
                ? level.months()
                : policies.whole(level.monthsParameter(), database.now().toLocalDate())
                        .orElse(level.months());
    }

    /** What a finished sheet says of the person that the file does not say yet, by field; for asking, see {@link #take}. */
    public Map<String, String> offered(AssessmentVersion version) {
        var personId = version.sheet().personId();
        if (personId == null || !version.finished() || version.state() != AssessmentState.ACTIVE) {
            return Map.of();
        }
        var known = facts.of(FactService.Subject.person(personId));
        var offered = new LinkedHashMap<String, String>();
        version.level().map(Level::facts).orElse(Map.of()).forEach((field, content) -> {
            if (known.get(field) == null || !known.get(field).content().equals(content)) {
                offered.put(field, content);
            }
        });
        return offered;
    }

    /** Writes what is {@link #offered} into the person's file, as being so since the day of the assessment. */
    public void take(Actor actor, AssessmentVersion version) {
        facts.set(
                actor,
                FactService.Subject.person(version.sheet().personId()),
                offered(version),
                version.sheet().assessedOn());
    }
}
