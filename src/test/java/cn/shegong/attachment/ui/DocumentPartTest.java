package cn.shegong.attachment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.attachment.Consent;
import cn.shegong.attachment.DocumentService;
import cn.shegong.document.PictureSample;
import cn.shegong.screening.ScreeningStation;
import cn.shegong.ui.DirectTasks;
import cn.shegong.ui.RememberedDialogs;
import cn.shegong.ui.Ui;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class DocumentPartTest {
    private final RememberedDialogs dialogs = new RememberedDialogs();
    private ScreeningStation station;
    private DocumentService documents;
    private Path phone;

    @Start
    void start(Stage stage) throws Exception {
        phone = Files.createTempDirectory("phone");
        station = new ScreeningStation(Files.createTempDirectory("station"));
        documents = new DocumentService(station.database);
        var ui = new Ui(new DirectTasks(dialogs), dialogs, () -> station.wang);
        var part = new DocumentPart(ui, documents, station.clock);
        stage.setScene(new Scene(
                new StackPane(part.view(station.elders, null, LocalDateTime.of(2026, 11, 20, 10, 0))), 900, 500));
        stage.show();
    }

    @AfterEach
    void close() {
        station.close();
    }

    private Path photo(String name, int seed, String taken) throws Exception {
        return Files.write(phone.resolve(name), PictureSample.phone(800, 600, seed, 1, taken));
    }

    private static void press(FxRobot robot, String button) {
        robot.interact(() -> robot.lookup(button).queryAs(ButtonBase.class).fire());
    }

    @Test
    void filesAPhotoMarksItAndCorrectsWhatIsSaidOfIt(FxRobot robot) throws Exception {
        dialogs.thenChoose(photo("IMG_1.jpg", 1, "2026:11:20 09:30:15"));
        press(robot, "#add-documents");

        var document = documents.ofHousehold(station.elders).get(0);
        assertThat(document.consent()).isEqualTo(Consent.REFUSED);
        assertThat(robot.lookup("#filed").queryAs(Labeled.class).getText()).isEqualTo("收下 1 份，已加密保存。");

        dialogs.thenFill(form -> ((TextField) form.lookup("#caption")).setText("炕洞漏烟"));
        press(robot, "#document-" + document.rootId());

        assertThat(documents.ofHousehold(station.elders).get(0).caption()).isEqualTo("炕洞漏烟");
        assertThat(robot.lookup("#document-" + document.rootId())
                        .queryAs(ButtonBase.class)
                        .getText())
                .isEqualTo("炕洞漏烟，未同意");
        assertThat(dialogs.failures()).isEmpty();
    }

    @Test
    void offersThePhotosOfTheDayWithThoseNearTheVisitTicked(FxRobot robot) throws Exception {
        photo("near.jpg", 1, "2026:11:20 09:30:15");
        photo("late.jpg", 2, "2026:11:20 16:30:00");
        photo("other.jpg", 3, "2026:11:19 09:30:00");
        dialogs.thenFill(day -> {}).thenChoose(phone).thenFill(list -> {
            assertThat(((VBox) ((ScrollPane) list).getContent()).getChildren()).hasSize(2);
            assertThat(boxes(list)).containsExactly("true 09:30　near.jpg", "false 16:30　late.jpg");
        });
        robot.clickOn("#pick-by-day");

        assertThat(documents.ofHousehold(station.elders))
                .singleElement()
                .satisfies(document -> assertThat(documents.name(document)).isEqualTo("near.jpg"));
        assertThat(dialogs.failures()).isEmpty();
    }

    private static java.util.List<String> boxes(Node list) {
        return ((VBox) ((ScrollPane) list).getContent())
                .getChildren().stream()
                        .map(line -> (CheckBox)
                                ((javafx.scene.layout.HBox) line).getChildren().get(1))
                        .map(box -> box.isSelected() + " " + box.getText())
                        .toList();
    }

    @Test
    void saysInWordsWhyAFileIsNotTakenAndIsReachedByKeys(FxRobot robot) throws Exception {
        dialogs.thenChoose(Files.writeString(phone.resolve("名单.txt"), "王老五"));
        robot.interact(() -> robot.lookup("#add-documents").query().requestFocus());
        robot.type(KeyCode.SPACE);

        assertThat(dialogs.said())
                .containsExactly("有 1 份没有收下：“名单.txt”不是图片，也不是 PDF，没有收下；原文件没有动。能收的有 JPEG、PNG、TIFF、BMP 图片和 PDF。");
        assertThat(documents.ofHousehold(station.elders)).isEmpty();
    }
}
