package cn.shegong.pack;

import cn.shegong.attachment.DocumentService;
import cn.shegong.base.Actor;
import cn.shegong.base.Problems;
import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.document.Fonts;
import cn.shegong.pack.PackMapper.Step;
import cn.shegong.pack.PackMapper.StepKind;
import cn.shegong.place.PlaceService;
import cn.shegong.place.Village;
import cn.shegong.roster.RosterLists;
import cn.shegong.screening.ProblemService;
import cn.shegong.settings.SettingsService;
import cn.shegong.store.Database;
import cn.shegong.visit.VisitService;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes visiting packs in the order of the way, writes them on paper, and knows what became of every sheet. */
public final class PackService {
    static final String SUBJECT = "household";
    private static final int LONGEST_REASON = 200;

    private final Database database;
    private final PackMapper mapper;
    private final PlaceService places;
    private final RosterLists rosters;
    private final SettingsService settings;
    private final DocumentService documents;
    private final PackReading reading;

    /** @param unknowns what the sheets ask for beside what was left empty */
    public PackService(
            Database database,
            PlaceService places,
            RosterLists rosters,
            SettingsService settings,
            DocumentService documents,
            VisitService visits,
            ProblemService problems,
            List<Unknowns> unknowns) {
        this.database = database;
        this.mapper = database.mapper(PackMapper.class);
        this.places = places;
        this.rosters = rosters;
        this.settings = settings;
        this.documents = documents;
        this.reading = new PackReading(mapper, rosters, visits, problems, unknowns);
    }

    /** Why each household is due that a pack would have, in the order of the way. */
    public Map<Long, String> due(List<Long> villageIds, Due due) {
        return database.snapshot(() -> {
            var today = today();
            var all = villageIds.isEmpty() ? List.<PackHousehold>of() : mapper.inVillages(villageIds, today);
            var listed =
                    rosters.categoriesOf(all.stream().map(PackHousehold::id).toList());
            var candidates = all.stream()
                    .filter(h -> !due.onlyListed() || listed.containsKey(h.id()))
                    .toList();
            return due.reasons(candidates, today);
        });
    }

    /**
     * Makes a pack; its sheets are numbered in the order of the way.
     *
     * @throws Refusal when nobody is due, or more than fit into one pack
     */
    public Pack make(Actor actor, List<Long> villageIds, Due due) {
        return database.transaction(actor, Right.RECORD, audit -> {
            var chosen = due(villageIds, due);
            if (chosen.isEmpty()) {
                throw new Refusal("选定的村里没有“" + due.words() + "”，没有做入户包。请换一个村，或放宽条件再做。");
            }
            if (chosen.size() > SheetCode.MOST_PAGES) {
                throw new Refusal("一个入户包最多 " + SheetCode.MOST_PAGES + " 户，这里有 " + chosen.size() + " 户，没有做。请分几个村做。");
            }
            long id = database.nextId();
            int number = mapper.lastNumber() + 1;
            var title = title(villageIds);
            mapper.insert(id, number, title, due.words(), actor.id(), database.now());
            int page = 0;
            for (var one : chosen.entrySet()) {
                page++;
                var code = SheetCode.of(database.stationId(), number, page).printed();
                mapper.insertSheet(new PackSheet(
                        database.nextId(), id, page, code, one.getKey(), one.getValue(), "", "", "", null, "", 0));
            }
            audit.note("pack.make", "", 0, "做入户包 " + number + " 号：" + title + "，" + due.words() + "，" + page + " 户");
            return mapper.pack(id);
        });
    }

    private String title(List<Long> villageIds) {
        var names = places.allVillages().stream()
                .filter(village -> villageIds.contains(village.id()))
                .map(Village::name)
                .toList();
        return names.size() <= 3 ? String.join("、", names) : names.get(0) + "等 " + names.size() + " 个村";
    }

    /**
     * Writes a pack on paper: the cover, then a sheet a household. Telephone numbers stand there whole for who may see
     * them, because one rings before one goes; numbers of documents never stand there.
     *
     * @throws Refusal when the file cannot be written
     */
    public void write(Actor actor, long packId, Supplier<Fonts> fonts, Path target, Progress progress) {
        actor.require(Right.EXPORT);
        boolean whole = actor.may(Right.UNMASK);
        progress.step(0, 0, "读各户的资料");
        var pack = require(packId);
        var contents = database.snapshot(() -> reading.read(mapper.sheets(packId), whole));
        var paper = PackPaper.lay(
                pack, contents, fonts.get(), settings.profile().stationName(), database.demo() ? "演示" : "", today());
        database.transaction(actor, Right.EXPORT, audit -> {
            paper.write(target, progress.toTheEnd());
            audit.note(
                    "pack.write",
                    "",
                    0,
                    "写出入户包 " + pack.name() + " " + contents.size() + " 户，" + (whole ? "电话完整" : "电话遮住") + "，写到“" + target
                            + "”");
            return null;
        });
    }

    /** All packs, the newest first. */
    public List<Pack> packs() {
        return mapper.packs();
    }

    public Optional<Pack> pack(long id) {
        return Optional.ofNullable(mapper.pack(id));
    }

    private Pack require(long id) {
        return pack(id).orElseThrow(() -> new Refusal("找不到这个入户包，什么也没有做。请刷新再试。"));
    }

    /** The sheets of a pack in the order of the paper. */
    public List<PackSheet> sheets(long packId) {
        return mapper.sheets(packId);
    }

    public Optional<PackSheet> sheet(long id) {
        return Optional.ofNullable(mapper.sheet(id));
    }

    /** Says that a sheet was keyed in as this visit; pages of it that came back before become the visit's, too. */
    public void entered(Actor actor, long sheetId, long visitRoot) {
        database.transaction(actor, Right.RECORD, audit -> {
            step(actor, sheetId, StepKind.ENTERED, visitRoot, "", "录回");
            documents.link(actor, mapper.filedPages(sheetId), visitRoot);
            return null;
        });
    }

    /** Says that a sheet will not be keyed in. */
    public void skip(Actor actor, long sheetId, String reason) {
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            Problems.none()
                    .error("reason", "bad_length", "请写明为什么跳过，最多 " + LONGEST_REASON + " 个字。")
                    .refuseErrors();
        }
        step(actor, sheetId, StepKind.SKIPPED, null, reason.strip(), "跳过");
    }

    /** Lets a skipped sheet wait again. */
    public void reopen(Actor actor, long sheetId) {
        step(actor, sheetId, StepKind.REOPENED, null, "", "改回未录");
    }

    private void step(Actor actor, long sheetId, StepKind kind, Long visitRoot, String reason, String verb) {
        database.transaction(actor, Right.RECORD, audit -> {
            var sheet = sheet(sheetId).orElseThrow(() -> new Refusal("找不到这张表，什么也没有记。请刷新再试。"));
            mapper.insertStep(
                    new Step(database.nextId(), sheetId, kind, visitRoot, reason, actor.id(), database.now()));
            audit.note(
                    kind == StepKind.ENTERED ? "pack.enter" : "pack.skip",
                    SUBJECT,
                    sheet.householdId(),
                    "入户包的表 " + sheet.code() + "（" + sheet.headName() + "家）" + verb
                            + (reason.isEmpty() ? "" : "，原因：" + reason));
            return null;
        });
    }

    private LocalDate today() {
        return database.now().toLocalDate();
    }
}
