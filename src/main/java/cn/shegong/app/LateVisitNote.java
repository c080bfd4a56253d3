package cn.shegong.app;

import cn.shegong.closing.ClosingService;
import cn.shegong.ui.Ui;
import cn.shegong.visit.VisitEntry;
import java.time.YearMonth;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** Says beside a visit that it was entered after its month had been closed, and where it counts then. */
final class LateVisitNote {
    private final Ui ui;
    private final ClosingService closings;

    LateVisitNote(Ui ui, ClosingService closings) {
        this.ui = ui;
        this.closings = closings;
    }

    /** Nothing to be seen unless it is so. */
    Node view(VisitEntry entry) {
        var label = new Label();
        label.setId("late-visit");
        label.setWrapText(true);
        label.getStyleClass().add("warning");
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        ui.tasks().run(() -> words(entry), label::setText);
        return label;
    }

    private String words(VisitEntry entry) {
        var visit = entry.visit();
        var month = YearMonth.from(visit.visitedAt());
        // Keys grow with time, also within one moment.
        return closings.of(month)
                .filter(closing -> visit.successful() && visit.rootId() > closing.id())
                .map(closing -> month.getMonthValue() + "月封了以后才录入的：算在后面还没有封的那个月里，写明补报。原因在“月报”的“核对、封月”里写。")
                .orElse("");
    }
}
