package cn.shegong.roster;

import static cn.shegong.resident.ResidentSamples.TODAY;
import static cn.shegong.resident.ResidentSamples.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Slice;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollsTest {
    @TempDir
    Path temp;

    private RosterTown town;

    @BeforeEach
    void open() {
        town = new RosterTown(temp);
        town.home(0, 1, "张德山", LocalDate.of(1940, 5, 1));
        town.with("张德山", "刘桂兰", LocalDate.of(1944, 5, 1), "10");
        town.home(0, 2, "李春花", LocalDate.of(1970, 5, 1));
        town.home(1, 1, "王长河", LocalDate.of(1950, 5, 1));
        town.home(1, 2, "赵玉", LocalDate.of(1980, 5, 1));
    }

    @AfterEach
    void close() {
        town.close();
    }

    private List<RollRow> all(RollFilter filter) {
        return town.rolls.page(filter, Slice.first()).rows().stream()
                .map(RollLine::row)
                .toList();
    }

    private List<String> names(RollFilter filter) {
        return all(filter).stream().map(RollRow::name).toList();
    }

    private static RollFilter in(Category category) {
        return RollFilter.on(Roll.of(category), TODAY);
    }

    @Test
    void showsHouseholdsUnderTheirHeadsWithWhatTheyGet() {
        town.on(
                Category.DIBAO,
                e -> {
                    e.grade = "B类";
                    e.monthlyAmount = new BigDecimal("840");
                    e.reviewOn = LocalDate.of(2027, 3, 1);
                },
                "张德山",
                "刘桂兰");
        town.homeFact("张德山", "house_grade", "C 级");
        var line = town.rolls.page(in(Category.DIBAO), Slice.first()).rows().get(0);
        assertThat(line.row().name()).isEqualTo("张德山");
        assertThat(line.row().persons()).isEqualTo(2);
        assertThat(line.row().monthlyAmount()).isEqualByComparingTo("840");
        assertThat(line.row().village()).isEqualTo("朝阳村");
        assertThat(line.row().idNumber()).startsWith("220524****");
        assertThat(line.row().reviewOn()).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(line.fact("house_grade")).isEqualTo("C 级");
        assertThat(line.fact("heating")).isEmpty();
    }

    @Test
    void everyFigureIsTheLengthOfItsListAndThatOfTheMonth() {
        town.on(Category.DIBAO, "张德山", "刘桂兰");
        town.on(Category.DIBAO, "李春花");
        var left = town.on(Category.DIBAO, "赵玉");
        town.rosters.end(WORKER, left.id(), TODAY, "收入超标");
        town.on(Category.AGED, "张德山");
        town.on(Category.TEKUN, e -> e.startedOn = TODAY.plusDays(3), "王长河");
        var counts = town.rolls.counts(TODAY);
        assertThat(counts.get(Category.DIBAO)).isEqualTo(new RollCount(Category.DIBAO, 2, 3));
        assertThat(counts).doesNotContainKey(Category.TEKUN);
        var lists = new RosterLists(town.database);
        for (var category : Category.shipped()) {
            var count = counts.getOrDefault(category, new RollCount(category, 0, 0));
            var persons = RollFilter.on(Roll.persons(category), TODAY);
            assertThat(town.rolls.count(persons))
                    .isEqualTo(count.persons())
                    .isEqualTo(names(persons).size())
                    .isEqualTo(lists.personsOn(category, TODAY).size());
            if (category.householdBased()) {
                assertThat(town.rolls.count(in(category)))
                        .isEqualTo(count.households())
                        .isEqualTo(names(in(category)).size())
                        .isEqualTo(lists.householdsOn(category, TODAY).size());
            }
        }
    }

    @Test
    void tellsThoseOnTheRosterFromThoseWhoLeft() {
        town.on(Category.AGED, "张德山");
        var left = town.on(Category.AGED, "刘桂兰");
        town.rosters.end(WORKER, left.id(), TODAY.minusDays(2), "迁出");
        town.on(Category.AGED, e -> e.startedOn = TODAY.plusDays(1), "王长河");
        var filter = in(Category.AGED);
        assertThat(names(filter)).containsExactly("张德山");
        assertThat(all(filter.with(f -> f.state = RollState.LEFT)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.name()).isEqualTo("刘桂兰");
                    assertThat(row.endReason()).isEqualTo("迁出");
                    assertThat(row.holds()).isFalse();
                });
        assertThat(names(filter.with(f -> f.state = RollState.ALL))).containsExactly("刘桂兰", "张德山", "王长河");
        town.on(Category.AGED, e -> e.startedOn = TODAY, "刘桂兰");
        assertThat(names(filter)).containsExactly("刘桂兰", "张德山");
        assertThat(names(filter.with(f -> f.state = RollState.LEFT))).isEmpty();
    }

    @Test
    void filtersByPlaceGradeAndText() {
        town.on(Category.DIBAO, e -> e.grade = "A类", "张德山", "刘桂兰");
        town.on(Category.DIBAO, e -> e.grade = "C类", "王长河");
        var filter = in(Category.DIBAO);
        long second = town.villages.get(1).id();
        assertThat(names(filter.with(f -> f.villageId = second))).containsExactly("王长河");
        assertThat(names(filter.with(f -> f.grade = "A类"))).containsExactly("张德山");
        assertThat(names(filter.with(f -> f.text = "lgl"))).containsExactly("张德山");
        assertThat(names(filter.with(f -> f.text = "红星"))).containsExactly("王长河");
        assertThat(names(filter.with(f -> f.text = "没有"))).isEmpty();
        assertThat(town.rolls.grades(Category.DIBAO)).containsExactly("A类", "B类", "C类");
    }

    @Test
    void sortsAndCutsInTheStoreSoThatEveryoneStandsOnOnePageOnce() {
        for (int i = 0; i < 23; i++) {
            var name = "孙家" + "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天".charAt(i);
            town.home(i % 2, 1 + i % 2, name, LocalDate.of(1930 + i % 7, 3, 1 + i));
            town.on(Category.AGED, name);
        }
        for (var sort : List.of("", "NAME", "BIRTH", "GRADE", "AMOUNT", "SINCE", "REVIEW")) {
            for (boolean descending : List.of(false, true)) {
                var whole = town.rolls.page(in(Category.AGED), new Slice(sort, descending, 0, 100));
                var pieces = new ArrayList<RollLine>();
                for (int from = 0; from < 23; from += 5) {
                    var page = town.rolls.page(in(Category.AGED), new Slice(sort, descending, from, 5));
                    assertThat(page.total()).isEqualTo(23);
                    pieces.addAll(page.rows());
                }
                assertThat(pieces).isEqualTo(whole.rows());
                assertThat(pieces.stream().map(line -> line.row().personId())).doesNotHaveDuplicates();
            }
        }
        var oldestLast = town.rolls
                .page(in(Category.AGED), new Slice("BIRTH", true, 0, 100))
                .rows();
        assertThat(oldestLast.get(0).row().birthDate())
                .isAfter(oldestLast.get(22).row().birthDate());
    }

    @Test
    void countsTheEightClassesAndEveryElderOnce() {
        town.on(Category.AGED, "张德山");
        town.on(Category.EMPTY_NEST, "张德山");
        town.on(Category.EMPTY_NEST, "刘桂兰");
        town.on(Category.TEKUN, "王长河");
        town.on(Category.TEKUN, "赵玉");
        town.on(Category.BEREAVED_FAMILY, "李春花");
        var elders = town.rolls.elders(TODAY);
        assertThat(elders.classes()).hasSize(8);
        assertThat(elders.classes().stream().map(c -> c.roll().label()))
                .contains("特困", "失能老人", "重残老人", "计生特殊家庭")
                .doesNotHaveDuplicates();
        assertThat(elders.sum()).isEqualTo(4);
        assertThat(elders.distinct()).isEqualTo(3);
        var list = RollFilter.on(elders.all(), TODAY);
        assertThat(names(list)).containsExactly("刘桂兰", "张德山", "王长河");
        assertThat(all(list)).extracting(RollRow::categories).contains("高龄、空巢老人", "特困");
        for (var one : elders.classes()) {
            assertThat(names(RollFilter.on(one.roll(), TODAY))).hasSize((int) one.persons());
        }
    }

    @Test
    void gathersTheEntriesOfOneHouseholdInOneLine() {
        town.on(Category.DIBAO, e -> e.monthlyAmount = new BigDecimal("300"), "张德山");
        town.on(Category.DIBAO, e -> e.monthlyAmount = new BigDecimal("200"), "刘桂兰");
        assertThat(all(in(Category.DIBAO))).singleElement().satisfies(row -> {
            assertThat(row.persons()).isEqualTo(2);
            assertThat(row.monthlyAmount()).isEqualByComparingTo("500");
        });
        var household = town.householdOf("张德山");
        assertThat(town.rolls.covered(Category.DIBAO, TODAY, List.of(household)).get(household))
                .extracting(RollCovered::name)
                .containsExactly("张德山", "刘桂兰");
    }
}
