package cn.shegong.fact.ui;

import static cn.shegong.resident.ResidentSamples.READER;
import static cn.shegong.resident.ResidentSamples.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Actor;
import cn.shegong.fact.FactField;
import cn.shegong.fact.FactFields;
import cn.shegong.fact.FactService.Subject;
import cn.shegong.life.Hamlet;
import cn.shegong.ui.DirectTasks;
import cn.shegong.ui.OneOf;
import cn.shegong.ui.RememberedDialogs;
import cn.shegong.ui.Ui;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class FactPartTest {
    private static final List<FactField> ASKED =
            List.of(field("guardian_name"), field("guardian_phone"), field("father_state"), field("boarding"));

    @TempDir
    static Path temp;

    private final RememberedDialogs dialogs = new RememberedDialogs();
    private final StackPane root = new StackPane();
    private Hamlet town;
    private Subject boy;

    @Start
    void start(Stage stage) throws Exception {
        town = new Hamlet(Files.createTempDirectory(temp, "store"));
        boy = Subject.person(town.boy);
        stage.setScene(new Scene(root, 700, 600));
        stage.show();
    }

    @AfterEach
    void close() {
        assertThat(dialogs.failures()).isEmpty();
        town.close();
    }

    private static FactField field(String code) {
        return FactFields.find(code).orElseThrow();
    }

    private void show(FxRobot robot, Actor actor) {
        var ui = new Ui(new DirectTasks(dialogs), dialogs, () -> actor);
        robot.interact(
                () -> root.getChildren().setAll(new FactPart(ui, town.facts, subject -> ASKED, town.clock).view(boy)));
    }

    private String said() {
        return words(root);
    }

    private static String words(Node node) {
        if (node instanceof ScrollPane scroll) {
            return words(scroll.getContent());
        }
        var own = node instanceof Labeled labeled ? labeled.getText() + "\n" : "";
        return node instanceof Parent parent
                ? own
                        + String.join(
                                "",
                                parent.getChildrenUnmodifiable().stream()
                                        .map(FactPartTest::words)
                                        .toList())
                : own;
    }

    private static Node fields(Node form) {
        return ((ScrollPane) ((Parent) form).getChildrenUnmodifiable().get(0)).getContent();
    }

    @SuppressWarnings("unchecked")
    private static <N extends Node> N in(Node form, String code) {
        return (N) fields(form).lookup("#" + code + "-value");
    }

    @Test
    void showsWhatIsKnownAndWhatIsNot(FxRobot robot) {
        town.facts.set(
                WORKER, boy, Map.of("guardian_phone", "15400001234", "school", "朝阳小学"), LocalDate.of(2026, 1, 5));
        show(robot, READER);
        assertThat(said())
                .contains("一人一档：填了 1 / 4 项", "154****1234", "朝阳小学", "2026年1月5日起 · 李静 2026-03-02 记", "还不知道：监护人、父亲情况、住校")
                .doesNotContain("0000");
        assertThat(robot.lookup("#edit-facts").queryButton().isDisabled()).isTrue();
    }

    @Test
    void fillsInSeveralFieldsTogetherAndLeavesTheOthers(FxRobot robot) {
        town.facts.set(WORKER, boy, Map.of("guardian_phone", "15400001234"), null);
        show(robot, WORKER);
        dialogs.thenFill(form -> {
                    FactPartTest.<TextField>in(form, "guardian_name").setText("刘桂兰");
                    FactPartTest.<ComboBox<String>>in(form, "father_state").setValue("外出务工");
                    FactPartTest.<OneOf<String>>in(form, "boarding")
                            .valueProperty()
                            .set("是");
                    ((TextField) form.lookup("#since")).setText("不知道");
                })
                .thenFill(form -> {
                    assertThat(words(form)).contains("日期看不懂", "原来：154****1234");
                    ((TextField) form.lookup("#since")).setText("2026-02-01");
                });
        robot.interact(() -> robot.lookup("#edit-facts").queryButton().fire());

        assertThat(town.facts.of(boy).values())
                .extracting(fact -> fact.field() + "=" + fact.content())
                .containsExactlyInAnyOrder(
                        "guardian_phone=15400001234", "guardian_name=刘桂兰", "father_state=外出务工", "boarding=是");
        assertThat(town.facts.of(boy).get("boarding").since()).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(town.facts.history(boy)).hasSize(4);
        assertThat(said()).contains("一人一档：填了 4 / 4 项").doesNotContain("还不知道");
    }

    @Test
    void saysUnderTheFieldWhatCannotBeReadAndWritesNothing(FxRobot robot) {
        show(robot, WORKER);
        dialogs.thenFill(form -> {
                    FactPartTest.<TextField>in(form, "guardian_name").setText("刘桂兰");
                    FactPartTest.<TextField>in(form, "guardian_phone").setText("12");
                })
                .thenLeave(form -> assertThat(words(fields(form))).contains("请核对"));
        robot.interact(() -> robot.lookup("#edit-facts").queryButton().fire());
        assertThat(town.facts.of(boy)).isEmpty();
    }

    @Test
    void addsAnyOtherField(FxRobot robot) {
        show(robot, WORKER);
        var form = new FactForm(new FactFile(ASKED, FactFields.shipped(), Map.of()), ASKED, LocalDate.of(2026, 3, 2));
        robot.interact(() -> root.getChildren().setAll(form.view()));
        @SuppressWarnings("unchecked")
        var others = (ComboBox<FactField>) robot.lookup("#others").query();
        robot.interact(() -> {
            others.setValue(field("school"));
            others.getOnHidden().handle(null);
        });
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> ((TextField) robot.lookup("#school-value").query()).setText("镇中学"));
        assertThat(form.read().contents()).containsExactly(Map.entry("school", "镇中学"));
        assertThat(others.getItems()).doesNotContain(field("school"));
    }
}
