package cn.shegong.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class HelpTest {
    @Start
    void open(Stage stage) {
        stage.setScene(new Scene((Parent) Help.view("走访"), 820, 680));
        stage.show();
    }

    @Test
    void opensAtThePageAndLeadsToEveryOtherSubject(FxRobot robot) {
        assertThat(shown(robot)).startsWith("走访");
        robot.interact(() -> robot.lookup("#subjects").<ListView<String>>query().scrollTo("数据安全"));
        robot.clickOn("数据安全");
        assertThat(shown(robot)).startsWith("数据安全").contains("恢复码");
    }

    @Test
    void opensAtTheFirstSubjectForAPageWithoutHelp() {
        var subjects = (ListView<?>) Help.view("没有这一页").lookup("#subjects");
        assertThat(subjects.getSelectionModel().getSelectedIndex()).isZero();
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void everySubjectHasATextUnderItsNameThatIsDrawnWithoutLeftoverMarks(String subject) {
        var drawn = MarkdownView.of(Help.text(subject));
        assertThat(words(drawn)).startsWith(subject).doesNotContain("*", "#", "`", "](", "！");
        assertThat(drawn.getChildren()).hasSizeGreaterThan(3);
    }

    static List<String> subjects() {
        return Help.subjects();
    }

    @Test
    void drawsHeadingsParagraphsListsBoldAndKeys() {
        var drawn = MarkdownView.of("# 一\n\n前**要紧**后\n\n1. 甲\n2. 按 `F1`\n\n- 乙\n");
        assertThat(drawn.getChildren().get(0).getStyleClass()).contains("help-heading-1");
        var paragraph = (TextFlow) drawn.getChildren().get(1);
        assertThat(paragraph.getChildren())
                .extracting(node -> ((Text) node).getText())
                .containsExactly("前", "要紧", "后");
        assertThat(paragraph.getChildren().get(1).getStyleClass()).contains("help-bold");
        assertThat(words(drawn)).isEqualTo("一前要紧后1.甲2.按 F1·乙");
    }

    private static String shown(FxRobot robot) {
        return words(robot.lookup("#help").queryAs(ScrollPane.class).getContent());
    }

    /** All words below a node, in reading order. */
    private static String words(Node node) {
        if (node instanceof Text text) {
            return text.getText();
        }
        if (node instanceof Label label) {
            return label.getText();
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().map(HelpTest::words).collect(Collectors.joining())
                : "";
    }
}
