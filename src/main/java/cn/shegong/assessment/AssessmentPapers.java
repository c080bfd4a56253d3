package cn.shegong.assessment;

import cn.shegong.base.Actor;
import cn.shegong.base.Progress;
import cn.shegong.base.Right;
import cn.shegong.document.Column;
import cn.shegong.document.Fonts;
import cn.shegong.document.Paper;
import cn.shegong.document.Table;
import cn.shegong.settings.SettingsService;
import cn.shegong.staff.Worker;
import cn.shegong.store.Database;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Writes sheets on paper: an answered one with its result and room for signatures, or a blank one to take along. */
public final class AssessmentPapers {
    private final Database database;
    private final SettingsService settings;
    private final Supplier<List<Worker>> workers;
    private final AssessmentService assessments;

    /** @param workers everybody who ever worked at the station */
    public AssessmentPapers(
            Database database,
            SettingsService settings,
            Supplier<List<Worker>> workers,
            AssessmentService assessments) {
        this.database = database;
        this.settings = settings;
        this.workers = workers;
        this.assessments = assessments;
    }

    /** Without characters that a file name cannot have. */
    public static String fileName(String name) {
        return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_") + ".pdf";
    }

    /** Writes a sheet in the version on which it was taken; the export is noted. */
    public void write(Actor actor, AssessmentVersion version, Fonts fonts, Path target, Progress progress) {
        database.transaction(actor, Right.EXPORT, audit -> {
            answered(version, fonts).write(target, progress.toTheEnd());
            audit.note(
                    "assessment.export",
                    "assessment",
                    version.rootId(),
                    "导出评估表“" + version.sheet().instrument().title() + "”，写到“" + target + "”");
            return null;
        });
    }

    /** Writes a blank sheet; there is nobody in it, so nothing is noted. */
    public void writeBlank(Instrument instrument, Fonts fonts, Path target, Progress progress) {
        blank(instrument, fonts).write(target, progress);
    }

    Paper blank(Instrument instrument, Fonts fonts) {
        var paper = begun(instrument, fonts);
        head(paper, List.of("姓名", "村组", "评估日期", "原因", "评估人", "地点", "信息提供者", "关系和电话"), List.of());
        questions(paper, instrument, Answers.NONE);
        paper.heading(1, "结果");
        var table = Table.of(Column.text("项目").wide(60), Column.text("得分").wide(40));
        instrument.scores().forEach(score -> table.row(score.label(), ""));
        table.row("等级", "");
        return foot(paper.table(table), instrument);
    }

    Paper answered(AssessmentVersion version, Fonts fonts) {
        var sheet = version.sheet();
        var instrument = sheet.instrument();
        var paper = begun(instrument, fonts);
        if (version.state() == AssessmentState.VOID) {
            paper.paragraph("这份评估已经作废：" + version.voidReason());
        }
        var names = workers.get().stream()
                .filter(worker -> sheet.workers().contains(worker.id()))
                .map(Worker::name)
                .collect(Collectors.toCollection(ArrayList::new));
        if (!sheet.otherAssessors().isEmpty()) {
            names.add(sheet.otherAssessors());
        }
        head(
                paper,
                List.of("评估对象", "评估日期", "原因", "评估人", "地点", "见证人", "信息提供者", "关系和电话"),
                List.of(
                        assessments
                                .who(sheet)
                                .map(one -> sheet.householdId() == null ? one.name() : one.name() + "家")
                                .orElse(AssessmentEntry.NAMELESS),
                        sheet.assessedOn().toString(),
                        sheet.reason().label(),
                        String.join("、", names),
                        sheet.place(),
                        sheet.witness(),
                        sheet.informant(),
                        (sheet.informantRelation() + " " + sheet.informantPhone()).strip()));
        questions(paper, instrument, sheet.answers());
        paper.heading(1, "结果");
        var table = Table.of(Column.text("项目").wide(60), Column.text("得分").wide(40));
        assessments
                .score(sheet)
                .scores()
                .forEach(score -> table.row(score.score().label(), score.words()));
        table.strongRow(
                "等级", version.finished() ? version.level().map(Level::label).orElse("没有定级") : "没做完");
        paper.table(table);
        paper.paragraph(version.resultText());
        var change = assessments.changeSince(version);
        if (!change.isEmpty()) {
            paper.paragraph(change);
        }
        if (!sheet.remark().isEmpty()) {
            paper.paragraph("备注：" + sheet.remark());
        }
        return foot(paper, instrument);
    }

    private Paper begun(Instrument instrument, Fonts fonts) {
        var paper = new Paper(fonts, settings.profile().stationName());
        if (database.demo()) {
            paper.watermark("演示");
        }
        paper.title(instrument.title());
        paper.tableSize(Paper.SIZE_5);
        paper.paragraph((instrument.standing().caution().isEmpty()
                        ? ""
                        : "【" + instrument.standing().label() + "】"
                                + instrument.standing().caution())
                + "依据：" + instrument.source() + "。");
        return paper;
    }

    /** Two pairs of name and value a row. */
    private static void head(Paper paper, List<String> names, List<String> values) {
        var table = Table.of(
                Column.code("项目").wide(28),
                Column.text("内容").wide(50),
                Column.code("项目").wide(28),
                Column.text("内容").wide(50));
        for (int i = 0; i < names.size(); i += 2) {
            table.row(names.get(i), value(values, i), names.get(i + 1), value(values, i + 1));
        }
        paper.table(table);
    }

    private static String value(List<String> values, int index) {
        return index < values.size() ? values.get(index) : "";
    }

    private static void questions(Paper paper, Instrument instrument, Answers answers) {
        for (var section : instrument.sections()) {
            paper.heading(1, section.label());
            var table = Table.numbered(
                    Column.text("项目").wide(36),
                    Column.text("选项").wide(92),
                    Column.code("得分").wide(16));
            for (var item : section.items()) {
                table.row(
                        item.label()
                                + (item.help().isEmpty()
                                        ? ""
                                        : "（" + item.help().replaceAll("。$", "") + "）"),
                        options(item, answers),
                        points(item, answers));
            }
            paper.table(table);
        }
    }

    private static String options(Item item, Answers answers) {
        if (!item.chosen()) {
            return answers.one(item).map(value -> value + item.unit()).orElse("");
        }
        return item.options().stream()
                .map(option -> (answers.of(item).contains(option.code()) ? "■" : "□")
                        + (option.points() == null ? "" : option.points().toPlainString() + " ")
                        + option.label())
                .collect(Collectors.joining("　"));
    }

    private static String points(Item item, Answers answers) {
        return answers.one(item)
                .flatMap(item::option)
                .map(Option::points)
                .map(BigDecimal::toPlainString)
                .orElse("");
    }

    private Paper foot(Paper paper, Instrument instrument) {
        if (!instrument.signatures().isEmpty()) {
            var table = Table.of(
                    Column.code("签名人").wide(40),
                    Column.text("签名").wide(60),
                    Column.code("日期").wide(44));
            instrument.signatures().forEach(who -> table.row(who, "", "　　年　月　日"));
            paper.heading(1, "签名");
            paper.table(table);
        }
        return paper;
    }
}
