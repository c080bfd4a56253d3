package cn.shegong.life.ui;

import cn.shegong.base.Rows;
import cn.shegong.base.Slice;
import cn.shegong.life.LifeFigures;
import cn.shegong.life.LifeFilter;
import cn.shegong.life.LifeKind;
import cn.shegong.life.LifeRow;
import cn.shegong.place.Village;
import cn.shegong.ui.Dialogs.FileKind;
import cn.shegong.ui.Ui;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What is asked of the list of events, and what comes of it. */
final class EventsViewModel {
    final ObjectProperty<LifeSpan> span = new SimpleObjectProperty<>(this, "span", LifeSpan.THIS_MONTH);
    final ObjectProperty<LifeKind> kind = new SimpleObjectProperty<>(this, "kind");
    final ObjectProperty<Village> village = new SimpleObjectProperty<>(this, "village");
    /** Whether the days are those of the recording. */
    final BooleanProperty recorded = new SimpleBooleanProperty(this, "recorded");

    final BooleanProperty late = new SimpleBooleanProperty(this, "late");
    final ObservableList<Village> villages = FXCollections.observableArrayList();
    /** Of the span and the village, whatever kind is chosen. */
    final ObjectProperty<LifeFigures> figures =
            new SimpleObjectProperty<>(this, "figures", new LifeFigures(0, 0, 0, 0));

    private final Ui ui;
    private final LifeDesk desk;

    EventsViewModel(Ui ui, LifeDesk desk) {
        this.ui = ui;
        this.desk = desk;
    }

    void onFilter(Runnable changed) {
        List.<ObservableValue<?>>of(span, kind, village, recorded, late)
                .forEach(asked -> asked.addListener((o, was, is) -> changed.run()));
    }

    void refresh() {
        ui.tasks().run(() -> desk.places().allVillages(), all -> {
            if (!villages.equals(all)) {
                villages.setAll(all);
            }
        });
        var counted = filter(null);
        ui.tasks().run(() -> desk.life().figures(counted), figures::set);
    }

    Rows<LifeRow> load(Slice slice) {
        return desk.life().page(filter(kind.get()), slice);
    }

    private LifeFilter filter(LifeKind of) {
        var days = span.get();
        return new LifeFilter(
                of,
                village.get() == null ? null : village.get().id(),
                days == null ? null : days.from(desk.today()),
                days == null ? null : days.to(desk.today()),
                recorded.get(),
                late.get(),
                null,
                null);
    }

    void clear() {
        span.set(null);
        kind.set(null);
        village.set(null);
        recorded.set(false);
        late.set(false);
    }

    /** What is asked for in words. */
    private String conditions() {
        var words = new ArrayList<String>();
        words.add(span.get() == null ? "全部时间" : span.get().label());
        words.add(recorded.get() ? "按登记日期" : "按发生日期");
        if (village.get() != null) {
            words.add(village.get().name());
        }
        if (kind.get() != null) {
            words.add(kind.get().label());
        }
        if (late.get()) {
            words.add("只看晚登记的");
        }
        return String.join("，", words);
    }

    /** Asks where to and writes what is asked for there. */
    void export() {
        var actor = ui.actor();
        var filter = filter(kind.get());
        var conditions = conditions();
        ui.dialogs()
                .save("导出变动", "变动台账" + desk.today() + ".xlsx", FileKind.EXCEL)
                .ifPresent(file -> ui.tasks()
                        .job(
                                "导出变动",
                                progress -> desk.life()
                                        .export(
                                                actor,
                                                filter,
                                                desk.settings().profile().stationName(),
                                                conditions,
                                                file,
                                                progress),
                                count ->
                                        ui.dialogs().done("已把 " + count + " 件写到 " + file.getFileName() + "，这次导出也记下了")));
    }
}
