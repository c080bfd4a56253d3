package cn.shegong.screening.ui;

import cn.shegong.base.Actor;
import cn.shegong.base.Rows;
import cn.shegong.base.Slice;
import cn.shegong.place.Group;
import cn.shegong.place.Village;
import cn.shegong.screening.Screening;
import cn.shegong.screening.WorkEntry;
import cn.shegong.screening.WorkFilter;
import cn.shegong.screening.WorkState;
import cn.shegong.staff.Worker;
import cn.shegong.ui.Ui;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The work list of the campaign that is open: what is asked for, and what can be done with a household of it. */
final class WorkListViewModel {
    final StringProperty text = new SimpleStringProperty("");
    final ObjectProperty<Village> village = new SimpleObjectProperty<>(this, "workVillage");
    final ObjectProperty<Group> group = new SimpleObjectProperty<>(this, "workGroup");
    final ObjectProperty<Worker> worker = new SimpleObjectProperty<>(this, "workWorker");
    final ObjectProperty<WorkState> state = new SimpleObjectProperty<>(this, "workState");
    final ObservableList<Village> villages = FXCollections.observableArrayList();
    final ObservableList<Group> groups = FXCollections.observableArrayList();
    final ObservableList<Worker> workers = FXCollections.observableArrayList();
    final ObservableList<WorkState> states = FXCollections.observableArrayList(WorkState.values());

    private final Ui ui;
    private final ScreeningDesk desk;
    private Screening screening;

    WorkListViewModel(Ui ui, ScreeningDesk desk) {
        this.ui = ui;
        this.desk = desk;
        village.addListener((o, was, is) -> {
            group.set(null);
            groups.clear();
            if (is != null) {
                ui.tasks().run(() -> desk.places().groups(is.id()), groups::setAll);
            }
        });
    }

    /** Calls back when something else is asked for. */
    void onFilter(Runnable changed) {
        List.<ObservableValue<?>>of(text, village, group, worker, state)
                .forEach(asked -> asked.addListener((o, was, is) -> changed.run()));
    }

    /** Another campaign is open: nothing is asked for any more. */
    void open(Screening opened, List<Village> places, List<Worker> people) {
        if (screening == null || screening.id() != opened.id()) {
            text.set("");
            village.set(null);
            worker.set(null);
            state.set(null);
        }
        screening = opened;
        keepChoice(villages, places, village);
        keepChoice(workers, people, worker);
    }

    private static <T> void keepChoice(ObservableList<T> list, List<T> fresh, ObjectProperty<T> chosen) {
        if (!list.equals(fresh)) {
            var choice = chosen.get();
            list.setAll(fresh);
            chosen.set(fresh.contains(choice) ? choice : null);
        }
    }

    Screening screening() {
        return screening;
    }

    WorkFilter filter() {
        return new WorkFilter(
                text.get(),
                village.get() == null ? null : village.get().id(),
                group.get() == null ? null : group.get().id(),
                worker.get() == null ? null : worker.get().id(),
                state.get());
    }

    Rows<WorkEntry> load(Slice slice) {
        return screening == null ? new Rows<>(List.of(), 0) : desk.workLists().list(screening.id(), filter(), slice);
    }

    /** Says why a household is not looked into. */
    void missed(WorkEntry entry, Runnable then) {
        var name = entry.line().headName() + "家";
        ui.dialogs()
                .ask("没有查 " + name, "写明原因，汇总时列进未查名单；以后录了结果，原因就自己去掉。", "为什么没有查")
                .ifPresent(why -> write(
                        actor -> desk.workLists().missed(actor, entry.line().id(), why), "记下了：" + name + "未查", then));
    }

    /** Takes back why a household was not looked into. */
    void unmiss(WorkEntry entry, Runnable then) {
        write(
                actor -> desk.workLists().missed(actor, entry.line().id(), ""),
                entry.line().headName() + "家又待查",
                then);
    }

    void remove(WorkEntry entry, Runnable then) {
        var name = entry.line().headName() + "家";
        ui.dialogs()
                .ask("移出 " + name, "移出后不再计入应查；录过的结果留着，可以放回来。", "为什么移出")
                .ifPresent(why -> write(
                        actor -> desk.workLists().remove(actor, entry.line().id(), why), "已移出：" + name, then));
    }

    void restore(WorkEntry entry, Runnable then) {
        write(
                actor -> desk.workLists().restore(actor, entry.line().id()),
                "已放回：" + entry.line().headName() + "家",
                then);
    }

    void hand(List<Long> rowIds, Long workerId, Runnable then) {
        write(actor -> desk.workLists().hand(actor, rowIds, workerId), "已换人", then);
    }

    private void write(Consumer<Actor> work, String said, Runnable then) {
        var actor = ui.actor();
        ui.tasks()
                .run(
                        () -> {
                            work.accept(actor);
                            return said;
                        },
                        words -> {
                            ui.dialogs().done(words);
                            then.run();
                        });
    }
}
