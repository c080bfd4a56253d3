package cn.shegong.resident.ui;

import cn.shegong.resident.Person;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** What the higher features tell about people, first of all what was done for them; read off the window's thread. */
public interface ServiceRecord {
    /**
     * Something that was done.
     *
     * @param what in a few words, e.g. 入户走访
     * @param text what came of it, or empty
     * @param by who did it, or empty
     */
    record Event(LocalDateTime at, String what, String text, String by) {}

    /** Something that is to be done by a day. */
    record Due(LocalDate on, String what) {}

    /**
     * A stay on a roster.
     *
     * @param grade class, grade or care level, or empty
     * @param benefit what it pays, e.g. 每月 420 元, or empty
     * @param to null while it lasts
     * @param endReason empty while it lasts
     */
    record Spell(String roster, String grade, String benefit, LocalDate from, LocalDate to, String endReason) {}

    /** A roster that lists can be filtered by. */
    record Roster(String code, String label) {}

    /**
     * Somebody who may be the person that is being typed.
     *
     * @param words who it is and why, in a sentence without its full stop
     */
    record Likely(long personId, String words) {}

    /** Nothing but what the residents' own records hold. */
    ServiceRecord NONE = new ServiceRecord() {};

    /** The rosters in their usual order. */
    default List<Roster> rosters() {
        return List.of();
    }

    /**
     * Who may be the person that is being typed, the surest first.
     *
     * @param villageId of the household that is being made with the person, or null
     */
    default List<Likely> perhapsSame(Person typed, Long villageId) {
        return List.of();
    }

    /** What was done with a household and its people, newest first. */
    default List<Event> timeLine(long householdId) {
        return List.of();
    }

    /** What is to be done for a household, the earliest first. */
    default List<Due> due(long householdId) {
        return List.of();
    }

    /** The rosters a person is or was on, those that last first. */
    default List<Spell> spells(long personId) {
        return List.of();
    }
}
