package cn.shegong.intake;

import cn.shegong.base.Problems;
import cn.shegong.resident.IdNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is wrong between the rows of one file: the same person twice, a household without a head. */
final class FileRules {
    private final Map<Integer, List<ListRow>> households;
    private final Map<String, List<ListRow>> byId;
    private final Set<Integer> seenHouseholds = new HashSet<>();
    private final boolean namesHeads;

    /** @param rows all rows of the file, each already checked for itself */
    FileRules(List<ListRow> rows) {
        households = rows.stream().collect(Collectors.groupingBy(ListRow::household));
        byId = new HashMap<>();
        rows.forEach(row -> row.idNumber().map(IdNumber::text).ifPresent(id -> byId.computeIfAbsent(
                        id, i -> new ArrayList<>())
                .add(row)));
        namesHeads = households.values().stream().anyMatch(members -> members.size() > 1);
    }

    /** The row with what concerns it added to its problems. */
    ListRow check(ListRow row) {
        Problems problems = Problems.none().addAll(row.problems());
        row.idNumber().ifPresent(id -> duplicates(row, byId.get(id.text()), problems));
        if (seenHouseholds.add(row.household())) {
            household(new ReadHousehold(households.get(row.household())), problems);
        }
        return row.checked(row.idNumber(), problems);
    }

    private static void duplicates(ListRow row, List<ListRow> same, Problems problems) {
        if (same.size() == 1) {
            return;
        }
        ListRow first = same.get(0);
        boolean otherName = same.stream().anyMatch(other -> !other.name().equals(first.name()));
        if (otherName) {
            String where = same.stream()
                    .filter(other -> other != row)
                    .map(other -> place(other, row) + "（" + other.name() + "）")
                    .collect(Collectors.joining("、"));
            problems.error("idNumber", "duplicate_other_name", where + "写的是同一个身份证号，姓名却不一样。至少有一行抄错了，请对照证件改好再收。");
        } else if (row != first) {
            problems.warn("idNumber", "duplicate_in_file", "和" + place(first, row) + "是同一个人，只收一次。");
        }
    }

    private static String place(ListRow other, ListRow from) {
        String sheet = other.sheet().equals(from.sheet()) ? "" : "工作表“" + other.sheet() + "”";
        return sheet + "第 " + other.rowNumber() + " 行";
    }

    private void household(ReadHousehold household, Problems problems) {
        if (namesHeads && household.headName().isEmpty() && household.headId().isEmpty()) {
            problems.warn("headName", "head_missing", "看不出这一户的户主是谁，收下后请在家庭页指定户主。");
        }
        household.first().insuredSize().ifPresent(size -> {
            int found = household.rows().size();
            if (found > 1 && size != found) {
                problems.warn(
                        "insuredSize", "size_conflict", "保障人口写的是 " + size + " 人，表里这一户列了 " + found + " 人，请核对有没有漏行。");
            }
        });
    }
}
