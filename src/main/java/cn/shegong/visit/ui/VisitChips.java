package cn.shegong.visit.ui;

import cn.shegong.ui.Chip;
import cn.shegong.visit.VisitLine;
import cn.shegong.visit.VisitState;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The states of a visit as chips. */
final class VisitChips {
    private VisitChips() {}

    static Chip outcome(VisitLine visit) {
        if (visit.state() == VisitState.VOID) {
            return new Chip("已作废", Chip.Tone.PLAIN);
        }
        return visit.successful()
                ? new Chip("见到了", Chip.Tone.GOOD)
                : new Chip(visit.missReason().label(), Chip.Tone.ATTENTION);
    }

    /** Null when nothing is promised. */
    static Chip followUp(VisitLine visit, LocalDate today) {
        if (visit.followUpOn() == null && !visit.urgent()) {
            return null;
        }
        if (!visit.followUpOpen()) {
            return new Chip(visit.result().isEmpty() ? "已跟进" : "已办结", Chip.Tone.PLAIN);
        }
        if (visit.urgent()) {
            return new Chip("紧急", Chip.Tone.BAD);
        }
        long days = ChronoUnit.DAYS.between(today, visit.followUpOn());
        if (days < 0) {
            return new Chip("逾期 " + -days + " 天", Chip.Tone.BAD);
        }
        if (days == 0) {
            return new Chip("今天", Chip.Tone.ATTENTION);
        }
        return new Chip(
                visit.followUpOn().getMonthValue() + "月" + visit.followUpOn().getDayOfMonth() + "日", Chip.Tone.PLAIN);
    }
}
