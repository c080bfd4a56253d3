package cn.shegong.listing.ui;

import static cn.shegong.resident.ResidentSamples.CLOCK;
import static cn.shegong.resident.ResidentSamples.TODAY;
import static cn.shegong.resident.ResidentSamples.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Refusal;
import cn.shegong.base.Slice;
import cn.shegong.document.Fonts;
import cn.shegong.listing.FetchService;
import cn.shegong.listing.FileFormat;
import cn.shegong.listing.ListingService;
import cn.shegong.listing.NoticeService;
import cn.shegong.roster.Category;
import cn.shegong.roster.Roll;
import cn.shegong.roster.RollFilter;
import cn.shegong.roster.RosterTown;
import cn.shegong.ui.DirectTasks;
import cn.shegong.ui.OneOf;
import cn.shegong.ui.RememberedDialogs;
import cn.shegong.ui.Ui;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ListingDialogsTest {
    @TempDir
    static Path temp;

    private final RememberedDialogs dialogs = new RememberedDialogs();
    private RosterTown town;
    private ListingDialogs lists;

    @Start
    void start(Stage stage) throws Exception {
        town = new RosterTown(Files.createTempDirectory(temp, "store"));
        town.home(0, 1, "张德山", LocalDate.of(1940, 5, 1));
        town.home(1, 1, "王长河", LocalDate.of(1950, 5, 1));
        town.on(Category.DIBAO, "张德山");
        town.on(Category.LEFT_BEHIND_ELDER, "王长河");
        town.fact("王长河", "self_care", "完全失能");
        var fonts = new Fonts();
        lists = new ListingDialogs(
                new Ui(new DirectTasks(dialogs), dialogs, () -> WORKER),
                new ListingService(
                        town.database,
                        town.residents,
                        town.facts,
                        town.rosters,
                        town.rolls,
                        town.places,
                        town.settings),
                new NoticeService(
                        town.database,
                        town.residents,
                        town.rolls,
                        town.rosters.categories(),
                        town.policies,
                        town.settings),
                new FetchService(town.database, town.facts, town.policies),
                town.places,
                () -> fonts,
                CLOCK);
    }

    @AfterEach
    void close() {
        town.close();
    }

    private String lastLine() {
        return town.database.audit().newest(1).get(0).text();
    }

    @SuppressWarnings("unchecked")
    private static void pdf(Node form) {
        ((OneOf<FileFormat>) form.lookup("#format")).valueProperty().set(FileFormat.PDF);
    }

    @Test
    void writesALedgerWithWholeNumbersOnlyForAPurpose(FxRobot robot) {
        var file = temp.resolve("低保.xlsx");
        dialogs.thenFill(form -> ((CheckBox) form.lookup("#whole")).setSelected(true))
                .thenFill(form -> ((TextField) form.lookup("#purpose")).setText("报县民政局"))
                .thenChoose(file);
        var filter = RollFilter.on(Roll.of(Category.DIBAO), TODAY);
        robot.interact(() -> lists.ledger(filter, Slice.first(), List.of()));
        assertThat(dialogs.failures()).isEmpty();
        assertThat(file).isNotEmptyFile();
        assertThat(lastLine()).contains("青松镇低保对象花名册", "1 户", "完整号码，用途：报县民政局");
    }

    @Test
    void writesANoticeAndRefusesOneThatWouldHarm(FxRobot robot) {
        var file = temp.resolve("公示.pdf");
        dialogs.thenFill(ListingDialogsTest::pdf).thenChoose(file);
        robot.interact(() -> lists.notice(RollFilter.on(Roll.of(Category.DIBAO), TODAY)));
        assertThat(file).isNotEmptyFile();
        assertThat(lastLine()).contains("低保对象公示", "只有村、姓名、类别");
        robot.interact(() -> lists.notice(RollFilter.on(Roll.of(Category.LEFT_BEHIND_CHILD), TODAY)));
        assertThat(dialogs.failures()).singleElement().isInstanceOf(Refusal.class);
    }

    @Test
    void countsWhomToFetchWhileOneChoosesAndWritesTheList(FxRobot robot) {
        var file = temp.resolve("转移.xlsx");
        dialogs.thenFill(form -> {
                    assertThat(((Label) form.lookup("#count")).getText()).isEqualTo("第一批 1 人，第二批 0 人，第三批 1 人。");
                    ((TextField) form.lookup("#purpose")).setText("汛前演练");
                })
                .thenChoose(file);
        robot.interact(() -> lists.fetch(null, null));
        assertThat(dialogs.failures()).isEmpty();
        assertThat(file).isNotEmptyFile();
        assertThat(lastLine()).contains("先转移人员名单（洪涝、山洪）", "2 人", "汛前演练");
        assertThat(town.database.audit().newest(2).get(1).action()).isEqualTo("listing.fetch");
        dialogs.thenLeave(
                form -> assertThat(((Label) form.lookup("#count")).getText()).isEqualTo("第一批 1 人，第二批 0 人，第三批 0 人。"));
        robot.interact(() -> lists.fetch(town.villages.get(1).id(), null));
    }
}
