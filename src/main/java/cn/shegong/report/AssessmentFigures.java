package cn.shegong.report;

import cn.shegong.assessment.AssessmentCounting;
import cn.shegong.closing.PeriodBook;
import cn.shegong.count.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was assessed in a period.
 *
 * @param all every finished sheet
 * @param instruments the sheets of each instrument
 * @param asked satisfaction sheets with an overall answer
 * @param satisfied those of them that are satisfied
 */
public record AssessmentFigures(Figure all, List<OfInstrument> instruments, Figure asked, Figure satisfied) {
    /** One instrument's sheets, and by level. */
    public record OfInstrument(Figure sheets, List<Figure> levels) {
        /** 完全丧失 3，部分丧失 5. */
        String levelWords() {
            return levels.stream()
                    .map(level -> (level.label().isEmpty() ? "没有等级" : level.label()) + " " + level.number())
                    .collect(Collectors.joining("，"));
        }
    }

    static AssessmentFigures of(PeriodBook book) {
        var all = book.figure(AssessmentCounting.SHEETS);
        var instruments = new ArrayList<OfInstrument>();
        all.by(row -> row.cut().code(), code -> "").values().forEach(sheets -> {
            var label = sheets.lines().get(0).row().cut().label();
            var levels = sheets.by(row -> row.details().getOrDefault(AssessmentCounting.LEVEL, ""), level -> level);
            instruments.add(new OfInstrument(sheets.named(label), List.copyOf(levels.values())));
        });
        return new AssessmentFigures(
                all, instruments, book.figure(AssessmentCounting.ASKED), book.figure(AssessmentCounting.SATISFIED));
    }

    /** 87.5%, cut and not rounded; empty when nobody was asked. */
    public String satisfaction() {
        return share(satisfied, asked);
    }

    /** A share in per cent, cut and not rounded, so that 100% says that nobody is missing; empty of nobody. */
    static String share(Figure part, Figure whole) {
        if (whole.value() == 0) {
            return "";
        }
        long permille = part.value() * 1000L / whole.value();
        return permille / 10 + (permille % 10 == 0 ? "" : "." + permille % 10) + "%";
    }
}
