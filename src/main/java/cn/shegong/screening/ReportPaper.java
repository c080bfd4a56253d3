package cn.shegong.screening;

import cn.shegong.document.Column;
import cn.shegong.document.Fonts;
import cn.shegong.document.Head;
import cn.shegong.document.Organ;
import cn.shegong.document.Paper;
import cn.shegong.document.Table;
import cn.shegong.settings.StationProfile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The 《问题报告和建议》 that a campaign sends upwards: figures and names from the campaign, opinions only where the worker
 * has written them; where nothing is written, a line in brackets says what belongs there.
 */
final class ReportPaper {
    private static final String DECIDE = "建议调整对象名单";
    private static final String MISSED = "未查户名单";

    private final ScreeningSummary summary;
    private final Paper paper;

    private ReportPaper(ScreeningSummary summary, StationProfile station, Fonts fonts) {
        this.summary = summary;
        this.paper = new Paper(fonts, Head.white(station.stationName()));
    }

    /**
     * @param mark pale words over every page, e.g. 草稿; or empty
     * @param day on which it is drawn up
     */
    static Paper lay(ScreeningSummary summary, StationProfile station, Fonts fonts, String mark, LocalDate day) {
        var sheet = new ReportPaper(summary, station, fonts);
        sheet.lay(station, mark, day);
        return sheet.paper;
    }

    private void lay(StationProfile station, String mark, LocalDate day) {
        if (!mark.isEmpty()) {
            paper.watermark(mark);
        }
        paper.title(summary.screening().name() + "|问题报告和建议");
        if (!station.township().isEmpty()) {
            paper.recipient(Organ.township(station.township()).name());
        }
        conduct();
        results();
        problems();
        advice();
        var annexes = annexes();
        if (!annexes.isEmpty()) {
            paper.annexList(annexes.toArray(String[]::new));
        }
        paper.signature(station.stationName(), day);
        if (!station.fillerName().isEmpty()) {
            paper.note("填表人：" + station.fillerName()
                    + (station.fillerPhone().isEmpty() ? "" : "，联系电话：" + station.fillerPhone()));
        }
        for (int i = 0; i < annexes.size(); i++) {
            paper.annex(annexes.size() == 1 ? "附件" : "附件" + (i + 1), annexes.get(i));
            paper.table(annexes.get(i).equals(DECIDE) ? decide() : missed());
        }
    }

    private void conduct() {
        var screening = summary.screening();
        paper.heading(1, "排查开展情况");
        paper.paragraph(
                "本次排查编号 " + screening.number() + "，方式为" + screening.manner().label() + "，范围为"
                        + screening.reach().label() + "，对象为" + screening.objects() + "，时间为" + screening.period() + "。");
        paper.paragraph("应排查 " + summary.listed().text() + "，已排查 "
                + summary.examined().text() + "、"
                + summary.examinedPersons().text() + "，未查 " + summary.missed().text()
                + (summary.waiting().value() > 0 ? "，待查 " + summary.waiting().text() : "") + "。"
                + present("排查方式：", Arrays.stream(Method.values()).map(summary::by), "。")
                + "村（社区）已签字 " + summary.signed().text() + "。");
        words(screening.conduct(), "此处写怎样组织、怎样入户、村里怎样配合");
        var table = Table.of(
                Column.text("村（社区）").wide(36),
                Column.integer("应查户").wide(17).withTotal(),
                Column.integer("已查户").wide(17).withTotal(),
                Column.integer("未查户").wide(17).withTotal(),
                Column.integer("有变化户").wide(18).withTotal(),
                Column.integer("新发现户").wide(18).withTotal(),
                Column.integer("建议退出户").wide(18).withTotal(),
                Column.integer("问题件").wide(15).withTotal());
        for (var village : summary.villages()) {
            table.row(
                    village.village().isEmpty() ? "未填村" : village.village(),
                    village.listed().value(),
                    village.examined().value(),
                    village.missed().value(),
                    village.changed().value(),
                    village.found().value(),
                    village.leave().value(),
                    village.problems().value());
        }
        paper.table("各村（社区）排查情况", table.totals());
    }

    /** Figures that are not nought, named and joined; empty when all are. */
    private static String present(String before, Stream<ScreeningFigure> figures, String after) {
        var words = figures.filter(figure -> figure.value() > 0)
                .map(figure -> figure.label() + " " + figure.text())
                .collect(Collectors.joining("、"));
        return words.isEmpty() ? "" : before + words + after;
    }

    private void words(String written, String place) {
        paper.paragraph(written.isEmpty() ? "（" + place + "。）" : written);
    }

    private void results() {
        paper.heading(1, "排查结果");
        paper.paragraph("有变化 " + summary.changed().text()
                + present("，其中", Arrays.stream(ChangeKind.values()).map(summary::changed), "") + "。新发现 "
                + summary.newlyFound().text() + "。"
                + (summary.changed().value() > 0 ? "一户可以有几种变化，各种变化不相加。" : ""));
        var table = Table.of(
                Column.text("建议").wide(52),
                Column.integer("户").wide(26).withTotal(),
                Column.text("户主").wide(78));
        for (var suggestion : Suggestion.values()) {
            var figure = summary.suggested(suggestion);
            if (figure.value() > 0) {
                table.row(suggestion.label(), figure.value(), suggestion == Suggestion.KEEP ? "" : names(figure));
            }
        }
        if (summary.examined().value() > 0) {
            paper.table("建议处理意见", table.totals());
            paper.paragraph("以上是本站的建议，名册没有因此改动，由审核确认机关决定。");
        }
    }

    private static String names(ScreeningFigure figure) {
        return figure.names().stream().map(ScreeningName::name).collect(Collectors.joining("、"));
    }

    private void problems() {
        paper.heading(1, "发现的问题");
        if (summary.problems().isEmpty()) {
            paper.paragraph("本次排查没有记下问题。");
            return;
        }
        paper.paragraph("共 " + summary.problemFigure().text()
                + present("，其中", summary.problemsByKind().values().stream(), "") + "。");
        var table = Table.numbered(
                Column.code("类别").wide(21),
                Column.text("村（社区）").wide(23),
                Column.text("户、人").wide(22),
                Column.text("问题").wide(39),
                Column.text("建议").wide(38));
        for (var line : summary.problems()) {
            table.row(
                    line.problem().kind().label(),
                    line.village(),
                    line.who(),
                    line.problem().description(),
                    line.problem().advice());
        }
        paper.table("问题清单", table);
    }

    private void advice() {
        paper.heading(1, "建议");
        var byAdvice = summary.problems().stream()
                .filter(line -> !line.problem().advice().isEmpty())
                .collect(Collectors.groupingBy(
                        line -> line.problem().kind(), java.util.TreeMap::new, Collectors.toList()));
        byAdvice.forEach((kind, lines) -> {
            paper.heading(2, kind.label() + "（" + lines.size() + " 件）");
            lines.forEach(line -> paper.heading(3, advice(line)));
        });
        if (!byAdvice.isEmpty() && !summary.screening().advice().isEmpty()) {
            paper.heading(2, "总的建议");
        }
        words(summary.screening().advice(), "此处写总的建议");
    }

    private static String advice(ProblemLine line) {
        var where =
                Stream.of(line.village(), line.who()).filter(s -> !s.isEmpty()).collect(Collectors.joining());
        return (where.isEmpty() ? "" : where + "：") + line.problem().advice();
    }

    private List<String> annexes() {
        var titles = new ArrayList<String>();
        if (!summary.toBeDecided().isEmpty()) {
            titles.add(DECIDE);
        }
        if (summary.missed().value() > 0) {
            titles.add(MISSED);
        }
        return titles;
    }

    private Table decide() {
        var table = Table.numbered(
                Column.text("村（社区）").wide(23),
                Column.code("组").wide(12),
                Column.code("户主").wide(18),
                Column.text("类别").wide(20),
                Column.text("变化").wide(32),
                Column.code("建议").wide(15),
                Column.text("依据").wide(25));
        Function<WorkEntry, Object[]> row = e -> new Object[] {
            e.line().village(),
            e.line().groupLabel(),
            e.line().headName(),
            e.categoryWords(),
            e.changeWords(),
            e.line().suggestionWords(),
            e.line().evidence()
        };
        summary.toBeDecided().forEach(e -> table.row(row.apply(e)));
        return table;
    }

    private Table missed() {
        var table = Table.numbered(
                Column.text("村（社区）").wide(30),
                Column.code("组").wide(16),
                Column.code("户主").wide(24),
                Column.text("未查原因").wide(76));
        summary.missed().names().forEach(n -> table.row(n.village(), n.group(), n.name(), n.note()));
        return table;
    }
}
