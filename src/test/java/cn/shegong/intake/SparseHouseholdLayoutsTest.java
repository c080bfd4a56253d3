package cn.shegong.intake;

import static cn.shegong.intake.ListSample.once;
import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.document.WorkbookSample;
import cn.shegong.intake.ListSample.Household;
import cn.shegong.intake.ListSample.Person;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Household lists that say less, or say it in odd places. */
class SparseHouseholdLayoutsTest {
    @TempDir
    Path folder;

    private ReadList read(WorkbookSample sample) {
        return ListSample.read(sample, folder, "低保.xlsx");
    }

    @Test
    void givesTheHeadARowWhenOnlyTheOthersAreListedAsMembers() {
        WorkbookSample sample = WorkbookSample.xlsx()
                .sheet("Sheet1")
                .row("序号", "户主姓名", "户主身份证号", "享受人口", "家庭成员")
                .row(null, null, null, null, "姓名", "身份证号", "与户主关系")
                .merge("A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:G1");
        for (Household h : ListSample.HOUSEHOLDS) {
            List<Person> others = h.members().subList(1, h.members().size());
            int rows = Math.max(1, others.size());
            for (int i = 0; i < rows; i++) {
                Person other = others.isEmpty() ? null : others.get(i);
                sample.row(
                        once(i, h.number()),
                        once(i, h.head().name()),
                        once(i, h.head().id()),
                        once(i, h.members().size()),
                        other == null ? null : other.name(),
                        other == null ? null : other.id(),
                        other == null ? null : other.relation());
            }
        }

        ReadList list = read(sample);

        assertThat(ListSample.membersAsRead(list)).isEqualTo(ListSample.membersAsKnown());
        assertThat(list.problemCounts()).isEmpty();
        assertThat(list.notes()).singleElement().asString().contains("户主没有列在成员里");
    }

    @Test
    void takesTheHeadForThePersonInAListWithARowForEachHousehold() {
        WorkbookSample sample = WorkbookSample.xlsx()
                .sheet("Sheet1")
                .row("序号", "户主\n姓名", "身份证号", "户主性别", "户主电话", "家庭\n人口", "共享受人口", "享受金额(元/月)");
        for (Household h : ListSample.HOUSEHOLDS) {
            int size = h.members().size();
            sample.row(
                    h.number(), h.head().name(), h.head().id(), h.head().sex(), "15400001234", size, size, h.amount());
        }

        ReadList list = read(sample);

        assertThat(list.rows())
                .extracting(ListRow::name)
                .isEqualTo(
                        ListSample.HOUSEHOLDS.stream().map(h -> h.head().name()).toList());
        assertThat(list.rows()).allSatisfy(row -> assertThat(row.phones()).hasSize(1));
        assertThat(ListSample.amountsAsRead(list)).isEqualTo(ListSample.amountsAsKnown());
        assertThat(list.problemCounts()).isEmpty();
    }

    @Test
    void tellsTwoColumnsOfTheSameNameApart() {
        WorkbookSample sample = WorkbookSample.xlsx()
                .sheet("Sheet1")
                .row("序号", "姓名", "身份证号", "姓名", "身份证号", "关系", "月保障金额")
                .rows(ListSample.rows((h, p, i) -> new Object[] {
                    once(i, h.number()),
                    once(i, h.head().name()),
                    once(i, h.head().id()),
                    p.name(),
                    p.id(),
                    p.relation(),
                    once(i, h.amount())
                }));

        ReadList list = read(sample);

        assertThat(ListSample.membersAsRead(list)).isEqualTo(ListSample.membersAsKnown());
        assertThat(ListSample.amountsAsRead(list)).isEqualTo(ListSample.amountsAsKnown());
    }

    @Test
    void givesTheOnlyNumbersToTheMembersThoughTheyFollowTheHead() {
        WorkbookSample sample = WorkbookSample.xlsx()
                .sheet("Sheet1")
                .row("户主", "身份证号", "姓名", "关系")
                .rows(ListSample.rows((h, p, i) -> new Object[] {h.head().name(), p.id(), p.name(), p.relation()}));

        assertThat(ListSample.membersAsRead(read(sample))).isEqualTo(ListSample.membersAsKnown());
    }

    @Test
    void givesTheOnlyNumbersToTheHeadsWhenTheyAreTheHeads() {
        WorkbookSample sample = WorkbookSample.xlsx()
                .sheet("Sheet1")
                .row("户主", "身份证号", "姓名", "关系")
                .rows(ListSample.rows(
                        (h, p, i) -> new Object[] {h.head().name(), h.head().id(), p.name(), p.relation()}));

        assertThat(read(sample).sheets().get(0).mapping().target(1)).isEqualTo(Target.HEAD_ID);
    }

    @Test
    void readsATabbedTextWithGuardedNumbers() throws IOException {
        String rows = ListSample.rows((h, p, i) ->
                        new Object[] {h.number(), h.village(), h.group(), p.name(), "'" + p.id(), p.relation()})
                .stream()
                .map(cells -> List.of(cells).stream().map(String::valueOf).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\r\n"));
        Path file = folder.resolve("名单.txt");
        Files.writeString(file, "\ufeff户号\t村社区\t小组\t姓名\t证件号码\t与户主关系\r\n" + rows, StandardCharsets.UTF_8);

        ReadList list = ListSample.read(file);

        assertThat(ListSample.membersAsRead(list)).isEqualTo(ListSample.membersAsKnown());
        assertThat(ListSample.placesAsRead(list)).isEqualTo(ListSample.placesAsKnown());
    }

    @Test
    void takesTheCellAboveForDitto() {
        WorkbookSample sample = WorkbookSample.xlsx().sheet("Sheet1").row("村别", "社", "姓　名", "身 份 证 号", "家庭关系", "备 注");
        String above = "";
        for (Household h : ListSample.HOUSEHOLDS) {
            for (Person p : h.members()) {
                String village = above.equals(h.village()) ? "同上" : h.village();
                String number = p.id().substring(0, 6) + " " + p.id().substring(6, 14) + " " + p.id().substring(14);
                sample.row(village, p == h.head() ? h.group() + "社" : "〃", p.name(), number, p.relation(), null);
                above = h.village();
            }
        }

        ReadList list = read(sample);

        assertThat(ListSample.membersAsRead(list)).isEqualTo(ListSample.membersAsKnown());
        assertThat(ListSample.placesAsRead(list)).isEqualTo(ListSample.placesAsKnown());
    }

    @Test
    void doesNotJoinStrangersWhoseHouseholdNumberIsMissing() {
        WorkbookSample sample = WorkbookSample.xlsx().sheet("Sheet1").row("户编号", "姓名", "身份证号");
        for (int i = 0; i < 20; i++) {
            Person person = ListSample.person("王" + (char) ('一' + i), 1950 + i, 1, 1, 990, "");
            sample.row(i == 7 || i == 8 ? null : "H" + i, person.name(), person.id());
        }

        assertThat(read(sample).households()).hasSize(20);
    }

    @Test
    void keepsHouseholdsApartInWhichTheSameNameIsHead() {
        WorkbookSample sample = WorkbookSample.xlsx()
                .sheet("Sheet1")
                .row("户主姓名", "姓名", "身份证号", "与户主关系")
                .row("王玉", "王玉", ListSample.person("", 1950, 1, 1, 990, "").id(), "户主")
                .row("王玉", "赵刚", ListSample.person("", 1980, 1, 1, 991, "").id(), "子")
                .row("王玉", "王玉", ListSample.person("", 1960, 1, 1, 992, "").id(), "户主");

        assertThat(read(sample).households()).extracting(h -> h.rows().size()).containsExactly(2, 1);
    }

    @Test
    void givesTheHeadTheNumberOfHisRowWhenOnlyTheOthersHaveANameThere() {
        WorkbookSample sample = WorkbookSample.xlsx().sheet("Sheet1").row("户主", "成员", "身份证号", "村", "低保金");
        ListSample.rows((h, p, i) -> new Object[] {
                    once(i, p.name()), i == 0 ? null : p.name(), p.id(), once(i, h.village()), once(i, h.amount())
                })
                .forEach(sample::row);

        ReadList list = read(sample);

        assertThat(ListSample.membersAsRead(list)).isEqualTo(ListSample.membersAsKnown());
        assertThat(list.problemCounts()).isEmpty();
    }

    @Test
    void doesNotNameSomebodyAfterTheHeadInAListThatNamesEverybodyElse() {
        WorkbookSample sample = WorkbookSample.xlsx().sheet("Sheet1").row("户主", "姓名", "身份证号");
        Person nameless = ListSample.HOUSEHOLDS.get(2).head();
        ListSample.rows((h, p, i) -> new Object[] {h.head().name(), p == nameless ? null : p.name(), p.id()})
                .forEach(sample::row);

        assertThat(read(sample).problemCounts()).containsEntry("no_name", 1L);
    }

    @Test
    void findsTheHeadByAMarkInsteadOfARelation() {
        WorkbookSample sample = WorkbookSample.xlsx().sheet("Sheet1").row("姓名", "身份证号", "是否户主", "村", "金额");
        ListSample.rows((h, p, i) -> new Object[] {p.name(), p.id(), i == 0 ? "是" : "否", h.village(), h.amount()})
                .forEach(sample::row);

        ReadList list = read(sample);

        assertThat(ListSample.membersAsRead(list)).isEqualTo(ListSample.membersAsKnown());
        assertThat(list.rows()).filteredOn(row -> row.relation().isPresent()).hasSameSizeAs(ListSample.HOUSEHOLDS);
        assertThat(list.problemCounts()).isEmpty();
    }

    @Test
    void prefersTheRelationToTheMark() {
        WorkbookSample sample = WorkbookSample.xlsx().sheet("Sheet1").row("姓名", "身份证号", "是否户主", "与户主关系");
        ListSample.rows((h, p, i) -> new Object[] {p.name(), p.id(), i == 0 ? "是" : "否", p.relation()})
                .forEach(sample::row);

        assertThat(read(sample).rows())
                .allSatisfy(row -> assertThat(row.relation()).isPresent());
    }

    @Test
    void readsBlocksSideBySideOfWhichTheLastIsShorter() {
        WorkbookSample sample = WorkbookSample.xlsx().sheet("Sheet1").row("姓名", "性别", "身份证号", "姓名", "性别", "身份证号");
        List<Person> people = ListSample.HOUSEHOLDS.stream()
                .flatMap(household -> household.members().stream())
                .limit(5)
                .toList();
        for (int i = 0; i < 3; i++) {
            Person left = people.get(i);
            Person right = i + 3 < people.size() ? people.get(i + 3) : null;
            sample.row(
                    left.name(),
                    left.sex(),
                    left.id(),
                    right == null ? null : right.name(),
                    right == null ? null : right.sex(),
                    right == null ? null : right.id());
        }

        assertThat(read(sample).rows())
                .extracting(ListRow::name)
                .containsExactlyElementsOf(people.stream().map(Person::name).toList());
    }
}
