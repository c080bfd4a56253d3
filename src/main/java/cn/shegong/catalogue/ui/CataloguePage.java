package cn.shegong.catalogue.ui;

import cn.shegong.catalogue.Catalogue;
import cn.shegong.catalogue.ItemCounts;
import cn.shegong.catalogue.ServiceItem;
import cn.shegong.catalogue.ui.CatalogueViewModel.Coverage;
import cn.shegong.ui.Empty;
import cn.shegong.ui.Page;
import cn.shegong.ui.Tabs;
import cn.shegong.ui.Ui;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The service catalogue to browse: what the province asks of a station and how much of it was done here. */
public final class CataloguePage implements Page {
    private final Catalogue catalogue;
    private final Consumer<String> goTo;
    private final CatalogueViewModel model;
    private final CatalogueTree tree;
    private final TextField search = new TextField();
    private final Label summary = new Label();
    private final ScrollPane detail = new ScrollPane();
    private final SplitPane view;

    /**
     * @param counts how often each item was done
     * @param goTo opens a page by its name in the navigation, e.g. 走访
     */
    public CataloguePage(Ui ui, Catalogue catalogue, ItemCounts counts, Consumer<String> goTo, Clock clock) {
        this.catalogue = catalogue;
        this.goTo = goTo;
        model = new CatalogueViewModel(catalogue, counts, ui.tasks(), clock);
        tree = new CatalogueTree(catalogue, model);
        var nothing = new Empty("没有这样的项目。换个词，或点“全部”再找。");
        var found = new StackPane(tree, nothing);
        var left = new VBox(8, filters(), found);
        left.getStyleClass().add("catalogue-list");
        VBox.setVgrow(found, Priority.ALWAYS);
        nothing.visibleProperty().bind(tree.emptyProperty());
        nothing.setMouseTransparent(true);
        detail.setId("detail");
        detail.setFitToWidth(true);
        detail.getStyleClass().add("edge-to-edge");
        view = new SplitPane(left, detail);
        view.setDividerPositions(0.42);
        SplitPane.setResizableWithParent(left, false);
        tree.addEventHandler(KeyEvent.KEY_PRESSED, this::enterRecords);
        model.selected().addListener((o, was, is) -> show(is));
        model.figures().addListener((o, was, is) -> show(model.selected().get()));
        model.found().addListener((o, was, is) -> summary.setText(model.summary()));
        summary.setText(model.summary());
        show(model.selected().get());
    }

    private Node filters() {
        search.setId("search");
        search.setPromptText("找一项：名字、编号、要做的事");
        search.textProperty().bindBidirectional(model.search());
        search.setOnAction(e -> tree.requestFocus());
        var coverages = new Tabs<>(List.of(Coverage.values()), Coverage::label)
                .ids(coverage -> coverage.name().toLowerCase(Locale.ROOT));
        coverages.valueProperty().bindBidirectional(model.coverage());
        summary.setId("summary");
        summary.getStyleClass().add("quiet");
        var line = new HBox(12, coverages, summary);
        line.setAlignment(Pos.CENTER_LEFT);
        return new VBox(8, search, line);
    }

    private void show(ServiceItem item) {
        detail.setContent(item == null ? new StackPane() : new ItemView(catalogue, item, model, goTo));
    }

    /** Enter on an item goes to the page where it is recorded. */
    private void enterRecords(KeyEvent e) {
        var chosen = tree.getSelectionModel().getSelectedItem();
        if (e.getCode() == KeyCode.ENTER && chosen != null && chosen.getValue() instanceof ServiceItem item) {
            item.recordedIn().stream().findFirst().ifPresent(r -> goTo.accept(r.screen()));
            e.consume();
        }
    }

    @Override
    public String title() {
        return "服务目录";
    }

    @Override
    public String purpose() {
        return "查省里的服务目录：每一项要做什么、怎么计数、在哪里记、今年做了多少。";
    }

    @Override
    public Ikon icon() {
        return Feather.BOOK_OPEN;
    }

    @Override
    public String group() {
        return "上报";
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void shown() {
        model.count();
    }
}
