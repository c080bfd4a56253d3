package cn.shegong.intake;

import cn.shegong.place.Group;
import cn.shegong.place.VillageDraft;
import cn.shegong.resident.Household;
import java.util.HashMap;
import java.util.Map;

/** Puts households where a list says, and adds the villages and groups that the station does not have yet. */
final class TakenPlaces {
    private final StationRecords records;
    private final DeedLog log;
    private final Map<String, Long> villages = new HashMap<>();
    private final Map<String, Long> groups = new HashMap<>();

    TakenPlaces(StationRecords records, DeedLog log) {
        this.records = records;
        this.log = log;
    }

    /** The household there; where it is when the list says no place. */
    Household placed(Household home, ListedPlace place) {
        if (!place.said()) {
            return home;
        }
        long villageId = place.newVillage() ? village(place.village()) : place.villageId();
        var groupId = place.newGroup() ? group(villageId, place.group()) : place.groupId();
        return home.with(h -> {
            h.villageId = villageId;
            h.groupId = groupId;
        });
    }

    private long village(String name) {
        return villages.computeIfAbsent(name, n -> {
            var made = records.places().add(records.actor(), VillageDraft.of(n, 0));
            log.made(Deed.Kind.VILLAGE, made.id());
            return made.id();
        });
    }

    private Long group(long villageId, String label) {
        return groups.computeIfAbsent(villageId + "\n" + label, key -> {
            var closed = records.places().findGroup(villageId, label).map(Group::id);
            var made = records.places().addGroup(records.actor(), villageId, label);
            if (closed.isEmpty()) {
                log.made(Deed.Kind.VILLAGE_GROUP, made.id());
            }
            return made.id();
        });
    }
}
