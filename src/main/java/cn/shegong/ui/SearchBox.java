package cn.shegong.ui;

import java.util.List;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Popup;
import javafx.util.Duration;

/** A field that offers what it finds while one types; arrows choose, Enter opens, Esc leaves. */
public final class SearchBox extends TextField {
    /** One thing found. */
    public record Hit(String name, String explanation, Runnable open) {}

    private final Tasks tasks;
    private final Function<String, List<Hit>> finder;
    private final ListView<Hit> hits = new ListView<>();
    private final Popup popup = new Popup();
    private String shownFor = "";
    private boolean openOnly;
    private final PauseTransition typing = new PauseTransition(Duration.millis(120));

    /** @param finder runs off the window's thread; at most a dozen hits are shown */
    public SearchBox(Tasks tasks, String prompt, Function<String, List<Hit>> finder) {
        this.tasks = tasks;
        this.finder = finder;
        setPromptText(prompt);
        getStyleClass().add("search-box");
        hits.getStyleClass().add("search-hits");
        hits.setCellFactory(v -> new HitCell());
        hits.setFixedCellSize(40);
        // The popup gets every key before the field does, and a list that has the cursor would keep Enter for itself.
        hits.setFocusTraversable(false);
        hits.setOnMouseClicked(e -> openSelected());
        popup.getContent().add(hits);
        popup.setAutoHide(true);
        typing.setOnFinished(e -> search());
        textProperty().addListener((o, was, is) -> {
            if (is.isBlank()) {
                popup.hide();
            } else {
                typing.playFromStart();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                popup.hide();
            }
        });
    }

    private void search() {
        var text = getText().strip();
        tasks.run(() -> finder.apply(text), found -> {
            if (text.equals(getText().strip()) && isFocused()) {
                shownFor = text;
                show(found);
                openIfAsked(found);
            }
        });
    }

    /** Enter was pressed before the hits were there: what is not clear has still to be chosen. */
    private void openIfAsked(List<Hit> found) {
        if (openOnly && found.size() == 1) {
            openSelected();
        }
        openOnly = false;
    }

    private void show(List<Hit> found) {
        if (found.isEmpty()) {
            hits.getItems().setAll(new Hit("没有找到", "换一个字、拼音首字母、身份证或电话的几位再试", () -> {}));
        } else {
            hits.getItems().setAll(found.subList(0, Math.min(12, found.size())));
        }
        hits.getSelectionModel().selectFirst();
        hits.setPrefHeight(hits.getItems().size() * 40 + 2);
        Bounds place = localToScreen(getBoundsInLocal());
        if (place != null) {
            hits.setPrefWidth(Math.max(420, getWidth()));
            popup.show(this, place.getMinX(), place.getMaxY() + 2);
        }
    }

    private void steer(KeyEvent e) {
        var selection = hits.getSelectionModel();
        if (e.getCode() == KeyCode.DOWN && popup.isShowing()) {
            selection.selectNext();
            e.consume();
        } else if (e.getCode() == KeyCode.UP && popup.isShowing()) {
            selection.selectPrevious();
            e.consume();
        } else if (e.getCode() == KeyCode.ENTER
                && popup.isShowing()
                && shownFor.equals(getText().strip())) {
            openSelected();
            e.consume();
        } else if (e.getCode() == KeyCode.ENTER && !getText().isBlank()) {
            openOnly = true;
            typing.stop();
            search();
            e.consume();
        } else if (e.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
            popup.hide();
            clear();
            e.consume();
        }
    }

    private void openSelected() {
        var hit = hits.getSelectionModel().getSelectedItem();
        if (hit != null) {
            popup.hide();
            clear();
            hit.open().run();
        }
    }

    /** Name left, explanation right and quieter. */
    private static final class HitCell extends ListCell<Hit> {
        private final Label name = new Label();
        private final Label explanation = new Label();
        private final HBox line = new HBox(12, name, explanation);

        HitCell() {
            name.setMinWidth(Region.USE_PREF_SIZE);
            explanation.getStyleClass().add("quiet");
            HBox.setHgrow(explanation, Priority.ALWAYS);
            line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(Hit hit, boolean empty) {
            super.updateItem(hit, empty);
            if (empty || hit == null) {
                setGraphic(null);
            } else {
                name.setText(hit.name());
                explanation.setText(hit.explanation());
                setGraphic(line);
            }
        }
    }
}
