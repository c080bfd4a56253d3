package cn.shegong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.document.Cell;
import cn.shegong.document.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeaderFinderTest {
    private final List<Sheet.Row> rows = new ArrayList<>();
    private final List<Sheet.Region> merged = new ArrayList<>();

    private HeaderFinderTest row(String... texts) {
        List<Cell> cells = Arrays.stream(texts)
                .map(text -> text == null ? Cell.BLANK : Cell.text(text))
                .toList();
        rows.add(new Sheet.Row(rows.size() + 1, false, cells));
        return this;
    }

    private Header find() {
        return new HeaderFinder(new Sheet("表", false, rows, merged)).find(0).orElseThrow();
    }

    @Test
    void findsASingleRowBelowTitleAndFormLines() {
        row("高龄老人名单").row("填报单位：青松镇", null, "联系人：王月", "电话：15400001234").row("序号", "姓名", "身份证号");

        assertThat(find().first()).isEqualTo(2);
        assertThat(find().last()).isEqualTo(2);
        assertThat(find().texts()).containsExactly("序号", "姓名", "身份证号", "");
    }

    @Test
    void joinsMergedGroupsWithTheWordsBelow() {
        row("序号", "户主信息", null, "备注").row(null, "姓名", "身份证号", null).row("1", "王玉", "220524194803159937");
        merged.add(new Sheet.Region(1, 2, 0, 0));
        merged.add(new Sheet.Region(1, 1, 1, 2));
        merged.add(new Sheet.Region(1, 2, 3, 3));

        assertThat(find().last()).isEqualTo(1);
        assertThat(find().texts()).containsExactly("序号", "户主信息/姓名", "户主信息/身份证号", "备注");
    }

    @Test
    void letsAGroupReachOverItsColumnsWithoutMergedCells() {
        row("序号", "户主信息", null, "成员信息", null, "备注").row(null, "姓名", "身份证号", "姓名", "身份证号", null);

        assertThat(find().texts()).containsExactly("序号", "户主信息/姓名", "户主信息/身份证号", "成员信息/姓名", "成员信息/身份证号", "备注");
    }

    @Test
    void takesTheGroupRowAboveTheRowOfKnownWords() {
        row("特困人员名单").row(null, "人员信息", null, null, "供养情况").row("序号", "姓名", "身份证号", "性别", "供养方式");

        assertThat(find().first()).isEqualTo(1);
        assertThat(find().text(4)).isEqualTo("供养情况/供养方式");
    }

    @Test
    void doesNotTakeATitleForAGroup() {
        row("青松镇特困人员名单", "2026年10月").row("序号", "姓名", "身份证号");

        assertThat(find().first()).isEqualTo(1);
    }

    @Test
    void skipsTheRowThatCountsTheColumns() {
        row("序号", "姓名", "身份证号", "村", "组").row("甲", "乙", "1", "2", "3").row("1", "王玉", "", "东岗村", "3");

        assertThat(find().last()).isEqualTo(1);
        assertThat(find().texts()).containsExactly("序号", "姓名", "身份证号", "村", "组");
    }

    @Test
    void doesNotTakeARowOfDataForAHeader() {
        row("1", "东岗村", "3组", "王玉", "本人", "男", "汉族");

        assertThat(new HeaderFinder(new Sheet("表", false, rows, merged)).find(0))
                .isEmpty();
    }

    @Test
    void keepsTheFirstRowOfDataOutOfTheHeader() {
        row("姓名", "村", "备注").row("王玉", "东岗村", "社区");

        assertThat(find().last()).isZero();
    }

    @Test
    void doesNotTakeAShortTitleForAGroup() {
        row("低保人员明细").row("户号", "姓名", "身份证号");

        assertThat(find().first()).isEqualTo(1);
        assertThat(find().texts()).containsExactly("户号", "姓名", "身份证号");
    }

    @Test
    void takesALoneGroupOverSomeOfTheColumns() {
        row("户主信息").row("姓名", "身份证号", "村").row("王玉", "220524194803159937", "东岗村");
        merged.add(new Sheet.Region(1, 1, 0, 1));

        assertThat(find().texts()).contains("户主信息/姓名", "户主信息/身份证号", "村");
    }
}
