package cn.shegong.life.ui;

import cn.shegong.base.Right;
import cn.shegong.life.DueLine;
import cn.shegong.ui.Columns;
import cn.shegong.ui.Empty;
import cn.shegong.ui.Ui;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The list of what is due, each line with the button that settles it. */
final class DuePane extends VBox {
    private final Ui ui;
    private final LifePage.Ways ways;
    private final DueViewModel model;
    private final DueForms forms;
    private final Runnable counted;
    private final TableView<DueLine> table = new TableView<>();

    /** @param counted called when the list was read */
    DuePane(Ui ui, LifePage.Ways ways, DueViewModel model, Runnable counted) {
        super(8);
        this.ui = ui;
        this.ways = ways;
        this.model = model;
        this.counted = counted;
        forms = new DueForms(ui, model, this::refresh);
        table.setId("due");
        table.setItems(model.lines);
        Columns.of(table)
                .node("什么时候", 104, line -> LifeWords.due(line.on(), model.today()))
                .text("日期", 96, line -> line.on().toString())
                .text("姓名", 100, DueLine::name)
                .text("村组", 128, line -> LifeWords.place(line.village(), line.groupLabel()))
                .text("到了什么", 380, DueLine::what)
                .node("办理", 128, this::button);
        table.setPlaceholder(new Empty("最近没有人到龄，也没有证件、渐退期、复核和认定到期。"));
        Consumer<DueLine> open = this::open;
        table.setRowFactory(t -> {
            var row = new TableRow<DueLine>();
            row.setOnMouseClicked(e -> {
                if (e.getClickCount() == 2 && !row.isEmpty()) {
                    open.accept(row.getItem());
                }
            });
            return row;
        });
        table.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            var line = table.getSelectionModel().getSelectedItem();
            if (e.getCode() == KeyCode.ENTER && line != null) {
                open.accept(line);
                e.consume();
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(LifeWords.quiet("从资料、名单和档案里算出来的，办完自己消失。提前几天提醒，在政策参数里定。"), table);
    }

    void refresh() {
        model.load(counted);
    }

    void focus() {
        table.requestFocus();
    }

    private void open(DueLine line) {
        if (line.personId() == null) {
            ways.household(line.householdId());
        } else {
            ways.person(line.personId());
        }
    }

    private Node button(DueLine line) {
        var button = new Hyperlink(verb(line));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setId("act-" + line.act().name());
        button.setDisable(!ui.actor().may(Right.RECORD));
        button.setOnAction(e -> act(line));
        return button;
    }

    private static String verb(DueLine line) {
        return switch (line.act()) {
            case ENTER -> "列入" + line.category().label();
            case UPDATE -> "更新证件或日期";
            default -> line.act().label();
        };
    }

    private void act(DueLine line) {
        switch (line.act()) {
            case LEAVE -> forms.leave(line);
            case ENTER -> forms.enter(line);
            case REVIEW -> forms.review(line);
            case UPDATE -> ways.fact(line, this::refresh);
            case LOOK -> open(line);
        }
    }
}
