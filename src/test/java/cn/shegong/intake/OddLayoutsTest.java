package cn.shegong.intake;

import static cn.shegong.intake.ListSample.once;
import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Progress;
import cn.shegong.document.WorkbookSample;
import cn.shegong.intake.ListSample.Household;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Layouts in which amounts are repeated or stand by month, persons stand in columns, or headings say what they get. */
class OddLayoutsTest {
    @TempDir
    Path folder;

    private ReadList read(WorkbookSample sample) {
        return ListSample.read(sample, folder, "名单.xlsx");
    }

    private static WorkbookSample amounts(String word, Function<Household, Object> amount) {
        return WorkbookSample.xlsx()
                .sheet("Sheet1")
                .row("2026年11月低保名单")
                .row("村", "组", "姓名", "身份证号", "与户主关系", word)
                .rows(ListSample.rows((h, p, i) ->
                        new Object[] {h.village(), h.group(), p.name(), p.id(), p.relation(), amount.apply(h)}));
    }

    @Test
    void theHouseholdsAmountInEveryRowCountsOnce() {
        var list = read(amounts("保障金", Household::amount));

        assertThat(ListSample.amountsAsRead(list)).isEqualTo(ListSample.amountsAsKnown());
        assertThat(list.notes()).singleElement().asString().contains("当作全户的数，一户只算一次", "本人保障金");
    }

    @Test
    void eachOnesOwnAmountIsAddedUpWhereTheHeaderSaysSo() {
        var list = read(amounts("本人保障金", Household::amount));

        assertThat(list.households().get(0).monthlyAmount()).contains(new BigDecimal(3 * 570));
        assertThat(list.notes()).singleElement().asString().contains("按每人一份加起来");
    }

    @Test
    void amountsThatDifferWithinAHouseholdAreAddedUp() {
        var list = read(WorkbookSample.xlsx()
                .sheet("Sheet1")
                .row("村", "姓名", "身份证号", "与户主关系", "保障金")
                .rows(ListSample.rows((h, p, i) ->
                        new Object[] {h.village(), p.name(), p.id(), p.relation(), h.number() == 1 && i == 0 ? 300 : 200
                        })));

        assertThat(ListSample.amountsAsRead(list)).containsExactly(700, 200, 400, 200, 400, 800, 200);
        assertThat(list.notes()).noneMatch(note -> note.contains("一户只算一次"));
    }

    private static WorkbookSample byTime(String title, Object[] times, int filled) {
        var header = new ArrayList<Object>(List.of("村", "组", "户主姓名", "姓名", "身份证号", "关系"));
        header.addAll(Arrays.asList(times));
        return WorkbookSample.xlsx()
                .sheet("Sheet1")
                .row(title)
                .row(header.toArray())
                .rows(ListSample.rows((h, p, i) -> Stream.concat(
                                Stream.of(h.village(), h.group(), h.head().name(), p.name(), p.id(), p.relation()),
                                IntStream.range(0, filled).mapToObj(t -> once(i, h.amount() + 1000 * t)))
                        .toArray()));
    }

    @ParameterizedTest
    @CsvSource({
        "2026年11月低保发放名单, 10月;11月;12月, 3, 1000, 11月, 名单那个月的",
        "2026年低保发放名单, 10月;11月;12月, 2, 1000, 11月, 最后填了数的",
        "2026年低保发放名单, 2026年10月保障金;2026年11月保障金, 2, 1000, 2026年11月, 最后填了数的",
        "2026年第四季度低保名单（2026年10月）, 一季度;二季度;三季度;四季度, 4, 3000, 四季度, 名单那个月的",
        "2026年8月低保名单, 第一季度发放金额;第二季度发放金额;第三季度发放金额, 3, 2000, 第三季度, 名单那个月的",
        "2026年11月低保名单, 九月份;十月份;十一月份;十二月份, 4, 2000, 十一月份, 名单那个月的"
    })
    void ofAmountsByMonthTheOneOfTheListsMonthCounts(
            String title, String words, int filled, int more, String said, String why) {
        var list = read(byTime(title, words.split(";"), filled));

        assertThat(ListSample.amountsAsRead(list))
                .isEqualTo(ListSample.amountsAsKnown().stream()
                        .map(amount -> amount + more)
                        .toList());
        assertThat(list.notes())
                .singleElement()
                .asString()
                .contains("收的是" + why + "“" + said + "”这一列")
                .matches(note -> note.contains("合计") == said.contains("季度"));
    }

    @Test
    void aMonthThatTheSpreadsheetMadeADateOfIsStillAMonth() {
        var times = new Object[] {LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1)};
        var list = read(byTime("2026年10月低保名单", times, 3));

        assertThat(ListSample.amountsAsRead(list)).isEqualTo(ListSample.amountsAsKnown());
        assertThat(ListSample.membersAsRead(list)).isEqualTo(ListSample.membersAsKnown());
    }

    @Test
    void theUsersOwnChoiceAmongTheMonthsHolds() {
        var file = byTime("2026年11月低保名单", new Object[] {"10月", "11月"}, 2).write(folder.resolve("月.xlsx"));
        var chosen = ListSample.read(file).sheets().get(0).mapping().with(6, Target.MONTHLY_AMOUNT);

        var list = CountyList.read(file, layout -> Optional.of(chosen), ListSample.TODAY, Progress.NONE);

        assertThat(ListSample.amountsAsRead(list)).isEqualTo(ListSample.amountsAsKnown());
    }

    @Test
    void aTableOnItsSideIsReadAPersonAColumn() {
        var sample =
                WorkbookSample.xlsx().sheet("Sheet1").row("青松镇低保人员信息（2026年11月）").merge("A1:D1");
        var rows = ListSample.rows((h, p, i) -> new Object[] {
            h.village(), h.group() + "组", h.head().name(), p.name(), p.id(), p.relation(), once(i, h.amount())
        });
        var labels = List.of("村", "组", "户主姓名", "姓名", "身份证号", "与户主关系", "月保障金");
        IntStream.range(0, labels.size())
                .forEach(label -> sample.row(Stream.concat(
                                Stream.of(labels.get(label)), rows.stream().map(row -> row[label]))
                        .toArray()));
        sample.row("填表人：王芳");

        var list = read(sample);

        assertThat(ListSample.membersAsRead(list)).isEqualTo(ListSample.membersAsKnown());
        assertThat(ListSample.placesAsRead(list)).isEqualTo(ListSample.placesAsKnown());
        assertThat(ListSample.amountsAsRead(list)).isEqualTo(ListSample.amountsAsKnown());
        assertThat(list.period()).hasToString("Optional[2026-11]");
        assertThat(list.rows().get(0).rowNumber()).isEqualTo(2);
        assertThat(list.notes()).singleElement().asString().contains("一个人占一列，已经转过来");
    }

    @Test
    void headingsGiveEveryRowBelowWhatTheySay() {
        var heads = ListSample.HOUSEHOLDS.stream().map(Household::head).toList();
        var sample = WorkbookSample.xlsx().sheet("Sheet1").row("特困供养人员名单").row("姓名", "身份证号", "月供养金");
        sample.row("一、集中供养（2人）").row("（一）全护理");
        sample.row(heads.get(0).name(), heads.get(0).id(), 900);
        sample.row("（二）半护理", null, "1人");
        sample.row(heads.get(1).name(), heads.get(1).id(), 800).row("小计", null, 1700);
        sample.row("二、分散供养人员：");
        sample.row(heads.get(2).name(), heads.get(2).id(), 700)
                .row("小计", "1人", 700)
                .row("总计", null, 2400);

        var list = read(sample);

        assertThat(list.rows().stream()
                        .map(row -> row.name() + row.text(Target.SUPPLY_FORM) + row.text(Target.CARE_LEVEL))
                        .toList())
                .containsExactly(
                        heads.get(0).name() + "集中供养全护理",
                        heads.get(1).name() + "集中供养半护理",
                        heads.get(2).name() + "分散供养");
        assertThat(list.notes())
                .anyMatch(note -> note.contains("集中供养、分散供养") && note.contains("供养方式"))
                .anyMatch(note -> note.contains("全护理、半护理"));
    }

    @Test
    void classesBetweenTheRowsEndWithTheVillageAndSumsAreNobody() {
        var sample = WorkbookSample.xlsx().sheet("Sheet1").row("低保名单").row("户主", "成员", "身份证", "关系", "保障金");
        for (var village : List.of("东岗村", "西沟村")) {
            var homes = ListSample.of(village);
            sample.row(village);
            if (village.equals("东岗村")) {
                sample.row(null, "A类");
            }
            sample.rows(ListSample.rows(homes.subList(0, 1), OddLayoutsTest::row));
            if (village.equals("东岗村")) {
                sample.row("A类小计", "1户3人", null, null, 570).row("B类", "2户3人");
            }
            sample.rows(ListSample.rows(homes.subList(1, homes.size()), OddLayoutsTest::row))
                    .row("小计", "3户", null, null, 1);
        }

        var list = read(sample);

        assertThat(list.households().stream()
                        .map(home -> home.headName()
                                + home.first().village()
                                + home.first().text(Target.AID_CLASS)
                                + home.rows().size())
                        .toList())
                .containsExactly("高玉山东岗村A类3", "段成东岗村B类1", "陶凤琴东岗村B类2", "武长河西沟村1", "阿拉坦·其其格西沟村2");
        assertThat(ListSample.amountsAsRead(list)).containsExactly(570, 480, 1210, 655, 900);
    }

    private static Object[] row(Household h, ListSample.Person p, int place) {
        return new Object[] {once(place, h.head().name()), p.name(), p.id(), p.relation(), once(place, h.amount())};
    }

    @Test
    void aHeadingDoesNotWriteOverWhatTheRowSaysItself() {
        var heads = ListSample.HOUSEHOLDS.stream().map(Household::head).toList();
        var list = read(WorkbookSample.xlsx()
                .sheet("Sheet1")
                .row("特困供养人员名单")
                .row("姓名", "身份证号", "供养方式")
                .row("分散供养")
                .row(heads.get(0).name(), heads.get(0).id(), "集中供养")
                .row(heads.get(1).name(), heads.get(1).id(), null));

        assertThat(list.rows()).extracting(row -> row.text(Target.SUPPLY_FORM)).containsExactly("集中供养", "分散供养");
    }
}
