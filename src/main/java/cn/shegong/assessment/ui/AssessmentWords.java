package cn.shegong.assessment.ui;

import cn.shegong.assessment.Answers;
import cn.shegong.assessment.AssessmentEntry;
import cn.shegong.assessment.AssessmentState;
import cn.shegong.assessment.Instrument;
import cn.shegong.assessment.Item;
import cn.shegong.assessment.Option;
import cn.shegong.assessment.Result;
import cn.shegong.assessment.Standing;
import cn.shegong.ui.Chip;
import cn.shegong.ui.Chip.Tone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import javafx.scene.control.Label;

/** Words and chips that the list, the detail and the form share. */
final class AssessmentWords {
    private AssessmentWords() {}

    static Chip level(AssessmentEntry entry) {
        if (entry.line().state() == AssessmentState.VOID) {
            return new Chip("已作废", Tone.PLAIN);
        }
        if (!entry.line().finished()) {
            return new Chip("没做完", Tone.ATTENTION);
        }
        return new Chip(
                shortened(entry.levelLabel()),
                entry.level()
                        .map(level -> tone(
                                entry.instrument(), entry.instrument().levels().indexOf(level)))
                        .orElse(Tone.ATTENTION));
    }

    /** What stands in brackets is for the detail. */
    private static String shortened(String label) {
        int bracket = label.indexOf('（');
        return bracket > 0 && label.length() > 10 ? label.substring(bracket + 1, label.length() - 1) : label;
    }

    /** The best is good, the worst is bad, and from the middle on it needs attention. */
    static Tone tone(Instrument instrument, int rank) {
        int worst = instrument.levels().size() - 1;
        return rank == 0 ? Tone.GOOD : rank == worst ? Tone.BAD : 2 * rank < worst ? Tone.PLAIN : Tone.ATTENTION;
    }

    /** Null for a formal instrument. */
    static Chip standing(Instrument instrument) {
        return instrument.standing() == Standing.FORMAL
                ? null
                : new Chip(instrument.standing().label(), Tone.PLAIN);
    }

    static Label due(AssessmentEntry entry, LocalDate today) {
        var next = entry.nextOn();
        if (next == null) {
            return new Label();
        }
        long late = ChronoUnit.DAYS.between(next, today);
        return late > 0
                ? new Chip("逾期 " + late + " 天", Tone.BAD)
                : new Chip(next.toString(), late > -31 ? Tone.ATTENTION : Tone.PLAIN);
    }

    static String score(AssessmentEntry entry) {
        var score = entry.line().score();
        return score == null || !entry.line().finished()
                ? ""
                : score.signum() == 0
                        ? BigDecimal.ZERO.toPlainString()
                        : score.stripTrailingZeros().toPlainString();
    }

    /** An answer as one would say it. */
    static String answer(Item item, Answers answers) {
        return answers.of(item).stream()
                .map(value -> item.chosen()
                        ? item.option(value).map(Option::label).orElse(value)
                        : value + (item.unit().isEmpty() ? "" : " " + item.unit()))
                .collect(Collectors.joining("、"));
    }

    /** How far one has come and what it gives so far, in one line. */
    static String progress(Instrument asked, Result now) {
        if (now == null || asked == null) {
            return "";
        }
        if (now.complete()) {
            return now.sentence();
        }
        long needed = asked.items().stream().filter(Item::needed).count();
        var words = new StringBuilder("答了 " + (needed - now.missing().size()) + " / " + needed + " 项");
        now.scores().stream()
                .filter(score -> score.score().code().equals(asked.result()) && score.value() != null)
                .findFirst()
                .ifPresent(score -> words.append("，目前")
                        .append(score.score().label())
                        .append(" ")
                        .append(score.words()));
        return words.append("。下一项：").append(now.missing().get(0).label()).toString();
    }
}
