package cn.shegong.attachment.ui;

import cn.shegong.attachment.Consent;
import cn.shegong.attachment.DocumentService;
import cn.shegong.attachment.FiledDocument;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Dialogs.FileKind;
import cn.shegong.ui.OneOf;
import cn.shegong.ui.Ui;
import java.io.File;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** 照片和扫描件 of a household or a visit: small pictures, a place to drop more, the mark of consent. */
public final class DocumentPart {
    private final Ui ui;
    private final DocumentService service;
    private final Clock clock;

    public DocumentPart(Ui ui, DocumentService service, Clock clock) {
        this.ui = ui;
        this.service = service;
        this.clock = clock;
    }

    /** The part for a household's page, read afresh. */
    public Node view(long householdId) {
        return view(householdId, null, null);
    }

    /**
     * The part for a visit, read afresh.
     *
     * @param visitRoot the first version of the visit, or null for all of the household
     * @param around when the visit was, or null; photos taken near it are offered first
     */
    public Node view(long householdId, Long visitRoot, LocalDateTime around) {
        return view(new DocumentsViewModel(ui, service, householdId, visitRoot), () -> around);
    }

    /**
     * The part for a visit that is still being typed.
     *
     * @param chosen first versions of those that are meant for it; more are added here
     * @param around when the visit is, at midnight when only its day is known; null when not even that
     */
    public Node chosen(long householdId, ObservableList<Long> chosen, Supplier<LocalDateTime> around) {
        return view(DocumentsViewModel.chosen(ui, service, householdId, chosen), around);
    }

    private Node view(DocumentsViewModel model, Supplier<LocalDateTime> around) {
        var tiles = new FlowPane(8, 8);
        tiles.setId("documents");
        model.documents.addListener((ListChangeListener<FiledDocument>) c -> draw(model, tiles));
        var view = new VBox(8);
        view.setId("documents-part");
        if (model.mayAdd()) {
            view.getChildren().addAll(tools(model, around), outcome(model));
            view.setOnDragOver(DocumentPart::over);
            view.setOnDragDropped(e -> dropped(model, e));
        }
        view.getChildren().add(tiles);
        draw(model, tiles);
        model.load();
        return view;
    }

    private void draw(DocumentsViewModel model, FlowPane tiles) {
        if (model.documents.isEmpty()) {
            tiles.getChildren().setAll(quiet(model.mayAdd() ? "还没有照片和扫描件。拖到这里也能加。" : "还没有照片和扫描件。"));
            return;
        }
        tiles.getChildren()
                .setAll(model.documents.stream()
                        .map(document -> new DocumentTile(ui, model, document))
                        .toList());
    }

    private Node tools(DocumentsViewModel model, Supplier<LocalDateTime> around) {
        var add = Buttons.plain(
                "加照片、扫描件…", Feather.IMAGE, () -> model.add(ui.dialogs().openAll("加照片、扫描件", FileKind.PICTURES)));
        add.setId("add-documents");
        var pick = Buttons.plain("按日子从文件夹挑…", Feather.FOLDER, () -> pick(model, around.get()));
        pick.setId("pick-by-day");
        var consent = new OneOf<>(List.of(Consent.values()), Consent::label, false);
        consent.setId("consent");
        consent.valueProperty().bindBidirectional(model.consent);
        var marked = new HBox(8, quiet("新加的外用"), consent);
        marked.setAlignment(Pos.CENTER_LEFT);
        var tools = new FlowPane(8, 8, add, pick, marked);
        tools.setMinHeight(Region.USE_PREF_SIZE);
        return tools;
    }

    private void pick(DocumentsViewModel model, LocalDateTime around) {
        boolean timed = around != null && !around.toLocalTime().equals(LocalTime.MIDNIGHT);
        new PickByDay(ui, model, around == null ? LocalDateTime.now(clock) : around, timed).ask();
    }

    private static Node outcome(DocumentsViewModel model) {
        var outcome = quiet("");
        outcome.setId("filed");
        outcome.setWrapText(true);
        outcome.setMinWidth(0);
        outcome.textProperty().bind(model.outcome);
        outcome.visibleProperty().bind(model.outcome.isNotEmpty());
        outcome.managedProperty().bind(model.outcome.isNotEmpty());
        return outcome;
    }

    private static void over(DragEvent e) {
        if (e.getDragboard().hasFiles()) {
            e.acceptTransferModes(TransferMode.COPY);
            e.consume();
        }
    }

    private static void dropped(DocumentsViewModel model, DragEvent e) {
        var files = e.getDragboard().getFiles().stream().map(File::toPath).toList();
        e.setDropCompleted(true);
        e.consume();
        model.add(files);
    }

    static Label quiet(String text) {
        var label = new Label(text);
        label.getStyleClass().add("quiet");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
