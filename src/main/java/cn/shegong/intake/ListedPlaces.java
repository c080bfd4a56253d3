package cn.shegong.intake;

import cn.shegong.place.Group;
import cn.shegong.place.GroupName;
import cn.shegong.place.PlaceService;
import cn.shegong.place.Village;
import cn.shegong.place.VillageDraft;
import cn.shegong.place.WrittenPlace;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The villages and groups that the rows of a list name, against those of the station. */
final class ListedPlaces {
    /** An old people's home or an office stands where the village should; it does not become one. */
    private static final Pattern NO_VILLAGE = Pattern.compile(".*(院|所|中心|站|公司|学校|厂|政府|机关|户)|.*[0-9].*|.{16,}");

    private final PlaceService places;
    private final Map<String, ListedPlace> known = new HashMap<>();

    ListedPlaces(PlaceService places) {
        this.places = places;
    }

    ListedPlace of(ListRow row) {
        String group = row.group().map(GroupName::name).orElse("");
        return known.computeIfAbsent(row.village() + "\n" + group, key -> find(row.village(), group));
    }

    /** Whether the row names a village that cannot be told or made. */
    boolean unclear(ListRow row) {
        return !row.village().isEmpty() && !of(row).said();
    }

    private ListedPlace find(String written, String group) {
        if (written.isEmpty()) {
            return ListedPlace.NOWHERE;
        }
        var found = places.find(written);
        if (found.isPresent()) {
            var village = found.get();
            var there = group.isEmpty() ? Optional.<Group>empty() : places.findGroup(village.id(), group);
            return new ListedPlace(
                    village.name(),
                    village.id(),
                    there.map(Group::label).orElse(group),
                    there.map(Group::id).orElse(null));
        }
        String name = VillageDraft.of(WrittenPlace.of(written).village(), 0).name();
        boolean couldBeSeveral =
                places.allVillages().stream().map(Village::name).anyMatch(name::equals);
        return name.isEmpty()
                        || couldBeSeveral
                        || NO_VILLAGE
                                .matcher(name.substring(0, name.length() - 1))
                                .matches()
                ? ListedPlace.NOWHERE
                : new ListedPlace(name, null, group, null);
    }

    /** What would have to be added for these places. */
    static List<NewPlace> missing(List<ListedPlace> wanted) {
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        Map<String, Boolean> added = new HashMap<>();
        for (var place : wanted) {
            if (place.newVillage() || place.newGroup()) {
                var labels = groups.computeIfAbsent(place.village(), village -> new LinkedHashSet<>());
                added.put(place.village(), place.newVillage());
                if (place.newGroup()) {
                    labels.add(place.group());
                }
            }
        }
        return groups.entrySet().stream()
                .map(village ->
                        new NewPlace(village.getKey(), added.get(village.getKey()), List.copyOf(village.getValue())))
                .toList();
    }
}
