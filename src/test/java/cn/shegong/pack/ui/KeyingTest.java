package cn.shegong.pack.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.attachment.DocumentService;
import cn.shegong.catalogue.Catalogue;
import cn.shegong.document.Fonts;
import cn.shegong.fact.FactService;
import cn.shegong.pack.Due;
import cn.shegong.pack.Pack;
import cn.shegong.pack.PackService;
import cn.shegong.pack.ScanService;
import cn.shegong.plan.CallService;
import cn.shegong.plan.DutyService;
import cn.shegong.plan.RiskLevels;
import cn.shegong.plan.RuleService;
import cn.shegong.plan.UrgentVisits;
import cn.shegong.plan.VisitingClock;
import cn.shegong.policy.PolicyService;
import cn.shegong.resident.Household;
import cn.shegong.resident.IdNumber;
import cn.shegong.resident.Person;
import cn.shegong.roster.Category;
import cn.shegong.roster.RosterEntry;
import cn.shegong.screening.ScreeningStation;
import cn.shegong.ui.DirectTasks;
import cn.shegong.ui.RememberedDialogs;
import cn.shegong.ui.Ui;
import cn.shegong.visit.FollowUpService;
import cn.shegong.visit.VisitFiling;
import cn.shegong.visit.ui.VisitDesk;
import cn.shegong.visit.ui.VisitPage;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Ten sheets of a pack, each different, keyed back in their order without the mouse, and what each took. */
@ExtendWith(ApplicationExtension.class)
class KeyingTest implements PackPage.Ways {
    private final RememberedDialogs dialogs = new RememberedDialogs();
    private final StackPane root = new StackPane();
    private ScreeningStation station;
    private PackService packs;
    private Pack pack;
    private VisitPage visits;
    private PackPage page;
    private Stage stage;

    @Start
    void start(Stage stage) throws Exception {
        station = new ScreeningStation(Files.createTempDirectory("packs"));
        furnish();
        packs = new PackService(
                station.database,
                station.places,
                station.lists,
                station.settings,
                new DocumentService(station.database),
                station.visits,
                station.problems,
                List.of());
        pack = packs.make(station.wang, List.of(station.chaoyang), Due.everybody());
        var ui = new Ui(new DirectTasks(dialogs), dialogs, () -> station.wang);
        visits = new VisitPage(
                ui,
                new VisitDesk(
                        station.visits,
                        new VisitFiling(station.database, station.visits, new DocumentService(station.database)),
                        new FollowUpService(station.database, station.visits),
                        station.residents,
                        station.households,
                        station.places,
                        station.workers::all,
                        station.drafts,
                        new FactService(station.database),
                        new PolicyService(station.database),
                        Catalogue.load(),
                        station.clock),
                new NoPictures());
        page = new PackPage(
                ui,
                new PackDesk(
                        packs,
                        new ScanService(station.database, new DocumentService(station.database)),
                        station.places,
                        new VisitingClock(
                                station.database,
                                new RuleService(station.database),
                                new CallService(station.database, new PolicyService(station.database)),
                                new DutyService(station.database),
                                RiskLevels.NONE,
                                UrgentVisits.NONE),
                        Fonts::new,
                        station.clock),
                this);
        this.stage = stage;
        stage.setScene(new Scene(root, 1100, 700));
        stage.show();
        packs();
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Override
    public void enterSheet(long householdId, LongConsumer saved, Runnable left) {
        visits.recordFor(householdId, new VisitPage.Errand(saved, left));
        root.getChildren().setAll(visits.view());
    }

    @Override
    public void packs() {
        root.getChildren().setAll(page.view());
        page.shown();
    }

    private Pack now() {
        return packs.pack(pack.id()).orElseThrow();
    }

    /** Seven households more than the station has in 朝阳村, so that a pack has ten sheets. */
    private void furnish() {
        var group = station.places.groups(station.chaoyang).get(1).id();
        var names = List.of("关淑琴", "郑德山", "冯玉兰", "韩福贵", "曹秀英", "彭长海", "董桂珍");
        for (int i = 0; i < names.size(); i++) {
            var id = IdNumber.of("220524", LocalDate.of(1950 + i, 5, 6), 500 + i);
            var household = station.households.add(
                    station.wang, Household.in(station.chaoyang, group), Person.named(names.get(i), id.text()));
            station.rosters.enter(
                    station.wang,
                    RosterEntry.ofHousehold(Category.DIBAO, household.id(), LocalDate.of(2025, 1, 1)),
                    List.of(household.headId()));
        }
    }

    private Keys plain(Keys keys, String time, String minutes) {
        return keys.to("visitedTime").write(time).to("minutes").write(minutes);
    }

    @Test
    void tenDifferentSheetsAreKeyedBackWithoutTheMouse(FxRobot robot) {
        var keys = new Keys(robot, stage);
        var took = new LinkedHashMap<String, Integer>();
        keys.press(KeyCode.ENTER).to("visitedOn").write("1119");
        took.put("第一张，日期要写", plain(keys, "930", "40").save());
        took.put("第二张，什么事也没有", plain(keys, "1030", "30").save());
        took.put(
                "没人在家",
                keys.to("visitedTime")
                        .write("11")
                        .to("missReason")
                        .press(KeyCode.DIGIT2)
                        .save());
        took.put(
                "电话",
                plain(keys, "13", "10").to("wayChoice").press(KeyCode.DIGIT2).save());
        took.put(
                "向邻居了解",
                plain(keys, "1330", "10")
                        .to("wayChoice")
                        .press(KeyCode.DIGIT4)
                        .to("informant")
                        .write("东邻赵大娘")
                        .save());
        took.put(
                "有问题，做了事",
                plain(keys, "14", "30")
                        .to("problemsText")
                        .write("炉子漏烟")
                        .to("done")
                        .write("叫人修了")
                        .save());
        took.put(
                "紧急",
                plain(keys, "1430", "30")
                        .to("problemsText")
                        .write("炉子漏烟")
                        .to("urgent")
                        .press(KeyCode.SPACE)
                        .save());
        took.put(
                "约了下次",
                plain(keys, "15", "30")
                        .to("followUpDay")
                        .write("1201")
                        .to("followUpText")
                        .write("看炉子")
                        .save());
        took.put(
                "写了经济和身体",
                plain(keys, "1530", "30")
                        .to("economyText")
                        .write("断了地租")
                        .to("healthText")
                        .write("腿疼")
                        .save());
        took.put(
                "困难原因和程度",
                plain(keys, "16", "30")
                        .to("hardshipKind")
                        .press(KeyCode.DIGIT1)
                        .to("hardshipDegree")
                        .press(KeyCode.DIGIT1)
                        .save());
        took.forEach((sheet, presses) -> System.out.printf("| %s | %d |%n", sheet, presses));

        assertThat(dialogs.failures()).isEmpty();
        assertThat(now().entered()).isEqualTo(10);
        assertThat(took.get("第二张，什么事也没有")).isLessThanOrEqualTo(11);
    }
}
