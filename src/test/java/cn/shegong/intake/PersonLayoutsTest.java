package cn.shegong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.document.WorkbookSample;
import cn.shegong.intake.ListSample.Household;
import cn.shegong.intake.ListSample.Person;
import cn.shegong.roster.Category;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of single persons: the disabled, children, elders. */
class PersonLayoutsTest {
    private static final List<Person> PERSONS = ListSample.HOUSEHOLDS.stream()
            .flatMap(household -> household.members().stream())
            .toList();

    @TempDir
    Path folder;

    private ReadList read(WorkbookSample sample) {
        return ListSample.read(sample, folder, "名单.xlsx");
    }

    private static void hasEverybody(ReadList list) {
        assertThat(list.rows())
                .extracting(row -> row.idNumber().orElseThrow().text())
                .containsExactlyElementsOf(PERSONS.stream().map(Person::id).toList());
        assertThat(list.rows())
                .extracting(ListRow::name)
                .containsExactlyElementsOf(PERSONS.stream().map(Person::name).toList());
    }

    @Test
    void findsTheIdNumberWithinTheCertificateNumber() throws IOException {
        StringBuilder text = new StringBuilder("残疾证号,姓名,性别,残疾类别,残疾等级,监护人,村（居）,困难残疾人生活补贴,重度残疾人护理补贴\n");
        PERSONS.forEach(p -> text.append("\t%s42B1,%s,%s,肢体残疾,二级,,东岗村,是,√\n".formatted(p.id(), p.name(), p.sex())));
        Path file = folder.resolve("残疾人.csv");
        Files.write(file, text.toString().getBytes(Charset.forName("GB18030")));

        ReadList list = ListSample.read(file);

        hasEverybody(list);
        assertThat(list.category()).contains(Category.DISABLED);
        assertThat(list.problemCounts()).isEmpty();
        assertThat(list.rows()).allMatch(row -> row.marks(Target.LIVING_ALLOWANCE) && row.marks(Target.CARE_ALLOWANCE));
    }

    @Test
    void readsAGroupOfColumnsAboutTheGuardian() {
        WorkbookSample sample = WorkbookSample.xlsx()
                .sheet("Sheet1")
                .row("请各村认真核对，月底前报送电子版，联系人见文件。")
                .emptyRows(1)
                .row("残疾人信息登记表")
                .row("序号", "残疾人\n姓名", "身份证号码", "残疾人证", "残疾类别及等级", "监护人情况", null, null, "家庭住址")
                .row(null, null, null, null, null, "姓名", "与残疾人关系", "电话")
                .merge("F4:H4");
        PERSONS.forEach(
                p -> sample.row(1, p.name(), p.id(), p.id() + "42", "肢体二级", "李月", "母亲", "15400001234", "示范县青松镇东岗村三组"));

        ReadList list = read(sample);

        hasEverybody(list);
        assertThat(list.title()).isEqualTo("残疾人信息登记表");
        assertThat(list.problemCounts()).isEmpty();
        assertThat(list.rows()).allSatisfy(row -> {
            assertThat(row.text(Target.GUARDIAN_NAME)).isEqualTo("李月");
            assertThat(row.text(Target.GUARDIAN_RELATION)).isEqualTo("母亲");
            assertThat(row.text(Target.GUARDIAN_PHONE)).isEqualTo("15400001234");
            assertThat(row.text(Target.TOWN)).isEqualTo("青松镇");
            assertThat(row.village()).isEqualTo("东岗村");
            assertThat(row.group().orElseThrow().number()).hasValue(3);
        });
    }

    @Test
    void readsTablesOfVillagesStackedInOneSheet() {
        WorkbookSample sample = WorkbookSample.xlsx().sheet("Sheet1");
        for (String village : List.of("东岗村", "西沟村", "镇东社区")) {
            sample.row(village + "困境儿童登记表").row("序号", "儿童姓名", "身份证号", "监护人", "关系", "联系电话");
            for (Household h : ListSample.of(village)) {
                h.members().forEach(p -> sample.row(1, p.name(), p.id(), "王月", "祖母", "15400001234"));
            }
            sample.row("小计", 3).emptyRows(2);
        }

        ReadList list = read(sample);

        hasEverybody(list);
        assertThat(list.rows()).extracting(ListRow::village).startsWith("东岗村").endsWith("镇东社区", "镇东社区");
        assertThat(list.rows())
                .allMatch(row -> row.text(Target.GUARDIAN_RELATION).equals("祖母"));
        assertThat(list.category()).contains(Category.IN_NEED_CHILD);
    }

    @Test
    void readsAListPrintedInTwoHalvesSideBySide() {
        WorkbookSample sample =
                WorkbookSample.xlsx().sheet("Sheet1").row("高龄老人名单").row("序号", "姓名", "身份证号", null, "序号", "姓名", "身份证号");
        int half = PERSONS.size() / 2;
        for (int i = 0; i < half; i++) {
            Person left = PERSONS.get(i);
            Person right = PERSONS.get(half + i);
            sample.row(i + 1, left.name(), left.id(), null, half + i + 1, right.name(), right.id());
        }

        hasEverybody(read(sample));
    }

    @Test
    void readsAListWithoutHeaderByItsContent() {
        WorkbookSample sample = WorkbookSample.xlsx().sheet("Sheet1");
        PERSONS.forEach(p -> sample.row(PERSONS.indexOf(p) + 1, "东岗村", p.name(), p.sex(), p.id(), "15400001234"));

        ReadList list = read(sample);

        hasEverybody(list);
        assertThat(list.rows()).allSatisfy(row -> assertThat(row.sex()).isPresent());
        assertThat(list.notes()).singleElement().asString().contains("没有表头");
    }

    @Test
    void takesTheFirstOfDifferentTablesInOneSheetAndSaysSo() {
        WorkbookSample sample =
                WorkbookSample.xlsx().sheet("Sheet1").row("特困人员名单").row("姓名", "证件号码", "供养形式", "村屯");
        PERSONS.forEach(p -> sample.row(p.name(), p.id(), "分散供养", "红旗村5组"));
        sample.emptyRows(1).row("经办人员名册").row("姓名", "联系电话", "职务", "年龄").row("甲某", "15400001234", "会计", 45);

        ReadList list = read(sample);

        hasEverybody(list);
        assertThat(list.rows()).allMatch(row -> row.village().equals("红旗村"));
        assertThat(list.notes()).singleElement().asString().contains("另一张表");
        assertThat(list.category()).contains(Category.TEKUN);
    }

    @Test
    void leavesHiddenSheetsAloneAndSaysSo() {
        WorkbookSample sample = WorkbookSample.xlsx()
                .sheet("名单")
                .row("姓名", "身份证号")
                .row(PERSONS.get(0).name(), PERSONS.get(0).id());
        sample.sheet("旧名单")
                .row("姓名", "身份证号")
                .row(PERSONS.get(1).name(), PERSONS.get(1).id());
        sample.book().setSheetHidden(1, true);

        ReadList list = read(sample);

        assertThat(list.rows()).hasSize(1);
        assertThat(list.notes()).singleElement().asString().contains("“旧名单”是隐藏的");
    }

    @Test
    void readsNobodyFromABlankForm() {
        WorkbookSample sample = WorkbookSample.xlsx()
                .sheet("Sheet1")
                .row("高龄老人登记表")
                .row("填报单位：        统计月份：    年   月")
                .row("序号", "姓名", "身份证号码", "年龄", "备注")
                .row(1)
                .row(2)
                .row("填表人：", null, "审核人：");

        ReadList list = read(sample);

        assertThat(list.rows()).isEmpty();
        assertThat(list.notes()).singleElement().asString().contains("像是空表");
    }

    @Test
    void saysThatASheetOfSomethingElseWasNotRead() {
        ReadList list = read(WorkbookSample.xlsx().sheet("工资").row("月份", "工资").row("1月", 3000));

        assertThat(list.sheets()).isEmpty();
        assertThat(list.notes()).hasSize(2);
    }
}
