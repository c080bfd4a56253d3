package cn.shegong.intake;

import cn.shegong.base.ChineseDate;
import cn.shegong.base.Progress;
import cn.shegong.document.Column;
import cn.shegong.document.Fonts;
import cn.shegong.document.Ledger;
import cn.shegong.document.LedgerSheet;
import cn.shegong.document.Paper;
import cn.shegong.document.Table;
import cn.shegong.intake.ProtocolLine.Decision;
import cn.shegong.intake.ProtocolLine.Kind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The protocol of a list that was held against the roster, as a paper to sign and as a workbook. */
final class ProtocolFiles {
    private final String station;
    private final Batch batch;
    private final List<ProtocolLine> lines;
    private final LocalDate today;

    ProtocolFiles(String station, Batch batch, List<ProtocolLine> lines, LocalDate today) {
        this.station = station;
        this.batch = batch;
        this.lines = lines;
        this.today = today;
    }

    /** 低保名单核对记录（2026年11月）. */
    static String title(Batch batch) {
        var month = batch.period() == null ? null : YearMonth.parse(batch.period());
        return batch.category().label() + "名单核对记录"
                + (month == null ? "" : "（" + month.getYear() + "年" + month.getMonthValue() + "月）");
    }

    void writePaper(Fonts fonts, Path target, Progress progress) {
        paper(fonts).write(target, progress);
    }

    void writeWorkbook(Path target, Progress progress) {
        var ledger = new Ledger();
        for (var kind : Kind.values()) {
            if (!of(kind).isEmpty()) {
                ledger.sheet(new LedgerSheet(kind.label(), table(kind))
                        .title(title(batch) + "：" + kind.label())
                        .unit(station)
                        .filledOn(today));
            }
        }
        if (lines.isEmpty()) {
            var table = Table.of(Column.text("结果"));
            table.row("名单和花名册一样，没有不同。");
            ledger.sheet(new LedgerSheet("核对结果", table)
                    .title(title(batch))
                    .unit(station)
                    .filledOn(today));
        }
        ledger.write(target, progress);
    }

    Paper paper(Fonts fonts) {
        var paper = new Paper(fonts, station);
        paper.title(station + "|" + title(batch));
        paper.paragraph(summary());
        for (var kind : Kind.values()) {
            if (!of(kind).isEmpty()) {
                paper.heading(1, kind.label() + " " + of(kind).size() + " 处");
                paper.table(table(kind));
            }
        }
        if (lines.isEmpty()) {
            paper.paragraph("名单和花名册一样，没有不同。");
        }
        paper.paragraph("核对人：                    站长：                    日期：");
        paper.signature(station, today);
        return paper;
    }

    private String summary() {
        var parts = new ArrayList<String>();
        parts.add("名单文件“" + batch.fileName() + "”，共 " + batch.rowCount() + " 行，由" + batch.takenBy() + "于"
                + ChineseDate.ofDay(batch.takenAt().toLocalDate()).text() + "核对：新增 " + batch.newCount() + " 人，有变化 "
                + batch.changedCount()
                + " 人，没有变化 " + batch.sameCount() + " 人，不能收 " + batch.refusedCount() + " 行。");
        long gone = of(Kind.MISSING).size();
        if (gone > 0) {
            parts.add("名单上没有的 " + gone + " 处：退出 " + decided(Decision.ACCEPTED) + "，不退出 " + decided(Decision.REFUSED)
                    + "，还没有定 " + decided(Decision.OPEN) + "。");
        }
        long kept = of(Kind.CHANGED).stream()
                .filter(line -> line.decision() == Decision.REFUSED)
                .count();
        if (kept > 0) {
            parts.add("有变化的里面 " + kept + " 处没有按名单改，原因见表。");
        }
        return String.join("", parts);
    }

    private long decided(Decision decision) {
        return of(Kind.MISSING).stream()
                .filter(line -> line.decision() == decision)
                .count();
    }

    private List<ProtocolLine> of(Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).toList();
    }

    private Table table(Kind kind) {
        var table = Table.numbered(columns(kind).toArray(Column[]::new));
        of(kind).forEach(line -> table.row(values(kind, line).toArray()));
        return table;
    }

    private static Stream<Column> columns(Kind kind) {
        var who = Stream.of(
                Column.text("村组").wide(28),
                Column.text("户主").wide(18),
                Column.text("姓名").wide(22));
        var what =
                switch (kind) {
                    case NEW -> Stream.<Column>of();
                    case CHANGED, UNCLEAR ->
                        Stream.of(
                                Column.text("项目").wide(24),
                                Column.text("站里").wide(20),
                                Column.text("名单").wide(22));
                    case MISSING ->
                        Stream.of(
                                Column.text("范围").wide(12), Column.text("在册情况").wide(38));
                };
        var decision = Stream.of(Column.text("处理").wide(18), Column.text("原因").wide(22));
        return Stream.concat(Stream.concat(who, what), decision);
    }

    private static Stream<Object> values(Kind kind, ProtocolLine line) {
        var who = Stream.<Object>of(line.village() + line.groupLabel(), line.head(), line.name());
        var what =
                switch (kind) {
                    case NEW -> Stream.<Object>of();
                    case CHANGED, UNCLEAR -> Stream.<Object>of(line.label(), line.beforeText(), line.afterText());
                    case MISSING -> Stream.<Object>of(line.label(), line.beforeText());
                };
        return Stream.concat(Stream.concat(who, what), Stream.of(decision(line), reason(line)));
    }

    private static String reason(ProtocolLine line) {
        return line.happenedOn() == null
                ? line.reason()
                : line.reason() + "，" + ChineseDate.ofDay(line.happenedOn()).text() + "起";
    }

    private static String decision(ProtocolLine line) {
        if (line.kind() != Kind.MISSING) {
            return line.decision().label();
        }
        return switch (line.decision()) {
            case ACCEPTED -> "退出";
            case REFUSED -> "不退出";
            case OPEN -> line.decision().label();
        };
    }
}
