package cn.shegong.filling;

import cn.shegong.roster.Movement;
import java.time.YearMonth;
import java.util.function.Consumer;

/**
 * Which rows a sheet gets.
 *
 * @param movement who was on the roster at the month's end, came in it or left in it
 * @param month ages, visits and rosters are as at its last day, or as today in the current month
 * @param villageId null for all villages
 * @param purpose why whole numbers are wanted, in the worker's words; empty keeps them masked
 * @param replace whether rows that already say something may be written over
 */
public record FillOrder(
        Who who, Movement movement, YearMonth month, Long villageId, Per per, String purpose, boolean replace) {
    public static FillOrder of(Who who, YearMonth month, Per per) {
        return new FillOrder(who, Movement.AT_END, month, null, per, "", false);
    }

    public boolean whole() {
        return !purpose.isBlank();
    }

    /** A copy with some conditions changed: {@code order.with(o -> o.villageId = 7L)}. */
    public FillOrder with(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return new FillOrder(
                draft.who, draft.movement, draft.month, draft.villageId, draft.per, draft.purpose, draft.replace);
    }

    /** The conditions while a changed copy is being made. */
    public static final class Draft {
        public Who who;
        public Movement movement;
        public YearMonth month;
        public Long villageId;
        public Per per;
        public String purpose;
        public boolean replace;

        private Draft(FillOrder order) {
            who = order.who;
            movement = order.movement;
            month = order.month;
            villageId = order.villageId;
            per = order.per;
            purpose = order.purpose;
            replace = order.replace;
        }
    }
}
