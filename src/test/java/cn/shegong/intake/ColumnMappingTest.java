package cn.shegong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Progress;
import cn.shegong.document.WorkbookSample;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnMappingTest {
    private static final String ID = ListSample.HOUSEHOLDS.get(0).head().id();
    private static final String OTHER_ID = ListSample.HOUSEHOLDS.get(1).head().id();

    @TempDir
    Path folder;

    private ReadList read(String title, Object... row) {
        WorkbookSample sample = WorkbookSample.xlsx()
                .sheet("表")
                .row(title)
                .row("编号", "姓名", "证号", "类别", "身份信息")
                .row(row);
        return ListSample.read(sample, folder, "名单.xlsx");
    }

    private static ColumnMapping mapping(ReadList list) {
        return list.sheets().get(0).mapping();
    }

    @Test
    void knowsTheIdNumberByItsContentWhenTheHeaderSaysNothing() {
        ColumnMapping mapping = mapping(read("名单", 1, "王玉", "", "A类", ID));

        assertThat(mapping.columnOf(Target.ID_NUMBER)).hasValue(4);
        assertThat(mapping.columns().get(4).sureness()).isEqualTo(Sureness.BY_CONTENT);
    }

    @Test
    void readsAVagueWordByWhatStandsBelowIt() {
        assertThat(mapping(read("名单", 1, "王玉", "", "A类", ID)).target(3)).isEqualTo(Target.AID_CLASS);
        assertThat(mapping(read("名单", 1, "王玉", "", "肢体残疾", ID)).target(3)).isEqualTo(Target.DISABILITY_TYPE);
        assertThat(mapping(read("名单", 1, "王玉", "", "低保户", ID)).target(3)).isEqualTo(Target.ROW_CATEGORY);
    }

    @Test
    void isCorrectedByTheUserForOneColumnAtATime() {
        ColumnMapping mapping = mapping(read("名单", 1, "王玉", OTHER_ID, "A类", ID));

        ColumnMapping corrected = mapping.with(2, Target.ID_NUMBER);

        assertThat(corrected.columnOf(Target.ID_NUMBER)).hasValue(2);
        assertThat(corrected.target(4)).isNotEqualTo(Target.ID_NUMBER);
        assertThat(corrected.columns().get(2).sureness()).isEqualTo(Sureness.CHOSEN);
        assertThat(corrected.layout()).isEqualTo(mapping.layout());
    }

    @Test
    void remembersALayoutWhateverItsTitleAndRows() {
        LayoutKey october = mapping(read("十月名单", 1, "王玉", "", "A类", ID)).layout();
        LayoutKey november = mapping(read("十一月名单", 2, "李月", "", "B类", OTHER_ID)).layout();
        LayoutKey other = LayoutKey.of(List.of("姓名", "编号", "证号", "类别", "身份信息"));

        assertThat(november).isEqualTo(october);
        assertThat(other).isNotEqualTo(october);
        assertThat(october.value()).matches("[0-9a-f]{32}");
    }

    @Test
    void readsByTheRememberedMapping() {
        ReadList first = read("名单", 1, "王玉", OTHER_ID, "A类", ID);
        ColumnMapping corrected = mapping(first).with(2, Target.ID_NUMBER).with(4, Target.HEAD_ID);
        RememberedLayouts remembered =
                key -> key.equals(corrected.layout()) ? Optional.of(corrected) : Optional.empty();

        ReadList again = CountyList.read(folder.resolve("名单.xlsx"), remembered, ListSample.TODAY, Progress.NONE);

        assertThat(again.rows().get(0).idNumber().orElseThrow().text()).isEqualTo(OTHER_ID);
        assertThat(again.rows().get(0).text(Target.HEAD_ID)).isEqualTo(ID);
    }

    @Test
    void namesTheColumnsThatNobodyReads() {
        WorkbookSample sample = WorkbookSample.xlsx()
                .sheet("表")
                .row("姓名", "身份证号", "银行账号", "人均补差", null)
                .row("王玉", ID, "1234", 3, "旁注");

        assertThat(ListSample.read(sample, folder, "a.xlsx").unusedColumns()).containsExactly("银行账号", "人均补差");
    }
}
