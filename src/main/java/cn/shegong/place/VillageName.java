package cn.shegong.place;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A village's name taken apart.
 *
 * @param stem without ending: 朝阳 of 朝阳村, 朝阳村委会, 朝阳社区居委会
 * @param kind what the ending says, or empty when there was none
 */
record VillageName(String stem, Optional<VillageKind> kind) {
    private static final List<Map.Entry<String, VillageKind>> ENDINGS = List.of(
            Map.entry("社区居民委员会", VillageKind.COMMUNITY),
            Map.entry("居民委员会", VillageKind.COMMUNITY),
            Map.entry("村民委员会", VillageKind.VILLAGE),
            Map.entry("社区居委会", VillageKind.COMMUNITY),
            Map.entry("社区居委", VillageKind.COMMUNITY),
            Map.entry("居委会", VillageKind.COMMUNITY),
            Map.entry("村委会", VillageKind.VILLAGE),
            Map.entry("行政村", VillageKind.VILLAGE),
            Map.entry("社区", VillageKind.COMMUNITY),
            Map.entry("村", VillageKind.VILLAGE));

    static VillageName read(String written) {
        var text = written.replaceAll("[\\s\\u3000]", "");
        for (var ending : ENDINGS) {
            if (text.endsWith(ending.getKey())
                    && text.length() > ending.getKey().length()) {
                var stem = text.substring(0, text.length() - ending.getKey().length());
                return new VillageName(stem, Optional.of(ending.getValue()));
            }
        }
        return new VillageName(text, Optional.empty());
    }

    VillageKind kindOrVillage() {
        return kind.orElse(VillageKind.VILLAGE);
    }

    /** The name as the station writes it: 朝阳村, 朝阳社区. */
    String full() {
        return stem.isEmpty() ? "" : stem + kindOrVillage().label();
    }

    /** Whether this may mean that village: same stem, and no ending that says otherwise. */
    boolean means(Village village) {
        return stem.equals(read(village.name()).stem())
                && kind.map(village.kind()::equals).orElse(true);
    }
}
