package cn.shegong.settings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Actor;
import cn.shegong.base.Role;
import cn.shegong.key.RecoveryCode;
import cn.shegong.settings.Preference;
import cn.shegong.settings.SettingsService;
import cn.shegong.settings.StationProfile;
import cn.shegong.store.Database;
import cn.shegong.store.TestStore;
import cn.shegong.ui.DirectTasks;
import cn.shegong.ui.RememberedDialogs;
import cn.shegong.ui.Theme;
import cn.shegong.ui.Ui;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
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
class SettingsPageTest {
    private static final Actor HEAD = new Actor(7, "王芳", Role.HEAD);
    private static final Actor WORKER = new Actor(8, "李明", Role.SOCIAL_WORKER);
    private static final StationProfile PROFILE =
            new StationProfile("柳河县", "220524", "青松镇", "青松镇社工站", "", null, null, "王芳", "李明", "0435-7220000", "王芳");

    @TempDir
    static Path temp;

    private final RememberedDialogs dialogs = new RememberedDialogs();
    private final List<String> asked = new ArrayList<>();
    private Path folder;
    private Database database;
    private SettingsService settings;
    private Actor desk = HEAD;
    private SettingsPage page;

    @Start
    void open(Stage stage) {
        folder = temp.resolve(Long.toString(System.nanoTime()));
        database = TestStore.in(folder, Clock.systemDefaultZone());
        settings = new SettingsService(database);
        settings.saveProfile(HEAD, PROFILE);
        page = new SettingsPage(
                new Ui(new DirectTasks(dialogs), dialogs, () -> desk),
                settings,
                new Remembered(),
                Clock.systemDefaultZone());
        stage.setScene(new Scene(page.view(), 1150, 760));
        stage.show();
        page.shown();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void savesWhatWasChangedWithCtrlEnterAndKeepsTheCountyCode(FxRobot robot) {
        assertThat(robot.lookup("#unsaved").query().isVisible()).isFalse();
        robot.clickOn("#operator").write("Qingsong");
        assertThat(robot.lookup("#unsaved").query().isVisible()).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(settings.profile().operator()).isEqualTo("Qingsong");
        assertThat(settings.profile().countyCode()).isEqualTo("220524");
        assertThat(robot.lookup("#unsaved").query().isVisible()).isFalse();
        assertThat(asked).containsExactly("saved");
    }

    @Test
    @SuppressWarnings("unchecked")
    void keepsUnsavedChangesWhileOneLooksElsewhereAndGivesThemUpOnDemand(FxRobot robot) {
        ComboBox<Integer> minutes = robot.lookup("#lockMinutes").queryAs(ComboBox.class);
        robot.interact(() -> minutes.setValue(30));
        robot.interact(page::shown);
        assertThat(minutes.getValue()).isEqualTo(30);
        robot.clickOn("#discard");
        assertThat(minutes.getValue()).isEqualTo(10);
        assertThat(settings.value(HEAD, Preference.LOCK_MINUTES)).isEqualTo(10);
    }

    @Test
    void changesTheLookAtOnceForTheWorkerAtTheDeskOnly(FxRobot robot) {
        desk = WORKER;
        robot.interact(page::shown);
        assertThat(page.actions()).isEmpty();
        assertThat(robot.lookup("#operator").query().isDisabled()).isTrue();
        robot.clickOn("#dark");
        assertThat(asked).containsExactly("DARK");
        assertThat(settings.value(WORKER, Preference.THEME)).isEqualTo("dark");
        assertThat(settings.value(HEAD, Preference.THEME)).isEqualTo("light");
    }

    @Test
    void showsANewRecoveryCodeOnceAfterAsking(FxRobot robot) {
        robot.clickOn("#renewRecovery");
        assertThat(asked).isEmpty();
        dialogs.thenConfirm();
        dialogs.thenFill(node ->
                assertThat(((Label) node.lookup("#recoveryCode")).getText()).matches("(\\w{5}-){4}\\w{5}"));
        robot.clickOn("#renewRecovery");
        assertThat(asked).containsExactly("renew 王芳");
        assertThat(dialogs.said()).last().isEqualTo("新的恢复码");
        assertThat(dialogs.failures()).isEmpty();
    }

    /** Surroundings that only remember what they were asked for. */
    private final class Remembered implements Surroundings {
        @Override
        public void apply(Theme theme) {
            asked.add(theme.name());
        }

        @Override
        public void saved() {
            asked.add("saved");
        }

        @Override
        public RecoveryCode renewRecovery(Actor actor) {
            asked.add("renew " + actor.name());
            return RecoveryCode.random();
        }

        @Override
        public void print(RecoveryCode code) {
            asked.add("print");
        }
    }
}
