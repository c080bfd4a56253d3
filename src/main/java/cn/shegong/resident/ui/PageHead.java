package cn.shegong.resident.ui;

import cn.shegong.ui.Buttons;
import cn.shegong.ui.Chip;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The line over a person's or a household's page: the way back, who it is, what one can do. */
final class PageHead extends VBox {
    private final Label name = new Label();
    private final Label who = new Label();
    private final HBox marks = new HBox(6);

    PageHead(Runnable back, Node... actions) {
        super(4);
        var left = Buttons.plain("返回", Feather.ARROW_LEFT, back);
        left.setId("back");
        left.getStyleClass().add("flat");
        left.setTooltip(new Tooltip("Esc 或 Alt+左箭头"));
        name.setId("name");
        name.getStyleClass().add("person-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        who.setMinWidth(0);
        marks.setAlignment(Pos.CENTER_LEFT);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line = new HBox(12, left, name, who, marks, space);
        line.getChildren().addAll(actions);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(line);
    }

    void say(String called, String description, List<Chip> chips) {
        name.setText(called);
        who.setText(description);
        who.setTooltip(new Tooltip(description));
        marks.getChildren().setAll(chips);
    }

    /** A menu of what is done more seldom. */
    static MenuButton more(MenuItem... items) {
        var more = new MenuButton("更多", null, items);
        more.setId("more");
        more.setMinWidth(Button.USE_PREF_SIZE);
        return more;
    }

    static MenuItem item(String id, String text, Runnable act) {
        var item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(e -> act.run());
        return item;
    }
}
