package cn.shegong.resident.ui;

import cn.shegong.place.Group;
import cn.shegong.place.PlaceService;
import cn.shegong.place.Village;
import cn.shegong.resident.ui.SavedFilters.Saved;
import cn.shegong.resident.ui.ServiceRecord.Roster;
import cn.shegong.ui.Ui;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The filter above the lists of persons and of households, which share it. */
final class FilterViewModel {
    final BooleanProperty households = new SimpleBooleanProperty(this, "households");
    final StringProperty text = new SimpleStringProperty(this, "text", "");
    final ObjectProperty<Village> village = new SimpleObjectProperty<>(this, "village");
    final ObjectProperty<Group> group = new SimpleObjectProperty<>(this, "group");
    final ObjectProperty<Roster> roster = new SimpleObjectProperty<>(this, "roster");
    final ObjectProperty<AgeBand> age = new SimpleObjectProperty<>(this, "age");
    final ObjectProperty<VisitedWhen> visited = new SimpleObjectProperty<>(this, "visited");
    final ObjectProperty<Standing> standing = new SimpleObjectProperty<>(this, "standing", Standing.HERE);

    final ObservableList<Village> villages = FXCollections.observableArrayList();
    final ObservableList<Group> groups = FXCollections.observableArrayList();
    final ObservableList<Roster> rosters = FXCollections.observableArrayList();
    final ObservableList<Standing> standings = FXCollections.observableArrayList(Standing.OF_PERSONS);
    final ObservableList<Saved> saved = FXCollections.observableArrayList();

    private record Choices(List<Village> villages, List<Group> groups, List<Roster> rosters, List<Saved> saved) {}

    private final ReadOnlyObjectWrapper<Conditions> conditions =
            new ReadOnlyObjectWrapper<>(this, "conditions", Conditions.NONE);
    private final Ui ui;
    private final PlaceService places;
    private final ServiceRecord record;
    private final SavedFilters savedFilters;
    private List<Group> allGroups = List.of();
    private boolean settling;

    FilterViewModel(Ui ui, Registers registers) {
        this.ui = ui;
        this.places = registers.places();
        this.record = registers.record();
        this.savedFilters = new SavedFilters(registers.settings());
        village.addListener((o, was, is) -> {
            group.set(null);
            groups.setAll(ofVillage(is));
        });
        households.addListener((o, was, is) -> {
            standings.setAll(is ? Standing.OF_HOUSEHOLDS : Standing.OF_PERSONS);
            if (!standings.contains(standing.get())) {
                standing.set(Standing.HERE);
            }
        });
        for (Observable part : List.of(text, village, group, roster, age, visited, standing)) {
            part.addListener(o -> settle());
        }
    }

    /** What the lists are to show; changes once for every choice. */
    ReadOnlyObjectProperty<Conditions> conditionsProperty() {
        return conditions.getReadOnlyProperty();
    }

    Conditions conditions() {
        return conditions.get();
    }

    /** Reads villages, rosters and kept filters again, and leaves the filter as it is. */
    void refresh() {
        var actor = ui.actor();
        ui.tasks()
                .run(
                        () -> new Choices(
                                places.villages(), places.groups(), record.rosters(), savedFilters.all(actor)),
                        this::offer);
    }

    private void offer(Choices read) {
        var now = conditions();
        allGroups = read.groups;
        if (!villages.equals(read.villages)) {
            villages.setAll(read.villages);
        }
        if (!rosters.equals(read.rosters)) {
            rosters.setAll(read.rosters);
        }
        saved.setAll(read.saved);
        choose(now);
    }

    void clear() {
        choose(Conditions.NONE);
    }

    /** Sets the whole filter, e.g. a kept one; a village that is gone is left out. */
    void choose(Conditions wanted) {
        settling = true;
        text.set(wanted.text());
        village.set(villages.stream()
                .filter(v -> wanted.villageId() != null && v.id() == wanted.villageId())
                .findFirst()
                .orElse(null));
        groups.setAll(ofVillage(village.get()));
        group.set(groups.stream()
                .filter(g -> wanted.groupId() != null && g.id() == wanted.groupId())
                .findFirst()
                .orElse(null));
        roster.set(rosters.stream()
                .filter(r -> r.code().equals(wanted.roster()))
                .findFirst()
                .orElse(null));
        age.set(wanted.age());
        visited.set(wanted.visited());
        standing.set(standings.contains(wanted.standing()) ? wanted.standing() : Standing.HERE);
        settling = false;
        settle();
    }

    /** Asks for a name and keeps the filter under it. */
    void keep() {
        ui.dialogs().ask("存下这个筛选", "以后从“已存筛选”里一点就是这些条件。只有您自己看得到。", "名称").ifPresent(name -> {
            var kept = conditions();
            var actor = ui.actor();
            ui.tasks().run(() -> savedFilters.keep(actor, name, kept), saved::setAll);
        });
    }

    void forget(Saved one) {
        var actor = ui.actor();
        ui.tasks().run(() -> savedFilters.forget(actor, one.name()), saved::setAll);
    }

    private List<Group> ofVillage(Village chosen) {
        return allGroups.stream()
                .filter(g -> chosen != null && g.villageId() == chosen.id())
                .toList();
    }

    private void settle() {
        if (!settling) {
            conditions.set(new Conditions(
                    text.get().strip(),
                    village.get() == null ? null : village.get().id(),
                    group.get() == null ? null : group.get().id(),
                    roster.get() == null ? null : roster.get().code(),
                    age.get(),
                    visited.get(),
                    standing.get()));
        }
    }
}
