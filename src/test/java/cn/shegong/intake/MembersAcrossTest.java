package cn.shegong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.document.WorkbookSample;
import cn.shegong.intake.ListSample.Household;
import cn.shegong.intake.ListSample.Person;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MembersAcrossTest {
    @TempDir
    Path folder;

    private static Object[] row(Household household) {
        Person head = household.head();
        List<Object> cells = new ArrayList<>(
                List.of(household.number(), household.village(), head.name(), head.id(), household.amount()));
        for (int i = 1; i <= 3; i++) {
            boolean there = i < household.members().size();
            Person member = there ? household.members().get(i) : null;
            cells.add(there ? member.name() : null);
            cells.add(there ? member.id() : null);
            cells.add(there ? member.relation() : null);
        }
        return cells.toArray();
    }

    private static void households(WorkbookSample sample) {
        ListSample.HOUSEHOLDS.forEach(household -> sample.row(row(household)));
        sample.row("合计", "6户", null, null, 5060, 5, null, null, 2);
    }

    private void readsEverybody(WorkbookSample sample) {
        ReadList list = ListSample.read(sample, folder, "低保.xlsx");

        assertThat(ListSample.membersAsRead(list)).isEqualTo(ListSample.membersAsKnown());
        assertThat(ListSample.amountsAsRead(list)).isEqualTo(ListSample.amountsAsKnown());
        assertThat(list.rows()).allSatisfy(row -> assertThat(row.village()).isNotEmpty());
        assertThat(list.problemCounts()).isEmpty();
        assertThat(list.notes()).singleElement().asString().contains("拆成每人一行");
    }

    @Test
    void readsMembersWhoseColumnsAreCounted() {
        WorkbookSample sample = WorkbookSample.xlsx()
                .sheet("Sheet1")
                .row(
                        "序号",
                        "村",
                        "户主姓名",
                        "户主身份证号",
                        "月保障金",
                        "成员1姓名",
                        "成员1身份证号",
                        "成员1与户主关系",
                        "成员2姓名",
                        "成员2身份证号",
                        "成员2与户主关系",
                        "成员3姓名",
                        "成员3身份证号",
                        "成员3与户主关系");
        households(sample);
        readsEverybody(sample);
    }

    @Test
    void readsMembersUnderCountedGroups() {
        WorkbookSample sample = WorkbookSample.xlsx()
                .sheet("Sheet1")
                .row("序号", "村", "户主", null, "月保障金", "家庭成员（一）", null, null, "家庭成员（二）", null, null, "家庭成员（三）")
                .row(null, null, "姓名", "身份证号", null, "姓名", "身份证号", "关系", "姓名", "身份证号", "关系", "姓名", "身份证号", "关系")
                .merge("A1:A2", "B1:B2", "C1:D1", "E1:E2", "F1:H1", "I1:K1", "L1:N1");
        households(sample);
        readsEverybody(sample);
    }

    @Test
    void putsMembersForWhomTheRowWasTooShortIntoTheSameHousehold() {
        WorkbookSample sample =
                WorkbookSample.xlsx().sheet("Sheet1").row("户主姓名", "户主身份证号", "成员1姓名", "成员1身份证号", "成员2姓名", "成员2身份证号");
        ListSample.HOUSEHOLDS.forEach(household -> {
            List<Person> members = household.members();
            List<Object> cells = new ArrayList<>(
                    List.of(household.head().name(), household.head().id()));
            members.stream().skip(1).limit(2).forEach(m -> cells.addAll(List.of(m.name(), m.id())));
            sample.row(cells.toArray());
            members.stream().skip(3).forEach(m -> sample.row(null, null, m.name(), m.id()));
        });

        assertThat(ListSample.membersAsRead(ListSample.read(sample, folder, "低保.xlsx")))
                .isEqualTo(ListSample.membersAsKnown());
    }

    @Test
    void leavesAListAloneThatOnlyCountsItsMembers() {
        WorkbookSample sample = WorkbookSample.xlsx().sheet("Sheet1").row("姓名", "身份证号", "成员1", "成员数");
        Person head = ListSample.HOUSEHOLDS.get(0).head();
        sample.row(head.name(), head.id(), "是", 2);

        ReadList list = ListSample.read(sample, folder, "低保.xlsx");

        assertThat(list.rows()).hasSize(1);
        assertThat(list.notes()).isEmpty();
    }
}
