package cn.shegong.doubles;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds everybody who seems to be there twice, comparing only those whose names sound alike or whose number is one. */
final class Search {
    private record Two(long one, long other) {
        static Two of(Profile one, Profile other) {
            return new Two(Math.min(one.id(), other.id()), Math.max(one.id(), other.id()));
        }
    }

    private final Map<Two, Pair> found = new HashMap<>();
    private final HashSet<Two> settled = new HashSet<>();

    /** @param different who is not to be found again */
    private Search(List<Different> different) {
        different.forEach(two ->
                settled.add(new Two(Math.min(two.oneId(), two.otherId()), Math.max(two.oneId(), two.otherId()))));
    }

    /** The surest first. */
    static List<Pair> run(List<Profile> all, List<Different> different) {
        var search = new Search(different);
        search.compare(groups(all, Profile::sounds));
        search.compare(groups(all, profile -> profile.numbers().stream().map(NumberLikeness::digits)));
        return search.found.values().stream()
                .sorted(Comparator.comparing((Pair pair) -> -pair.likeness().weight())
                        .thenComparing(pair -> pair.left().village())
                        .thenComparing(pair -> pair.left().id())
                        .thenComparing(pair -> pair.right().id()))
                .toList();
    }

    private static Collection<List<Profile>> groups(List<Profile> all, Function<Profile, Stream<String>> keys) {
        var groups = new HashMap<String, List<Profile>>();
        for (var profile : all) {
            keys.apply(profile).distinct().forEach(key -> groups.computeIfAbsent(key, k -> new ArrayList<>(2))
                    .add(profile));
        }
        return groups.values();
    }

    private void compare(Collection<List<Profile>> groups) {
        for (var group : groups) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    compare(group.get(i), group.get(j));
                }
            }
        }
    }

    private void compare(Profile one, Profile other) {
        LikenessRules.compare(one, other).ifPresent(likeness -> {
            var two = Two.of(one, other);
            if (!settled.contains(two)) {
                found.put(two, Pair.of(one, other, likeness));
            }
        });
    }
}
