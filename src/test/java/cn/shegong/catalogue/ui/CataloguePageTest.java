package cn.shegong.catalogue.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Actor;
import cn.shegong.base.Role;
import cn.shegong.catalogue.Catalogue;
import cn.shegong.catalogue.ItemCounts;
import cn.shegong.catalogue.ItemCounts.Counts;
import cn.shegong.ui.DirectTasks;
import cn.shegong.ui.RememberedDialogs;
import cn.shegong.ui.Ui;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class CataloguePageTest {
    private final List<String> opened = new ArrayList<>();

    @Start
    void open(Stage stage) {
        var dialogs = new RememberedDialogs();
        var page = new CataloguePage(
                new Ui(new DirectTasks(dialogs), dialogs, () -> new Actor(1, "王芳", Role.READER)),
                Catalogue.load(),
                ItemCounts.of("走访", (from, to) -> Map.of("A1.2", new Counts(36, 51))),
                opened::add,
                Clock.systemDefaultZone());
        stage.setScene(new Scene(page.view(), 1100, 640));
        stage.show();
        page.shown();
    }

    @Test
    void findsAnItemShowsItsFiguresAndLeadsToWhereItIsRecorded(FxRobot robot) {
        robot.clickOn("#search").write("A1.2");
        assertThat(robot.lookup("#itemTitle").queryAs(Label.class).getText()).isEqualTo("A1.2 入户调查");
        assertThat(textsIn(robot, "#thisMonth")).contains("36").contains("51");
        robot.clickOn("#record");
        assertThat(opened).containsExactly("走访");
        robot.clickOn("#search").type(KeyCode.ENTER).type(KeyCode.ENTER);
        assertThat(opened).containsExactly("走访", "走访");
    }

    @Test
    void saysThatAnItemHasNoPageYet(FxRobot robot) {
        robot.clickOn("#missing");
        assertThat(textsIn(robot, "#detail")).contains("本版本还没有记录这一项的页面。");
        assertThat(robot.lookup("#record").queryAll()).isEmpty();
        assertThat(robot.lookup("#thisMonth").queryAll()).isEmpty();
    }

    private static String textsIn(FxRobot robot, String query) {
        return robot.from(robot.lookup(query)).lookup(".label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .collect(Collectors.joining(" "));
    }
}
