package cn.shegong.intake;

import static cn.shegong.intake.ListSample.once;
import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Progress;
import cn.shegong.document.WorkbookSample;
import cn.shegong.intake.ListSample.Household;
import cn.shegong.roster.Category;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Layouts in which persons, columns or places stand where few senders put them. */
class FurtherLayoutsTest {
    private static final String TITLE = "青松镇低保对象花名册";

    @TempDir
    Path folder;

    private ReadList read(WorkbookSample sample) {
        return CountyList.read(
                sample.write(folder.resolve("名单.xlsx")), RememberedLayouts.NONE, ListSample.TODAY, Progress.NONE);
    }

    private static String written(ListSample.Person person) {
        return person.name() + "、" + person.relation() + "、" + person.id();
    }

    /** Every household with its place, its amount and all that is said of its members. */
    private static void hasEverybody(ReadList list) {
        assertThat(list.households().stream()
                        .map(home -> home.first().village()
                                + home.first().group().orElseThrow().name()
                                + home.monthlyAmount().map(BigDecimal::intValue).orElse(0)
                                + home.rows().stream()
                                        .map(row -> row.name() + "、" + row.text(Target.RELATION) + "、"
                                                + row.text(Target.ID_NUMBER))
                                        .collect(Collectors.joining()))
                        .toList())
                .containsExactlyElementsOf(ListSample.HOUSEHOLDS.stream()
                        .map(home -> home.village() + home.group() + "组" + home.amount()
                                + home.members().stream()
                                        .map(FurtherLayoutsTest::written)
                                        .collect(Collectors.joining()))
                        .toList());
    }

    private static Object[] row(Household h, ListSample.Person p, int place) {
        return new Object[] {h.head().name(), p.name(), p.id(), p.relation(), h.group() + "组", once(place, h.amount())};
    }

    @Test
    void nameRelationAndNumberInOneCell() {
        hasEverybody(read(WorkbookSample.xlsx()
                .sheet("Sheet1")
                .row(TITLE)
                .row("户编号", "村", "组", "低保金", "家庭成员（姓名、关系、身份证号）")
                .rows(ListSample.rows((h, p, i) -> new Object[] {
                    once(i, h.number()), once(i, h.village()), once(i, h.group()), once(i, h.amount()), written(p)
                }))));
    }

    @Test
    void allMembersInOneCellBesideTheHead() {
        var sample = WorkbookSample.xlsx()
                .sheet("Sheet1")
                .row(TITLE)
                .row("村组", "户主", "户主身份证号", "其他成员（姓名，关系，身份证号码）", "户月补助金额");
        ListSample.HOUSEHOLDS.forEach(h -> sample.row(
                h.village() + h.group() + "组",
                h.head().name(),
                h.head().id(),
                h.members().stream()
                        .skip(1)
                        .map(p -> p.name() + "（" + p.relation() + "）" + p.id())
                        .collect(Collectors.joining("；")),
                h.amount()));

        var list = read(sample);

        assertThat(list.notes()).anyMatch(note -> note.contains("写在同一格里，已经拆开"));
        assertThat(list.rows())
                .extracting(ListRow::name)
                .containsExactlyElementsOf(ListSample.HOUSEHOLDS.stream()
                        .flatMap(h -> h.members().stream())
                        .map(ListSample.Person::name)
                        .toList());
        assertThat(list.rows()).allMatch(row -> row.idNumber().isPresent());
        assertThat(list.households()).hasSize(ListSample.HOUSEHOLDS.size());
    }

    @Test
    void aWrongNumberAmongOthersInOneCellIsRefusedAndNotLost() {
        var head = ListSample.HOUSEHOLDS.get(0).head();
        var list = read(WorkbookSample.xlsx()
                .sheet("Sheet1")
                .row(TITLE)
                .row("村", "家庭成员（姓名、身份证号）", "低保金")
                .row("东岗村", head.name() + head.id() + "\n林桂兰 22052419540702992", 570));

        assertThat(list.rows()).extracting(ListRow::name).containsExactly(head.name(), "林桂兰");
        assertThat(list.problemCounts()).containsEntry("too_short", 1L);
    }

    @Test
    void laterSheetsWithoutHeader() {
        var sample = WorkbookSample.xlsx();
        for (var village : List.of("东岗村", "西沟村", "镇东社区")) {
            sample.sheet(village);
            if (village.equals("东岗村")) {
                sample.row("户主姓名", "家庭成员", "身份证号码", "关系", "组", "月补差");
            }
            sample.rows(ListSample.rows(ListSample.of(village), FurtherLayoutsTest::row));
        }

        var list = read(sample);

        hasEverybody(list);
        assertThat(list.notes()).hasSize(2).allMatch(note -> note.contains("照前一张工作表认的"));
    }

    @Test
    void groupsAndVillagesAsHeadingsBetweenTheRows() {
        var sample = WorkbookSample.xlsx().sheet("Sheet1").row(TITLE).row("户主", "成员", "身份证", "关系", "屯", "保障金");
        for (var h : ListSample.HOUSEHOLDS) {
            sample.row(h.village()).row("第" + "零一二三四五".charAt(h.group()) + "组");
            sample.rows(ListSample.rows(List.of(h), (home, p, i) -> {
                var cells = row(home, p, i);
                cells[4] = null;
                return cells;
            }));
        }

        hasEverybody(read(sample));
    }

    @Test
    void columnNumbersInBracketsAndUnitsUnderTheHeader() {
        hasEverybody(read(WorkbookSample.xlsx()
                .sheet("Sheet1")
                .row(TITLE)
                .row("村（居）委会", "村民小组名称", "户主名", "姓名（户主及家庭成员）", "身份证号码（18位）", "与户主的关系", "金额")
                .row(null, null, null, null, null, null, "元/月")
                .row("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)")
                .rows(ListSample.rows((h, p, i) -> new Object[] {
                    h.village(),
                    "第" + h.group() + "村民小组",
                    h.head().name(),
                    p.name(),
                    p.id(),
                    p.relation(),
                    once(i, h.amount() + "元/月")
                }))));
    }

    @Test
    void anAmountForEachPersonIsAddedUpAndSaidSo() {
        var list = read(WorkbookSample.xlsx()
                .sheet("Sheet1")
                .row("村", "组", "户主", "姓名", "身份证号", "关系", "本人月保障金")
                .rows(ListSample.rows(ListSample.HOUSEHOLDS.subList(0, 1), (h, p, i) ->
                        new Object[] {h.village(), h.group(), h.head().name(), p.name(), p.id(), p.relation(), 200})));

        assertThat(list.households().get(0).monthlyAmount()).contains(new BigDecimal(600));
        assertThat(list.notes()).singleElement().asString().contains("按每人一份加起来", "600 元");
    }

    @Test
    void sheetsForSeveralRostersAreTakenOneRosterAtATime() {
        var heads = ListSample.HOUSEHOLDS.stream().map(Household::head).toList();
        var list = read(WorkbookSample.xlsx()
                .sheet("低保")
                .row("姓名", "身份证号")
                .row(heads.get(0).name(), heads.get(0).id())
                .row(heads.get(1).name(), heads.get(1).id())
                .sheet("特困")
                .row("姓名", "身份证号")
                .row(heads.get(2).name(), heads.get(2).id()));

        assertThat(list.holdsSeveralRosters()).isTrue();
        assertThat(list.forRoster(Category.TEKUN).rows())
                .extracting(ListRow::name)
                .containsExactly(heads.get(2).name());
        assertThat(list.forRoster(Category.DIBAO).notes()).anyMatch(note -> note.contains("没有收的工作表：特困"));
        assertThat(list.forRoster(Category.LEFT_BEHIND_CHILD)).isSameAs(list);
    }
}
