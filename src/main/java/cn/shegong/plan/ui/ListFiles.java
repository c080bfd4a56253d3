package cn.shegong.plan.ui;

import cn.shegong.base.Right;
import cn.shegong.listing.Listing;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Dialogs.FileKind;
import cn.shegong.ui.Ui;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/** The buttons that put a list of the plan on paper or into a workbook. */
final class ListFiles {
    private final Ui ui;
    private final PlanDesk desk;

    ListFiles(Ui ui, PlanDesk desk) {
        this.ui = ui;
        this.desk = desk;
    }

    /**
     * @param prefix of the buttons' ids; empty for the list of the page
     * @param what what the buttons say that they write; empty for the list of the page
     * @param listing what the list shows now
     */
    Button[] buttons(String prefix, String what, Supplier<Listing> listing) {
        return new Button[] {
            button(prefix + "print", "打印" + what, Feather.PRINTER, FileKind.PDF, listing),
            button(prefix + "excel", "Excel" + what, Feather.DOWNLOAD, FileKind.EXCEL, listing)
        };
    }

    private Button button(String id, String verb, Feather icon, FileKind kind, Supplier<Listing> listing) {
        var button = Buttons.plain(verb, icon, () -> write(kind, listing.get()));
        button.setId(id);
        button.getStyleClass().add("flat");
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setDisable(!ui.actor().may(Right.EXPORT));
        return button;
    }

    private void write(FileKind kind, Listing listing) {
        var actor = ui.actor();
        ui.dialogs()
                .save("存到哪里", listing.name() + (kind == FileKind.PDF ? ".pdf" : ".xlsx"), kind)
                .ifPresent(file -> ui.tasks()
                        .job(
                                "写" + listing.name(),
                                progress -> {
                                    desk.lists()
                                            .write(actor, listing, desk.fonts().get(), file, progress);
                                    return file;
                                },
                                written ->
                                        ui.dialogs().done("已把 " + listing.size() + " 行写到 " + written.getFileName())));
    }
}
