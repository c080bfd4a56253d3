package cn.shegong.plan.ui;

import cn.shegong.base.Pinyin;
import cn.shegong.base.Rows;
import cn.shegong.base.Slice;
import cn.shegong.listing.Listing;
import cn.shegong.place.Village;
import cn.shegong.plan.CallLine;
import cn.shegong.ui.Ui;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What is asked of the station's list of calls: since when, what has become of them, where. */
final class CallsViewModel {
    /** How far one looks back. */
    enum Reach {
        MONTH("近一个月"),
        QUARTER("近三个月"),
        YEAR("近一年"),
        ALL("全部时间");

        final String label;

        Reach(String label) {
            this.label = label;
        }

        private LocalDate from(LocalDate today) {
            return switch (this) {
                case MONTH -> today.minusMonths(1);
                case QUARTER -> today.minusMonths(3);
                case YEAR -> today.minusYears(1);
                case ALL -> LocalDate.of(2000, 1, 1);
            };
        }
    }

    final StringProperty text = new SimpleStringProperty(this, "callText", "");
    final ObjectProperty<Reach> reach = new SimpleObjectProperty<>(this, "callReach", Reach.QUARTER);
    /** Null for all. */
    final ObjectProperty<CallLine.State> state = new SimpleObjectProperty<>(this, "callState");
    /** Null for all. */
    final ObjectProperty<Village> village = new SimpleObjectProperty<>(this, "callVillage");

    final ObservableList<Village> villages = FXCollections.observableArrayList();

    private final Ui ui;
    private final PlanDesk desk;
    private List<CallLine> all = List.of();

    private record Read(Reach reach, List<CallLine> lines, List<Village> villages) {}

    CallsViewModel(Ui ui, PlanDesk desk) {
        this.ui = ui;
        this.desk = desk;
    }

    /** Of what was read already one only chooses. */
    void onFilter(Runnable changed) {
        List.<ObservableValue<?>>of(text, state, village)
                .forEach(asked -> asked.addListener((o, was, is) -> changed.run()));
    }

    /** Reads anew; those that nobody has answered come first, the most pressing of them on top. */
    void refresh(Runnable then) {
        var wanted = reach.get();
        ui.tasks()
                .run(
                        () -> new Read(
                                wanted,
                                desk.calls().since(wanted.from(desk.today())),
                                desk.places().villages()),
                        read -> {
                            if (read.reach == reach.get()) {
                                var open = read.lines.stream()
                                        .filter(line -> line.state() == CallLine.State.OPEN)
                                        .sorted(Comparator.comparing(CallLine::dueBy))
                                        .toList();
                                all = new ArrayList<>(open);
                                read.lines.stream()
                                        .filter(line -> line.state() != CallLine.State.OPEN)
                                        .forEach(all::add);
                                if (!villages.equals(read.villages)) {
                                    villages.setAll(read.villages);
                                }
                                then.run();
                            }
                        });
    }

    Rows<CallLine> load(Slice slice) {
        return Rows.of(lines(), slice);
    }

    private List<CallLine> lines() {
        return all.stream()
                .filter(line -> state.get() == null || line.state() == state.get())
                .filter(line -> village.get() == null
                        || line.call().village().equals(village.get().name()))
                .filter(line -> text.get().isBlank()
                        || Pinyin.matches(line.call().who(), text.get().strip())
                        || line.call().content().contains(text.get().strip()))
                .toList();
    }

    Listing listing() {
        var words = new ArrayList<String>();
        words.add(reach.get().label);
        if (state.get() != null) {
            words.add(state.get().label());
        }
        if (village.get() != null) {
            words.add(village.get().name());
        }
        if (!text.get().isBlank()) {
            words.add("“" + text.get().strip() + "”");
        }
        return desk.lists().calls(lines(), String.join("，", words));
    }

    void clear() {
        text.set("");
        state.set(null);
        village.set(null);
        reach.set(Reach.ALL);
    }
}
