package cn.shegong.life;

import cn.shegong.base.Actor;
import cn.shegong.base.Problems;
import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.base.Rows;
import cn.shegong.base.Slice;
import cn.shegong.resident.ChangeLog;
import cn.shegong.resident.HouseholdService;
import cn.shegong.resident.HousingStatus;
import cn.shegong.resident.ResidentService;
import cn.shegong.roster.RosterService;
import cn.shegong.store.Audit;
import cn.shegong.store.Database;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Records what befalls people and households, with all that follows from it, and takes it back. */
public final class LifeService {
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_CONSEQUENCES = 2000;

    private final Database database;
    private final LifeMapper mapper;
    private final ChangeLog changes;
    private final Books books;

    public LifeService(
            Database database,
            ChangeLog changes,
            ResidentService residents,
            HouseholdService households,
            RosterService rosters) {
        this.database = database;
        this.changes = changes;
        mapper = database.mapper(LifeMapper.class);
        books = new Books(residents, households, rosters);
    }

    /** What a request would bring about; nothing is written. */
    public LifePlan plan(LifeRequest request) {
        return database.snapshot(() -> steps(request).plan());
    }

    private Steps steps(LifeRequest request) {
        var steps = new Steps();
        check(request, steps.problems);
        if (!steps.problems.hasErrors()) {
            switch (request.kind()) {
                case BIRTH, MOVE_IN, MARRIED_IN -> new Arriving(books, steps, request, today()).newcomer();
                case COME_BACK -> new Arriving(books, steps, request, today()).back();
                case DEATH, MOVE_OUT -> new Leaving(books, steps, request).plan();
                case MARRIED_OUT -> {
                    if (request.toHouseholdId() == null) {
                        new Leaving(books, steps, request).plan();
                    } else {
                        new Moving(books, steps, request).plan();
                    }
                }
                case SPLIT, RETURN -> new Moving(books, steps, request).plan();
                case SEPARATED, REUNITED -> housing(request, steps);
            }
        }
        return steps;
    }

    private void check(LifeRequest request, Problems problems) {
        if (request.kind() == null) {
            problems.error("kind", "blank", "请选是什么变动。");
            return;
        }
        if (request.happenedOn() == null) {
            problems.error("happenedOn", "blank", "请填哪天发生的。");
        } else if (request.happenedOn().isAfter(today())) {
            problems.error("happenedOn", "future_date", "发生日期还没有到，请核对年份。");
        }
        var whom = request.kind().whom();
        if ((whom == LifeKind.Whom.MEMBER || whom == LifeKind.Whom.GONE) && request.personId() == null) {
            problems.error("personId", "blank", "请选是谁。");
        }
        if (request.note().length() > LONGEST_NOTE) {
            problems.error("note", "too_long", "说明最多 " + LONGEST_NOTE + " 个字。");
        }
    }

    private void housing(LifeRequest request, Steps steps) {
        var household = books.household(request.householdId());
        var to = request.kind() == LifeKind.REUNITED ? HousingStatus.PRESENT : request.housing();
        steps.about(null);
        if (to == null
                || to == HousingStatus.UNKNOWN
                || request.kind() == LifeKind.SEPARATED && to == HousingStatus.PRESENT) {
            steps.problems.error("housing", "blank", "请选是户在人不在，还是户不在人在。");
        } else if (to == household.housing()) {
            steps.problems.error("housing", "same", "这一户登记的已经是“" + to.label() + "”。");
        } else {
            steps.step(
                    books.called(household.id()) + "的人户情况从“"
                            + household.housing().label() + "”改成“" + to.label() + "”",
                    (actor, made) -> books.households()
                            .correct(actor, books.household(household.id()).with(h -> h.housing = to)));
        }
    }

    /**
     * Records a request with all that follows from it, in one transaction.
     *
     * @param read the consequences as they were shown to whoever agreed to them
     * @return one event for each person whom it befell
     * @throws cn.shegong.base.InvalidInput when something is missing or wrong
     * @throws Refusal when other consequences would follow now than were shown
     */
    public List<LifeEvent> record(Actor actor, LifeRequest request, List<String> read) {
        return database.transaction(actor, Right.RECORD, audit -> {
            var steps = steps(request);
            steps.problems.refuseErrors();
            if (!steps.plan().words().equals(read)) {
                throw new Refusal("打开以后这一户的资料又有变化，会有别的后果，这次没有保存。请关掉重新打开，看过再登记。");
            }
            var made = new Steps.Made();
            return steps.events.stream()
                    .map(event -> write(actor, audit, request, event, made))
                    .toList();
        });
    }

    private LifeEvent write(Actor actor, Audit audit, LifeRequest request, Steps.Event event, Steps.Made made) {
        long id = database.nextId();
        event.steps().stream().filter(step -> step.act() != null).forEach(step -> step.act()
                .accept(actor, made));
        var words =
                String.join("\n", event.steps().stream().map(Steps.Step::words).toList());
        var written = new LifeEvent(
                id,
                database.nextId(),
                request.kind(),
                made.personId == null ? event.personId() : made.personId,
                request.householdId(),
                made.householdId == null ? request.toHouseholdId() : made.householdId,
                made.personId != null,
                made.householdId != null,
                request.happenedOn(),
                database.now(),
                actor.name(),
                request.note(),
                words.length() <= LONGEST_CONSEQUENCES ? words : words.substring(0, LONGEST_CONSEQUENCES - 1) + "…");
        mapper.insert(written);
        note(audit, "life.record", written, "登记");
        return written;
    }

    private void note(Audit audit, String action, LifeEvent event, String verb) {
        boolean person = event.personId() != null;
        var who = person ? books.person(event.personId()).name() : books.called(event.householdId());
        audit.note(
                action,
                person ? "person" : "household",
                person ? event.personId() : event.householdId(),
                verb + event.kind().label() + "：" + who + "，" + Words.day(event.happenedOn()) + "发生");
    }

    /**
     * Takes an event back with all that followed from it. What was changed again since stays as it is now.
     *
     * @return what stays, a phrase each; empty when everything is as it was before
     * @throws Refusal when who became known by it has other records by now or was merged with somebody; nothing is taken back then
     */
    public List<String> takeBack(Actor actor, long eventId) {
        return database.transaction(actor, Right.RECORD, audit -> {
            var event = mapper.event(eventId);
            if (event == null) {
                throw new Refusal("这件变动已经撤销了，请刷新后再看。");
            }
            refuseWhileMerged(event);
            note(audit, "life.take_back", event, "撤销登记");
            mapper.delete(eventId);
            return new TakingBack(books, changes, actor, event).run();
        });
    }

    /** Whom the event made would be taken away with what is another's by now. */
    private void refuseWhileMerged(LifeEvent event) {
        if (!event.madePerson() && !event.madeHousehold()) {
            return;
        }
        books.residents().mergedBetween(event.id(), event.untilId()).stream()
                .findFirst()
                .ifPresent(merged -> {
                    throw new Refusal(
                            "这件变动登记的人后来合并过：" + merged.sentence() + "。没有撤销，什么也没有改。请先在“查重”的“合并过的”里撤销那一次合并，再来撤销这件变动。");
                });
    }

    /** One page of what happened, the latest first, also what was only entered in somebody's record. */
    public Rows<LifeRow> page(LifeFilter filter, Slice slice) {
        return database.snapshot(() -> new Rows<>(mapper.rows(filter, slice), mapper.count(filter)));
    }

    /** How many people each of the four kinds that are counted befell; each is the size of its list. */
    public LifeFigures figures(LifeFilter filter) {
        return database.snapshot(() -> new LifeFigures(
                counted(filter, LifeKind.BIRTH),
                counted(filter, LifeKind.DEATH),
                counted(filter, LifeKind.MOVE_IN),
                counted(filter, LifeKind.MOVE_OUT)));
    }

    private long counted(LifeFilter filter, LifeKind kind) {
        return mapper.count(filter.of(kind));
    }

    /**
     * Writes a list to a workbook; who did so is noted.
     *
     * @param conditions what was asked for, in words
     * @return how many events
     */
    public int export(Actor actor, LifeFilter filter, String station, String conditions, Path file, Progress progress) {
        var rows = database.snapshot(() -> mapper.rows(filter, null));
        books.residents().export(actor, "变动台账 " + rows.size() + " 件（" + conditions + "）", file, () -> LifeLedger.of(
                        rows, station, conditions, today())
                .write(file, progress));
        return rows.size();
    }

    /** What befell a person, the latest first. */
    public List<LifeRow> ofPerson(long personId) {
        return mapper.rows(LifeFilter.ofPerson(personId), null);
    }

    /** What befell a household and the people in it, the latest first. */
    public List<LifeRow> ofHousehold(long householdId) {
        return mapper.rows(LifeFilter.ofHousehold(householdId), null);
    }

    private LocalDate today() {
        return database.now().toLocalDate();
    }
}
