package cn.shegong.intake.ui;

import cn.shegong.document.Fonts;
import cn.shegong.intake.Batch;
import cn.shegong.intake.IntakeService;
import cn.shegong.intake.MissingDecision;
import cn.shegong.intake.ProtocolLine;
import cn.shegong.ui.Dialogs.FileKind;
import cn.shegong.ui.Ui;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The lists that were taken in earlier, and how one of them is undone. */
final class BatchesViewModel {
    final ObservableList<Batch> batches = FXCollections.observableArrayList();

    private final Ui ui;
    private final IntakeService intake;
    private final Supplier<String> station;
    private final Supplier<Fonts> fonts;
    private Map<Long, Integer> open = Map.of();

    /**
     * @param station its name, as protocols bear it
     * @param fonts asked for only when a paper is written
     */
    BatchesViewModel(Ui ui, IntakeService intake, Supplier<String> station, Supplier<Fonts> fonts) {
        this.ui = ui;
        this.intake = intake;
        this.station = station;
        this.fonts = fonts;
    }

    private record Shown(List<Batch> batches, Map<Long, Integer> open) {}

    void refresh() {
        ui.tasks().run(() -> new Shown(intake.batches(), intake.open()), shown -> {
            open = shown.open();
            batches.setAll(shown.batches());
        });
    }

    /** Asks and undoes; says what depends on it when it cannot be undone. */
    void undo(Batch batch) {
        var actor = ui.actor();
        ui.tasks().run(() -> intake.dependants(actor, batch.id()), dependants -> {
            if (dependants.isEmpty()) {
                ask(batch);
            } else {
                ui.dialogs().tell("这一次不能撤销", Words.dependants(dependants));
            }
        });
    }

    private void ask(Batch batch) {
        var text = "“" + batch.fileName() + "”新增的 " + batch.newCount() + " 人会去掉，改过的 " + batch.changedCount()
                + " 人会改回收下以前的样子。名单文件不受影响，以后还可以再收。";
        if (!ui.dialogs().confirm("撤销收下的名单", text, "撤销")) {
            return;
        }
        var actor = ui.actor();
        ui.tasks().run(() -> intake.undo(actor, batch.id()), undone -> {
            ui.dialogs().done("已撤销，站里和收下“" + undone.fileName() + "”以前一样。");
            refresh();
        });
    }

    /** Writes what was not taken then to a file of the sender's layout. */
    void saveRefused(Batch batch) {
        ui.dialogs()
                .save("把不能收的存成 Excel", Words.refusedName(batch.fileName()), FileKind.EXCEL)
                .ifPresent(target -> saveRefused(batch, target));
    }

    private void saveRefused(Batch batch, Path target) {
        var actor = ui.actor();
        ui.tasks()
                .job("存不能收的", progress -> intake.writeRefused(actor, batch.id(), target, progress), rows -> ui.dialogs()
                        .done(Words.refusedSaved(rows, target)));
    }

    /** Writes what differed and what was decided: a paper to sign, or a workbook when the file is one. */
    void saveProtocol(Batch batch) {
        var name = IntakeService.protocolTitle(batch) + ".pdf";
        var kind = new FileKind("PDF 或 Excel", List.of("*.pdf", "*.xlsx"));
        ui.dialogs().save("核对记录存到哪里", name, kind).ifPresent(target -> {
            var actor = ui.actor();
            var unit = station.get();
            ui.tasks()
                    .job(
                            "写核对记录",
                            progress -> {
                                intake.writeProtocol(actor, batch.id(), unit, fonts, target, progress);
                                return target;
                            },
                            written -> ui.dialogs().done("核对记录已写到 " + written));
        });
    }

    /** How much of a batch nobody has decided. */
    int open(Batch batch) {
        return open.getOrDefault(batch.id(), 0);
    }

    List<ProtocolLine> protocol(Batch batch) {
        return intake.protocol(batch.id());
    }

    List<String> endReasons(Batch batch) {
        return intake.endReasons(batch.category());
    }

    /** Decides about some who were missing; {@code then} shows what became of it. */
    void decide(List<ProtocolLine> lines, MissingDecision decision, Runnable then) {
        var actor = ui.actor();
        ui.tasks().run(() -> intake.decide(actor, ids(lines), decision), decided -> decided(decided, then));
    }

    /** Takes decisions about some who were missing back. */
    void reopen(List<ProtocolLine> lines, Runnable then) {
        var actor = ui.actor();
        ui.tasks().run(() -> intake.reopen(actor, ids(lines)), opened -> {
            ui.dialogs().done("已撤回，已保存到磁盘");
            refresh();
            then.run();
        });
    }

    private static List<Long> ids(List<ProtocolLine> lines) {
        return lines.stream().map(ProtocolLine::id).toList();
    }

    private void decided(List<ProtocolLine> lines, Runnable then) {
        ui.dialogs().done("已保存到磁盘", () -> reopen(lines, then));
        refresh();
        then.run();
    }

    /** Gives the file back as it came from the sender. */
    void saveOriginal(Batch batch) {
        var name = batch.fileName();
        var kind = new FileKind("名单原件", List.of("*" + name.substring(Math.max(0, name.lastIndexOf('.')))));
        ui.dialogs().save("把原件存到哪里", name, kind).ifPresent(target -> {
            var actor = ui.actor();
            ui.tasks()
                    .job(
                            "存原件",
                            progress -> {
                                intake.writeOriginal(actor, batch.id(), target);
                                return target;
                            },
                            written -> ui.dialogs().done("原件已存到 " + written));
        });
    }

    /** Taken, as a list reads it. */
    static List<Integer> counts(Batch batch) {
        return List.of(batch.newCount(), batch.changedCount(), batch.sameCount(), batch.refusedCount());
    }
}
