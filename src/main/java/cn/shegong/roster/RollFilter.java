package cn.shegong.roster;

import cn.shegong.resident.HouseholdFilter;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * Which lines of a roll a list shows.
 *
 * @param day at whose close the state is judged
 * @param grade as it stands in the entries; null for all
 * @param text names, pinyin, numbers or village, all words of it; empty for all
 */
public record RollFilter(
        Roll roll, RollState state, LocalDate day, Long villageId, Long groupId, String grade, String text) {

    /** Everyone on a roll at the close of a day. */
    public static RollFilter on(Roll roll, LocalDate day) {
        return new RollFilter(roll, RollState.IN, day, null, null, null, "");
    }

    /** A copy with some conditions changed: {@code filter.with(f -> f.text = "王")}. */
    public RollFilter with(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return new RollFilter(roll, draft.state, day, draft.villageId, draft.groupId, draft.grade, draft.text);
    }

    /** The conditions while a changed copy is being made. */
    public static final class Draft {
        public RollState state;
        public Long villageId;
        public Long groupId;
        public String grade;
        public String text;

        private Draft(RollFilter filter) {
            state = filter.state;
            villageId = filter.villageId;
            groupId = filter.groupId;
            grade = filter.grade;
            text = filter.text;
        }
    }

    /** The text in the form in which the store is searched. */
    public List<String> words() {
        return HouseholdFilter.OPEN.withText(text).words();
    }
}
