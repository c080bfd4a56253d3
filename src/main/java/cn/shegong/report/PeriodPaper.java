package cn.shegong.report;

import cn.shegong.base.Progress;
import cn.shegong.document.Fonts;
import cn.shegong.document.Head;
import cn.shegong.document.Paper;
import java.nio.file.Path;
import java.util.ArrayList;

/** A period's report as a paper: laid out like an official document without red head, names in the annexes. */
public final class PeriodPaper {
    private final PeriodReport report;
    private final Paper paper;
    private final PeriodSections sections;
    private final PeriodAnnexes annexes;

    private PeriodPaper(PeriodReport report, Fonts fonts) {
        this.report = report;
        this.paper = new Paper(fonts, Head.white(report.station().stationName()));
        this.sections = new PeriodSections(report, paper);
        this.annexes = new PeriodAnnexes(report);
    }

    /** Writes it to a file. */
    public static void write(PeriodReport report, Fonts fonts, Path target, Progress progress) {
        lay(report, fonts).write(target, progress);
    }

    /** The same as a document that can be edited. */
    static void writeWord(PeriodReport report, Fonts fonts, Path target, Progress progress) {
        lay(report, fonts).writeWord(target, progress);
    }

    /** The same without a file, to look at. */
    public static byte[] bytes(PeriodReport report, Fonts fonts, Progress progress) {
        return lay(report, fonts).bytes(progress);
    }

    private static Paper lay(PeriodReport report, Fonts fonts) {
        var sheet = new PeriodPaper(report, fonts);
        sheet.lay();
        return sheet.paper;
    }

    private void lay() {
        if (report.demo()) {
            paper.watermark("演示");
        }
        paper.title(report.station().stationName() + "|" + report.kindTitle());
        summary();
        paper.heading(1, "服务情况");
        sections.services();
        if (report.months().size() > 1) {
            paper.heading(1, "各月情况");
            sections.months();
        }
        if (!report.screening().empty()) {
            paper.heading(1, "对象排查");
            sections.screening();
        }
        if (!report.assessments().all().isEmpty() || report.opened().value() > 0) {
            paper.heading(1, "评估和建档");
            sections.assessments();
        }
        paper.heading(1, "名册变动");
        sections.rosters();
        paper.heading(1, "各村（社区）走访");
        sections.villages();
        if (!report.plan().classes().isEmpty()) {
            paper.heading(1, "探访计划");
            sections.plan();
        }
        paper.heading(1, "工作人员");
        sections.workers();
        if (!annexes.titles().isEmpty()) {
            paper.annexList(annexes.titles().toArray(String[]::new));
        }
        paper.signature(report.station().stationName(), report.drawnUpOn());
        paper.note(filledBy());
        names();
    }

    /** Who answers for the figures, under which contract. */
    private String filledBy() {
        var station = report.station();
        var words = new ArrayList<String>();
        words.add("填表人：" + station.fillerName());
        if (!station.fillerPhone().isEmpty()) {
            words.add("联系电话：" + station.fillerPhone());
        }
        if (!report.contractText().isEmpty()) {
            words.add(report.contractText());
        }
        return String.join("，", words);
    }

    private void summary() {
        var total = report.total();
        var text = new StringBuilder(report.here() + "走访 ")
                .append(total.visits().text())
                .append("、")
                .append(total.households().text())
                .append("，服务 ")
                .append(total.served().text())
                .append("、")
                .append(total.persons().text())
                .append("。期末在册家庭 ")
                .append(report.onRoster().text())
                .append("，其中" + report.here() + "没有走访到的 ")
                .append(report.notVisited().text())
                .append("。");
        if (report.attempts().value() > 0) {
            text.append("另有 ").append(report.attempts().text()).append("上门没有见到人，不计入走访。");
        }
        if (report.enteredLate().value() > 0) {
            text.append("其中 ").append(report.enteredLate().text()).append("为补录。");
        }
        if (!report.late().isEmpty()) {
            text.append("封月以后补报、更正 ").append(report.late().size()).append(" 条，见附件。");
        }
        paper.paragraph(text.toString());
    }

    private void names() {
        var titles = annexes.titles();
        for (int i = 0; i < titles.size(); i++) {
            paper.annex(titles.size() == 1 ? "附件" : "附件" + (i + 1), titles.get(i));
            paper.table(annexes.table(titles.get(i)));
        }
    }
}
