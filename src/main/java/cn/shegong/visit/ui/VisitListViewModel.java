package cn.shegong.visit.ui;

import cn.shegong.base.Rows;
import cn.shegong.base.Slice;
import cn.shegong.catalogue.ServiceItem;
import cn.shegong.draft.Draft;
import cn.shegong.place.Village;
import cn.shegong.staff.Worker;
import cn.shegong.ui.Ui;
import cn.shegong.visit.VisitEntry;
import cn.shegong.visit.VisitFilter;
import cn.shegong.visit.VisitKind;
import cn.shegong.visit.VisitState;
import cn.shegong.visit.VisitVersion;
import cn.shegong.visit.VisitWay;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The list of the visits: what is asked for, what is half typed, what can be done with one. */
final class VisitListViewModel {
    /** Periods that are asked for. */
    enum Period {
        THIS_MONTH("本月"),
        LAST_MONTH("上月"),
        THIS_YEAR("今年"),
        ALL("全部时间");

        final String label;

        Period(String label) {
            this.label = label;
        }
    }

    final StringProperty text = new SimpleStringProperty("");
    final ObjectProperty<Village> village = new SimpleObjectProperty<>();
    final ObjectProperty<Worker> worker = new SimpleObjectProperty<>();
    final ObjectProperty<VisitKind> kind = new SimpleObjectProperty<>();
    final ObjectProperty<VisitWay> way = new SimpleObjectProperty<>();
    final ObjectProperty<Boolean> successful = new SimpleObjectProperty<>();
    final ObjectProperty<ServiceItem> item = new SimpleObjectProperty<>();
    final ObjectProperty<Period> period = new SimpleObjectProperty<>(Period.ALL);
    final BooleanProperty openFollowUp = new SimpleBooleanProperty();
    final BooleanProperty withVoid = new SimpleBooleanProperty();
    final ObservableList<Village> villages = FXCollections.observableArrayList();
    final ObservableList<Worker> workers = FXCollections.observableArrayList();

    /** The newest visit that the worker left half typed, or null. */
    final ObjectProperty<Draft> draft = new SimpleObjectProperty<>();

    private final Ui ui;
    private final VisitDesk desk;
    private int due;

    VisitListViewModel(Ui ui, VisitDesk desk) {
        this.ui = ui;
        this.desk = desk;
    }

    /** Calls back when something else is asked for. */
    void onFilter(Runnable changed) {
        List.of(text, village, worker, kind, way, successful, item, period, openFollowUp, withVoid)
                .forEach(asked -> asked.addListener((o, was, is) -> changed.run()));
    }

    VisitFilter filter() {
        var today = LocalDate.now(desk.clock());
        var thisMonth = today.withDayOfMonth(1);
        return VisitFilter.ALL.with(f -> {
            f.text = text.get();
            f.villageId = village.get() == null ? null : village.get().id();
            f.workerId = worker.get() == null ? null : worker.get().id();
            f.kind = kind.get() == null ? null : kind.get().code();
            f.way = way.get();
            f.successful = successful.get();
            f.item = item.get() == null ? null : item.get().code();
            f.openFollowUp = openFollowUp.get();
            f.withVoid = withVoid.get();
            switch (period.get()) {
                case THIS_MONTH -> f.from = thisMonth;
                case LAST_MONTH -> {
                    f.from = thisMonth.minusMonths(1);
                    f.to = thisMonth.minusDays(1);
                }
                case THIS_YEAR -> f.from = today.with(TemporalAdjusters.firstDayOfYear());
                case ALL -> {}
            }
        });
    }

    /** A visit as lists have it. */
    VisitEntry entry(long rootId) {
        var visit = desk.visits().versions(rootId).get(0).visit();
        var day = visit.visitedAt().toLocalDate();
        return desk
                .visits()
                .list(
                        VisitFilter.between(day, day).with(f -> {
                            f.householdId = visit.householdId();
                            f.withVoid = true;
                        }),
                        Slice.first())
                .rows()
                .stream()
                .filter(entry -> entry.visit().rootId() == rootId)
                .findFirst()
                .orElseThrow();
    }

    /** Asks for nothing but the visits of the household of this one. */
    void only(VisitEntry entry) {
        text.set(entry.visit().headName());
        village.set(null);
        worker.set(null);
        way.set(null);
        successful.set(null);
        item.set(null);
        period.set(Period.ALL);
        openFollowUp.set(false);
        withVoid.set(entry.visit().state() == VisitState.VOID);
    }

    Rows<VisitEntry> load(Slice slice) {
        return desk.visits().list(filter(), slice);
    }

    private record Around(List<Village> villages, List<Worker> workers, Draft draft, long due) {}

    /** Reads afresh what stands around the list, then calls back. */
    void refresh(Runnable then) {
        var actor = ui.actor();
        ui.tasks()
                .run(
                        () -> new Around(
                                desk.places().villages(),
                                desk.workers().get(),
                                desk.drafts().of(actor).stream()
                                        .filter(d -> d.kind().equals(VisitLoader.KIND))
                                        .findFirst()
                                        .orElse(null),
                                desk.visits().count(VisitFilter.ALL.with(f -> f.dueBy = LocalDate.now(desk.clock())))),
                        around -> {
                            keepChoice(villages, around.villages(), village);
                            keepChoice(workers, around.workers(), worker);
                            draft.set(around.draft());
                            due = (int) around.due();
                            then.run();
                        });
    }

    private static <T> void keepChoice(ObservableList<T> list, List<T> fresh, ObjectProperty<T> chosen) {
        if (!list.equals(fresh)) {
            var choice = chosen.get();
            list.setAll(fresh);
            chosen.set(fresh.contains(choice) ? choice : null);
        }
    }

    /** Follow-ups that are due today or overdue. */
    int due() {
        return due;
    }

    /** All versions of a visit for the detail, newest first. */
    List<VisitVersion> versions(VisitEntry entry) {
        return desk.visits().versions(entry.visit().rootId());
    }

    /** What a draft is about, in words. */
    static String words(Draft draft) {
        var name = VisitDraft.read(draft.content())
                .map(VisitDraft::householdName)
                .filter(n -> n != null && !n.isEmpty())
                .map(n -> "（" + n + "）")
                .orElse("");
        return (draft.about().startsWith("v") ? "有一次走访没更正完" : "有一次走访没记完") + name;
    }

    void discard(Draft draft, Runnable then) {
        var actor = ui.actor();
        ui.tasks()
                .run(
                        () -> {
                            desk.drafts().discard(actor, draft.kind(), draft.about());
                            return null;
                        },
                        nothing -> then.run());
    }

    /** Asks why, then makes the visit void. */
    void voidVisit(VisitEntry entry, Runnable then) {
        var line = entry.visit();
        ui.dialogs()
                .ask(
                        "作废这次走访",
                        VisitWords.household(line) + "，" + VisitWords.whenInFull(line.visitedAt()) + "。作废后不再计数，但一直查得到。",
                        "为什么作废")
                .ifPresent(why -> {
                    var actor = ui.actor();
                    ui.tasks()
                            .run(
                                    () -> {
                                        desk.visits().voidVisit(actor, line.id(), why);
                                        return null;
                                    },
                                    nothing -> {
                                        ui.dialogs().done("已作废：" + VisitWords.household(line));
                                        then.run();
                                    });
                });
    }

    /** Says that a visit is on disk and offers to take it back. */
    void saved(VisitVersion version, Runnable then) {
        var actor = ui.actor();
        ui.dialogs().done("已保存到磁盘", () -> ui.tasks()
                .run(
                        () -> {
                            desk.visits().undo(actor, version.id());
                            return null;
                        },
                        nothing -> {
                            ui.dialogs().done(version.number() == 1 ? "已撤销，这次走访不计数" : "已撤销，改回了原来的内容");
                            then.run();
                        }));
    }
}
