package cn.shegong.roster.ui;

import static cn.shegong.resident.ResidentSamples.CLOCK;
import static cn.shegong.resident.ResidentSamples.HEAD;
import static cn.shegong.resident.ResidentSamples.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Actor;
import cn.shegong.fact.FactField;
import cn.shegong.fact.FactKind;
import cn.shegong.fact.FactService;
import cn.shegong.roster.Categories;
import cn.shegong.roster.Category;
import cn.shegong.store.Database;
import cn.shegong.store.TestStore;
import cn.shegong.ui.DirectTasks;
import cn.shegong.ui.RememberedDialogs;
import cn.shegong.ui.Ui;
import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class CategoryPageTest {
    @TempDir
    static Path temp;

    private final RememberedDialogs dialogs = new RememberedDialogs();
    private Database database;
    private Categories categories;
    private FactService facts;
    private Actor desk = HEAD;
    private CategoryPage page;

    @Start
    void open(Stage stage) {
        database = TestStore.in(temp.resolve(Long.toString(System.nanoTime())), CLOCK);
        categories = new Categories(database);
        facts = new FactService(database);
        page = new CategoryPage(new Ui(new DirectTasks(dialogs), dialogs, () -> desk), categories, facts);
        stage.setScene(new Scene(page.view(), 1180, 640));
        stage.show();
        page.shown();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static void type(Node form, String field, String text) {
        ((TextInputControl) form.lookup("#" + field)).setText(text);
    }

    /** Ticks a field in the form, as a click would. */
    private static void tick(Node form, String label) {
        var fields = (ScrollPane) form.lookup("#fields");
        var option = fields.getContent().lookupAll(".option").stream()
                .filter(node -> ((Label) node).getText().equals(label))
                .findFirst()
                .orElseThrow();
        Event.fireEvent(
                option,
                new MouseEvent(
                        MouseEvent.MOUSE_CLICKED,
                        0,
                        0,
                        0,
                        0,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        true,
                        false,
                        true,
                        null));
    }

    @Test
    void makesChangesAndRetiresARosterOfTheStationsOwn(FxRobot robot) {
        dialogs.thenFill(form -> type(form, "label", "低保"));
        dialogs.thenFill(form -> {
            type(form, "label", "退役军人");
            type(form, "description", "服过兵役的人。");
            tick(form, "健康状况");
        });
        robot.interact(() -> page.actions().get(1).fire());
        var own = categories.of("退役军人").orElseThrow();
        assertThat(categories.fields(own)).extracting(FactField::label).containsExactly("健康状况");
        robot.interact(
                () -> robot.lookup("#list").queryTableView().getSelectionModel().selectLast());
        dialogs.thenFill(form -> tick(form, "照料人"));
        robot.clickOn("#change");
        assertThat(categories.fields(own)).extracting(FactField::label).containsExactly("健康状况", "照料人");
        dialogs.thenConfirm();
        robot.clickOn("#retire");
        assertThat(categories.all()).doesNotContain(own);
        robot.clickOn("#retire");
        assertThat(categories.all()).contains(own);
        assertThat(dialogs.failures()).isEmpty();
    }

    @Test
    void addsAFieldOfTheStationsOwn(FxRobot robot) {
        dialogs.thenFill(form -> {
            type(form, "label", "军种");
            @SuppressWarnings("unchecked")
            var kind = (ComboBox<FactKind>) form.lookup("#kind");
            kind.setValue(FactKind.CHOICE);
            type(form, "choices", "陆军、海军");
        });
        robot.interact(() -> page.actions().get(0).fire());
        assertThat(facts.fields()).last().satisfies(field -> {
            assertThat(field.label()).isEqualTo("军种");
            assertThat(field.choices()).isEqualTo(List.of("陆军", "海军"));
        });
    }

    @Test
    void showsWhatARosterOfTheLawAsksForWithoutAWayToChangeIt(FxRobot robot) {
        robot.clickOn(robot.lookup("#list").lookup(Category.TEKUN.label()).<Node>query());
        assertThat(robot.lookup("#change").tryQuery()).isEmpty();
        assertThat(robot.lookup("不能同时在").queryAll()).isNotEmpty();
        desk = WORKER;
        assertThat(page.actions()).isEmpty();
    }
}
