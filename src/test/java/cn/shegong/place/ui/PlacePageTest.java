package cn.shegong.place.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Actor;
import cn.shegong.base.Role;
import cn.shegong.place.Group;
import cn.shegong.place.PlaceService;
import cn.shegong.place.Village;
import cn.shegong.store.Database;
import cn.shegong.store.TestStore;
import cn.shegong.ui.DirectTasks;
import cn.shegong.ui.RememberedDialogs;
import cn.shegong.ui.Ui;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PlacePageTest {
    private static final Actor HEAD = new Actor(7, "王芳", Role.HEAD);

    @TempDir
    static Path temp;

    private final RememberedDialogs dialogs = new RememberedDialogs();
    private Database database;
    private PlaceService places;
    private Actor desk = HEAD;
    private PlacePage page;

    @Start
    void open(Stage stage) {
        database = TestStore.in(temp.resolve(Long.toString(System.nanoTime())), Clock.systemDefaultZone());
        places = new PlaceService(database);
        page = new PlacePage(new Ui(new DirectTasks(dialogs), dialogs, () -> desk), places);
        stage.setScene(new Scene(page.view(), 1100, 640));
        stage.show();
        page.shown();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anEmptyStationIsFilledFromAPastedList(FxRobot robot) {
        dialogs.thenFill(pane -> ((TextArea) pane.lookup("#villages")).setText("朝阳村 5个组\n前进村 4个组\n镇东社区"));
        robot.clickOn("粘贴名单…");
        assertThat(names()).containsExactly("朝阳村", "前进村", "镇东社区");
        assertThat(robot.lookup("前进村").queryAll()).isNotEmpty();
        assertThat(dialogs.said()).last().asString().contains("3 个村");
    }

    @Test
    void movesAVillageWithTheKeysAndKeepsItSelected(FxRobot robot) {
        fill(robot);
        robot.clickOn("镇东社区");
        robot.press(KeyCode.ALT).type(KeyCode.UP).type(KeyCode.UP).release(KeyCode.ALT);
        assertThat(names()).containsExactly("镇东社区", "朝阳村", "前进村");
        robot.clickOn("#down");
        assertThat(names()).containsExactly("朝阳村", "镇东社区", "前进村");
        assertThat(robot.lookup(".detail .heading").queryAs(Label.class).getText())
                .isEqualTo("镇东社区");
    }

    @Test
    void addsRenamesAndClosesGroups(FxRobot robot) {
        fill(robot);
        robot.clickOn("前进村").clickOn("#newGroup").write("5").type(KeyCode.ENTER);
        assertThat(groups("前进村")).containsExactly("1组", "2组", "3组", "4组", "5组");
        dialogs.thenFill(form -> field(form, "label").setText("4组"));
        dialogs.thenFill(form -> field(form, "label").setText("大王屯"));
        robot.clickOn("5组").clickOn("#renameGroup");
        assertThat(groups("前进村")).contains("大王屯", "4组");
        dialogs.thenConfirm();
        robot.clickOn("2组").clickOn("#closeGroup");
        assertThat(groups("前进村")).doesNotContain("2组");
        assertThat(dialogs.failures()).isEmpty();
    }

    @Test
    void closesAVillageOnlyAfterAskingAndBringsItBack(FxRobot robot) {
        fill(robot);
        robot.clickOn("前进村").clickOn("#close");
        assertThat(names()).contains("前进村");
        dialogs.thenConfirm();
        robot.clickOn("#close");
        assertThat(names()).doesNotContain("前进村");
        robot.clickOn("#withClosed").clickOn("前进村").clickOn("#reopen");
        assertThat(names()).containsExactly("朝阳村", "前进村", "镇东社区");
    }

    @Test
    void whoMayNotManageTheStationOnlyLooks(FxRobot robot) {
        fill(robot);
        desk = new Actor(8, "李明", Role.SOCIAL_WORKER);
        robot.interact(page::shown);
        robot.clickOn("朝阳村");
        assertThat(page.actions()).isEmpty();
        assertThat(robot.lookup("#close").queryAll()).isEmpty();
        assertThat(robot.lookup("#newGroup").queryAll()).isEmpty();
        robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        assertThat(names()).startsWith("朝阳村");
    }

    private void fill(FxRobot robot) {
        places.addAll(HEAD, PlaceService.villagesFromText("朝阳村 5个组\n前进村 4个组\n镇东社区"));
        robot.interact(page::shown);
    }

    private List<String> names() {
        return places.villages().stream().map(Village::name).toList();
    }

    private List<String> groups(String village) {
        return places.groups(places.find(village).orElseThrow().id()).stream()
                .map(Group::label)
                .toList();
    }

    private static TextField field(Node form, String id) {
        return (TextField) form.lookup("#" + id);
    }
}
