package cn.shegong.intake;

import cn.shegong.base.Typed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Joins the parts of a household that stand apart in a file, by the sender's number or the head's ID. The same number
 * under another head is another household: senders number each village from one.
 */
final class HouseholdUnion {
    private static final Set<Target> HOUSEHOLD_COLUMNS =
            Set.of(Target.HOUSEHOLD_NUMBER, Target.HEAD_NAME, Target.HEAD_ID, Target.RELATION);

    private final List<ReadSheet> sheets;

    /** Households found so far, as the parts they consist of, by number and by the head's ID. */
    private final Map<String, List<ReadHousehold>> byNumber = new HashMap<>();

    private final Map<String, ReadHousehold> byHead = new HashMap<>();

    HouseholdUnion(List<ReadSheet> sheets) {
        this.sheets = sheets;
    }

    /** The sheets with households numbered so that joined parts share a number. */
    List<ReadSheet> sheets() {
        Map<Integer, Integer> joined = new HashMap<>();
        parts().forEach(part -> joined.put(part.first().household(), joinedTo(part)));
        return sheets.stream()
                .map(sheet -> sheet.withRows(sheet.rows().stream()
                        .map(row -> row.inHousehold(joined.get(row.household())))
                        .toList()))
                .toList();
    }

    private List<ReadHousehold> parts() {
        Map<Integer, List<ListRow>> parts = sheets.stream()
                .flatMap(sheet -> sheet.rows().stream())
                .collect(Collectors.groupingBy(ListRow::household, LinkedHashMap::new, Collectors.toList()));
        return parts.values().stream().map(ReadHousehold::new).toList();
    }

    private int joinedTo(ReadHousehold part) {
        String number = Typed.compact(part.number());
        Optional<ReadHousehold> earlier = number.isEmpty()
                ? Optional.ofNullable(byHead.get(head(part)))
                : byNumber.getOrDefault(number, List.of()).stream()
                        .filter(other -> isSame(other, part))
                        .findFirst();
        if (earlier.isEmpty()) {
            byNumber.computeIfAbsent(number, n -> new ArrayList<>()).add(part);
            if (isIdNumber(head(part))) {
                byHead.putIfAbsent(head(part), part);
            }
        }
        return earlier.orElse(part).first().household();
    }

    private static boolean isSame(ReadHousehold one, ReadHousehold other) {
        if (!head(one).isEmpty() && !head(other).isEmpty()) {
            return head(one).equals(head(other));
        }
        if (!one.headName().isEmpty() && !other.headName().isEmpty()) {
            return one.headName().equals(other.headName());
        }
        return one.first().sheet().equals(other.first().sheet())
                && one.first().village().equals(other.first().village());
    }

    /** Only a household list says who the head is; somebody who stands twice in another list heads nothing. */
    private static String head(ReadHousehold household) {
        boolean said = household.rows().stream()
                .flatMap(row -> row.cells().keySet().stream())
                .anyMatch(HOUSEHOLD_COLUMNS::contains);
        return said ? Typed.compact(household.headId()).toUpperCase(Locale.ROOT) : "";
    }

    private static boolean isIdNumber(String text) {
        return text.length() == 18 || text.length() == 15;
    }
}
