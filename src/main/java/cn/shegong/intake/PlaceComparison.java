package cn.shegong.intake;

import cn.shegong.base.Typed;
import cn.shegong.place.Group;
import cn.shegong.place.Village;
import cn.shegong.resident.Household;
import cn.shegong.resident.HouseholdField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares where a household of a list lives with where the station has it. */
final class PlaceComparison {
    private static final int LONGEST_ADDRESS = 200;

    private final ListComparison list;
    private final List<Recognised> takable;
    private final Optional<Recognised> head;
    private final Optional<Household> known;
    private final List<Difference> differences = new ArrayList<>();
    private ListedPlace place = ListedPlace.NOWHERE;
    private String address = "";
    private String note = "";

    PlaceComparison(
            ListComparison list, List<Recognised> takable, Optional<Recognised> head, Optional<Household> known) {
        this.list = list;
        this.takable = takable;
        this.head = head;
        this.known = known;
    }

    /** Where the household is to be from now on; nowhere when that stays. */
    ListedPlace place() {
        return place;
    }

    /** The address to be written; empty when that stays. */
    String address() {
        return address;
    }

    List<Difference> differences() {
        return differences;
    }

    /** What the list says otherwise and is left as it is. */
    Optional<String> note() {
        return note.isEmpty() ? Optional.empty() : Optional.of(note);
    }

    /** The facts of a household come from a list of households; a list of persons only fills in what is missing. */
    void compare() {
        var said = Stream.concat(head.stream(), takable.stream())
                .map(row -> list.places().of(row.row()))
                .filter(ListedPlace::said)
                .findFirst()
                .orElse(ListedPlace.NOWHERE);
        String written = Typed.compact(takable.stream()
                .map(row -> row.row().text(Target.ADDRESS))
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_ADDRESS)
                .findFirst()
                .orElse(""));
        if (known.isEmpty()) {
            place = said;
            address = written;
            return;
        }
        var home = known.get();
        boolean overwrites = list.category().householdBased() && list.isFirstOf(home);
        if (said.said() && differs(home, said)) {
            boolean fills = home.villageId() == null || fillsGroup(home, said);
            if (overwrites || fills && list.isFirstToFill(home, HouseholdField.VILLAGE)) {
                place = said;
                sayPlace(home, said);
            } else {
                note = "名单上在" + said.village() + said.group() + "，站里登记在" + where(home) + "，没有改。";
            }
        }
        if (!written.isEmpty()
                && !written.equals(Typed.compact(home.address()))
                && (overwrites || home.address().isEmpty() && list.isFirstToFill(home, HouseholdField.ADDRESS))) {
            address = written;
            differences.add(new Difference(HouseholdField.ADDRESS.label(), home.address(), written));
        }
    }

    private static boolean differs(Household home, ListedPlace said) {
        return said.newVillage()
                || !said.villageId().equals(home.villageId())
                || said.newGroup()
                || said.groupId() != null && !said.groupId().equals(home.groupId());
    }

    private static boolean fillsGroup(Household home, ListedPlace said) {
        return !said.newVillage() && said.villageId().equals(home.villageId()) && home.groupId() == null;
    }

    private void sayPlace(Household home, ListedPlace said) {
        if (said.newVillage() || !said.villageId().equals(home.villageId())) {
            differences.add(new Difference(HouseholdField.VILLAGE.label(), village(home), said.village()));
        }
        if (!group(home).equals(said.group())) {
            differences.add(new Difference(HouseholdField.GROUP.label(), group(home), said.group()));
        }
    }

    private String where(Household home) {
        return village(home) + group(home);
    }

    private String village(Household home) {
        return Optional.ofNullable(home.villageId())
                .flatMap(list.records().places()::village)
                .map(Village::name)
                .orElse("");
    }

    private String group(Household home) {
        return Optional.ofNullable(home.groupId())
                .flatMap(list.records().places()::group)
                .map(Group::label)
                .orElse("");
    }
}
