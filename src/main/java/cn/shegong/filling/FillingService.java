package cn.shegong.filling;

import cn.shegong.base.Actor;
import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.document.FormFile;
import cn.shegong.document.FormFill;
import cn.shegong.document.OutputFile;
import cn.shegong.fact.FactService;
import cn.shegong.place.PlaceService;
import cn.shegong.roster.Categories;
import cn.shegong.settings.SettingsService;
import cn.shegong.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Fills the tables that a county sends: reads what they ask for, looks it up, writes it into a copy. */
public final class FillingService {
    private final Database database;
    private final SettingsService settings;
    private final FactService facts;
    private final Categories categories;
    private final PlaceService places;
    private final WhoReading who;
    private final LineReading lines;
    private final Layouts layouts;

    /** @param sources the lists and services that know what is written */
    public FillingService(
            Database database,
            SettingsService settings,
            FactService facts,
            Categories categories,
            PlaceService places,
            Sources sources) {
        this.database = database;
        this.settings = settings;
        this.facts = facts;
        this.categories = categories;
        this.places = places;
        var mapper = database.mapper(FillingMapper.class);
        who = new WhoReading(sources.rolls(), sources.lists(), sources.residents(), places);
        lines = new LineReading(
                mapper, facts, sources.residents(), sources.visits(), sources.assessments(), sources.instruments());
        layouts = new Layouts(mapper);
    }

    /**
     * Reads a workbook that is to be filled.
     *
     * @throws Refusal when it cannot be read or none of its sheets has a header
     */
    public CountyTable read(Actor actor, Path file, Progress progress) {
        actor.require(Right.EXPORT);
        var form = FormFile.read(file, progress);
        return new TableReading(form, fields(), categories, layouts).read();
    }

    /** Everything that can be put into a column. */
    public List<FillField> choices() {
        return fields().all();
    }

    private FillFields fields() {
        return new FillFields(facts.fields(), categories.all());
    }

    /** Whose rows can be asked for, rosters first. */
    public List<Who> whos() {
        var all = new ArrayList<Who>();
        categories.all().forEach(category -> all.add(Who.on(category)));
        all.add(Who.ELDERS);
        all.add(Who.EVERYBODY);
        return all;
    }

    /** The rows that title and sheet speak of: which roster, which month, in a workbook with a sheet a village which one. */
    public FillOrder begin(FillSheet sheet) {
        var now = YearMonth.from(database.now());
        var month = sheet.month().filter(said -> !said.isAfter(now)).orElse(now);
        var order = FillOrder.of(sheet.who().orElse(Who.EVERYBODY), month, sheet.per());
        return places.allVillages().stream()
                .filter(village ->
                        village.name().equals(sheet.name()) || village.name().equals(sheet.name() + "村"))
                .findFirst()
                .map(village -> order.with(o -> o.villageId = village.id()))
                .orElse(order);
    }

    /** Keeps what somebody has said about the columns of such tables. */
    public void remember(Actor actor, FillSheet sheet) {
        database.transaction(actor, Right.EXPORT, audit -> {
            layouts.keep(sheet, database.now(), actor.id());
            audit.note("filling.layout", "", 0, "记住了一种县里的表各列填什么：" + sheet.name());
            return null;
        });
    }

    /** The first rows as they will be written, numbers masked; and how many there are in all. */
    public Preview preview(Actor actor, FillSheet sheet, FillOrder order, int most) {
        actor.require(Right.EXPORT);
        return database.snapshot(() -> {
            var all = lines(actor, sheet, order.with(o -> o.purpose = ""), most);
            return new Preview(new Rowing(sheet, Map.of()).rows(all.lines()), all.rows());
        });
    }

    /**
     * What would be written.
     *
     * @param first the values of the first rows, by column
     * @param rows how many rows there are in all
     */
    public record Preview(List<FormFill.Row> first, int rows) {
        public Preview {
            first = List.copyOf(first);
        }
    }

    private record Some(List<Line> lines, int rows) {}

    private Some lines(Actor actor, FillSheet sheet, FillOrder order, int most) {
        var asked = who.read(order, day(order.month()));
        int rows =
                asked.units().stream().mapToInt(unit -> unit.personIds().size()).sum();
        var some = new Asked(asked.units().stream().limit(most).toList(), asked.categories());
        return new Some(lines.lines(actor, order, some, settings.profile(), day(order.month())), rows);
    }

    private LocalDate day(YearMonth month) {
        var today = database.now().toLocalDate();
        if (month.isAfter(YearMonth.from(today))) {
            throw new Refusal(month.getYear() + "年" + month.getMonthValue() + "月还没有到，填不了。请选本月或以前的月份。");
        }
        return month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
    }

    /**
     * Writes a copy of the table with some of its sheets filled. The file is there whole or not at all.
     *
     * @param orders by sheet; the other sheets stay as they are
     * @throws Refusal when a sheet is protected, is filled already and not to be written over, or nobody is on the list
     */
    public List<FillResult> fill(
            Actor actor, CountyTable table, Map<FillSheet, FillOrder> orders, Path target, Progress progress) {
        actor.require(Right.EXPORT);
        refuseTheOriginal(table, target);
        orders.forEach((sheet, order) -> refuse(table, sheet, order));
        return database.transaction(actor, Right.EXPORT, audit -> {
            var fills = new ArrayList<FormFill>();
            var results = new ArrayList<FillResult>();
            orders.forEach((sheet, order) -> {
                progress.step(results.size(), orders.size(), "填“" + sheet.name() + "”");
                var found = lines(actor, sheet, order, Integer.MAX_VALUE).lines();
                if (found.isEmpty()) {
                    throw new Refusal("“" + sheet.name() + "”没有填：" + described(order) + "没有人。请换一种名单、村或月份。");
                }
                var blanks = new Blanks(unit(), database.now().toLocalDate(), order.month())
                        .fill(sheet.zone().above());
                var rowing = new Rowing(sheet, sheet.zone().widths());
                fills.add(new FormFill(sheet.place(), sheet.zone(), rowing.rows(found), blanks.texts()));
                results.add(new Outcome(sheet, found).with(rowing, blanks));
            });
            OutputFile.write(target, out -> table.file().write(fills, out));
            orders.forEach((sheet, order) -> audit.note(
                    "filling.write",
                    "person",
                    0,
                    "填县里的表“" + table.file().name() + "”（" + sheet.name() + "）：" + described(order) + "，"
                            + rows(results, sheet) + " 行，"
                            + (order.whole() ? "完整号码，用途：" + order.purpose().strip() : "号码遮住")
                            + "，写到“" + target + "”"));
            return List.copyOf(results);
        });
    }

    private static int rows(List<FillResult> results, FillSheet sheet) {
        return results.stream()
                .filter(result -> result.sheet().equals(sheet.name()))
                .mapToInt(FillResult::rows)
                .sum();
    }

    private String unit() {
        var profile = settings.profile();
        return profile.stationName().isEmpty() ? profile.township() : profile.stationName();
    }

    private String described(FillOrder order) {
        var village = order.villageId() == null
                ? ""
                : places.allVillages().stream()
                        .filter(each -> each.id() == order.villageId())
                        .map(each -> each.name())
                        .collect(Collectors.joining());
        return order.month().getYear() + "年" + order.month().getMonthValue() + "月" + village
                + order.who().label() + order.movement().label();
    }

    private static void refuse(CountyTable table, FillSheet sheet, FillOrder order) {
        var start = "“" + table.file().name() + "”没有填，原来的文件没有动：";
        if (sheet.zone().locked()) {
            throw new Refusal(start + "工作表“" + sheet.name() + "”设了保护，填进去以后谁也改不了。请在 Excel 或 WPS 里撤销工作表保护，另存一份再填。");
        }
        if (sheet.filled().isEmpty()) {
            throw new Refusal(start + "工作表“" + sheet.name() + "”一列也没有选好填什么。请先给各列选上内容。");
        }
        if (sheet.zone().filled() > 0 && !order.replace()) {
            throw new Refusal(start + "工作表“" + sheet.name() + "”里已经填了 "
                    + sheet.zone().filled() + " 行。要清掉这些行重新填，请说明重填；要接着往下填，请先把它们移到另一份里。");
        }
    }

    private static void refuseTheOriginal(CountyTable table, Path target) {
        try {
            if (Files.exists(target) && Files.isSameFile(target, table.file().file())) {
                throw new Refusal("不能写回县里发来的那一份，空表要留着下个月用。请换一个文件名。");
            }
        } catch (IOException e) {
            // The original may be gone by now; then it cannot be written over either.
            return;
        }
    }

    /** The orders of several sheets in the order in which they were given. */
    public static Map<FillSheet, FillOrder> one(FillSheet sheet, FillOrder order) {
        var orders = new LinkedHashMap<FillSheet, FillOrder>();
        orders.put(sheet, order);
        return orders;
    }
}
