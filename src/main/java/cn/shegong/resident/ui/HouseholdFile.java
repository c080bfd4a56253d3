package cn.shegong.resident.ui;

import cn.shegong.resident.FieldChange;
import cn.shegong.resident.Household;
import cn.shegong.resident.Person;
import cn.shegong.resident.ui.ServiceRecord.Due;
import cn.shegong.resident.ui.ServiceRecord.Event;
import java.time.LocalDate;
import java.util.List;

/**
 * All that is known of a household, numbers masked.
 *
 * @param place village and group, or empty
 * @param members head first, who is gone last
 * @param today the day on which ages are counted
 */
record HouseholdFile(
        Household household,
        String place,
        List<Person> members,
        List<Due> due,
        List<Event> events,
        List<FieldChange> history,
        LocalDate today) {
    HouseholdFile {
        members = List.copyOf(members);
        due = List.copyOf(due);
        events = List.copyOf(events);
        history = List.copyOf(history);
    }

    /** Whom the household is called by: its head, or its first member. */
    String name() {
        return members.isEmpty() ? "空户" : members.get(0).name() + "户";
    }

    boolean isHead(Person person) {
        return household.headId() != null && household.headId() == person.id();
    }
}
