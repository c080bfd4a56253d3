package cn.shegong.resident.ui;

import cn.shegong.resident.HouseholdFilter;
import cn.shegong.resident.PersonFilter;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What the two lists are filtered by, in the form in which it is kept; null leaves a question open.
 *
 * @param roster code of a roster
 */
record Conditions(
        String text, Long villageId, Long groupId, String roster, AgeBand age, VisitedWhen visited, Standing standing) {
    static final Conditions NONE = new Conditions("", null, null, null, null, null, Standing.HERE);

    Conditions {
        text = Objects.requireNonNullElse(text, "");
        standing = Objects.requireNonNullElse(standing, Standing.HERE);
    }

    PersonFilter persons(LocalDate today) {
        return PersonFilter.here(today).with(f -> {
            f.text = text;
            f.villageId = villageId;
            f.groupId = groupId;
            f.category = roster;
            f.ageFrom = age == null ? null : age.from;
            f.ageTo = age == null ? null : age.to;
            f.lastVisited = visited == null ? null : visited.on(today);
            f.presence = standing.presence;
        });
    }

    /** The same for households, which have no age. */
    HouseholdFilter households(LocalDate today) {
        return HouseholdFilter.OPEN
                .withText(text)
                .withPlace(villageId, groupId)
                .withCategory(roster)
                .withLastVisited(visited == null ? null : visited.on(today))
                .withClosed(standing.closed);
    }
}
