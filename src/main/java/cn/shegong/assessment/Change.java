package cn.shegong.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** What has changed from one finished sheet of an instrument to a later one. */
final class Change {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private Change() {}

    /** One sentence, e.g. 上次（2026年3月1日）是轻度失能，70 分；这次重了一级，少了 12 分。 */
    static String words(AssessmentVersion before, AssessmentVersion now) {
        var then = before.sheet().assessedOn();
        var words = new StringBuilder("上次（" + day(then) + "）");
        words.append(before.level().map(l -> "是" + l.label()).orElse("没有定级"));
        if (before.sheet().instrument().version() != now.sheet().instrument().version()) {
            return words.append("，用的是第 ")
                    .append(before.sheet().instrument().version())
                    .append(" 版，分数不能直接比。")
                    .toString();
        }
        unit(now.sheet().instrument(), before.score())
                .ifPresent(score -> words.append("，").append(score));
        return words.append("；这次")
                .append(level(before, now))
                .append(score(before, now))
                .append("。")
                .toString();
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String level(AssessmentVersion before, AssessmentVersion now) {
        var instrument = now.sheet().instrument();
        var was = before.level();
        var is = now.level();
        if (was.isEmpty() || is.isEmpty()) {
            return is.map(l -> "是" + l.label()).orElse("没有定级");
        }
        int worse = instrument.rank(is.get()) - instrument.rank(was.get());
        return worse == 0 ? "等级没有变" : worse > 0 ? "重了 " + worse + " 级" : "轻了 " + -worse + " 级";
    }

    private static String score(AssessmentVersion before, AssessmentVersion now) {
        if (before.score() == null || now.score() == null) {
            return "";
        }
        var more = now.score().subtract(before.score());
        return more.signum() == 0
                ? "，" + what(now.sheet().instrument()) + "没有变"
                : (more.signum() > 0 ? "，多了 " : "，少了 ")
                        + unit(now.sheet().instrument(), more.abs()).orElseThrow();
    }

    private static String what(Instrument instrument) {
        return instrument.score(instrument.result()).map(Score::label).orElse("分数");
    }

    private static Optional<String> unit(Instrument instrument, BigDecimal value) {
        return value == null
                ? Optional.empty()
                : instrument
                        .score(instrument.result())
                        .map(score -> ScoreValue.written(score, value) + " " + score.unit());
    }
}
