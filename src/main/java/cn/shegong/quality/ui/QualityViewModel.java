package cn.shegong.quality.ui;

import cn.shegong.base.Actor;
import cn.shegong.base.Progress;
import cn.shegong.base.Right;
import cn.shegong.base.Rows;
import cn.shegong.base.Slice;
import cn.shegong.quality.Check;
import cn.shegong.quality.CheckUp;
import cn.shegong.quality.Finding;
import cn.shegong.quality.Mending;
import cn.shegong.quality.Mending.Mended;
import cn.shegong.quality.QualityPapers;
import cn.shegong.quality.QualityService;
import cn.shegong.quality.Severity;
import cn.shegong.ui.Dialogs.FileKind;
import cn.shegong.ui.Quiet;
import cn.shegong.ui.Ui;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the last check-up found, what of it is shown, and what is done with it. */
final class QualityViewModel {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M月d日 H:mm");

    final ObjectProperty<Severity> severity = new SimpleObjectProperty<>(this, "severity");
    final ObjectProperty<Check> check = new SimpleObjectProperty<>(this, "check");
    final ObjectProperty<String> village = new SimpleObjectProperty<>(this, "village");
    /** Whether what was left as it is is shown instead. */
    final BooleanProperty waived = new SimpleBooleanProperty(this, "waived");

    final ObservableList<Check> checks = FXCollections.observableArrayList();
    final ObservableList<String> villages = FXCollections.observableArrayList();

    private final ReadOnlyObjectWrapper<CheckUp> checkUp = new ReadOnlyObjectWrapper<>(this, "checkUp");
    private final Ui ui;
    private final QualityService quality;
    private final Mending mending;
    private final QualityPapers papers;
    private Map<Check, Long> counts = Map.of();
    private Quiet looking;

    QualityViewModel(Ui ui, QualityService quality, Mending mending, QualityPapers papers) {
        this.ui = ui;
        this.quality = quality;
        this.mending = mending;
        this.papers = papers;
    }

    /** Null until the first check-up has ended. */
    ReadOnlyObjectProperty<CheckUp> checkUpProperty() {
        return checkUp.getReadOnlyProperty();
    }

    boolean mayRecord() {
        return ui.actor().may(Right.RECORD);
    }

    boolean mayExport() {
        return ui.actor().may(Right.EXPORT);
    }

    /**
     * Looks at everything again, beside other work; in a large township that takes a while.
     *
     * @param stopped called when it was cancelled, or failed
     */
    void run(Progress progress, Runnable stopped) {
        look(own -> quality.checkUp(own.and(progress)), stopped);
    }

    /** Looks again when something was written since. */
    void refresh() {
        var last = checkUp.get();
        look(own -> last == null || quality.outdated(last) ? quality.checkUp(own) : last, () -> {});
    }

    /** One look at a time: a new one stops the one before. */
    private void look(Function<Progress, CheckUp> work, Runnable stopped) {
        if (looking != null) {
            looking.stop();
        }
        looking = ui.tasks()
                .quiet(
                        work,
                        result -> result.ifPresentOrElse(
                                is -> {
                                    if (is != checkUp.get()) {
                                        found(is);
                                    }
                                },
                                stopped));
    }

    private void found(CheckUp is) {
        counts = QualityService.counts(is.open());
        var places = Stream.concat(is.open().stream(), is.waived().stream())
                .map(Finding::village)
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
        if (!villages.equals(places)) {
            villages.setAll(places);
        }
        var some = quality.checks().stream()
                .filter(one -> counts.containsKey(one) || one.equals(check.get()))
                .toList();
        checks.setAll(some);
        checkUp.set(is);
    }

    long count(Severity one) {
        return checkUp.get() == null ? 0 : checkUp.get().count(one);
    }

    /** A check with the number of what it found. */
    String called(Check one) {
        return one.title() + "（" + counts.getOrDefault(one, 0L) + "）";
    }

    /** When the last check-up was, and what came of it. */
    String last() {
        var is = checkUp.get();
        return is == null
                ? "还没有体检"
                : "上次体检 " + is.at().format(MOMENT) + (is.open().isEmpty() ? "，没有发现问题" : "");
    }

    private Predicate<Finding> condition() {
        return finding -> (severity.get() == null || finding.check().severity() == severity.get())
                && (check.get() == null || finding.check().equals(check.get()))
                && (village.get() == null || finding.village().equals(village.get()));
    }

    List<Finding> shown() {
        var is = checkUp.get();
        if (is == null) {
            return List.of();
        }
        return (waived.get() ? is.waived() : is.open())
                .stream().filter(condition()).toList();
    }

    Rows<Finding> load(Slice slice) {
        return Rows.of(shown(), slice);
    }

    void clear() {
        severity.set(null);
        check.set(null);
        village.set(null);
        waived.set(false);
    }

    /** Does what needs no question, and offers to take it back. */
    void mend(Finding finding) {
        var actor = ui.actor();
        ui.tasks().run(() -> mending.mend(actor, finding), mended -> mended(finding, mended));
    }

    /** Says what was done and looks at the same check again; at the others when the page is next shown. */
    void mended(Finding finding, Mended mended) {
        var actor = ui.actor();
        ui.dialogs().done(mended.words(), () -> undo(actor, finding, mended));
        again(finding.check());
    }

    private void undo(Actor actor, Finding finding, Mended mended) {
        ui.tasks()
                .run(
                        () -> {
                            mended.undo().accept(actor);
                            return mended;
                        },
                        back -> again(finding.check()));
    }

    /** Looks at one check again. */
    void again(Check one) {
        var before = checkUp.get();
        ui.tasks().run(() -> quality.again(before, one), this::found);
    }

    void waive(Actor actor, Finding finding, String reason) {
        quality.waive(actor, finding, reason);
    }

    void takeBack(Finding finding) {
        var actor = ui.actor();
        ui.tasks()
                .run(
                        () -> {
                            quality.takeBack(actor, finding);
                            return finding;
                        },
                        back -> {
                            ui.dialogs().done(finding.name() + "的这一条重新列出了");
                            again(finding.check());
                        });
    }

    /** Writes what is shown into a workbook, one sheet a village. */
    void export() {
        var findings = shown();
        if (findings.isEmpty()) {
            ui.dialogs().tell("没有导出", "现在的筛选下没有要核实的，换一个筛选再导出。");
            return;
        }
        var actor = ui.actor();
        var day = checkUp.get().at().toLocalDate();
        ui.dialogs().save("导出体检核实表", "数据体检核实表" + day + ".xlsx", FileKind.EXCEL).ifPresent(file -> ui.tasks()
                .job(
                        "导出体检核实表",
                        progress -> {
                            papers.writeFindings(actor, findings, day, file, progress);
                            return file;
                        },
                        done -> ui.dialogs().done("已把 " + findings.size() + " 条写到 " + file.getFileName())));
    }

    /** How many grave ones there are, for the navigation. */
    int due() {
        return (int) count(Severity.GRAVE);
    }
}
