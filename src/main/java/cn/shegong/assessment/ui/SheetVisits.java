package cn.shegong.assessment.ui;

import cn.shegong.assessment.HomeVisit;
import cn.shegong.ui.Tick;
import cn.shegong.ui.Ui;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The visits on which a sheet may have been done: those to the household on its day, and the one it is joined with. */
final class SheetVisits {
    final ObservableList<Tick> ticks = FXCollections.observableArrayList(tick -> new Observable[] {tick.on()});

    private final Ui ui;
    private final AssessmentDesk desk;
    private final SheetFields fields;
    private List<HomeVisit> offered = List.of();

    SheetVisits(Ui ui, AssessmentDesk desk, SheetFields fields) {
        this.ui = ui;
        this.desk = desk;
        this.fields = fields;
        fields.visitRootId.addListener((o, was, is) -> mark());
    }

    /** Reads them afresh: another day or somebody else stands in the form. */
    void read() {
        var about = fields.who.get();
        var day = fields.assessedOn.get();
        var joined = fields.visitRootId.get();
        ui.tasks()
                .run(
                        () -> {
                            var all = new ArrayList<HomeVisit>();
                            if (about != null && day != null) {
                                desk.assessments()
                                        .who(about.personId(), about.householdId())
                                        .ifPresent(
                                                one -> all.addAll(desk.visits().on(one.householdId(), day)));
                            }
                            if (joined != null && all.stream().noneMatch(visit -> visit.rootId() == joined)) {
                                desk.visits().find(joined).ifPresent(all::add);
                            }
                            return all;
                        },
                        this::show);
    }

    private void show(List<HomeVisit> all) {
        if (!all.equals(offered)) {
            offered = List.copyOf(all);
            ticks.setAll(all.stream().map(this::tick).toList());
        }
        mark();
    }

    private Tick tick(HomeVisit visit) {
        var tick = new Tick(visit.rootId(), visit.words(), false);
        tick.on().addListener((o, was, is) -> {
            boolean joined = Long.valueOf(tick.id()).equals(fields.visitRootId.get());
            if (is && !joined) {
                fields.visitRootId.set(tick.id());
            } else if (!is && joined) {
                fields.visitRootId.set(null);
            }
        });
        return tick;
    }

    private void mark() {
        ticks.forEach(tick -> tick.on().set(Long.valueOf(tick.id()).equals(fields.visitRootId.get())));
    }
}
