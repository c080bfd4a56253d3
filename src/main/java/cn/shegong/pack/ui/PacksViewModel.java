package cn.shegong.pack.ui;

import cn.shegong.pack.Due;
import cn.shegong.pack.Pack;
import cn.shegong.pack.PackScan;
import cn.shegong.pack.PackSheet;
import cn.shegong.pack.ScanService.Taken;
import cn.shegong.pack.SheetState;
import cn.shegong.ui.Ui;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The packs, the sheets of the one that is chosen, the keying in of one sheet after the other, the tray. */
final class PacksViewModel {
    final ObservableList<Pack> packs = FXCollections.observableArrayList();
    final ObjectProperty<Pack> pack = new SimpleObjectProperty<>();
    final ObservableList<PackSheet> sheets = FXCollections.observableArrayList();
    final ObservableList<PackScan> tray = FXCollections.observableArrayList();

    /** What came of the last scans, or of a number that was typed. */
    final StringProperty said = new SimpleStringProperty("");

    private final Ui ui;
    private final PackDesk desk;
    private final PackPage.Ways ways;

    PacksViewModel(Ui ui, PackDesk desk, PackPage.Ways ways) {
        this.ui = ui;
        this.desk = desk;
        this.ways = ways;
    }

    /** One reading of what the page shows. */
    private record Reading(List<Pack> packs, Pack chosen, List<PackSheet> sheets, List<PackScan> tray) {}

    /** Reads everything afresh; the chosen pack stays chosen, at first it is the newest. */
    void load() {
        load(pack.get() == null ? null : pack.get().id(), () -> {});
    }

    private void load(Long wanted, Runnable then) {
        ui.tasks().run(() -> read(wanted), reading -> {
            packs.setAll(reading.packs());
            pack.set(reading.chosen());
            sheets.setAll(reading.sheets());
            tray.setAll(reading.tray());
            then.run();
        });
    }

    private Reading read(Long wanted) {
        var all = desk.packs().packs();
        var chosen = all.stream()
                .filter(one -> wanted != null && one.id() == wanted)
                .findFirst()
                .orElse(all.isEmpty() ? null : all.get(0));
        return new Reading(
                all,
                chosen,
                chosen == null ? List.of() : desk.packs().sheets(chosen.id()),
                desk.scans().tray());
    }

    void choose(Pack wanted) {
        if (wanted != null && (pack.get() == null || wanted.id() != pack.get().id())) {
            load(wanted.id(), () -> {});
        }
    }

    /** Makes a pack and chooses it; throws what the service does. */
    Pack make(List<Long> villages, Due due) {
        return desk.packs().make(ui.actor(), villages, due);
    }

    void made(Pack made) {
        ui.dialogs().done("做好了 " + made.name() + "，" + made.sheets() + " 户");
        load(made.id(), () -> {});
    }

    void print(Path target) {
        var actor = ui.actor();
        var id = pack.get().id();
        ui.tasks()
                .job(
                        "写入户包",
                        progress -> {
                            desk.packs().write(actor, id, desk.fonts(), target, progress);
                            return target;
                        },
                        done -> ui.dialogs().done("已写到“" + done.getFileName() + "”"));
    }

    /** Keys in the first sheet that waits. */
    void enterNext() {
        enterAfter(0);
    }

    private void enterAfter(int page) {
        var open = sheets.stream()
                .filter(sheet -> sheet.state() == SheetState.PRINTED)
                .toList();
        Optional<PackSheet> next =
                open.stream().filter(sheet -> sheet.page() > page).findFirst();
        // Those that were passed over come at the end.
        next.or(() -> open.stream().findFirst()).ifPresentOrElse(this::enter, () -> said.set("这个包里没有等着录的表了。"));
    }

    /** Keys in the sheet with a number; a wrong number is said. */
    void enterPage(String typed) {
        sheets.stream()
                .filter(sheet -> Integer.toString(sheet.page()).equals(typed.strip()))
                .findFirst()
                .ifPresentOrElse(this::enter, () -> said.set("这个包里没有第“" + typed.strip() + "”张。"));
    }

    /** Opens the form for a sheet; when it is saved the next one comes at once. */
    void enter(PackSheet sheet) {
        if (sheet.state() == SheetState.ENTERED) {
            said.set(sheet.name() + "已经录过了；要改，请在“走访”里更正那一次。");
            return;
        }
        said.set("");
        ways.enterSheet(sheet.householdId(), root -> entered(sheet, root), () -> {
            ways.packs();
            load();
        });
    }

    private void entered(PackSheet sheet, long visitRoot) {
        var actor = ui.actor();
        ui.tasks()
                .run(
                        () -> {
                            desk.packs().entered(actor, sheet.id(), visitRoot);
                            return sheet.packId();
                        },
                        packId -> load(packId, () -> {
                            boolean more = sheets.stream().anyMatch(s -> s.state() == SheetState.PRINTED);
                            if (more) {
                                enterAfter(sheet.page());
                            } else {
                                ways.packs();
                                said.set("这个包的表都录完了。");
                            }
                        }));
    }

    void skip(PackSheet sheet) {
        ui.dialogs()
                .ask("跳过" + sheet.name(), "这张表不录了，以后还可以改回来。", "为什么跳过")
                .ifPresent(reason -> write(() -> {
                    desk.packs().skip(ui.actor(), sheet.id(), reason);
                    return "跳过了" + sheet.name();
                }));
    }

    void reopen(PackSheet sheet) {
        write(() -> {
            desk.packs().reopen(ui.actor(), sheet.id());
            return sheet.name() + "改回了未录";
        });
    }

    private void write(Supplier<String> work) {
        ui.tasks().run(work, done -> {
            ui.dialogs().done(done);
            load();
        });
    }

    void take(List<Path> files) {
        if (!files.isEmpty()) {
            var actor = ui.actor();
            ui.tasks().job("收扫描件", progress -> desk.scans().take(actor, files, progress), this::taken);
        }
    }

    private void taken(Taken taken) {
        said.set(taken.words());
        if (!taken.refused().isEmpty()) {
            ui.dialogs().tell("有 " + taken.refused().size() + " 个文件没有收下", String.join("\n\n", taken.refused()));
        }
        load();
    }

    /** The picture of a waiting page; runs off the window's thread. */
    byte[] content(PackScan scan) {
        return desk.scans().content(scan);
    }

    /** @param typed the code of a sheet, or which sheet of the chosen pack it is */
    void assign(PackScan scan, String typed) {
        var actor = ui.actor();
        var code = sheets.stream()
                .filter(sheet -> Integer.toString(sheet.page()).equals(typed.strip()))
                .findFirst()
                .map(PackSheet::code)
                .orElse(typed);
        write(() -> "归到了" + desk.scans().assign(actor, scan, code).headName() + "家");
    }

    void setAside(PackScan scan, String reason) {
        var actor = ui.actor();
        write(() -> {
            desk.scans().setAside(actor, scan, reason);
            return "这一页不归户，仍存着";
        });
    }
}
