package cn.shegong.roster.ui;

import cn.shegong.base.Rows;
import cn.shegong.base.Slice;
import cn.shegong.fact.FactField;
import cn.shegong.place.Group;
import cn.shegong.place.Village;
import cn.shegong.roster.CategoryDefinition;
import cn.shegong.roster.Roll;
import cn.shegong.roster.RollFilter;
import cn.shegong.roster.RollLine;
import cn.shegong.roster.RollState;
import cn.shegong.ui.Ui;
import java.util.List;
import java.util.Objects;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Who stands on the open roll under a filter, and what is known of the line that is chosen. */
final class RollViewModel {
    final StringProperty text = new SimpleStringProperty(this, "text", "");
    final ObjectProperty<Village> village = new SimpleObjectProperty<>(this, "village");
    final ObjectProperty<Group> group = new SimpleObjectProperty<>(this, "group");
    final ObjectProperty<String> grade = new SimpleObjectProperty<>(this, "grade");
    final ObjectProperty<RollState> state = new SimpleObjectProperty<>(this, "state", RollState.IN);
    final ObservableList<Village> villages = FXCollections.observableArrayList();
    final ObservableList<Group> groups = FXCollections.observableArrayList();
    final ObservableList<String> grades = FXCollections.observableArrayList();

    private record Choices(List<Village> villages, List<Group> groups, List<String> grades) {}

    /** What is open: the roll, its fields, and what its category means (that of the first of several). */
    record Open(Roll roll, List<FactField> fields, CategoryDefinition definition, List<String> grades) {}

    private final ReadOnlyObjectWrapper<Open> open = new ReadOnlyObjectWrapper<>(this, "open");
    private final ReadOnlyObjectWrapper<RollFilter> filter = new ReadOnlyObjectWrapper<>(this, "filter");
    private final ReadOnlyObjectWrapper<MemberFile> file = new ReadOnlyObjectWrapper<>(this, "file");
    private final Ui ui;
    private final RosterDesk desk;
    private final MemberFiles files;
    private List<Group> allGroups = List.of();
    private boolean settling;
    private long reads;

    RollViewModel(Ui ui, RosterDesk desk) {
        this.ui = ui;
        this.desk = desk;
        files = new MemberFiles(desk);
        village.addListener((o, was, is) -> {
            group.set(null);
            groups.setAll(allGroups.stream()
                    .filter(g -> is != null && g.villageId() == is.id())
                    .toList());
        });
        for (Observable part : List.of(text, village, group, grade, state)) {
            part.addListener(o -> settle());
        }
    }

    ReadOnlyObjectProperty<Open> openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Changes once for every choice; null until a roll is open. */
    ReadOnlyObjectProperty<RollFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    RollFilter filter() {
        return filter.get();
    }

    /** What is known of the chosen line; null while none is chosen. */
    ReadOnlyObjectProperty<MemberFile> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /** Opens a roll; place and text stay as they are, grade and state do not. */
    void open(Roll roll) {
        ui.tasks()
                .run(
                        () -> new Open(
                                roll,
                                desk.categories().fields(roll.categories()),
                                desk.categories().definition(roll.category()),
                                roll.several() ? List.of() : desk.rolls().grades(roll.category())),
                        read -> {
                            settling = true;
                            grade.set(null);
                            state.set(RollState.IN);
                            grades.setAll(read.grades);
                            open.set(read);
                            settling = false;
                            settle();
                        });
    }

    /** Reads the places again, and leaves the filter as it is. */
    void refresh() {
        ui.tasks().run(() -> new Choices(desk.places().villages(), desk.places().groups(), List.of()), read -> {
            allGroups = read.groups;
            if (!villages.equals(read.villages)) {
                var was = village.get();
                villages.setAll(read.villages);
                village.set(read.villages.stream()
                        .filter(v -> was != null && v.id() == was.id())
                        .findFirst()
                        .orElse(null));
            }
        });
    }

    void clear() {
        settling = true;
        text.set("");
        village.set(null);
        grade.set(null);
        state.set(RollState.IN);
        settling = false;
        settle();
    }

    boolean narrowed() {
        return open.get() != null && !Objects.equals(filter.get(), RollFilter.on(open.get().roll, desk.today()));
    }

    private void settle() {
        if (settling || open.get() == null) {
            return;
        }
        filter.set(RollFilter.on(open.get().roll, desk.today()).with(f -> {
            f.text = text.get().strip();
            f.villageId = village.get() == null ? null : village.get().id();
            f.groupId = group.get() == null ? null : group.get().id();
            f.grade = grade.get();
            f.state = state.get();
        }));
    }

    Rows<RollLine> page(Slice slice) {
        var wanted = filter.get();
        return wanted == null ? new Rows<>(List.of(), 0) : desk.rolls().page(wanted, slice);
    }

    private List<FactField> own(RollLine line) {
        return desk.categories().fields(line.row().category());
    }

    /** Of several choices in quick succession only the last is shown. */
    void choose(RollLine line) {
        long mine = ++reads;
        if (line == null) {
            file.set(null);
            return;
        }
        var now = open.get();
        // Of several rosters put together only the facts of the line's own are asked for.
        ui.tasks().run(() -> files.of(line, now.roll.several() ? own(line) : now.fields), read -> {
            if (mine == reads) {
                file.set(read);
            }
        });
    }
}
