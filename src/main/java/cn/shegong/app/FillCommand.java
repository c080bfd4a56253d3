package cn.shegong.app;

import cn.shegong.base.Actor;
import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.filling.CountyTable;
import cn.shegong.filling.FillOrder;
import cn.shegong.filling.FillResult;
import cn.shegong.filling.FillSheet;
import cn.shegong.filling.FillingService;
import cn.shegong.filling.Who;
import cn.shegong.place.Village;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fill}: fills a county's table without a window. */
@Command(
        name = "fill",
        header = "填县里发来的空表：认列名，按名单、村和月份填，样子不变，发来的那一份不动。",
        synopsisHeading = "用法：",
        parameterListHeading = "参数：%n",
        optionListHeading = "选项：%n",
        sortOptions = false)
final class FillCommand implements Callable<Integer> {
    private static final String PURPOSE = "用命令填县里的表";

    @Parameters(paramLabel = "空表", description = "县里发来的 .xlsx")
    private Path file;

    @Option(names = "--out", paramLabel = "文件", required = true, description = "填好的存成哪个 .xlsx")
    private Path out;

    @Option(names = "--roster", paramLabel = "名单", description = "填哪一种名单，如 低保、残疾人、特殊困难老年人、全部居民；不写就按标题认")
    private String roster;

    @Option(names = "--village", paramLabel = "村", description = "只填一个村（社区）")
    private String village;

    @Option(names = "--month", paramLabel = "月份", description = "哪个月，如 2026-11；不写就按标题认，标题没写的是本月")
    private String month;

    @Option(names = "--sheet", paramLabel = "工作表", description = "填哪一张工作表（不写就填第一张有表头的）")
    private String sheet;

    @Option(names = "--masked", description = "身份证号和电话遮住")
    private boolean masked;

    @Option(names = "--replace", description = "表里已经填了的行清掉重填")
    private boolean replace;

    @Mixin
    private ResultOption result;

    @Mixin
    private StationOption station;

    @Override
    public Integer call() {
        var clock = Clock.systemDefaultZone();
        return result.tell("filled", () -> station.with(clock, (open, actor) -> fill(open, actor)));
    }

    private ResultOption.Result fill(Station open, Actor actor) {
        var table = open.filling.read(actor, file, Progress.NONE);
        var chosen = chosen(table);
        var who = who(open, chosen);
        var order = open.filling.begin(chosen).with(o -> {
            o.who = who;
            o.month = month == null ? o.month : month();
            o.villageId = village == null ? o.villageId : Long.valueOf(village(open));
            o.purpose = masked ? "" : PURPOSE;
            o.replace = replace;
        });
        var results = open.filling.fill(actor, table, FillingService.one(chosen, order), out, Progress.NONE);
        return told(results.get(0), order, table.passed());
    }

    private FillSheet chosen(CountyTable table) {
        if (sheet == null) {
            return table.sheets().get(0);
        }
        return table.sheets().stream()
                .filter(each -> each.name().equals(sheet))
                .findFirst()
                .orElseThrow(() -> new Refusal("没有能填的工作表“" + sheet + "”。有："
                        + table.sheets().stream().map(FillSheet::name).collect(Collectors.joining("、")) + "。"));
    }

    private Who who(Station open, FillSheet chosen) {
        if (roster == null) {
            return chosen.who().orElseThrow(() -> new Refusal("看不出这张表填哪一种名单，没有填。请用 --roster 指定，可以写：" + choices(open)));
        }
        return open.filling.whos().stream()
                .filter(who -> who.label().startsWith(roster.strip()))
                .findFirst()
                .or(() -> open.categories.of(roster).map(Who::on))
                .orElseThrow(() -> new Refusal("没有“" + roster + "”这种名单，没有填。可以写：" + choices(open)));
    }

    private static String choices(Station open) {
        return open.filling.whos().stream().map(Who::label).collect(Collectors.joining("、")) + "。";
    }

    private long village(Station open) {
        return open.places
                .find(village)
                .map(Village::id)
                .orElseThrow(() -> new Refusal("没有找到叫“" + village + "”的村（社区），没有填。请照“村和组”页上的名称写。"));
    }

    private YearMonth month() {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeParseException e) {
            throw new Refusal("“" + month + "”不是月份，请写成 2026-11 这样。", e);
        }
    }

    private ResultOption.Result told(FillResult filled, FillOrder order, List<String> passed) {
        var lines = new ArrayList<String>();
        lines.add("填好了：" + out + "（" + filled.sheet() + "，" + order.who().label() + "，" + filled.rows() + " 行，"
                + filled.households() + " 户）");
        filled.filled()
                .forEach(column -> lines.add("  填了 " + column.header() + "：" + column.field()
                        + (column.blank().isEmpty() ? "" : "，" + column.blank().size() + " 行空着")));
        filled.left().forEach(column -> lines.add("  没填 " + column.header() + "：" + column.why()));
        filled.notes().forEach(note -> lines.add("  " + note));
        lines.addAll(passed);
        var object = new LinkedHashMap<String, Object>();
        object.put("filled", true);
        object.put("file", out.toString());
        object.put("sheet", filled.sheet());
        object.put("roster", order.who().label());
        object.put("month", order.month().toString());
        object.put("rows", filled.rows());
        object.put("households", filled.households());
        object.put("columns", filled.filled().stream().map(FillCommand::object).toList());
        object.put("left", filled.left().stream().map(FillCommand::object).toList());
        object.put("notes", filled.notes());
        return new ResultOption.Result(0, lines, object);
    }

    private static Map<String, Object> object(FillResult.Filled column) {
        var object = new LinkedHashMap<String, Object>();
        object.put("header", column.header());
        object.put("field", column.field());
        object.put("blank", column.blank().size());
        return object;
    }

    private static Map<String, Object> object(FillResult.Left column) {
        var object = new LinkedHashMap<String, Object>();
        object.put("header", column.header());
        object.put("why", column.why());
        return object;
    }
}
