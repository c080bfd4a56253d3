package cn.shegong.plan.ui;

import cn.shegong.base.Rows;
import cn.shegong.base.Slice;
import cn.shegong.listing.Listing;
import cn.shegong.place.Village;
import cn.shegong.plan.RateEntry;
import cn.shegong.plan.RateLine;
import cn.shegong.plan.RateLine.Figure;
import cn.shegong.ui.Ui;
import java.time.YearMonth;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Of which month and which village one looks at the rates, and whose names stand behind the figure that was chosen. */
final class RateViewModel {
    /** A figure of a line that somebody pressed. */
    record Chosen(RateLine line, Figure figure) {
        List<RateEntry> entries() {
            return line.list(figure);
        }

        /** 独居老人 未访 12 人. */
        String words() {
            return line.label() + "　" + figure.label() + " " + entries().size() + " " + line.unit();
        }
    }

    final ObjectProperty<YearMonth> month = new SimpleObjectProperty<>(this, "rateMonth");
    /** Null for all. */
    final ObjectProperty<Village> village = new SimpleObjectProperty<>(this, "rateVillage");

    final ObservableList<Village> villages = FXCollections.observableArrayList();
    /** Null while none is. */
    final ObjectProperty<Chosen> chosen = new SimpleObjectProperty<>(this, "chosen");

    private final Ui ui;
    private final PlanDesk desk;
    private List<RateLine> all = List.of();

    private record Read(YearMonth month, List<RateLine> lines, List<Village> villages) {}

    RateViewModel(Ui ui, PlanDesk desk) {
        this.ui = ui;
        this.desk = desk;
        month.set(YearMonth.from(desk.today()));
        village.addListener((o, was, is) -> chosen.set(null));
    }

    /** Counts the month anew; who was chosen is no longer. */
    void refresh(Runnable then) {
        var wanted = month.get();
        chosen.set(null);
        ui.tasks()
                .run(
                        () -> new Read(
                                wanted,
                                desk.rates().rates(wanted),
                                desk.places().villages()),
                        read -> {
                            if (read.month.equals(month.get())) {
                                all = read.lines;
                                if (!villages.equals(read.villages)) {
                                    villages.setAll(read.villages);
                                }
                                then.run();
                            }
                        });
    }

    /** The lines of the chosen village; of rosters on which it has nobody there is none. */
    List<RateLine> lines() {
        return village.get() == null
                ? all
                : all.stream()
                        .map(line -> line.of(village.get().id()))
                        .filter(line -> !line.entries().isEmpty())
                        .toList();
    }

    Rows<RateLine> load(Slice slice) {
        return Rows.of(lines(), slice);
    }

    Rows<RateEntry> names(Slice slice) {
        return Rows.of(chosen.get() == null ? List.of() : chosen.get().entries(), slice);
    }

    private String where() {
        return village.get() == null ? "" : village.get().name();
    }

    Listing listing() {
        return desk.lists().rates(month.get(), lines(), where());
    }

    /** Whose names are shown; only when a figure was chosen. */
    Listing namesListing() {
        var shown = chosen.get();
        return desk.lists().names(month.get(), shown.line(), shown.figure(), where());
    }
}
