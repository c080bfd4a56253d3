package cn.shegong.submission;

import cn.shegong.report.PeriodReport;
import java.util.List;

/** The words for the mail with which a package goes out; the worker reads and changes them before sending. */
final class Letter {
    private Letter() {}

    static String of(PeriodReport report, SubmissionOrder order, List<String> files) {
        var station = report.station();
        var words = new StringBuilder(order.recipient())
                .append("：\n    现报送")
                .append(report.title())
                .append(order.masked() ? "（脱敏版，不含姓名）" : "（名单版）")
                .append("。")
                .append(report.here())
                .append("走访 ")
                .append(report.total().visits().text())
                .append("、服务 ")
                .append(report.total().served().text())
                .append("，期末在册家庭 ")
                .append(report.onRoster().text())
                .append("，其中没有走访到的 ")
                .append(report.notVisited().text())
                .append("。");
        if (!report.closed()) {
            words.append("这段时间还有月份没有封，数字可能还会变。");
        }
        if (!report.late().isEmpty()) {
            words.append("内有补报、更正 ").append(report.late().size()).append(" 条，见附件名单。");
        }
        if (order.locked()) {
            words.append("文件加了口令，口令另行电话告知。");
        }
        words.append("请查收。\n    附件：");
        for (int i = 0; i < files.size(); i++) {
            words.append(i == 0 ? "" : "          ")
                    .append(i + 1)
                    .append(". ")
                    .append(files.get(i))
                    .append('\n');
        }
        words.append('\n').append("    ").append(station.stationName()).append('\n');
        if (!station.fillerName().isEmpty()) {
            words.append("    联系人：").append(station.fillerName());
            words.append(station.fillerPhone().isEmpty() ? "" : "　电话：" + station.fillerPhone());
        }
        return words.toString().stripTrailing();
    }
}
