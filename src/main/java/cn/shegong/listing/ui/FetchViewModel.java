package cn.shegong.listing.ui;

import cn.shegong.listing.FetchService;
import cn.shegong.listing.Hazard;
import cn.shegong.listing.Scope;
import cn.shegong.place.Group;
import cn.shegong.place.Village;
import cn.shegong.ui.Tick;
import cn.shegong.ui.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Which hazard and which part of the township, and how many that makes. */
final class FetchViewModel {
    final ObservableList<Hazard> hazards = FXCollections.observableArrayList();
    final ObjectProperty<Hazard> hazard = new SimpleObjectProperty<>(this, "hazard");
    /** None ticked is all of them. */
    final ObservableList<Tick> villages = FXCollections.observableArrayList();
    /** Of the village, when just one is ticked; none ticked is the whole village. */
    final ObservableList<Tick> groups = FXCollections.observableArrayList();

    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper(this, "count", "");
    private final Ui ui;
    private final FetchService fetching;
    private final List<Group> allGroups;
    private long reads;

    FetchViewModel(
            Ui ui, FetchService fetching, List<Village> villages, List<Group> groups, Long villageId, Long groupId) {
        this.ui = ui;
        this.fetching = fetching;
        allGroups = groups;
        hazards.setAll(fetching.hazards().all());
        hazard.set(hazards.get(0));
        villages.forEach(village -> this.villages.add(
                tick(village.id(), village.name(), villageId != null && village.id() == villageId, this::offerGroups)));
        offerGroups();
        this.groups.stream()
                .filter(tick -> groupId != null && tick.id() == groupId)
                .forEach(tick -> tick.on().set(true));
        hazard.addListener((o, was, is) -> count());
    }

    private Tick tick(long id, String label, boolean on, Runnable then) {
        var tick = new Tick(id, label, on);
        tick.on().addListener((o, was, is) -> {
            then.run();
            count();
        });
        return tick;
    }

    private void offerGroups() {
        var ticked = ticked(villages);
        groups.setAll(
                ticked.size() != 1
                        ? List.of()
                        : allGroups.stream()
                                .filter(group -> group.villageId() == ticked.get(0))
                                .map(group -> tick(group.id(), group.label(), false, () -> {}))
                                .toList());
    }

    private static List<Long> ticked(List<Tick> ticks) {
        return ticks.stream().filter(tick -> tick.on().get()).map(Tick::id).toList();
    }

    Scope scope() {
        var some = ticked(groups);
        return some.isEmpty() ? new Scope(ticked(villages), List.of()) : new Scope(List.of(), some);
    }

    String note() {
        return fetching.hazards().note();
    }

    ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Says how many are to be fetched, by batch. */
    void count() {
        long mine = ++reads;
        var wanted = hazard.get();
        var where = scope();
        ui.tasks().run(() -> fetching.masked(wanted, where), list -> {
            if (mine == reads) {
                var words = new ArrayList<String>();
                var batches = fetching.hazards().batches();
                for (int i = 0; i < batches.size(); i++) {
                    words.add(batches.get(i).label() + " " + list.inBatch(i) + " 人");
                }
                count.set(words.stream().collect(Collectors.joining("，"))
                        + (list.inInstitutions() == 0 ? "。" : "。另有 " + list.inInstitutions() + " 人住在机构，由机构转移，不在名单上。"));
            }
        });
    }
}
