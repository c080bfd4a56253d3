package cn.shegong.audit.ui;

import cn.shegong.audit.ChangedRecord;
import cn.shegong.audit.Concerned;
import cn.shegong.audit.Deed;
import cn.shegong.resident.FieldChange;
import cn.shegong.store.AuditLine;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.DetailScroll;
import cn.shegong.ui.Empty;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One line of the record in full beside the list: what its deed changed, and what else was done in one go. */
final class DeedDetail extends DetailScroll {
    private final Consumer<Concerned> open;

    /** @param open goes to the page of a person or a household */
    DeedDetail(Consumer<Concerned> open) {
        super(320);
        this.open = open;
        setId("detail");
        show(null);
    }

    /** @param deed null when no line is chosen */
    void show(Deed deed) {
        if (deed == null) {
            contents.getChildren().setAll(new Empty("选中一条，这里显示改前和改后。"));
            return;
        }
        var line = deed.line();
        var head = new HBox(8, AuditWords.chip(line), quiet(AuditWords.second(line.at())), name(line));
        head.setAlignment(Pos.CENTER_LEFT);
        contents.getChildren().setAll(head, wrapped(line.text()));
        if (deed.about() != null) {
            var button = Buttons.plain("打开" + deed.about().name(), Feather.MAXIMIZE_2, () -> open.accept(deed.about()));
            button.setId("open");
            contents.getChildren().add(button);
        }
        if (!deed.changes().isEmpty()) {
            contents.getChildren().add(part("改了什么"));
            deed.changes().forEach(record -> contents.getChildren().add(changed(record)));
            if (deed.changesLeftOut() > 0) {
                contents.getChildren().add(quiet("还改了 " + deed.changesLeftOut() + " 份资料，各有自己的一条。"));
            }
        }
        if (!deed.others().isEmpty()) {
            contents.getChildren().add(part("同一次操作里还有"));
            deed.others().forEach(other -> contents.getChildren().add(other(other)));
            if (deed.othersLeftOut() > 0) {
                contents.getChildren().add(quiet("还有 " + deed.othersLeftOut() + " 条，在左边的列表里。"));
            }
        }
        setVvalue(0);
    }

    private static Node name(AuditLine line) {
        var name = new Label(line.workerName());
        name.getStyleClass().add("deed-worker");
        name.setMinWidth(Region.USE_PREF_SIZE);
        return name;
    }

    private Node changed(ChangedRecord changed) {
        var grid = new GridPane();
        grid.getStyleClass().add("deed-changes");
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), values);
        for (var field : changed.fields()) {
            var label = quiet(field.label());
            label.setMinWidth(80);
            label.setMaxWidth(112);
            GridPane.setValignment(label, VPos.TOP);
            grid.addRow(grid.getRowCount(), label, wrapped(change(field)));
        }
        return new VBox(2, heading(changed.record()), grid);
    }

    private Node heading(Concerned record) {
        if (!record.hasPage()) {
            return wrapped(record.name());
        }
        var link = new Hyperlink(record.name());
        link.setOnAction(e -> open.accept(record));
        return link;
    }

    /** Numbers are masked, and two that differ only there look alike. */
    private static String change(FieldChange field) {
        var before = orEmpty(field.before());
        return field.before().equals(field.after()) ? before + "（改的是遮住的几位）" : before + " → " + orEmpty(field.after());
    }

    private static String orEmpty(String value) {
        return value.isEmpty() ? "（空）" : value;
    }

    private static Node other(AuditLine line) {
        var chip = AuditWords.chip(line);
        var text = wrapped(line.text());
        HBox.setHgrow(text, Priority.ALWAYS);
        var row = new HBox(8, chip, text);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private static Label part(String title) {
        var label = new Label(title);
        label.getStyleClass().add("part-title");
        return label;
    }

    private static Label quiet(String text) {
        var label = wrapped(text);
        label.getStyleClass().add("quiet");
        return label;
    }

    private static Label wrapped(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
