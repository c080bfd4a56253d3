package cn.shegong.audit.ui;

import cn.shegong.audit.AuditKind;
import cn.shegong.audit.AuditService;
import cn.shegong.audit.Deed;
import cn.shegong.base.Right;
import cn.shegong.base.Rows;
import cn.shegong.base.Slice;
import cn.shegong.staff.Worker;
import cn.shegong.staff.WorkerService;
import cn.shegong.store.AuditFilter;
import cn.shegong.store.AuditLine;
import cn.shegong.ui.Dialogs.FileKind;
import cn.shegong.ui.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What of the record is asked for, which line is looked at, and its way into a file. */
final class AuditListViewModel {
    final ObjectProperty<Worker> worker = new SimpleObjectProperty<>(this, "worker");
    final ObjectProperty<AuditKind> kind = new SimpleObjectProperty<>(this, "kind");
    final ObjectProperty<Period> period = new SimpleObjectProperty<>(this, "period");
    final ObjectProperty<LocalDate> from = new SimpleObjectProperty<>(this, "from");
    final ObjectProperty<LocalDate> to = new SimpleObjectProperty<>(this, "to");
    final StringProperty text = new SimpleStringProperty(this, "text", "");
    final ObservableList<Worker> workers = FXCollections.observableArrayList();

    /** The chosen line with all that belongs to it; null when none is chosen. */
    final ObjectProperty<Deed> deed = new SimpleObjectProperty<>(this, "deed");

    private final Ui ui;
    private final AuditService audit;
    private final WorkerService staff;
    private final Clock clock;
    private AuditLine chosen;

    AuditListViewModel(Ui ui, AuditService audit, WorkerService staff, Clock clock) {
        this.ui = ui;
        this.audit = audit;
        this.staff = staff;
        this.clock = clock;
    }

    /** Calls back when something else is asked for. */
    void onFilter(Runnable changed) {
        List.<ObservableValue<?>>of(worker, kind, period, from, to, text)
                .forEach(asked -> asked.addListener((o, was, is) -> changed.run()));
    }

    boolean mayLook() {
        return ui.actor().may(Right.MANAGE_WORKERS);
    }

    /** Everybody who can have done something, those who left too. */
    void refresh() {
        ui.tasks().run(staff::all, all -> {
            if (!workers.equals(all)) {
                var choice = worker.get();
                workers.setAll(all);
                worker.set(all.contains(choice) ? choice : null);
            }
        });
    }

    static String called(Worker worker) {
        return worker.atStation() ? worker.name() : worker.name() + "（已离站）";
    }

    Rows<AuditLine> load(Slice slice) {
        return audit.lines(ui.actor(), filter(), slice);
    }

    AuditFilter filter() {
        return new AuditFilter(
                worker.get() == null ? null : worker.get().id(),
                kind.get() == null ? List.of() : kind.get().actions(),
                first(),
                last(),
                text.get());
    }

    /** Two days typed the wrong way round are meant as they make sense. */
    private boolean turned() {
        return from.get() != null && to.get() != null && from.get().isAfter(to.get());
    }

    private LocalDate first() {
        if (period.get() == Period.CHOSEN) {
            return turned() ? to.get() : from.get();
        }
        return period.get() == null ? null : period.get().from(LocalDate.now(clock));
    }

    private LocalDate last() {
        if (period.get() == Period.CHOSEN) {
            return turned() ? from.get() : to.get();
        }
        return period.get() == null ? null : period.get().to(LocalDate.now(clock));
    }

    /** What is asked for in words, e.g. 王芳，导出，2026-11-01 至 2026-11-30. */
    String conditions() {
        var words = new ArrayList<String>();
        if (worker.get() != null) {
            words.add(worker.get().name());
        }
        if (kind.get() != null) {
            words.add(kind.get().label());
        }
        if (first() != null || last() != null) {
            words.add((first() == null ? "" : first() + " 起") + (last() == null ? "" : "到 " + last() + " 止"));
        }
        if (!text.get().isBlank()) {
            words.add("有“" + text.get().strip() + "”");
        }
        return words.isEmpty() ? "全部" : String.join("，", words);
    }

    void clear() {
        worker.set(null);
        kind.set(null);
        period.set(null);
        from.set(null);
        to.set(null);
        text.set("");
    }

    /** Reads what belongs to a line; null clears. */
    void choose(AuditLine line) {
        chosen = line;
        if (line == null) {
            deed.set(null);
            return;
        }
        var actor = ui.actor();
        ui.tasks().run(() -> audit.deed(actor, line), read -> {
            if (line.equals(chosen)) {
                deed.set(read);
            }
        });
    }

    /** Asks where to and writes what is asked for there. */
    void export() {
        var actor = ui.actor();
        var filter = filter();
        var conditions = conditions();
        ui.dialogs()
                .save("导出操作记录", "操作记录" + LocalDate.now(clock) + ".xlsx", FileKind.EXCEL)
                .ifPresent(file -> ui.tasks()
                        .job(
                                "导出操作记录",
                                progress -> audit.export(actor, filter, conditions, file, progress),
                                lines ->
                                        ui.dialogs().done("已把 " + lines + " 条写到 " + file.getFileName() + "，这次导出也记下了")));
    }
}
