package cn.shegong.audit.ui;

import cn.shegong.audit.AuditService;
import cn.shegong.audit.TrailState;
import cn.shegong.store.AuditTrail;
import cn.shegong.ui.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Whether the record is whole: looked at once a day by itself, and when asked. */
final class TrailViewModel {
    final ObjectProperty<TrailState> state = new SimpleObjectProperty<>(this, "state");
    final StringBinding words =
            Bindings.createStringBinding(() -> state.get() == null ? "正在核对…" : AuditWords.state(state.get()), state);

    private final Ui ui;
    private final AuditService audit;
    private final Supplier<List<AuditTrail.Anchor>> anchors;
    private final Clock clock;
    private LocalDate checkedOn;

    /** @param anchors what is noted elsewhere of how far the record reached; read off the window's thread */
    TrailViewModel(Ui ui, AuditService audit, Supplier<List<AuditTrail.Anchor>> anchors, Clock clock) {
        this.ui = ui;
        this.audit = audit;
        this.anchors = anchors;
        this.clock = clock;
    }

    /** The first time of the day only, and without a word when all is well. */
    void checkDaily() {
        var today = LocalDate.now(clock);
        if (!today.equals(checkedOn)) {
            checkedOn = today;
            var actor = ui.actor();
            ui.tasks().run(() -> audit.check(actor, anchors.get()), state::set);
        }
    }

    void check() {
        var actor = ui.actor();
        ui.tasks()
                .job(
                        "核对操作记录",
                        progress -> {
                            progress.report(0, 0, "从第一条读到最后一条");
                            return audit.check(actor, anchors.get());
                        },
                        state::set);
    }
}
