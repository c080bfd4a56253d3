package cn.shegong.roster.ui;

import static cn.shegong.resident.ResidentSamples.CLOCK;
import static cn.shegong.resident.ResidentSamples.TODAY;
import static cn.shegong.resident.ResidentSamples.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.fact.FactService.Subject;
import cn.shegong.roster.Category;
import cn.shegong.roster.RosterEntry;
import cn.shegong.roster.RosterTown;
import cn.shegong.ui.DirectTasks;
import cn.shegong.ui.RememberedDialogs;
import cn.shegong.ui.Tick;
import cn.shegong.ui.Ui;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnterViewModelTest {
    @TempDir
    Path temp;

    private RosterTown town;
    private EnterViewModel model;

    @BeforeEach
    void open() {
        town = new RosterTown(temp);
        town.home(0, 1, "张德山", LocalDate.of(1958, 5, 1));
        town.with("张德山", "刘桂兰", LocalDate.of(1960, 5, 1), "10");
        var dialogs = new RememberedDialogs();
        model = new EnterViewModel(new Ui(new DirectTasks(dialogs), dialogs, () -> WORKER), desk(town), Category.DIBAO);
    }

    static RosterDesk desk(RosterTown town) {
        return new RosterDesk(
                town.rosters,
                town.rolls,
                town.eligibility,
                town.facts,
                town.settings,
                town.residents,
                town.households,
                town.places,
                CLOCK);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void proposesTheWholeHouseholdAndTheNextReview() {
        model.choose(town.id("刘桂兰"));
        assertThat(model.members).extracting(Tick::label).containsExactly("张德山", "刘桂兰");
        assertThat(model.also).isEmpty();
        assertThat(model.reviewOn.get()).isEqualTo(TODAY.plusMonths(12));
        model.startedOn.set(LocalDate.of(2026, 6, 1));
        assertThat(model.reviewOn.get()).isEqualTo(LocalDate.of(2027, 6, 1));
        model.reviewOn.set(LocalDate.of(2027, 1, 1));
        model.startedOn.set(LocalDate.of(2026, 7, 1));
        assertThat(model.reviewOn.get()).isEqualTo(LocalDate.of(2027, 1, 1));
        model.members.get(1).on().set(false);
        assertThat(model.persons()).containsExactly(town.id("张德山"));
        assertThat(model.grades).contains("A类");
    }

    @Test
    void proposesAnEarlierReviewWhereTheIncomeIsNotStable() {
        var home = town.residents.person(town.id("张德山")).orElseThrow().householdId();
        town.facts.set(WORKER, Subject.household(home), Map.of("income_stable", "收入不稳定、有劳动力"), null);
        model.choose(town.id("刘桂兰"));
        assertThat(model.reviewOn.get()).isEqualTo(TODAY.plusMonths(6));
        town.facts.set(WORKER, Subject.household(home), Map.of("income_stable", "收入稳定"), null);
        model.startedOn.set(TODAY.minusDays(1));
        assertThat(model.reviewOn.get()).isEqualTo(TODAY.minusDays(1).plusMonths(12));
    }

    @Test
    void saysWhatDoesNotFitBeforeAnythingIsWritten() {
        town.on(Category.DIBAO, "张德山");
        model.category.set(Category.TEKUN);
        model.choose(town.id("张德山"));
        assertThat(model.warnings).singleElement().asString().contains("还在低保名单上", "社会救助法");
        model.category.set(Category.AGED);
        assertThat(model.warnings).singleElement().asString().contains("68 周岁");
        model.also.stream().filter(tick -> tick.label().equals("重残老人")).forEach(tick -> tick.on()
                .set(true));
        assertThat(model.warnings).hasSize(2);
    }

    @Test
    void entersSeveralRostersAtOnce() {
        model.category.set(Category.EMPTY_NEST);
        model.choose(town.id("张德山"));
        assertThat(model.also).extracting(Tick::label).contains("高龄", "独居老人").doesNotContain("计生特殊家庭");
        model.also.stream().filter(tick -> tick.label().equals("留守老人")).forEach(tick -> tick.on()
                .set(true));
        var entered = town.rosters.enterAll(
                WORKER,
                model.drafts(e -> {
                    e.grade = "甲";
                    e.startReason = "入户核实";
                }),
                model.persons());
        assertThat(entered)
                .extracting(RosterEntry::category)
                .containsExactly(Category.EMPTY_NEST, Category.LEFT_BEHIND_ELDER);
        assertThat(entered).extracting(RosterEntry::startReason).containsOnly("入户核实");
        assertThat(entered).extracting(RosterEntry::grade).containsExactly("甲", "");
        town.rosters.removeAll(WORKER, entered.stream().map(RosterEntry::id).toList());
        assertThat(town.rosters.entriesOfPerson(town.id("张德山"))).isEmpty();
    }
}
