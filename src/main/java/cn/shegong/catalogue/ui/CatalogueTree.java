package cn.shegong.catalogue.ui;

import cn.shegong.catalogue.Catalogue;
import cn.shegong.catalogue.Domain;
import cn.shegong.catalogue.Part;
import cn.shegong.catalogue.ServiceItem;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Parts, domains and items of the catalogue, as far as search and filter leave them. */
final class CatalogueTree extends TreeView<Object> {
    private final Catalogue catalogue;
    private final CatalogueViewModel model;
    private boolean drawing;

    CatalogueTree(Catalogue catalogue, CatalogueViewModel model) {
        this.catalogue = catalogue;
        this.model = model;
        setId("items");
        getStyleClass().addAll("dense", "catalogue-tree");
        setShowRoot(false);
        setFixedCellSize(32);
        setCellFactory(t -> new Line());
        getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (!drawing && is != null && is.getValue() instanceof ServiceItem item) {
                model.selected().set(item);
            }
        });
        model.found().addListener((o, was, is) -> draw());
        model.figures().addListener((o, was, is) -> refresh());
        draw();
    }

    /** True while search and filter leave nothing. */
    BooleanBinding emptyProperty() {
        return Bindings.createBooleanBinding(() -> model.found().get().isEmpty(), model.found());
    }

    private void draw() {
        drawing = true;
        var root = new TreeItem<Object>();
        for (var part : catalogue.parts()) {
            var domains = model.domainsWithFinds(part.domains());
            if (!domains.isEmpty()) {
                var branch = branch(part);
                domains.forEach(domain -> branch.getChildren().add(domain(domain)));
                root.getChildren().add(branch);
            }
        }
        setRoot(root);
        drawing = false;
        selectAgain(root);
    }

    private TreeItem<Object> domain(Domain domain) {
        var branch = branch(domain);
        domain.items().stream().filter(model.found().get()::contains).forEach(item -> branch.getChildren()
                .add(new TreeItem<>(item)));
        return branch;
    }

    private static TreeItem<Object> branch(Object value) {
        var branch = new TreeItem<>(value);
        branch.setExpanded(true);
        return branch;
    }

    /** The chosen item stays chosen; when it was filtered away, the first one left takes its place. */
    private void selectAgain(TreeItem<Object> root) {
        leaf(root, model.selected().get())
                .or(() -> model.found().get().stream().findFirst().flatMap(item -> leaf(root, item)))
                .ifPresent(leaf -> {
                    getSelectionModel().select(leaf);
                    scrollTo(Math.max(0, getRow(leaf) - 4));
                });
    }

    private static Optional<TreeItem<Object>> leaf(TreeItem<Object> under, ServiceItem item) {
        if (item != null && item.equals(under.getValue())) {
            return Optional.of(under);
        }
        return under.getChildren().stream().flatMap(c -> leaf(c, item).stream()).findFirst();
    }

    /** Code and name; at the right how many households this month. */
    private final class Line extends TreeCell<Object> {
        private final Label name = new Label();
        private final Label count = new Label();
        private final Region between = new Region();
        private final HBox line = new HBox(8, name, between, count);

        Line() {
            HBox.setHgrow(between, Priority.ALWAYS);
            line.setAlignment(Pos.CENTER_LEFT);
            line.getStyleClass().add("catalogue-line");
            count.getStyleClass().add("quiet");
            count.setMinWidth(Region.USE_PREF_SIZE);
        }

        @Override
        protected void updateItem(Object value, boolean empty) {
            super.updateItem(value, empty);
            getStyleClass().removeAll("catalogue-part", "catalogue-domain", "catalogue-missing");
            if (empty || value == null) {
                setGraphic(null);
                return;
            }
            count.setText("");
            if (value instanceof Part part) {
                getStyleClass().add("catalogue-part");
                name.setText(part.name());
            } else if (value instanceof Domain domain) {
                getStyleClass().add("catalogue-domain");
                name.setText(domain.code() + " " + domain.name());
            } else if (value instanceof ServiceItem item) {
                show(item);
            }
            setGraphic(line);
        }

        private void show(ServiceItem item) {
            name.setText(item.title());
            if (!item.recorded()) {
                getStyleClass().add("catalogue-missing");
            }
            int households = model.thisMonth(item).households();
            count.setText(households == 0 ? "" : "本月 " + households + " 户次");
        }
    }
}
