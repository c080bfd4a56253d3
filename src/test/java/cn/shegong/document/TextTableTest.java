package cn.shegong.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Progress;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTableTest {
    @TempDir
    Path folder;

    private List<List<String>> read(String text, Charset charset) throws IOException {
        Path file = folder.resolve("名单.csv");
        Files.write(file, text.getBytes(charset));
        return SheetFile.read(file, Progress.NONE).get(0).rows().stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .toList();
    }

    private List<List<String>> read(String text) throws IOException {
        return read(text, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void findsOutTheEncoding(String charset) throws IOException {
        String mark = charset.startsWith("UTF") ? "\ufeff" : "";

        assertThat(read(mark + "姓名,村\n张三,靠山屯村\n𠮷田,东岗村\n", Charset.forName(charset)))
                .containsExactly(List.of("姓名", "村"), List.of("张三", "靠山屯村"), List.of("𠮷田", "东岗村"));
    }

    @Test
    void readsUtf8WithoutAMark() throws IOException {
        assertThat(read("姓名,村\n张三,靠山屯村\n")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";", "|", "，"})
    void findsOutTheSeparator(String separator) throws IOException {
        String text = "姓名#住址#电话\n张三#东岗村、1组#138\n李四#西沟村#139\n".replace("#", separator);

        assertThat(read(text).get(1)).containsExactly("张三", "东岗村、1组", "138");
    }

    @Test
    void doesNotTakeTheTabsBeforeNumbersForSeparators() throws IOException {
        assertThat(read("证号,姓名,村\n\t220524,张三,东岗村\n\t220525,李四,东岗村\n"))
                .containsExactly(
                        List.of("证号", "姓名", "村"), List.of("220524", "张三", "东岗村"), List.of("220525", "李四", "东岗村"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'220524", "\t220524", "’220524", "=\"220524\"", "\"=\"\"220524\"\"\"", "\" 220524\""})
    void takesAwayWhatGuardsANumber(String written) throws IOException {
        assertThat(read("号码,姓名\n" + written + ",张三\n").get(1)).containsExactly("220524", "张三");
    }

    @Test
    void keepsLineBreaksWithinQuotesAndCountsRowsAsASpreadsheetDoes() throws IOException {
        Path file = folder.resolve("名单.csv");
        Files.writeString(file, "\"姓\n名\",村\n\n张三,东岗村\n");

        List<Sheet.Row> rows = SheetFile.read(file, Progress.NONE).get(0).rows();

        assertThat(rows).extracting(Sheet.Row::number).containsExactly(1, 3);
        assertThat(rows.get(0).cell(0).text()).isEqualTo("姓\n名");
    }

    @Test
    void knowsALongNumberThatASpreadsheetHasShortened() throws IOException {
        Path file = folder.resolve("名单.csv");
        Files.writeString(file, "姓名,号码\n张三,2.20524E+17\n");

        Cell cell = SheetFile.read(file, Progress.NONE).get(0).rows().get(1).cell(1);

        assertThat(cell.digitsLost()).isTrue();
    }
}
