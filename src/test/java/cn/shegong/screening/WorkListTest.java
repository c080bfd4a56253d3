package cn.shegong.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.InvalidInput;
import cn.shegong.base.Refusal;
import cn.shegong.base.Slice;
import cn.shegong.roster.Category;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkListTest {
    @TempDir
    Path folder;

    private ScreeningStation station;

    @BeforeEach
    void open() {
        station = new ScreeningStation(folder);
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void holdsTheHouseholdsOfTheRostersInTheOrderOfTheRouteEachOnceWithItsRosters() {
        var both = station.plan().with(s -> s.categories = List.of(Category.DISABLED, Category.DIBAO));
        assertThat(station.workLists.households(both, ScreeningStation.TODAY)).isEqualTo(5);

        var screening = station.started(both);

        // 东风社区 first, then 朝阳村 group 1 by name, group 3; who has no village comes last.
        assertThat(station.names(screening)).containsExactly("吴淑芬", "王老五", "周大明", "赵小山", "钱多");
        var elders = station.entries(screening).get(1);
        assertThat(elders.categoryWords()).isEqualTo("低保、残疾人");
        assertThat(elders.line().members()).isEqualTo(2);
        assertThat(elders.line().workerName()).isEqualTo("王芳");
        assertThat(elders.line().idNumber()).contains("********");
        assertThat(station.entries(screening).get(0).line().workerName()).isEqualTo("李强");
        assertThat(station.entries(screening).get(4).line().workerName()).isEmpty();
    }

    @Test
    void takesTheRosterAsItIsOnTheDayAndLeavesOtherVillagesOut() {
        var entry = station.rosters.entriesOfHousehold(station.zhao).get(0);
        station.rosters.end(station.wang, entry.id(), LocalDate.of(2026, 11, 1), "收入超标");
        var chaoyang = station.plan().with(s -> s.areas = List.of(new Screening.Area(station.chaoyang, null)));

        assertThat(station.names(station.started(chaoyang))).containsExactly("王老五", "周大明");
    }

    @Test
    void takesHouseholdsPickedByHandWhateverTheirRosters() {
        var picked = station.plan().with(s -> {
            s.categories = List.of();
            s.areas = List.of();
            s.households = List.of(station.family, station.elders);
        });
        var screening = station.started(picked);
        assertThat(station.names(screening)).containsExactly("孙志国", "王老五");
    }

    @Test
    void refusesToBeginWithNobody() {
        var nobody = station.plan().with(s -> s.categories = List.of(Category.ORPHAN));
        long id = station.screenings.plan(station.wang, nobody).id();
        assertThatThrownBy(() -> station.screenings.advance(station.wang, id))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("做不出工作表");
        assertThat(station.screenings.find(id).orElseThrow().stage()).isEqualTo(Stage.PLAN);
    }

    @Test
    void addsWhoIsMissingAndWhoIsNewlyFoundButNobodyTwice() {
        var screening = station.started();
        station.workLists.add(station.wang, screening.id(), station.family, true, "邻居说孩子住院");

        var found = station.entries(screening).get(0);
        assertThat(found.line().headName()).isEqualTo("孙志国");
        assertThat(found.line().origin()).isEqualTo(Origin.FOUND);
        assertThat(found.categoryWords()).isEqualTo("新发现");
        assertThatThrownBy(() -> station.workLists.add(station.wang, screening.id(), station.family, false, "又一次"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("已经在工作表里");
        assertThatThrownBy(() -> station.workLists.add(station.wang, screening.id(), station.family, false, " "))
                .isInstanceOf(InvalidInput.class);
        assertThat(station.names(screening)).doesNotHaveDuplicates().hasSize(6);
    }

    @Test
    void removesWithAReasonAndPutsBack() {
        var screening = station.started();
        long row = station.row(screening, station.zhao);
        station.workLists.remove(station.wang, row, "已搬到外县");

        assertThat(station.names(screening)).doesNotContain("赵小山");
        var removed = station.workLists.all(screening.id(), new WorkFilter("", null, null, null, WorkState.REMOVED));
        assertThat(removed).extracting(e -> e.line().removedReason()).containsExactly("已搬到外县");
        assertThatThrownBy(() -> station.examinations.record(
                        station.wang,
                        Examination.of(row, ScreeningStation.TODAY, 7).with(r -> {
                            r.unchanged = true;
                            r.suggestion = Suggestion.MOVED;
                        }),
                        null))
                .isInstanceOf(Refusal.class);

        station.workLists.restore(station.wang, row);
        assertThat(station.names(screening)).contains("赵小山");
    }

    @Test
    void findsByNameVillageGroupWorkerAndState() {
        var screening = station.started();
        station.workLists.hand(station.wang, List.of(station.row(screening, station.zhou)), station.li.id());
        station.examine(screening, station.lone, Suggestion.KEEP);
        station.workLists.missed(station.wang, station.row(screening, station.zhao), "全家外出打工");
        var group1 = station.places.groups(station.chaoyang).get(0).id();

        assertThat(filtered(screening, new WorkFilter("zgl", null, null, null, null)))
                .containsExactly("王老五");
        assertThat(filtered(screening, new WorkFilter("", station.chaoyang, group1, null, null)))
                .containsExactly("王老五", "周大明");
        assertThat(filtered(screening, new WorkFilter("", null, null, station.li.id(), null)))
                .containsExactly("吴淑芬", "周大明");
        assertThat(filtered(screening, state(WorkState.DONE))).containsExactly("吴淑芬");
        assertThat(filtered(screening, state(WorkState.MISSED))).containsExactly("赵小山");
        assertThat(filtered(screening, state(WorkState.OPEN))).containsExactly("王老五", "周大明", "钱多");
        var second = station.workLists.list(screening.id(), WorkFilter.ALL, new Slice("", false, 1, 1));
        assertThat(second.total()).isEqualTo(5);
        assertThat(second.rows()).extracting(e -> e.line().headName()).containsExactly("王老五");
    }

    private static WorkFilter state(WorkState state) {
        return new WorkFilter("", null, null, null, state);
    }

    private List<String> filtered(Screening screening, WorkFilter filter) {
        return station.workLists.all(screening.id(), filter).stream()
                .map(e -> e.line().headName())
                .toList();
    }

    @Test
    void leadsFromEachHouseholdToTheNextThatWaitsAndRoundToTheFirst() {
        var screening = station.started();
        station.examine(screening, station.zhou, Suggestion.KEEP);
        long elders = station.row(screening, station.elders);

        assertThat(next(screening, elders)).isEqualTo("赵小山");
        assertThat(next(screening, station.row(screening, station.placeless))).isEqualTo("吴淑芬");
        var chaoyang = new WorkFilter("", station.chaoyang, null, null, WorkState.OPEN);
        assertThat(station.workLists.next(screening.id(), chaoyang, station.row(screening, station.zhao)))
                .contains(elders);
    }

    private String next(Screening screening, long row) {
        long next = station.workLists.next(screening.id(), WorkFilter.ALL, row).orElseThrow();
        return station.workLists.entry(next).orElseThrow().line().headName();
    }

    @Test
    void tellsWhenAHouseholdWasLastConfirmedOnItsRosterByAnEarlierCampaign() {
        var first = station.started();
        station.examine(first, station.lone, Suggestion.ADJUST);
        station.examine(first, station.zhou, Suggestion.LEAVE);
        var second = station.started();

        var entries = station.entries(second);
        assertThat(entries.get(0).confirmedWords()).isEqualTo("2026-11-20");
        assertThat(entries.get(2).line().headName()).isEqualTo("周大明");
        assertThat(entries.get(2).confirmedWords()).isEmpty();
        assertThat(station.entries(first).get(0).confirmedWords()).isEmpty();
        assertThat(station.workLists.lastConfirmed(List.of(station.lone, station.zhou)))
                .containsOnlyKeys(station.lone)
                .containsEntry(station.lone, java.util.Map.of(Category.DIBAO, ScreeningStation.TODAY));
    }
}
