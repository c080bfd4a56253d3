package cn.shegong.intake.ui;

import cn.shegong.base.Actor;
import cn.shegong.base.Right;
import cn.shegong.intake.Batch;
import cn.shegong.intake.ColumnMapping;
import cn.shegong.intake.CountyList;
import cn.shegong.intake.Decisions;
import cn.shegong.intake.IntakeService;
import cn.shegong.intake.LayoutKey;
import cn.shegong.intake.Preview;
import cn.shegong.intake.ReadList;
import cn.shegong.intake.ReadSheet;
import cn.shegong.intake.RememberedLayouts;
import cn.shegong.intake.Target;
import cn.shegong.roster.Category;
import cn.shegong.ui.Dialogs.FileKind;
import cn.shegong.ui.Ui;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The road of one list, from the file to what was taken of it. */
final class IntakeViewModel {
    final ObjectProperty<Step> step = new SimpleObjectProperty<>(Step.START);
    final ObjectProperty<ReadList> list = new SimpleObjectProperty<>();
    final ObjectProperty<Category> category = new SimpleObjectProperty<>();
    final ObjectProperty<LocalDate> startsOn = new SimpleObjectProperty<>();
    final ObjectProperty<Batch> taken = new SimpleObjectProperty<>();
    /** Whether the list was read in a layout that was taken in before, so that there was nothing to ask. */
    final BooleanProperty asBefore = new SimpleBooleanProperty();

    final ComparisonViewModel comparison;

    private final Ui ui;
    private final IntakeService intake;
    private final BatchesViewModel batches;
    private final IntakePage.Before before;
    private final Clock clock;
    private final Map<LayoutKey, ColumnMapping> corrected = new LinkedHashMap<>();
    private Path file;

    IntakeViewModel(Ui ui, IntakeService intake, BatchesViewModel batches, IntakePage.Before before, Clock clock) {
        this.ui = ui;
        this.intake = intake;
        this.batches = batches;
        this.before = before;
        this.clock = clock;
        this.comparison = new ComparisonViewModel(ui, intake);
    }

    /** Every roster that a list may be for. */
    List<Category> categories() {
        return intake.categories();
    }

    boolean mayImport() {
        return ui.actor().may(Right.IMPORT);
    }

    List<String> endReasons() {
        return intake.endReasons(category.get());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Asks for a file and reads it. */
    void choose() {
        ui.dialogs().open("选名单", FileKind.LISTS).ifPresent(this::open);
    }

    /** Reads a file; asks first when decisions about another list would be lost. */
    void open(Path chosen) {
        if (!mayImport() || !leavesNothingBehind()) {
            return;
        }
        var actor = ui.actor();
        ui.tasks().job("读名单", progress -> intake.read(actor, chosen, progress), read -> {
            file = chosen;
            corrected.clear();
            begin(read);
            var known = intake.knownAs(read);
            asBefore.set(known.isPresent());
            category.set(known.or(read::category).orElse(null));
            step.set(Step.READ);
            if (known.isPresent()) {
                compare();
            }
        });
    }

    private boolean leavesNothingBehind() {
        return comparison.decisions().equals(Decisions.NONE)
                || ui.dialogs()
                        .confirm("另收一份名单", "“" + list.get().fileName() + "”还没有收下，对它改过的和认定过的不会留下。名单文件不受影响。", "另收一份");
    }

    private void begin(ReadList read) {
        comparison.clear();
        taken.set(null);
        list.set(read);
    }

    /** Reads a column as something else, and the whole list again. */
    void correct(ReadSheet sheet, int column, Target target) {
        if (sheet.mapping().target(column) == target) {
            return;
        }
        var mapping = sheet.mapping().with(column, target);
        corrected.put(mapping.layout(), mapping);
        var layouts = layouts();
        var from = file;
        var today = today();
        ui.tasks().job("重新读名单", progress -> CountyList.read(from, layouts, today, progress), read -> {
            begin(read);
            if (category.get() == null) {
                category.set(read.category().orElse(null));
            }
        });
    }

    /** As the list was read, with the user's corrections. */
    private RememberedLayouts layouts() {
        var known = new HashMap<LayoutKey, ColumnMapping>();
        list.get().sheets().forEach(sheet -> known.put(sheet.mapping().layout(), sheet.mapping()));
        known.putAll(corrected);
        return layout -> Optional.ofNullable(known.get(layout));
    }

    /** Whether the list can be compared: it names persons, and its roster is known. */
    boolean comparable() {
        return list.get() != null
                && category.get() != null
                && !list.get().rows().isEmpty();
    }

    /** Goes on to the next step, if this one is complete. */
    void next() {
        switch (step.get()) {
            case READ -> compare();
            case COMPARE -> step.set(Step.TAKE);
            case TAKE -> take();
            default -> {
                // The road has not begun, or is at its end.
            }
        }
    }

    private void compare() {
        if (!comparable()) {
            return;
        }
        var actor = ui.actor();
        var read = list.get();
        var roster = category.get();
        var before = comparison.preview.get();
        // Decisions count the rows; those of another roster's sheets are other rows.
        boolean otherRows = before != null
                && read.holdsSeveralRosters()
                && !before.category().equals(roster);
        var decisions = otherRows ? Decisions.NONE : comparison.decisions();
        ui.tasks().job("和站里的比较", progress -> intake.preview(actor, read, roster, decisions), preview -> {
            // Another column may have been chosen meanwhile; then this is no longer the list.
            if (read == list.get()) {
                comparison.show(read, preview);
                startsOn.set(preview.startsOn());
                step.set(Step.COMPARE);
            }
        });
    }

    /** Backs up and takes what is to be taken; asks when there is no backup to go back to. */
    void take() {
        var preview = comparison.preview.get();
        if (!comparison.settled() || startsOn.get() == null || !preview.worthTaking()) {
            return;
        }
        var actor = ui.actor();
        ui.tasks().job("先备份一份", progress -> before.run(actor, progress), why -> {
            if (why.isEmpty() || ui.dialogs().confirm("备份没有写成", Words.noBackup(why.get()), "照样收下")) {
                take(actor, preview, startsOn.get());
            }
        });
    }

    /** Remembers the columns that were corrected, too. */
    private void take(Actor actor, Preview preview, LocalDate from) {
        var layouts = List.copyOf(corrected.values());
        ui.tasks()
                .job(
                        "收下名单",
                        progress -> {
                            var batch = intake.take(actor, preview, from, progress);
                            layouts.forEach(layout -> intake.remember(actor, layout));
                            return batch;
                        },
                        this::tookIn);
    }

    private void tookIn(Batch batch) {
        comparison.forgetDecisions();
        corrected.clear();
        taken.set(batch);
        step.set(Step.DONE);
        ui.dialogs().done("已保存到磁盘", this::undo);
    }

    /** Puts everything back that was just taken; the list stays on the road. */
    void undo() {
        var batch = taken.get();
        if (batch == null) {
            return;
        }
        var actor = ui.actor();
        ui.tasks().run(() -> intake.undo(actor, batch.id()), undone -> {
            reset();
            ui.dialogs().done("已撤销，站里和收下“" + undone.fileName() + "”以前一样。");
        });
    }

    /** What the user should know of the reading, a sentence each. */
    List<String> notes() {
        var notes = new ArrayList<>(list.get().notes());
        var unused = list.get().unusedColumns();
        if (!unused.isEmpty()) {
            notes.add("没有用上的列：" + String.join("、", unused) + "。");
        }
        return notes;
    }

    /** One step back; false when the road has not begun. */
    boolean back() {
        switch (step.get()) {
            case START -> {
                return false;
            }
            case READ -> step.set(Step.START);
            case COMPARE -> step.set(Step.READ);
            case TAKE -> step.set(Step.COMPARE);
            case DONE -> reset();
        }
        return true;
    }

    /** Whether a list waits to be gone on with. */
    boolean waits() {
        return list.get() != null && taken.get() == null;
    }

    /** Goes back to a step that was passed, or to the list that waits. */
    void goTo(Step wanted) {
        if (waits() && (wanted == Step.READ || wanted.compareTo(step.get()) < 0)) {
            step.set(wanted);
        }
    }

    /** Lets the list go; what was taken stays. */
    void reset() {
        corrected.clear();
        begin(null);
        category.set(null);
        step.set(Step.START);
    }

    /** Writes the protocol of what was just taken: a paper to sign, or a workbook. */
    void saveProtocol() {
        batches.saveProtocol(taken.get());
    }

    /** Writes the rows that cannot be taken to a file of the sender's layout. */
    void saveRefused() {
        var preview = comparison.preview.get();
        ui.dialogs()
                .save("把不能收的存成 Excel", Words.refusedName(preview.list().fileName()), FileKind.EXCEL)
                .ifPresent(target -> saveRefused(preview, target));
    }

    private void saveRefused(Preview preview, Path target) {
        var actor = ui.actor();
        ui.tasks().job("存不能收的", progress -> intake.writeRefused(actor, preview, target, progress), rows -> ui.dialogs()
                .done(Words.refusedSaved(rows, target)));
    }
}
