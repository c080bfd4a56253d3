package cn.shegong.plan.ui;

import cn.shegong.base.Pinyin;
import cn.shegong.base.Rows;
import cn.shegong.base.Slice;
import cn.shegong.place.Group;
import cn.shegong.place.Village;
import cn.shegong.plan.DueHousehold;
import cn.shegong.plan.When;
import cn.shegong.roster.Category;
import cn.shegong.staff.Worker;
import cn.shegong.ui.Ui;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What is asked of the plan, and who comes of it. The plan is worked out once when the page is shown; filters only choose
 * from it.
 */
final class DueViewModel {
    final StringProperty text = new SimpleStringProperty(this, "planText", "");
    /** Null for everything that is planned, however far ahead. */
    final ObjectProperty<When> when = new SimpleObjectProperty<>(this, "when", When.OVERDUE);

    final ObjectProperty<Village> village = new SimpleObjectProperty<>(this, "planVillage");
    final ObjectProperty<Group> group = new SimpleObjectProperty<>(this, "planGroup");
    final ObjectProperty<Category> category = new SimpleObjectProperty<>(this, "planCategory");
    final ObjectProperty<Worker> worker = new SimpleObjectProperty<>(this, "planWorker");
    final ObservableList<Village> villages = FXCollections.observableArrayList();
    final ObservableList<Group> groups = FXCollections.observableArrayList();
    final ObservableList<Category> categories = FXCollections.observableArrayList();
    final ObservableList<Worker> workers = FXCollections.observableArrayList();
    /** How many households each part of the plan has under the other filters. */
    final ObjectProperty<Map<When, Integer>> counts = new SimpleObjectProperty<>(this, "counts", Map.of());

    private final Ui ui;
    private final PlanDesk desk;
    private List<DueHousehold> all = List.of();
    private List<Group> groupsThere = List.of();

    private record Read(
            List<DueHousehold> all,
            List<Village> villages,
            List<Group> groups,
            List<Category> categories,
            List<Worker> workers) {}

    DueViewModel(Ui ui, PlanDesk desk) {
        this.ui = ui;
        this.desk = desk;
        village.addListener((o, was, is) -> groupsOf(is));
    }

    LocalDate today() {
        return desk.today();
    }

    void onFilter(Runnable changed) {
        List.<ObservableValue<?>>of(text, when, village, group, category, worker)
                .forEach(asked -> asked.addListener((o, was, is) -> changed.run()));
    }

    /** Works the plan out anew. */
    void refresh(Runnable then) {
        ui.tasks()
                .run(
                        () -> {
                            var due = desk.visiting().all();
                            var concerned = due.stream()
                                    .flatMap(one -> one.categories().stream())
                                    .distinct()
                                    .sorted()
                                    .toList();
                            return new Read(
                                    due,
                                    desk.places().villages(),
                                    desk.places().groups(),
                                    concerned,
                                    desk.workers().get());
                        },
                        read -> {
                            all = read.all;
                            set(villages, read.villages);
                            set(categories, read.categories);
                            set(workers, read.workers);
                            groupsThere = read.groups;
                            count();
                            then.run();
                        });
    }

    private static <T> void set(ObservableList<T> list, List<T> all) {
        if (!list.equals(all)) {
            list.setAll(all);
        }
    }

    private void groupsOf(Village chosen) {
        group.set(null);
        groups.setAll(groupsThere.stream()
                .filter(g -> chosen != null && g.villageId() == chosen.id())
                .toList());
    }

    /** How many households the list of the late ones has under no filter at all. */
    int overdue() {
        return (int)
                all.stream().filter(due -> When.OVERDUE.lists(due, today())).count();
    }

    Rows<DueHousehold> load(Slice slice) {
        return Rows.of(lines(), slice);
    }

    /** All that is asked for: what happened first, then in the order of the route. */
    List<DueHousehold> lines() {
        return all.stream()
                .filter(this::asked)
                .filter(due -> when.get() == null || holds(when.get(), due))
                .toList();
    }

    /** Where something happened and nobody was there yet, one has to go whatever part one looks at. */
    private boolean holds(When part, DueHousehold due) {
        return part.lists(due, today());
    }

    void count() {
        var asked = all.stream().filter(this::asked).toList();
        var counted = new EnumMap<When, Integer>(When.class);
        for (var part : When.values()) {
            counted.put(
                    part, (int) asked.stream().filter(due -> holds(part, due)).count());
        }
        counts.set(counted);
    }

    private boolean asked(DueHousehold due) {
        var home = due.home();
        return (village.get() == null
                        || home.villageId() != null
                                && home.villageId() == village.get().id())
                && (group.get() == null
                        || home.groupId() != null
                                && home.groupId() == group.get().id())
                && (category.get() == null || due.categories().contains(category.get()))
                && (worker.get() == null
                        || due.turn().workerId() != null
                                && due.turn().workerId() == worker.get().id())
                && named(due);
    }

    /** Every word that was typed is in the village, or in the name of somebody whom the visit is for. */
    private boolean named(DueHousehold due) {
        for (var word : text.get().strip().split("\\s+")) {
            if (!word.isEmpty()
                    && !Pinyin.matches(due.home().village(), word)
                    && !Pinyin.matches(due.home().headName(), word)
                    && due.demands().stream().noneMatch(demand -> Pinyin.matches(demand.name(), word))
                    && due.calls().stream().noneMatch(call -> Pinyin.matches(call.who(), word))) {
                return false;
            }
        }
        return true;
    }

    void clear() {
        text.set("");
        when.set(null);
        village.set(null);
        category.set(null);
        worker.set(null);
    }

    /** What is asked for, in words. */
    String conditions() {
        var words = new ArrayList<String>();
        words.add(when.get() == null ? "全部" : when.get().label());
        if (village.get() != null) {
            words.add(village.get().name()
                    + (group.get() == null ? "" : group.get().label()));
        }
        if (category.get() != null) {
            words.add(category.get().label());
        }
        if (worker.get() != null) {
            words.add("由" + worker.get().name() + "去");
        }
        if (!text.get().isBlank()) {
            words.add("“" + text.get().strip() + "”");
        }
        return String.join("，", words);
    }
}
