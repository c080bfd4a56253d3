package cn.shegong.resident.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Slice;
import cn.shegong.place.Group;
import cn.shegong.resident.HouseholdRow;
import cn.shegong.resident.PersonRow;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilterViewModelTest {
    @TempDir
    Path temp;

    private Neighbourhood town;
    private ListViewModel lists;
    private FilterViewModel filter;

    @BeforeEach
    void open() {
        town = new Neighbourhood(temp);
        lists = new ListViewModel(town.ui, town.registers);
        filter = lists.filter;
        filter.refresh();
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void offersTheGroupsOfTheChosenVillageOnly() {
        filter.village.set(town.chaoyang);
        assertThat(filter.groups).extracting(Group::label).containsExactly("1组", "2组", "3组");
        filter.group.set(filter.groups.get(0));

        filter.village.set(town.hongxing);

        assertThat(filter.group.get()).isNull();
        assertThat(filter.groups).hasSize(2);
    }

    @Test
    void narrowsPersonsAndHouseholdsAlike() {
        filter.village.set(town.hongxing);
        filter.text.set("liu");

        assertThat(lists.persons(Slice.first()).rows())
                .extracting(PersonRow::name)
                .containsExactly("刘䶮");
        assertThat(lists.households(Slice.first()).rows())
                .extracting(HouseholdRow::headName)
                .containsExactly("刘䶮");
    }

    @Test
    void countsAllRowsOfAllPages() {
        var first = lists.persons(new Slice("NAME", true, 0, 2));

        assertThat(first.total()).isEqualTo(7);
        assertThat(first.rows()).extracting(PersonRow::name).containsExactly("张小宝", "张德山");
    }

    @Test
    void changesOnceForAWholeFilter() {
        var seen = new ArrayList<Conditions>();
        filter.conditionsProperty().addListener((o, was, is) -> seen.add(is));

        filter.choose(
                new Conditions("王", town.hongxing.id(), null, null, AgeBand.ELDER, VisitedWhen.NEVER, Standing.ALL));

        assertThat(seen).containsExactly(filter.conditions());
        assertThat(filter.conditions().villageId()).isEqualTo(town.hongxing.id());
        assertThat(filter.age.get()).isEqualTo(AgeBand.ELDER);
    }

    @Test
    void keepsAFilterUnderANameAndBringsItBack() {
        filter.village.set(town.hongxing);
        filter.visited.set(VisitedWhen.LONGER);
        var kept = filter.conditions();
        town.dialogs.thenAnswer("红星该走访的");
        filter.keep();
        filter.clear();
        assertThat(filter.conditions()).isEqualTo(Conditions.NONE);

        var later = new FilterViewModel(town.ui, town.registers);
        later.refresh();
        later.choose(later.saved.get(0).conditions());

        assertThat(later.saved).extracting(SavedFilters.Saved::name).containsExactly("红星该走访的");
        assertThat(later.conditions()).isEqualTo(kept);
        later.forget(later.saved.get(0));
        assertThat(later.saved).isEmpty();
    }

    @Test
    void asksHouseholdsNoQuestionThatOnlyPersonsCanAnswer() {
        filter.standing.set(Standing.DEAD);

        filter.households.set(true);

        assertThat(filter.standing.get()).isEqualTo(Standing.HERE);
        assertThat(filter.standings).containsExactly(Standing.HERE, Standing.CLOSED, Standing.ALL);
    }
}
