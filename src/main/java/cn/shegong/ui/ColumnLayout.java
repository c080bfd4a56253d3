package cn.shegong.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Duration;

/** Which columns a table shows, in which order and how wide, as a text that can be kept: a line for each column. */
public final class ColumnLayout {
    private static final String SHOWN = "+";
    private static final String HIDDEN = "-";

    private final TableView<?> table;
    private final List<TableColumn<?, ?>> except;
    private final PauseTransition settled = new PauseTransition(Duration.seconds(1));
    private String known = "";

    /** @param except columns that the page itself shows and hides */
    public ColumnLayout(TableView<?> table, TableColumn<?, ?>... except) {
        this.table = table;
        this.except = List.of(except);
    }

    /** Lays the columns out as they were kept; those that were not there then come last. Empty leaves all as it is. */
    public void apply(String kept) {
        apply(table, kept.lines().toList());
    }

    private <R> void apply(TableView<R> of, List<String> lines) {
        var rest = new ArrayList<>(of.getColumns());
        var ordered = new ArrayList<TableColumn<R, ?>>();
        for (var line : lines) {
            var parts = line.split("\t");
            rest.stream()
                    .filter(column -> parts.length == 3 && column.getText().equals(parts[0]))
                    .findFirst()
                    .ifPresent(column -> {
                        rest.remove(column);
                        ordered.add(column);
                        if (parts[1].matches("\\d{1,4}")) {
                            column.setPrefWidth(Integer.parseInt(parts[1]));
                        }
                        if (!except.contains(column)) {
                            column.setVisible(parts[2].equals(SHOWN));
                        }
                    });
        }
        ordered.addAll(rest);
        if (!ordered.equals(of.getColumns())) {
            of.getColumns().setAll(ordered);
        }
    }

    /** Tells each new layout once the hand rests. */
    public void follow(Consumer<String> changed) {
        known = text(false);
        settled.setOnFinished(e -> {
            var now = text(true);
            if (!now.equals(known)) {
                known = now;
                changed.accept(now);
            }
        });
        InvalidationListener touched = o -> settled.playFromStart();
        table.getColumns().addListener(touched);
        for (var column : table.getColumns()) {
            column.widthProperty().addListener(touched);
            column.visibleProperty().addListener(touched);
        }
    }

    /** @param drawn whether widths are those on the screen; before there is one, they are those wished for */
    private String text(boolean drawn) {
        return table.getColumns().stream()
                .map(column -> column.getText() + "\t"
                        + Math.round(drawn && column.isVisible() ? column.getWidth() : column.getPrefWidth()) + "\t"
                        + (except.contains(column) || column.isVisible() ? SHOWN : HIDDEN))
                .collect(Collectors.joining("\n"));
    }
}
