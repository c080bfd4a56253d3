package cn.shegong.filling.ui;

import cn.shegong.base.Right;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Page;
import cn.shegong.ui.Ui;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** 填县里的表: the county's own blank table, filled in a copy without a change of its form. */
public final class FillingPage implements Page {
    private final Ui ui;
    private final FillingViewModel model;
    private final ResultView result;
    private final OrderPane order;
    private final Node start = start();
    private final Node table;
    private final StackPane view = new StackPane();
    private final Button act;

    public FillingPage(Ui ui, FillingDesk desk) {
        this.ui = ui;
        model = new FillingViewModel(ui, desk);
        result = new ResultView(ui, model);
        order = new OrderPane(model);
        act = Buttons.primary("选要填的表…", Feather.FILE_PLUS, this::act);
        act.setId("fill");
        table = table(order.view(), new ColumnGrid(model).view());
        model.table.addListener(o -> show());
        model.results.addListener((ListChangeListener<Object>) c -> show());
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::keys);
        view.setOnDragOver(this::over);
        view.setOnDragDropped(this::dropped);
        show();
    }

    private static Node table(Node order, Node columns) {
        var left = new ScrollPane(order);
        left.setFitToWidth(true);
        left.setMinWidth(396);
        left.getStyleClass().add("edge-to-edge");
        var pane = new BorderPane(columns);
        pane.setLeft(left);
        BorderPane.setMargin(left, new Insets(0, 12, 0, 0));
        return pane;
    }

    private static Node start() {
        var icon = new FontIcon(Feather.FILE_PLUS);
        icon.getStyleClass().add("drop-icon");
        var words = new Label("把县里发来的空表（.xlsx）拖到这里，或者按 Ctrl+N 选。");
        var box = new HBox(16, icon, words);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("drop-here");
        var how = new VBox(8);
        List.of(
                        "1  看：每一列的上面是要填进去的内容，认错的在那里改，改一次以后都记得。",
                        "2  选：填哪种名单、哪个月、哪个村，在册的、新增的还是退出的。",
                        "3  填：按 Ctrl+Enter 存成新的一份；填了哪些列、哪些没填、谁的空着，都说清楚。",
                        "标题、格式、公式、打印设置、填表人那些行都照原来的；发来的那一份不动。")
                .forEach(line -> how.getChildren().add(new Label(line)));
        how.getStyleClass().add("quiet");
        return new VBox(24, box, how);
    }

    private void show() {
        if (!model.results.isEmpty()) {
            view.getChildren().setAll(result.view());
            result.focus();
        } else if (model.table.get() != null) {
            view.getChildren().setAll(table);
            view.applyCss();
            order.focus();
        } else {
            view.getChildren().setAll(start);
        }
        act.setText(model.table.get() == null ? "选要填的表…" : model.results.isEmpty() ? "填表…" : "再选一份…");
    }

    private void act() {
        if (model.results.isEmpty()) {
            model.fill();
        } else {
            model.choose();
        }
    }

    private void keys(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER && e.isShortcutDown()) {
            e.consume();
            act();
        } else if (e.getCode() == KeyCode.ESCAPE && model.back()) {
            e.consume();
        }
    }

    private void over(DragEvent e) {
        if (e.getDragboard().getFiles().size() == 1) {
            e.acceptTransferModes(TransferMode.COPY);
            e.consume();
        }
    }

    private void dropped(DragEvent e) {
        var files = e.getDragboard().getFiles();
        if (files.size() == 1) {
            e.setDropCompleted(true);
            e.consume();
            model.open(files.get(0).toPath());
        }
    }

    @Override
    public String title() {
        return "填县里的表";
    }

    @Override
    public String purpose() {
        return "县里发来的空表原样填好：认得各列要什么，按名单、村和月份填，填不了的说清楚为什么。";
    }

    @Override
    public Ikon icon() {
        return Feather.EDIT;
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
        // A table that is half done stays as it was left.
    }

    @Override
    public boolean offered() {
        return ui.actor().may(Right.EXPORT);
    }

    @Override
    public List<Button> actions() {
        return List.of(act);
    }

    @Override
    public boolean back() {
        return model.back();
    }
}
