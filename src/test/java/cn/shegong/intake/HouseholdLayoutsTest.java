package cn.shegong.intake;

import static cn.shegong.intake.ListSample.once;
import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.document.WorkbookSample;
import cn.shegong.intake.ListSample.Household;
import cn.shegong.roster.Category;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same households laid out as different counties lay them out. */
class HouseholdLayoutsTest {
    @TempDir
    Path folder;

    private ReadList read(WorkbookSample sample) {
        return ListSample.read(sample, folder, "名单.xlsx");
    }

    private void hasEverybodyAtHome(ReadList list) {
        assertThat(ListSample.membersAsRead(list)).isEqualTo(ListSample.membersAsKnown());
        assertThat(ListSample.placesAsRead(list)).isEqualTo(ListSample.placesAsKnown());
        assertThat(ListSample.amountsAsRead(list)).isEqualTo(ListSample.amountsAsKnown());
        assertThat(list.problemCounts()).isEmpty();
        assertThat(list.unusedColumns()).isEmpty();
    }

    @Test
    void readsHouseholdCellsMergedOverTheMembers() {
        WorkbookSample sample = WorkbookSample.xlsx()
                .sheet("花名册")
                .row("示范县青松镇最低生活保障对象花名册（2026年10月）")
                .row("填报单位：青松镇", null, null, null, null, "填报日期：2026年11月2日")
                .row("序号", "所在地", null, "户信息", null, null, "保障对象信息", null, null, "月保障金\n（元）")
                .row(null, "村（社区）", "组", "户编号", "户主姓名", "户主证件号码", "姓名", "公民身份号码", "与户主\n关系")
                .merge("A1:J1", "A3:A4", "B3:C3", "D3:F3", "G3:I3", "J3:J4");
        int row = 5;
        for (Household h : ListSample.HOUSEHOLDS) {
            sample.rows(ListSample.rows(List.of(h), (x, p, i) -> new Object[] {
                once(i, h.number()),
                once(i, h.village()),
                once(i, "第" + h.group() + "组"),
                once(i, "00" + h.number()),
                once(i, h.head().name()),
                once(i, h.head().id()),
                p.name(),
                p.id(),
                p.relation(),
                once(i, h.amount())
            }));
            int last = row + h.members().size() - 1;
            for (String column : last > row ? List.of("A", "B", "C", "D", "E", "F", "J") : List.<String>of()) {
                sample.merge(column + row + ":" + column + last);
            }
            row = last + 1;
        }
        sample.row("合计", null, null, null, null, null, 14).emptyRows(1).row(null, "主要负责人：", null, "审核人：", null, "填表人：");

        ReadList list = read(sample);

        hasEverybodyAtHome(list);
        assertThat(list.category()).contains(Category.DIBAO);
        assertThat(list.period()).contains(YearMonth.of(2026, 10));
        assertThat(list.title()).isEqualTo("示范县青松镇最低生活保障对象花名册（2026年10月）");
        assertThat(list.dropped())
                .extracting(DroppedRow::reason)
                .containsExactly(DroppedRow.Reason.TOTAL, DroppedRow.Reason.SIGNATURE);
    }

    @Test
    void readsHouseholdCellsLeftEmptyBelowUnderAnUnmergedHeaderWithSumsPerVillage() {
        WorkbookSample sample = WorkbookSample.xlsx()
                .sheet("Sheet1")
                .row("农村低保人员名册")
                .row("序号", "家庭住址", null, "户主情况", null, "享受低保人员", null, null, "月补差")
                .row(null, "村名", "屯别", "姓名", "证件号", "姓名", "证件号", "家庭关系");
        for (String village : List.of("东岗村", "西沟村", "镇东社区")) {
            List<Household> here = ListSample.of(village);
            sample.rows(ListSample.rows(here, (h, p, i) -> new Object[] {
                        once(i, h.number()),
                        once(i + here.indexOf(h), village),
                        once(i, h.group() + "屯"),
                        once(i, h.head().name()),
                        once(i, h.head().id()),
                        p.name(),
                        p.id(),
                        p.relation(),
                        once(i, h.amount())
                    }))
                    .row(null, village + "小计", null, null, null, here.size() + "户");
        }
        sample.row("总  计", null, null, null, null, 14).row("注：本表一式三份。");

        ReadList list = read(sample);

        hasEverybodyAtHome(list);
        assertThat(list.dropped()).hasSize(5);
    }

    @Test
    void readsHouseholdCellsRepeatedInEveryRowWithoutTitleAndRelation() {
        WorkbookSample sample = WorkbookSample.xlsx()
                .sheet("Sheet1")
                .row("村", "社", "户主姓名", "身份证号码", "家庭成员姓名", "身份证号码", "性别", "补助标准(元/月)")
                .rows(ListSample.rows((h, p, i) -> new Object[] {
                    h.village(), h.group(), h.head().name(), h.head().id(), p.name(), p.id(), p.sex(), h.amount()
                }));

        hasEverybodyAtHome(read(sample));
    }

    @Test
    void readsThreeHeaderRowsAndColumnNumbersRepeatedOnEveryPage() {
        WorkbookSample sample =
                WorkbookSample.xlsx().sheet("10月").row("城市低保金发放册").merge("A1:H1");
        for (Household h : ListSample.HOUSEHOLDS) {
            if (h.number() % 3 == 1) {
                int first = sample.current().getLastRowNum() + 2;
                sample.row("序号", "户主信息", null, "成员信息", null, null, "金额", "住址")
                        .row(null, "基本")
                        .row(null, "姓名", "身份证号", "姓名", "身份证号", "与户主关系")
                        .row("甲", "乙", 1, 2, 3, 4, 5, 6)
                        .merge("A" + first + ":A" + (first + 2), "B" + first + ":C" + first, "D" + first + ":F" + first)
                        .merge("G" + first + ":G" + (first + 2), "H" + first + ":H" + (first + 2));
            }
            sample.rows(ListSample.rows(List.of(h), (x, p, i) -> new Object[] {
                once(i, h.number()),
                once(i, h.head().name()),
                once(i, h.head().id()),
                p.name(),
                p.id(),
                p.relation(),
                once(i, h.amount()),
                once(i, "示范县青松镇" + h.village() + h.group() + "组")
            }));
        }

        ReadList list = read(sample);

        hasEverybodyAtHome(list);
        assertThat(list.sheets().get(0).headerRow()).isEqualTo(5);
    }

    @Test
    void readsASheetForEachVillageThatNumbersItsHouseholdsFromOne() {
        WorkbookSample sample = WorkbookSample.xls();
        for (String village : List.of("东岗村", "西沟村", "镇东社区")) {
            List<Household> here = ListSample.of(village);
            sample.sheet(village)
                    .row("户编号", "人员姓名", "居民身份证号码", "称谓", "小组", "保障金额")
                    .rows(ListSample.rows(here, (h, p, i) -> new Object[] {
                        once(i, here.indexOf(h) + 1), p.name(), p.id(), p.relation(), h.group(), once(i, h.amount())
                    }));
        }
        sample.sheet("汇总").row("村名", "户数", "人数").row("东岗村", 3, 6);

        ReadList list = read(sample);

        hasEverybodyAtHome(list);
        assertThat(list.sheets()).hasSize(3);
        assertThat(list.notes()).singleElement().asString().contains("“汇总”", "没有读");
    }

    @Test
    void readsMembersOneUnderTheOtherWithTheRelationAlone() {
        WorkbookSample sample = WorkbookSample.xlsx().sheet("Sheet1").row("姓名", "身份证件号码", "与户主关系", "村组", "户月补差");
        for (Household h : ListSample.HOUSEHOLDS) {
            sample.rows(ListSample.rows(List.of(h), (x, p, i) -> new Object[] {
                        p.name(), p.id(), p.relation(), h.village() + h.group() + "社", once(i, h.amount())
                    }))
                    .emptyRows(1);
        }

        hasEverybodyAtHome(read(sample));
    }

    @Test
    void readsAHouseholdWhoseHeadIsNotItsFirstRow() {
        WorkbookSample sample = WorkbookSample.xlsx()
                .sheet("Sheet1")
                .row("低保证号", "村（居）", "组", "户主", "户主身份证", "保障人员", "身份证", "与户主关系", "人均补差", "保障金合计");
        for (Household h : ListSample.HOUSEHOLDS) {
            for (int i = h.members().size() - 1; i >= 0; i--) {
                sample.row(
                        "2205240" + h.number(),
                        h.village(),
                        h.group(),
                        h.head().name(),
                        h.head().id(),
                        h.members().get(i).name(),
                        h.members().get(i).id(),
                        h.members().get(i).relation(),
                        100,
                        h.amount());
            }
        }

        ReadList list = read(sample);

        assertThat(ListSample.membersAsRead(list)).containsExactlyInAnyOrderElementsOf(ListSample.membersAsKnown());
        assertThat(ListSample.amountsAsRead(list)).isEqualTo(ListSample.amountsAsKnown());
        assertThat(list.households()).allSatisfy(h -> assertThat(h.headRow()).isPresent());
    }
}
