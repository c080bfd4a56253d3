package cn.shegong.screening.ui;

import cn.shegong.screening.ProblemLine;
import cn.shegong.screening.Screening;
import cn.shegong.screening.Stage;
import cn.shegong.screening.WorkLine;
import cn.shegong.ui.Chip;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The states of campaigns, households and problems as chips. */
final class ScreeningChips {
    private ScreeningChips() {}

    static Chip stage(Screening screening, LocalDate today) {
        var stage = screening.stage();
        if (stage.ordinal() <= Stage.UNDER_WAY.ordinal() && screening.endsOn().isBefore(today)) {
            long days = ChronoUnit.DAYS.between(screening.endsOn(), today);
            return new Chip(stage.label() + "，逾期 " + days + " 天", Chip.Tone.BAD);
        }
        return new Chip(
                stage.label(),
                switch (stage) {
                    case PLAN -> Chip.Tone.PLAIN;
                    case CLOSED -> Chip.Tone.GOOD;
                    default -> Chip.Tone.ATTENTION;
                });
    }

    static Chip state(WorkLine line) {
        return switch (line.state()) {
            case OPEN -> new Chip("待查", Chip.Tone.ATTENTION);
            case DONE -> new Chip("已查", Chip.Tone.GOOD);
            case MISSED -> new Chip("未查", Chip.Tone.PLAIN);
            case REMOVED -> new Chip("移出", Chip.Tone.PLAIN);
        };
    }

    static Chip problem(ProblemLine line, LocalDate today) {
        if (!line.problem().open()) {
            return new Chip("已销号", Chip.Tone.GOOD);
        }
        var due = line.problem().dueOn();
        if (due == null) {
            return new Chip("待办", Chip.Tone.ATTENTION);
        }
        long days = ChronoUnit.DAYS.between(today, due);
        if (days < 0) {
            return new Chip("逾期 " + -days + " 天", Chip.Tone.BAD);
        }
        return new Chip(
                days == 0 ? "今天到期" : due.getMonthValue() + "月" + due.getDayOfMonth() + "日前", Chip.Tone.ATTENTION);
    }
}
