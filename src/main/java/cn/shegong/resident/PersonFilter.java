package cn.shegong.resident;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * Which persons a list shows.
 *
 * @param text names, pinyin, numbers or village, all words of it; empty for all
 * @param category a code of {@code roster_category}; null for all
 * @param sex null for all
 * @param ageFrom completed years on {@code ageOn}, or null
 * @param ageTo completed years on {@code ageOn}, or null
 * @param ageOn the day on which ages are counted
 * @param presence who is still here
 * @param lastVisited when the household was last visited; null for any time
 */
public record PersonFilter(
        String text,
        Long villageId,
        Long groupId,
        String category,
        Sex sex,
        Integer ageFrom,
        Integer ageTo,
        LocalDate ageOn,
        Presence presence,
        LastVisited lastVisited) {
    /** Whether somebody is still here. */
    public enum Presence {
        HERE,
        DEAD,
        MOVED_OUT,
        /** Dead or moved out. */
        GONE,
        ALL
    }

    /** Everyone who lives here, ages counted on a day. */
    public static PersonFilter here(LocalDate ageOn) {
        return new PersonFilter("", null, null, null, null, null, null, ageOn, Presence.HERE, null);
    }

    /** A copy with some conditions changed: {@code filter.with(f -> f.text = "王")}. */
    public PersonFilter with(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return new PersonFilter(
                draft.text,
                draft.villageId,
                draft.groupId,
                draft.category,
                draft.sex,
                draft.ageFrom,
                draft.ageTo,
                draft.ageOn,
                draft.presence,
                draft.lastVisited);
    }

    /** The conditions while a changed copy is being made. */
    public static final class Draft {
        public String text;
        public Long villageId;
        public Long groupId;
        public String category;
        public Sex sex;
        public Integer ageFrom;
        public Integer ageTo;
        public LocalDate ageOn;
        public Presence presence;
        public LastVisited lastVisited;

        private Draft(PersonFilter f) {
            text = f.text;
            villageId = f.villageId;
            groupId = f.groupId;
            category = f.category;
            sex = f.sex;
            ageFrom = f.ageFrom;
            ageTo = f.ageTo;
            ageOn = f.ageOn;
            presence = f.presence;
            lastVisited = f.lastVisited;
        }
    }

    /** The text in the form in which the store is searched. */
    public List<String> words() {
        return SearchWords.of(text);
    }

    /** Whether it takes the household to tell who is meant. */
    boolean asksPlace() {
        return villageId != null || groupId != null || lastVisited != null || !words().isEmpty();
    }

    /** Born on this day or earlier, or null: the youngest who has completed {@code ageFrom} years. */
    public LocalDate bornUntil() {
        return ageFrom == null ? null : ageOn.minusYears(ageFrom);
    }

    /** Born after this day, or null: the oldest who has not completed {@code ageTo} + 1 years. */
    public LocalDate bornAfter() {
        return ageTo == null ? null : ageOn.minusYears(ageTo + 1L);
    }
}
