package cn.shegong.roster.ui;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The rosters at the left, each with its figures. */
final class CategoryPane {
    private final CategoriesViewModel model;
    private final ListView<CategoryLine> list = new ListView<>();
    private boolean following;

    CategoryPane(CategoriesViewModel model) {
        this.model = model;
        list.setId("categories");
        list.getStyleClass().add("category-list");
        list.setMinWidth(212);
        list.setPrefWidth(212);
        list.setCellFactory(view -> new Line());
        list.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> chosen(was, is));
        model.lines.addListener((ListChangeListener<CategoryLine>) c -> {
            following = true;
            list.getItems().setAll(model.lines);
            list.getSelectionModel().select(model.chosen.get());
            following = false;
        });
        model.chosen.addListener((o, was, is) -> {
            following = true;
            list.getSelectionModel().select(is);
            following = false;
        });
    }

    ListView<CategoryLine> view() {
        return list;
    }

    /** The arrows step over headings. */
    private void chosen(CategoryLine was, CategoryLine is) {
        if (following || is == null) {
            return;
        }
        if (!is.isHeading()) {
            model.chosen.set(is);
            return;
        }
        int at = list.getItems().indexOf(is);
        int from = was == null ? -1 : list.getItems().indexOf(was);
        int next = at > from ? at + 1 : at - 1;
        javafx.application.Platform.runLater(() -> {
            if (next >= 0 && next < list.getItems().size()) {
                list.getSelectionModel().clearAndSelect(next);
            } else {
                list.getSelectionModel().select(model.chosen.get());
            }
        });
    }

    private static final class Line extends ListCell<CategoryLine> {
        @Override
        protected void updateItem(CategoryLine line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            setGraphic(empty || line == null ? null : draw(line));
            getStyleClass().removeAll("category-heading");
            if (!empty && line != null && line.isHeading()) {
                getStyleClass().add("category-heading");
            }
        }

        private static Region draw(CategoryLine line) {
            var label = new Label(line.label());
            label.setMinWidth(Region.USE_PREF_SIZE);
            if (line.isHeading()) {
                label.getStyleClass().add("navigation-group");
                return label;
            }
            var figure = new Label(line.figure());
            figure.getStyleClass().add("category-figure");
            figure.setMinWidth(Region.USE_PREF_SIZE);
            if (line.elders() != null) {
                return new VBox(label, figure);
            }
            var gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            var box = new HBox(4, label, gap, figure);
            box.setAlignment(Pos.CENTER_LEFT);
            return box;
        }
    }
}
