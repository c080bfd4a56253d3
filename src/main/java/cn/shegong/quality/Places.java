package cn.shegong.quality;

import cn.shegong.quality.QualityMapper.Home;
import cn.shegong.quality.QualityMapper.Name;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who everybody is and where everybody lives, for naming what was found and putting it into the order of the road. */
final class Places {
    private static final Home NOWHERE = new Home(0, null, null, null, null, null, null, "");

    private final Map<Long, Name> names;
    private final Map<Long, Home> homes;

    Places(QualityMapper mapper) {
        names = mapper.names().stream().collect(Collectors.toMap(Name::id, Function.identity()));
        homes = mapper.homes().stream().collect(Collectors.toMap(Home::id, Function.identity()));
    }

    Home home(Long householdId) {
        return householdId == null ? NOWHERE : homes.getOrDefault(householdId, NOWHERE);
    }

    String name(Long personId, Long householdId) {
        if (personId != null) {
            return names.get(personId).name();
        }
        var head = home(householdId).headName();
        return head == null ? "没有户主的一户" : head + "家";
    }

    Long householdOf(Long personId) {
        return names.get(personId).householdId();
    }

    static String village(Home home) {
        return home.village() == null ? "" : home.village();
    }

    static String group(Home home) {
        return home.groupLabel() == null ? "" : home.groupLabel();
    }

    /** Villages in their order, in each the groups in theirs; whoever has none comes last. */
    static Comparator<Home> road() {
        return Comparator.comparing(Home::villageOrder, Comparator.nullsLast(Comparator.<Integer>naturalOrder()))
                .thenComparing(Home::groupOrder, Comparator.nullsLast(Comparator.<Integer>naturalOrder()));
    }
}
