package cn.shegong.assessment.ui;

import cn.shegong.assessment.AssessmentEntry;
import cn.shegong.assessment.AssessmentFilter;
import cn.shegong.assessment.AssessmentVersion;
import cn.shegong.assessment.HomeVisit;
import cn.shegong.assessment.Instrument;
import cn.shegong.assessment.Level;
import cn.shegong.base.Actor;
import cn.shegong.base.Rows;
import cn.shegong.base.Slice;
import cn.shegong.draft.Draft;
import cn.shegong.place.Village;
import cn.shegong.ui.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The list of the sheets: what is asked for, and what can be done with one. */
final class AssessmentListViewModel {
    /** Which sheets of all that were asked for. */
    enum Which {
        DUE("该再评的"),
        DUE_SOON("一个月内该再评的"),
        UNFINISHED("没做完的"),
        VOID_TOO("含作废的");

        final String label;

        Which(String label) {
            this.label = label;
        }
    }

    final StringProperty text = new SimpleStringProperty("");
    final ObjectProperty<Instrument> instrument = new SimpleObjectProperty<>(this, "instrument");
    final ObjectProperty<Level> level = new SimpleObjectProperty<>(this, "level");
    final ObjectProperty<Village> village = new SimpleObjectProperty<>(this, "village");
    final ObjectProperty<Which> which = new SimpleObjectProperty<>(this, "which");
    final ObservableList<Instrument> instruments = FXCollections.observableArrayList();
    final ObservableList<Level> levels = FXCollections.observableArrayList();
    final ObservableList<Village> villages = FXCollections.observableArrayList();
    /** Whether the station has any sheet at all. */
    final BooleanProperty none = new SimpleBooleanProperty(true);

    /** What the worker left half answered, the newest first. */
    final ObservableList<Draft> drafts = FXCollections.observableArrayList();

    private final Ui ui;
    private final AssessmentDesk desk;
    private int due;

    AssessmentListViewModel(Ui ui, AssessmentDesk desk) {
        this.ui = ui;
        this.desk = desk;
        instrument.addListener((o, was, is) -> {
            level.set(null);
            levels.setAll(is == null ? List.of() : is.levels());
        });
    }

    /** Asks for nothing but these. */
    void only(Which wanted) {
        text.set("");
        instrument.set(null);
        village.set(null);
        which.set(wanted);
    }

    /** Calls back when something else is asked for. */
    void onFilter(Runnable changed) {
        List.<ObservableValue<?>>of(text, instrument, level, village, which)
                .forEach(asked -> asked.addListener((o, was, is) -> changed.run()));
    }

    AssessmentFilter filter() {
        return AssessmentFilter.ALL.with(f -> {
            f.text = text.get();
            f.instrumentCode =
                    instrument.get() == null ? null : instrument.get().code();
            f.levelCode = level.get() == null ? null : level.get().code();
            f.villageId = village.get() == null ? null : village.get().id();
            if (which.get() == Which.UNFINISHED) {
                f.finished = false;
            }
            f.withVoid = which.get() == Which.VOID_TOO;
            f.dueBy = which.get() == Which.DUE ? today() : which.get() == Which.DUE_SOON ? today().plusMonths(1) : null;
        });
    }

    private LocalDate today() {
        return LocalDate.now(desk.clock());
    }

    Rows<AssessmentEntry> load(Slice slice) {
        return desk.lists().list(filter(), slice);
    }

    private record Around(
            List<Instrument> instruments, List<Village> villages, List<Draft> drafts, int due, boolean none) {}

    /** Reads afresh what stands around the list. */
    void refresh(Runnable then) {
        var actor = ui.actor();
        ui.tasks()
                .run(
                        () -> new Around(
                                desk.instruments().all().stream()
                                        .map(known -> known.instrument())
                                        .toList(),
                                desk.places().villages(),
                                drafts(actor),
                                (int) desk.lists().count(AssessmentFilter.ALL.with(f -> f.dueBy = today())),
                                desk.lists().count(AssessmentFilter.ALL.with(f -> f.withVoid = true)) == 0),
                        around -> {
                            keep(instruments, around.instruments(), instrument);
                            keep(villages, around.villages(), village);
                            drafts.setAll(around.drafts());
                            due = around.due();
                            none.set(around.none());
                            then.run();
                        });
    }

    private List<Draft> drafts(Actor actor) {
        return desk.drafts().of(actor).stream()
                .filter(draft -> draft.kind().equals(SheetStart.KIND))
                .toList();
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

    private static <T> void keep(ObservableList<T> list, List<T> fresh, ObjectProperty<T> chosen) {
        if (!list.equals(fresh)) {
            var choice = chosen.get();
            list.setAll(fresh);
            chosen.set(fresh.contains(choice) ? choice : null);
        }
    }

    /** How many are to be assessed again by now. */
    int due() {
        return due;
    }

    /**
     * A sheet in full.
     *
     * @param versions newest first
     * @param change since the last time, or empty
     * @param offered what it says of the person that the file does not say yet
     * @param visit on which it was done, or null
     */
    record Whole(
            AssessmentEntry entry, List<AssessmentVersion> versions, String change, String offered, HomeVisit visit) {}

    Whole whole(AssessmentEntry entry) {
        var versions = desk.assessments().versions(entry.line().rootId());
        var last = versions.get(0);
        var visit = last.sheet().visitRootId();
        return new Whole(
                entry,
                versions,
                desk.assessments().changeSince(last),
                offered(last),
                visit == null ? null : desk.visits().find(visit).orElse(null));
    }

    /** E.g. 自理能力：中度失能; empty when there is nothing to update. */
    private String offered(AssessmentVersion version) {
        return desk.assessments().offered(version).entrySet().stream()
                .map(fact -> desk.facts().field(fact.getKey()).orElseThrow().label() + "：" + fact.getValue())
                .collect(Collectors.joining("，"));
    }

    /** Asks whether the person's file is to say what a sheet has found, and writes it. */
    void offer(AssessmentVersion version, String name, Runnable then) {
        ui.tasks().run(() -> offered(version), words -> {
            if (!words.isEmpty()
                    && ui.dialogs().confirm("更新档案信息", name + "的档案里还不是这样写的。按这次评估改成“" + words + "”？不改也不影响这份评估。", "更新")) {
                var actor = ui.actor();
                ui.tasks()
                        .run(
                                () -> {
                                    desk.assessments().take(actor, version);
                                    return null;
                                },
                                nothing -> {
                                    ui.dialogs().done("档案信息已更新：" + words);
                                    then.run();
                                });
            }
        });
    }

    /** Asks why, then makes the sheet void. */
    void voidSheet(AssessmentEntry entry, Runnable then) {
        var line = entry.line();
        ui.dialogs()
                .ask(
                        "作废这份评估",
                        entry.who() + "，" + entry.instrument().label() + "，" + line.assessedOn() + "。作废后不再计数，但一直查得到。",
                        "为什么作废")
                .ifPresent(why -> {
                    var actor = ui.actor();
                    ui.tasks()
                            .run(
                                    () -> {
                                        desk.assessments().voidSheet(actor, line.id(), why);
                                        return null;
                                    },
                                    nothing -> {
                                        ui.dialogs().done("已作废：" + entry.who());
                                        then.run();
                                    });
                });
    }

    /** Says that a sheet is on disk and offers to take it back. */
    void saved(AssessmentVersion version, Runnable then) {
        var actor = ui.actor();
        var said = version.finished() ? "已保存到磁盘：" + version.resultText() : "已保存到磁盘，还没做完，不计数";
        ui.dialogs().done(said, () -> ui.tasks()
                .run(
                        () -> {
                            desk.assessments().undo(actor, version.id());
                            return null;
                        },
                        nothing -> {
                            ui.dialogs().done(version.number() == 1 ? "已撤销，这份评估不计数" : "已撤销，改回了原来的内容");
                            then.run();
                        }));
    }
}
