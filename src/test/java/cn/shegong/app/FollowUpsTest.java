package cn.shegong.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Actor;
import cn.shegong.base.Role;
import cn.shegong.place.VillageDraft;
import cn.shegong.resident.Household;
import cn.shegong.resident.IdNumber;
import cn.shegong.resident.Person;
import cn.shegong.store.StationStore;
import cn.shegong.store.TestStore;
import cn.shegong.ui.DirectTasks;
import cn.shegong.ui.RememberedDialogs;
import cn.shegong.ui.Ui;
import cn.shegong.visit.VisitSamples;
import cn.shegong.visit.ui.FollowUpForms;
import cn.shegong.visit.ui.FollowUpLine;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What is to be followed up, on the first page. */
@ExtendWith(ApplicationExtension.class)
class FollowUpsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 16);

    private final RememberedDialogs dialogs = new RememberedDialogs();
    private final StackPane root = new StackPane();
    private final SimpleObjectProperty<FollowUps.Whose> whose = new SimpleObjectProperty<>();
    private StationStore store;
    private Station station;
    private Actor wang;
    private Actor li;
    private long mine;

    @Start
    void start(Stage stage) throws Exception {
        var zone = ZoneId.systemDefault();
        var clock = Clock.fixed(DAY.atTime(15, 0).atZone(zone).toInstant(), zone);
        var small = SmallStation.in(Files.createTempDirectory("today"), clock);
        store = StationStore.take(small.folder(), clock);
        var opened = store.open(TestStore.HEAD_ID, TestStore.PASSWORD);
        station = new Station(opened.database(), opened.keys(), clock);
        wang = station.admit(TestStore.HEAD_ID);
        li = station.workers
                .add(wang, "李强", Role.SOCIAL_WORKER, "", DAY, TestStore.PASSWORD)
                .actor();
        var village = station.places.add(wang, VillageDraft.of("朝阳村", 3)).id();
        mine = promise(household(village, "王老五", 1), wang, 9, false);
        promise(household(village, "孙志国", 2), li, 10, false);
        promise(household(village, "赵桂兰", 3), li, 11, true);
        stage.setScene(new Scene(root, 560, 400));
        stage.show();
        draw();
    }

    private long household(long village, String head, int number) {
        var id = IdNumber.of("220524", LocalDate.of(1950, 5, 6), number).text();
        return station.households
                .add(wang, Household.in(village, null), Person.named(head, id))
                .id();
    }

    private long promise(long household, Actor visitor, int hour, boolean urgent) {
        var met = station.residents.members(household).get(0).id();
        var visit = VisitSamples.to(household)
                .at(LocalDateTime.of(2026, 3, 12, hour, 0))
                .met(met)
                .by(visitor.id());
        return station.visits
                .record(
                        visitor,
                        urgent
                                ? visit.problems("孩子身上有伤").urgent().visit()
                                : visit.followUp(DAY, "看炕修好没有").visit())
                .rootId();
    }

    private void draw() {
        var ui = new Ui(new DirectTasks(dialogs), dialogs, () -> wang);
        var forms = new FollowUpForms(ui, new Desks(station).visits(), this::draw);
        root.getChildren().setAll(new FollowUps(Today.read(station, wang), whose, forms, id -> {}, id -> {}));
    }

    @AfterEach
    void close() {
        station.close();
        store.close();
    }

    private static List<String> shown(FxRobot robot) {
        return robot.lookup(node -> node instanceof FollowUpLine).queryAllAs(FollowUpLine.class).stream()
                .map(line -> ((Label) line.getChildren().get(1)).getText())
                .toList();
    }

    @Test
    void showsMineFirstWithWhatIsUrgentAboveAndAllWhenAsked(FxRobot robot) {
        assertThat(shown(robot)).containsExactly("李强：孩子身上有伤", "王芳：3月16日 看炕修好没有");

        robot.interact(() -> robot.lookup("#whose-follow-ups").query().requestFocus());
        robot.type(KeyCode.DIGIT2);

        assertThat(shown(robot)).containsExactly("李强：孩子身上有伤", "李强：3月16日 看炕修好没有", "王芳：3月16日 看炕修好没有");
    }

    @Test
    void whatIsClosedHereIsGoneUntilItIsTakenBack(FxRobot robot) {
        dialogs.thenFill(form -> ((TextInputControl) form.lookup("#result")).setText("村里修好了"));
        robot.interact(
                () -> robot.lookup("#close-" + mine).queryAs(Hyperlink.class).fire());

        assertThat(shown(robot)).containsExactly("李强：孩子身上有伤");

        robot.interact(dialogs::undo);
        assertThat(shown(robot)).hasSize(2);
        assertThat(dialogs.failures()).isEmpty();
    }

    @Test
    void theHouseholdsPageNamesWhatIsUrgentFirstWithWhoDoesIt() {
        var household = station.visits.versions(mine).get(0).visit().householdId();
        promise(household, wang, 14, true);

        assertThat(new StationRecord(station).due(household))
                .extracting(due -> due.on() + " " + due.what())
                .containsExactly("2026-03-12 紧急：孩子身上有伤（王芳）", "2026-03-16 看炕修好没有（王芳）");
    }
}
