package cn.shegong.listing;

import cn.shegong.base.Actor;
import cn.shegong.base.Progress;
import cn.shegong.base.Right;
import cn.shegong.base.Rows;
import cn.shegong.base.Slice;
import cn.shegong.document.Column;
import cn.shegong.document.Fonts;
import cn.shegong.document.Ledger;
import cn.shegong.document.LedgerSheet;
import cn.shegong.document.Paper;
import cn.shegong.document.Table;
import cn.shegong.fact.FactField;
import cn.shegong.fact.FactService;
import cn.shegong.place.PlaceService;
import cn.shegong.place.Village;
import cn.shegong.resident.Person;
import cn.shegong.resident.PersonRow;
import cn.shegong.resident.ResidentService;
import cn.shegong.roster.RollCovered;
import cn.shegong.roster.RollFilter;
import cn.shegong.roster.RollLine;
import cn.shegong.roster.Rolls;
import cn.shegong.roster.RosterService;
import cn.shegong.settings.SettingsService;
import cn.shegong.settings.StationProfile;
import cn.shegong.store.Database;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws up lists that leave the station and writes them as Excel or PDF; each file leaves a line in the trail. */
public final class ListingService {
    private static final int AT_ONCE = 500;
    private static final int COLUMNS_OF_SIZE_5 = 10;

    private final Database database;
    private final ResidentService residents;
    private final FactService facts;
    private final RosterService rosters;
    private final Rolls rolls;
    private final PlaceService places;
    private final SettingsService settings;

    public ListingService(
            Database database,
            ResidentService residents,
            FactService facts,
            RosterService rosters,
            Rolls rolls,
            PlaceService places,
            SettingsService settings) {
        this.database = database;
        this.residents = residents;
        this.facts = facts;
        this.rosters = rosters;
        this.rolls = rolls;
        this.places = places;
        this.settings = settings;
    }

    /** The fields of a roll's categories that can have a column. */
    public List<FactField> fields(RollFilter filter) {
        return rosters.categories().fields(filter.roll().categories());
    }

    /**
     * A roll as the county's ledger, all of its pages.
     *
     * @throws cn.shegong.base.Refusal when whole numbers are wanted without the right to them
     */
    public Listing ledger(Actor actor, LedgerOrder order, Progress progress) {
        actor.require(Right.EXPORT);
        var filter = order.filter();
        var lines = all(order.order(), slice -> rolls.page(filter, slice), progress);
        var covered = filter.roll().households()
                ? rolls.covered(filter.roll().category(), filter.day(), households(lines))
                : Map.<Long, List<RollCovered>>of();
        var fields = fields(filter).stream()
                .filter(field -> order.fields().contains(field.code()))
                .toList();
        var whole = order.whole() ? whole(actor, lines, covered, order.purpose()) : WholeNumbers.NONE;
        var laid = new RollTable(filter, fields, whole, covered, order.forPaper()).of(lines);
        var label = filter.roll().label();
        var title = place(filter.villageId()) + Titles.people(label) + "花名册（" + Titles.month(filter.day()) + "）";
        return listing(
                title, label, laid.table(), filter.roll().households() ? "户、人、元" : "人", laid.width(), lines.size());
    }

    private WholeNumbers whole(
            Actor actor, List<RollLine> lines, Map<Long, List<RollCovered>> covered, String purpose) {
        var persons = Stream.concat(
                        lines.stream().map(line -> line.row().personId()).filter(Objects::nonNull),
                        covered.values().stream().flatMap(List::stream).map(RollCovered::personId))
                .distinct()
                .toList();
        return new WholeNumbers(
                residents.revealForFile(actor, persons, purpose).stream()
                        .collect(Collectors.toMap(Person::id, Function.identity())),
                facts.ofPersons(persons),
                facts.ofHouseholds(households(lines)));
    }

    private static List<Long> households(List<RollLine> lines) {
        return lines.stream().map(line -> line.row().householdId()).distinct().toList();
    }

    /**
     * Any persons as a ledger: the members of a household stand together under one number.
     *
     * @param title e.g. 居民花名册
     * @param page gives the persons under a filter, ordered by place
     * @param purpose for which whole numbers are wanted; empty keeps them masked
     */
    public Listing persons(
            Actor actor, String title, Function<Slice, Rows<PersonRow>> page, String purpose, Progress progress) {
        actor.require(Right.EXPORT);
        var rows = all(Slice.first(), page, progress);
        Map<Long, Person> whole = purpose.isBlank()
                ? Map.of()
                : residents
                        .revealForFile(actor, rows.stream().map(PersonRow::id).toList(), purpose)
                        .stream()
                        .collect(Collectors.toMap(Person::id, Function.identity()));
        var table = new PersonTable(whole, today());
        return listing(
                place(null) + title + "（" + Titles.month(today()) + "）",
                title,
                table.of(rows),
                "人",
                PersonTable.WIDTH,
                rows.size());
    }

    /** Who is to be fetched first, as a list to go by. */
    public Listing fetch(FetchList list, Hazards hazards) {
        var table = Table.numbered(
                Column.code("批次"),
                Column.code("村（社区）"),
                Column.code("组"),
                Column.code("姓名"),
                Column.code("性别"),
                Column.integer("年龄"),
                Column.text("住址"),
                Column.text("为什么先转移"),
                Column.code("电话"),
                Column.text("联系人"),
                Column.text("照料人或监护人"),
                Column.text("转移到哪里").wide(24));
        for (var row : list.rows()) {
            table.row(
                    hazards.batches().get(row.batch()).label(),
                    row.village(),
                    row.groupLabel(),
                    row.name(),
                    row.sex().label(),
                    row.age(),
                    row.address(),
                    String.join("、", row.reasons()),
                    row.phone(),
                    row.contact(),
                    row.carer(),
                    "");
        }
        var title = place(null) + "先转移人员名单（" + list.hazard().label() + "）";
        return listing(title, "先转移谁", table, "人", 13, list.rows().size());
    }

    private Listing listing(String title, String name, Table table, String measure, int columns, int size) {
        var profile = settings.profile();
        var called = (database.demo() ? "（演示）" : "") + title;
        var sheet = new LedgerSheet(name, table)
                .title(called)
                .unit(profile.stationName())
                .measure(measure)
                .filledOn(today())
                .signedBy(profile.headName(), profile.reviewerName(), profile.fillerName(), profile.fillerPhone());
        return new Listing(Titles.file(called), sheet, columns, size);
    }

    private String place(Long villageId) {
        var village = villageId == null
                ? ""
                : places.village(villageId).map(Village::name).orElse("");
        return settings.profile().township() + village;
    }

    /**
     * Writes a list to a file and says so in the trail.
     *
     * @param what stands in it, e.g. 低保花名册 451 户，号码遮住
     */
    public void write(Actor actor, Listing listing, String what, Fonts fonts, Path target, Progress progress) {
        residents.export(actor, what, target, () -> {
            if (FileFormat.of(target) == FileFormat.EXCEL) {
                new Ledger().sheet(listing.sheet()).write(target, progress.toTheEnd());
            } else {
                paper(listing, fonts).write(target, progress.toTheEnd());
            }
        });
    }

    private Paper paper(Listing listing, Fonts fonts) {
        return marked(new Paper(fonts, profile().stationName()))
                .tableSize(listing.columns() > COLUMNS_OF_SIZE_5 ? Paper.SMALL_5 : Paper.SIZE_5)
                .ledger(listing.sheet());
    }

    private Paper marked(Paper paper) {
        return database.demo() ? paper.watermark("演示") : paper;
    }

    private StationProfile profile() {
        return settings.profile();
    }

    private LocalDate today() {
        return database.now().toLocalDate();
    }

    static <R> List<R> all(Slice like, Function<Slice, Rows<R>> read, Progress progress) {
        var rows = new ArrayList<R>();
        while (true) {
            if (progress.cancelled()) {
                throw new CancellationException();
            }
            var some = read.apply(new Slice(like.sort(), like.descending(), rows.size(), AT_ONCE));
            rows.addAll(some.rows());
            progress.report(rows.size(), some.total(), "读名单");
            if (some.rows().size() < AT_ONCE) {
                return rows;
            }
        }
    }
}
