package cn.shegong.intake;

import static cn.shegong.intake.ListSample.once;
import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.document.WorkbookSample;
import cn.shegong.roster.Category;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What came out wrong when lists were read that nobody had seen before. */
class UnseenRostersTest {
    @TempDir
    Path folder;

    private ReadList read(WorkbookSample sample) {
        return ListSample.read(sample, folder, "低保名单.xlsx");
    }

    private static void hasEverybody(ReadList list) {
        assertThat(ListSample.membersAsRead(list)).isEqualTo(ListSample.membersAsKnown());
        assertThat(ListSample.placesAsRead(list)).isEqualTo(ListSample.placesAsKnown());
        assertThat(ListSample.amountsAsRead(list)).isEqualTo(ListSample.amountsAsKnown());
    }

    @Test
    void theBanksListWithVillageAndGroupUnderOneWordForTheGroup() {
        hasEverybody(read(WorkbookSample.xlsx()
                .sheet("明细")
                .row("青松镇2026年11月份城乡居民最低生活保障金发放明细表")
                .row("NO.", "屯别", "领款人", "家庭成员", "成员身份证号", "称呼", "应发金额", "领款人签章")
                .rows(ListSample.rows((h, p, i) -> new Object[] {
                    once(i, h.number()),
                    once(i, h.village() + h.group() + "组"),
                    once(i, h.head().name()),
                    p.name(),
                    p.id(),
                    p.relation(),
                    once(i, h.amount()),
                    null
                }))));
    }

    @Test
    void wordsAsPeopleSpeak() {
        hasEverybody(read(WorkbookSample.xlsx()
                .sheet("Sheet1")
                .row("序", "人名", "证号", "哪个村", "几组", "钱数", "跟户主啥关系")
                .rows(ListSample.rows((h, p, i) ->
                        new Object[] {i + 1, p.name(), p.id(), h.village(), h.group(), once(i, h.amount()), p.relation()
                        }))));
    }

    @Test
    void aHeadsNameInBracketsAndEachOnesOwnDifference() {
        var list = read(WorkbookSample.xlsx()
                .sheet("Sheet1")
                .row("序号", "人员姓名", "人员身份证", "人员与户主关系", "所在社区（村）", "小组", "户主信息（姓名）", "个人月补差")
                .rows(ListSample.rows((h, p, i) -> new Object[] {
                    i + 1,
                    p.name(),
                    p.id(),
                    p.relation(),
                    h.village(),
                    h.group(),
                    h.head().name(),
                    once(i, h.amount())
                })));

        hasEverybody(list);
        assertThat(list.sheets().get(0).mapping().has(Target.HEAD_NAME)).isTrue();
    }

    @Test
    void theVillageInBracketsUnderTheTitleOfAShortNamedSheet() {
        var sample = WorkbookSample.xls();
        for (var village : List.of("东岗村", "西沟村", "镇东社区")) {
            sample.sheet(village.substring(0, 2))
                    .row("2026年11月低保户公示名单")
                    .row("（" + village + "）")
                    .row("家庭代码", "户主", "成员", "身份证号码", "与户主关系", "组", "月保障金额")
                    .rows(ListSample.rows(ListSample.of(village), (h, p, i) -> new Object[] {
                        "JT-" + h.number(),
                        once(i, h.head().name()),
                        p.name(),
                        p.id(),
                        p.relation(),
                        once(i, h.group()),
                        once(i, h.amount())
                    }))
                    .row("公示期：2026年11月1日至11月7日");
        }
        var list = read(sample);

        hasEverybody(list);
        assertThat(list.households()).extracting(ReadHousehold::number).startsWith("JT-1", "JT-2");
    }

    @Test
    void whoIsListedAsStoppedIsNotTakenIn() {
        var head = ListSample.HOUSEHOLDS.get(0).head();
        var gone = ListSample.HOUSEHOLDS.get(1).head();
        var list = read(WorkbookSample.xlsx()
                .sheet("新增")
                .row("11月低保新增名单")
                .row("村", "户主", "姓名", "身份证号", "关系", "核定金额")
                .row("东岗村", head.name(), head.name(), head.id(), "户主", 570)
                .sheet("停发")
                .row("11月低保停发名单")
                .row("村", "户主", "姓名", "身份证号", "停发原因")
                .row("东岗村", gone.name(), gone.name(), gone.id(), "死亡"));

        assertThat(list.rows()).extracting(ListRow::name).containsExactly(head.name());
        assertThat(ListSample.amountsAsRead(list)).containsExactly(570);
        assertThat(list.notes()).singleElement().asString().contains("“停发”", "没有读");
    }

    @Test
    void theTelephoneOfWhoCaresIsNotThePersons() {
        var head = ListSample.HOUSEHOLDS.get(0).head();
        var row = read(WorkbookSample.xlsx()
                        .sheet("特困")
                        .row("姓名", "身份证", "照料服务人", "照料服务人电话", "监护人或联系人", "享受起始月")
                        .row(head.name(), head.id(), "林桂兰", "13944000088", "高小雨", "2024.3"))
                .rows()
                .get(0);

        assertThat(row.phones()).isEmpty();
        assertThat(List.of(row.text(Target.CARER_NAME), row.text(Target.CARER_PHONE), row.text(Target.GUARDIAN_NAME)))
                .containsExactly("林桂兰", "13944000088", "高小雨");
        assertThat(row.approvedOn(ListSample.TODAY)).isPresent();
    }

    @Test
    void addressesOfTwoOfOneHouseholdAreFilledInOnce() {
        try (var station = new IntakeStation(folder)) {
            station.take(IntakeStation.dibao("2026年10月", IntakeStation.first(1)), Category.DIBAO);
            var members = ListSample.HOUSEHOLDS.get(0).members();
            var sample =
                    WorkbookSample.xlsx().sheet("高龄").row("高龄老人名单（2026年11月）").row("姓名", "身份证号", "家庭住址", "高龄津贴");
            members.forEach(p -> sample.row(p.name(), p.id(), "东岗村2组" + (9 - members.indexOf(p)) + "号", 100));

            var list = station.read(sample);
            station.take(station.preview(list, Category.AGED));

            var home = station.households
                    .household(station.person(members.get(1)).householdId())
                    .orElseThrow();
            assertThat(home.address()).isEqualTo("东岗村2组9号");
            assertThat(station.grants(Category.AGED)).hasSize(3);
            assertThat(station.preview(list, Category.AGED).rows())
                    .flatExtracting(PreviewRow::differences)
                    .isEmpty();
        }
    }

    @Test
    void aSumUnderAnAllowanceSaysThatItIsDrawn() {
        try (var station = new IntakeStation(folder)) {
            var heads = ListSample.HOUSEHOLDS.stream()
                    .map(ListSample.Household::head)
                    .toList();
            var preview = station.preview(
                    WorkbookSample.xlsx()
                            .sheet("残疾人")
                            .row("2026年11月残疾人两项补贴发放名单")
                            .row("残疾人姓名", "残疾人证号码", "困难残疾人生活补贴（元）", "重度残疾人护理补贴（元）")
                            .row(heads.get(0).name(), heads.get(0).id() + "42", 100, 0)
                            .row(heads.get(1).name(), heads.get(1).id() + "42", 100, null),
                    Category.DISABLED);

            assertThat(preview.notes()).noneMatch(note -> note.contains("看不懂"));
            assertThat(preview.entitled()).hasSize(2);
        }
    }

    @Test
    void whoIsStoppedAmongOthersIsLeftOutAndCounted() {
        var heads =
                ListSample.HOUSEHOLDS.stream().map(ListSample.Household::head).toList();
        var list = read(WorkbookSample.xlsx()
                .sheet("Sheet1")
                .row("低保人员变动名单（2026年11月）")
                .row("村", "户主", "姓名", "身份证号", "关系", "变动类型", "保障金")
                .row(
                        "东岗村",
                        heads.get(0).name(),
                        heads.get(0).name(),
                        heads.get(0).id(),
                        "户主",
                        "停发（死亡）",
                        null)
                .row(
                        "东岗村",
                        heads.get(1).name(),
                        heads.get(1).name(),
                        heads.get(1).id(),
                        "户主",
                        "新增",
                        480)
                .row(
                        "东岗村",
                        heads.get(2).name(),
                        heads.get(2).name(),
                        heads.get(2).id(),
                        "户主",
                        "未停发",
                        480));

        assertThat(list.rows())
                .extracting(ListRow::name)
                .containsExactly(heads.get(1).name(), heads.get(2).name());
        assertThat(list.dropped()).extracting(DroppedRow::reason).containsExactly(DroppedRow.Reason.STOPPED);
        assertThat(list.notes()).singleElement().asString().contains("有 1 行写着停发、退出");
    }

    @Test
    void sumsOfTheVillagesUnderTheListAreNobody() {
        var list = read(WorkbookSample.xlsx()
                .sheet("Sheet1")
                .row("村", "组", "户主", "姓名", "身份证", "关系", "低保金")
                .rows(ListSample.rows((h, p, i) -> new Object[] {
                    h.village(), h.group(), h.head().name(), p.name(), p.id(), p.relation(), once(i, h.amount())
                }))
                .emptyRows(2)
                .row("各村汇总")
                .row("村", "户数", "人数", "金额")
                .row("东岗村", 3, 6, 2260));

        hasEverybody(list);
        assertThat(list.problemCounts()).isEmpty();
    }

    @Test
    void theSumBesideTheMonthsIsNoMonths() {
        var list = read(WorkbookSample.xlsx()
                .sheet("四季度")
                .row("青松镇低保金发放表（2026年12月）")
                .row("村", "组", "户主姓名", "姓名", "身份证号", "关系", "发放金额（元）", null, null, null)
                .row(null, null, null, null, null, null, "10月", "11月", "12月", "合计")
                .merge("A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:E3", "F2:F3", "G2:J2")
                .rows(ListSample.rows((h, p, i) -> new Object[] {
                    h.village(),
                    h.group(),
                    h.head().name(),
                    p.name(),
                    p.id(),
                    p.relation(),
                    once(i, h.amount() - 20),
                    once(i, h.amount() - 10),
                    once(i, h.amount()),
                    once(i, 3 * h.amount() - 30)
                })));

        hasEverybody(list);
    }
}
