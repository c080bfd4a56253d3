package cn.shegong.resident.ui;

import static cn.shegong.resident.ResidentSamples.HEAD;
import static cn.shegong.resident.ResidentSamples.TODAY;
import static cn.shegong.resident.ResidentSamples.WORKER;
import static cn.shegong.resident.ResidentSamples.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Refusal;
import cn.shegong.resident.FieldChange;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonViewModelTest {
    @TempDir
    Path temp;

    private Neighbourhood town;
    private PersonViewModel model;

    @BeforeEach
    void open() {
        town = new Neighbourhood(temp);
        model = new PersonViewModel(town.ui, town.registers);
        model.open(town.zhang.headId());
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void showsWholeNumbersOnlyWhileAskedForAndLogsTheLook() {
        assertThat(model.file().person().idNumber()).isEqualTo("220524********9937");

        model.reveal();

        assertThat(model.revealedProperty().get().idNumber()).isEqualTo(ZHANG.idNumber());
        assertThat(town.database.audit().newest(1)).first().satisfies(line -> {
            assertThat(line.action()).isEqualTo("person.reveal");
            assertThat(line.text()).contains(PersonViewModel.PURPOSE);
        });
        model.hide();
        assertThat(model.revealedProperty().get()).isNull();
    }

    @Test
    void hidesTheNumbersOfTheOneWhenAnotherIsOpened() {
        model.reveal();

        model.open(town.alatan.headId());

        assertThat(model.revealedProperty().get()).isNull();
        assertThat(model.file().person().name()).isEqualTo("阿拉坦·其其格");
    }

    @Test
    void recordsADeathAndTakesItBack() {
        model.died(WORKER, TODAY.minusDays(2));
        model.written("");
        assertThat(model.file().person().diedOn()).isEqualTo(TODAY.minusDays(2));
        assertThat(model.file().history()).extracting(FieldChange::label).containsExactly("去世日期");

        model.died(WORKER, null);
        model.written("");

        assertThat(model.file().person().diedOn()).isNull();
        assertThat(town.dialogs.failures()).isEmpty();
    }

    @Test
    void movesAPersonToAnotherHousehold() {
        var boy = model.file().home().members().get(2);
        model.open(boy.id());

        model.move(town.alatan.id(), "41");

        assertThat(model.file().home().household().id()).isEqualTo(town.alatan.id());
        assertThat(model.file().home().members()).hasSize(2);
    }

    @Test
    void tellsInWordsWhoChangedARecordMeanwhileAndSavesNothing() {
        var form = new Forms(town.ui, town.registers).person(model.file());
        town.registers.persons().correct(WORKER, model.file().person().with(p -> p.nickname = "老张"));
        form.person.orElseThrow().phone.set("15400009999");
        var saved = new ArrayList<Long>();

        form.save(saved::add);

        assertThat(saved).isEmpty();
        assertThat(form.saving.get()).isFalse();
        assertThat(town.dialogs.failures())
                .singleElement()
                .isInstanceOf(Refusal.class)
                .extracting(Throwable::getMessage)
                .asString()
                .contains(WORKER.name());
    }

    @Test
    void savesANewHouseholdWithItsHead() {
        var saved = new ArrayList<Long>();
        new Forms(town.ui, town.registers).newHousehold(town.chaoyang.id(), null, form -> {
            form.save(saved::add);
            assertThat(form.problems.get().errors()).extracting("field").contains("name", "idNumber");
            form.person.orElseThrow().name.set("赵㛃");
            form.person.orElseThrow().otherDocument.set(cn.shegong.resident.OtherDocument.NOT_SEEN);
            form.save(saved::add);
        });

        assertThat(saved).hasSize(1);
        var household = new HouseholdViewModel(town.ui, town.registers);
        household.open(saved.get(0));
        assertThat(household.file().name()).isEqualTo("赵㛃户");
        assertThat(household.file().place()).isEqualTo("朝阳村");
    }

    @Test
    void changesTheHeadAndClosesAndReopensAHousehold() {
        var household = new HouseholdViewModel(town.ui, town.registers);
        household.open(town.zhang.id());
        var wife = household.file().members().get(1);

        household.changeHead(wife.id());
        assertThat(household.file().isHead(wife)).isTrue();

        household.close(TODAY, "全户迁出");
        assertThat(household.file().household().closedReason()).isEqualTo("全户迁出");
        household.reopen();
        assertThat(household.file().household().closedOn()).isNull();
        assertThat(town.dialogs.failures()).isEmpty();
        assertThat(HEAD.name()).isEqualTo(household.file().history().get(0).workerName());
    }
}
