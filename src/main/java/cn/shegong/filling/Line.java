package cn.shegong.filling;

import cn.shegong.resident.Age;
import cn.shegong.resident.Person;
import cn.shegong.roster.Category;
import cn.shegong.settings.StationProfile;
import cn.shegong.visit.VisitEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row to be filled: somebody with what the station keeps of him or her, numbers as they may be shown.
 *
 * @param place the row's place within its household, from 0; 0 where every row stands for itself
 * @param size how many rows the household has
 * @param head null when the household has none
 * @param grants what has begun by the day, the newest first
 * @param asked the rosters whose people were asked for; empty for all residents
 * @param facts contents by code, of the person and of the household
 * @param visits of the household in the month, by time
 * @param lastVisit null when it was never visited
 * @param level what the last assessment found, or empty
 */
record Line(
        int place,
        int size,
        Person person,
        Person head,
        Home home,
        List<Grant> grants,
        List<Category> asked,
        Map<String, String> facts,
        List<VisitEntry> visits,
        LocalDate lastVisit,
        String level,
        StationProfile station,
        LocalDate day) {
    Line {
        grants = List.copyOf(grants);
        facts = Map.copyOf(facts);
        visits = List.copyOf(visits);
    }

    /** The grant that the list is about: it holds, or is the last one; with all residents, any that holds. */
    Optional<Grant> grant() {
        var about = grants.stream()
                .filter(grant -> asked.isEmpty() ? grant.holds() : asked.contains(grant.category()))
                .toList();
        return about.stream().filter(Grant::holds).findFirst().or(() -> about.stream()
                .findFirst());
    }

    boolean on(Category category) {
        return grants.stream()
                .anyMatch(grant -> grant.holds() && grant.category().equals(category));
    }

    Optional<Grant> of(Category category) {
        return grants.stream()
                .filter(grant -> grant.category().equals(category))
                .findFirst();
    }

    /** Empty when nobody has said. */
    String fact(String code) {
        return facts.getOrDefault(code, "");
    }

    Integer age() {
        return person.birthDate() == null ? null : Age.on(person.birthDate(), day);
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "Line of " + person.id();
    }
}
