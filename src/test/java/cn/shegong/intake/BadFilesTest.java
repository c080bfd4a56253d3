package cn.shegong.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.Refusal;
import cn.shegong.document.BadFile;
import cn.shegong.document.WorkbookSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is wrong with a file, the message says which of many things it is, and the station is as before. */
class BadFilesTest {
    private static final String ID = ListSample.HOUSEHOLDS.get(0).head().id();
    private static final String OTHER_ID = ListSample.HOUSEHOLDS.get(1).head().id();

    @TempDir
    static Path home;

    private static IntakeStation station;
    private static List<String> before;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        station = new IntakeStation(home);
        before = rows();
    }

    /** Every row of every table, those about work as well. */
    private static List<String> rows() {
        var mapper = station.database.mapper(TableMapper.class);
        return mapper.tables().stream()
                .flatMap(table -> mapper.rows(table).stream().map(row -> table + " " + row))
                .sorted()
                .toList();
    }

    @AfterAll
    static void close() {
        station.close();
    }

    private static void refuses(WorkbookSample sample, String... words) {
        assertThatThrownBy(() -> station.read(sample))
                .isInstanceOf(Refusal.class)
                .hasMessageContainingAll(words);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void twoListsForDifferentRostersOneBelowTheOther() {
        refuses(
                WorkbookSample.xlsx()
                        .sheet("Sheet1")
                        .row("青松镇低保对象花名册")
                        .row("姓名", "身份证号", "村")
                        .row("高玉山", ID, "东岗村")
                        .emptyRows(1)
                        .row("青松镇特困人员名单")
                        .row("姓名", "身份证号", "村")
                        .row("段成", OTHER_ID, "西沟村"),
                "上下排着两张名单",
                "上面是低保",
                "第 6 行起是特困",
                "移到单独的文件");
    }

    @Test
    void twoListsWithDifferentColumnsOneBelowTheOther() {
        refuses(
                WorkbookSample.xlsx()
                        .sheet("Sheet1")
                        .row("姓名", "身份证号", "村")
                        .row("高玉山", ID, "东岗村")
                        .row("村", "姓名", "性别", "身份证号")
                        .row("西沟村", "段成", "男", OTHER_ID),
                "两张列不一样的表",
                "第 3 行又是一个表头",
                "整个文件都没有收");
    }

    @Test
    void aListWithoutNumbersSaysWhichColumnIsMissing() {
        var list = station.read(WorkbookSample.xlsx()
                .sheet("Sheet1")
                .row("青松镇低保对象花名册")
                .row("村", "姓名", "性别")
                .row("东岗村", "高玉山", "男"));

        assertThat(list.tellsPersonsApart()).isFalse();
        assertThat(list.notes()).anyMatch(note -> note.contains("没有身份证号这一列") && note.contains("请让发件人补上"));
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(BadFile.class)
    void areToldApartAndLeaveNothingBehind(BadFile kind) throws IOException {
        var file = kind.make(folder);

        assertThatThrownBy(() -> station.read(file))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("“" + file.getFileName() + "”没有收进来：")
                .hasMessageContaining(kind.says())
                .hasMessageContaining(kind.asks());

        assertThat(rows()).isEqualTo(before);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isSubsetOf(List.of(file));
        }
    }
}
