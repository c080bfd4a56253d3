package cn.shegong.resident.ui;

import cn.shegong.base.ChineseDate;
import cn.shegong.base.Problems;
import cn.shegong.place.Group;
import cn.shegong.place.Village;
import cn.shegong.resident.Household;
import cn.shegong.resident.HouseholdRules;
import cn.shegong.resident.HousingStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What stands in the form of a household. */
final class HouseholdFormViewModel {
    final ObjectProperty<Village> village = new SimpleObjectProperty<>(this, "villageId");
    final ObjectProperty<Group> group = new SimpleObjectProperty<>(this, "groupId");
    final StringProperty address;
    final StringProperty number;
    final ObjectProperty<HousingStatus> housing;
    final StringProperty note;
    final ObjectProperty<LocalDate> openedOn;
    final ObservableList<Village> villages = FXCollections.observableArrayList();
    final ObservableList<Group> groups = FXCollections.observableArrayList();

    private final Household before;
    private final LocalDate today;

    /**
     * @param before the household as it was read, or a new one
     * @param everyGroup of all villages
     */
    HouseholdFormViewModel(Household before, List<Village> all, List<Group> everyGroup, LocalDate today) {
        this.before = before;
        this.today = today;
        address = new SimpleStringProperty(this, "address", before.address());
        number = new SimpleStringProperty(this, "number", before.number());
        housing = new SimpleObjectProperty<>(this, "housing", before.housing());
        note = new SimpleStringProperty(this, "note", before.note());
        openedOn = new SimpleObjectProperty<>(this, "openedOn", before.openedOn());
        villages.setAll(all);
        village.addListener((o, was, is) -> {
            group.set(null);
            groups.setAll(everyGroup.stream()
                    .filter(g -> is != null && g.villageId() == is.id())
                    .toList());
        });
        village.set(all.stream()
                .filter(v -> before.villageId() != null && v.id() == before.villageId())
                .findFirst()
                .orElse(null));
        group.set(groups.stream()
                .filter(g -> before.groupId() != null && g.id() == before.groupId())
                .findFirst()
                .orElse(null));
    }

    /** What stands in the form now; a village out of use that was not changed stays. */
    Household household() {
        boolean outOfUse = village.get() == null
                && before.villageId() != null
                && villages.stream().noneMatch(v -> v.id() == before.villageId());
        return before.with(h -> {
            if (!outOfUse) {
                h.villageId = village.get() == null ? null : village.get().id();
                h.groupId = group.get() == null ? null : group.get().id();
            }
            h.address = address.get();
            h.number = number.get();
            h.housing = housing.get();
            h.note = note.get();
            h.openedOn = openedOn.get();
        });
    }

    /** The day that was typed, as people write it. */
    Optional<LocalDate> day(String typed) {
        return ChineseDate.read(typed, today)
                .filter(read -> read.precision() == ChineseDate.Precision.DAY)
                .map(ChineseDate::date);
    }

    boolean changed() {
        return !household().equals(before);
    }

    Problems check() {
        return HouseholdRules.check(HouseholdRules.clean(household()), today);
    }
}
