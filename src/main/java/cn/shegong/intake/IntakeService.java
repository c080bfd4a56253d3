package cn.shegong.intake;

import cn.shegong.base.Actor;
import cn.shegong.base.ChineseDate;
import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.document.Fonts;
import cn.shegong.doubles.DoublesService;
import cn.shegong.fact.FactService;
import cn.shegong.place.PlaceService;
import cn.shegong.resident.ChangeLog;
import cn.shegong.resident.HouseholdService;
import cn.shegong.resident.ResidentService;
import cn.shegong.roster.Category;
import cn.shegong.roster.RosterService;
import cn.shegong.store.Database;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Takes the county's lists in: compares, writes in one step that can be undone, gives back what cannot be taken. */
public final class IntakeService {
    static final String SUBJECT = "intake_batch";

    private final Database database;
    private final ChangeLog changes;
    private final PlaceService places;
    private final ResidentService residents;
    private final HouseholdService households;
    private final RosterService rosters;
    private final IntakeMapper mapper;
    private final LayoutMemory layouts;
    private final BatchBook book;
    private final BatchFiles files;
    private final FactService facts;
    private final DoublesService doubles;

    public IntakeService(
            Database database,
            ChangeLog changes,
            PlaceService places,
            ResidentService residents,
            HouseholdService households,
            RosterService rosters,
            DoublesService doubles) {
        this.database = database;
        this.changes = changes;
        this.places = places;
        this.residents = residents;
        this.households = households;
        this.rosters = rosters;
        this.mapper = database.mapper(IntakeMapper.class);
        this.layouts = new LayoutMemory(mapper);
        this.book = new BatchBook(database, mapper);
        this.files = new BatchFiles(database, mapper, book);
        this.facts = new FactService(database);
        this.doubles = doubles;
    }

    /** Every roster that a list may be for. */
    public List<Category> categories() {
        return rosters.categories().all();
    }

    private StationRecords records(Actor actor) {
        return new StationRecords(
                actor,
                places,
                residents,
                households,
                rosters,
                facts,
                doubles,
                database.now().toLocalDate());
    }

    /**
     * Reads a list with the mappings that were remembered. Writes nothing.
     *
     * @throws Refusal when the file cannot be read as a table at all
     */
    public ReadList read(Actor actor, Path file, Progress progress) {
        actor.require(Right.IMPORT);
        return CountyList.read(file, layouts, database.now().toLocalDate(), progress);
    }

    /**
     * The roster that a list is for, when lists of its layout were taken in before and nothing in it says otherwise: then
     * there is nothing to ask before comparing.
     */
    public Optional<Category> knownAs(ReadList list) {
        return layouts.tookAs(list)
                .filter(known -> list.category().map(known::equals).orElse(true)
                        && !list.rows().isEmpty());
    }

    /** Why one leaves a roster, the most common reason first. */
    public List<String> endReasons(Category category) {
        return rosters.categories().definition(category).endReasons();
    }

    /** Compares a list with what the station knows. Writes nothing; a new decision is a new preview. */
    public Preview preview(Actor actor, ReadList list, Category category, Decisions decisions) {
        actor.require(Right.IMPORT);
        var fingerprint = ListFingerprint.of(list);
        var before = mapper.batches().stream()
                .filter(batch -> !batch.undone() && batch.fileHash().equals(fingerprint))
                .findFirst()
                .map(batch -> "这份名单"
                        + ChineseDate.ofDay(batch.takenAt().toLocalDate()).text() + "收过一次（“" + batch.fileName() + "”，"
                        + batch.takenBy() + "）。再收只补后来的不同。")
                .stream()
                .toList();
        return database.snapshot(() -> new ListComparison(records(actor), list, category, decisions).preview(before));
    }

    /**
     * Takes what can be taken and was not skipped, all or nothing.
     *
     * @param startsOn from when persons are on the roster whose grant has no approval date, or one after that month;
     *     usually {@link Preview#startsOn}
     * @throws Refusal when there is nothing to take, new villages need somebody who may add them, or somebody corrected
     *     one of the records since the preview
     */
    public Batch take(Actor actor, Preview preview, LocalDate startsOn, Progress progress) {
        if (!preview.worthTaking()) {
            throw new Refusal("这份名单里没有要写的：能收的都和站里一样，其余的不能收或者没有选。");
        }
        if (!preview.newPlaces().isEmpty() && !actor.may(Right.MANAGE_STATION)) {
            var names = preview.newPlaces().stream()
                    .map(place -> place.village() + String.join("、", place.groups()))
                    .collect(Collectors.joining("；"));
            throw new Refusal("名单里有本站还没有的村组：" + names + "。没有收下。请站长来收，或者先在“村组”里加上。");
        }
        return database.transaction(actor, Right.IMPORT, audit -> {
            long from = database.nextId();
            var deeds = new Taking(records(actor), preview, startsOn).write(progress);
            var batch = book.enter(actor, from, preview, deeds);
            layouts.took(batch.id(), preview.source());
            audit.note(
                    "intake.take",
                    SUBJECT,
                    batch.id(),
                    "收下" + preview.category().label() + "名单“" + batch.fileName() + "”：新增 " + batch.newCount() + "，有变化 "
                            + batch.changedCount() + "，不能收 " + batch.refusedCount() + "，退出 " + batch.goneCount());
            return batch;
        });
    }

    /** What differed when a list was taken in, and what was decided about it. */
    public List<ProtocolLine> protocol(long batchId) {
        return mapper.lines(batchId);
    }

    /** How many differences nobody has decided yet, by the key of the batch; batches without any are left out. */
    public Map<Long, Integer> open() {
        return mapper.openLines().stream()
                .collect(Collectors.toMap(IntakeMapper.Open::batchId, IntakeMapper.Open::number));
    }

    /**
     * Writes the protocol of a list that was taken in: as a paper to sign, or as a workbook when the file's name ends in
     * {@code .xlsx}.
     *
     * @param fonts asked for only when a paper is written
     */
    public void writeProtocol(
            Actor actor, long batchId, String station, Supplier<Fonts> fonts, Path target, Progress progress) {
        files.writeProtocol(actor, batchId, station, fonts, target, progress);
    }

    /** Name of a batch's protocol, for a file: 低保名单核对记录（2026年11月）. */
    public static String protocolTitle(Batch batch) {
        return ProtocolFiles.title(batch);
    }

    /**
     * Decides later what is to become of some who were missing from a list, all or none.
     *
     * @throws Refusal when one of it was decided meanwhile, or the roster has changed so that it cannot be done
     */
    public List<ProtocolLine> decide(Actor actor, List<Long> lineIds, MissingDecision decision) {
        return new LaterDecisions(database, mapper, records(actor)).decide(lineIds, decision);
    }

    /** Opens again what was decided about some who were missing, all or none; who left with it is back on the roster. */
    public List<ProtocolLine> reopen(Actor actor, List<Long> lineIds) {
        return new LaterDecisions(database, mapper, records(actor)).reopen(lineIds);
    }

    /** Everything that was taken in, newest first. */
    public List<Batch> batches() {
        return mapper.batches();
    }

    /** What was built on a batch since, one Chinese sentence each; empty when it can be undone. */
    public List<String> dependants(Actor actor, long batchId) {
        actor.require(Right.IMPORT);
        var batch = book.require(batchId);
        var records = records(actor);
        var undoing = new Undoing(records, changes, batch);
        return database.snapshot(() -> new Dependants(records, mapper, changes, batch).all(undoing::correctedSince));
    }

    /**
     * Puts everything back as it was before the batch, what was written over as well.
     *
     * @throws Refusal when it was undone before or something depends on it; nothing was changed
     */
    public Batch undo(Actor actor, long batchId) {
        return database.transaction(actor, Right.IMPORT, audit -> {
            var batch = book.require(batchId);
            if (batch.undone()) {
                throw new Refusal("这一次在"
                        + ChineseDate.ofDay(batch.undoneAt().toLocalDate()).text() + "已经由" + batch.undoneBy()
                        + "撤销了，不用再撤。");
            }
            var dependants = dependants(actor, batchId);
            if (!dependants.isEmpty()) {
                throw new Refusal("后来的记录用到了这份名单收下的内容，没有撤销：" + String.join("", dependants) + "请先撤回那些记录。");
            }
            new Undoing(records(actor), changes, batch).write(mapper.deeds(batchId));
            mapper.markUndone(batchId, database.now(), actor.name());
            audit.note("intake.undo", SUBJECT, batchId, "撤销收下的名单“" + batch.fileName() + "”");
            return book.require(batchId);
        });
    }

    /**
     * Writes the rows that cannot be taken to an Excel file that can be corrected there and read again.
     *
     * @return how many rows; without any, no file is written
     */
    public int writeRefused(Actor actor, Preview preview, Path target, Progress progress) {
        return files.writeRefused(
                actor, RefusedSheet.of(preview), preview.list().fileName(), target, progress);
    }

    /** The same for a list that was taken in earlier. */
    public int writeRefused(Actor actor, long batchId, Path target, Progress progress) {
        return files.writeRefused(
                actor, book.refused(batchId), book.require(batchId).fileName(), target, progress);
    }

    /**
     * Writes the file as it came from the sender.
     *
     * @throws Refusal when it was taken in before files were kept
     */
    public void writeOriginal(Actor actor, long batchId, Path target) {
        files.writeOriginal(actor, batchId, target);
    }

    /** Remembers how the columns of this layout are to be read from now on. */
    public void remember(Actor actor, ColumnMapping mapping) {
        database.transaction(actor, Right.IMPORT, audit -> {
            layouts.keep(mapping, database.now(), actor.id());
            audit.note("intake.layout", "", 0, "记住一种名单的列");
            return null;
        });
    }
}
