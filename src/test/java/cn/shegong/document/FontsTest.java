package cn.shegong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cn.shegong.base.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FontsTest {
    private static final Fonts FONTS = new Fonts();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Typeface.class)
    void drawsEveryCharacterOfTheNationalTable(Typeface typeface) throws IOException {
        String table = standardCharacters();
        assertThat(table.codePointCount(0, table.length())).isEqualTo(8105);
        assertThat(drawn(table, typeface)).isEqualTo(table);
    }

    @ParameterizedTest
    @EnumSource(Typeface.class)
    void drawsRareNamesAndTheMarksOfPapers(Typeface typeface) {
        String text = "䶮㛃𬱖𬍛𠅤𬸚𪩘鎮鬱〔2026〕①⑳㈠％℃㎡№☐☑☒✓✔✗×÷—～·￥¥‰Ⅳāǎ";
        assertThat(drawn(text, typeface)).isEqualTo(text);
    }

    @Test
    void showsGetaWhereNoFontHasTheCharacterAndNamesIt() {
        assertThat(FONTS.missing("王😀秀😀英䶮")).isEqualTo("😀");
        assertThat(drawn("王😀", Typeface.FANG)).isEqualTo("王〓");
    }

    @Test
    void takesFiguresAndTheYuanSignOfFangFromSong() {
        assertThat(FONTS.runs("共12元￥", Typeface.FANG))
                .extracting(Fonts.Run::text)
                .containsExactly("共", "12", "元", "￥");
        Face song = FONTS.runs("1", Typeface.SONG).get(0).face();
        assertThat(FONTS.runs("1￥", Typeface.FANG)).extracting(Fonts.Run::face).containsExactly(song);
    }

    @ParameterizedTest
    @EnumSource(Typeface.class)
    void givesAllFiguresOneWidth(Typeface typeface) {
        Style style = Style.of(typeface, 10);
        double zero = FONTS.width('0', style);
        assertThat("123456789".chars().mapToDouble(c -> FONTS.width(c, style)).distinct())
                .containsExactly(zero);
    }

    @Test
    void measuresInMillimetres() {
        assertThat(FONTS.width("社工站", Style.of(Typeface.SONG, 72))).isCloseTo(3 * 25.4, within(0.01));
        assertThat(FONTS.width("社工", new Style(Typeface.SONG, 72, 36, false))).isCloseTo(3 * 25.4, within(0.01));
    }

    @Test
    void leavesOutWhatHasNoShape() {
        assertThat(Fonts.drawable("王\u200B秀\uFE00英\tA\u0007")).isEqualTo("王秀英 A");
    }

    @Test
    void asksTheStationsOwnFileFirst() throws Exception {
        Fonts own = FONTS.with(Typeface.FANG, bundled("StationKai-Regular"));
        Face kai = own.runs("社", Typeface.FANG).get(0).face();
        assertThat(own.runs("社12", Typeface.FANG)).extracting(Fonts.Run::face).containsExactly(kai);
        assertThat(FONTS.runs("社12", Typeface.FANG)).hasSize(2);
    }

    @Test
    void drawsWithAnOfficialFontThatIsInstalledAndNamesTheOthers() throws Exception {
        Path deep = Files.createDirectories(folder.resolve("windows/fonts"));
        Files.copy(bundled("StationKai-Regular"), deep.resolve("SIMFANG.TTF"));
        Files.writeString(deep.resolve("simhei.ttf"), "坏了");
        Fonts fonts = new Fonts(java.util.List.of(folder.resolve("没有这个文件夹"), folder));
        assertThat(fonts.runs("社12", Typeface.FANG)).hasSize(1);
        assertThat(fonts.runs("社12", Typeface.HEI).get(0).face())
                .isNotSameAs(fonts.runs("社", Typeface.FANG).get(0).face());
        assertThat(fonts.notice()).isEqualTo("这台电脑没有方正小标宋简体、黑体、楷体_GB2312，PDF 用自带的字体代替。");
        byte[] pdf = new Paper(fonts, "站").paragraph("走访12户").bytes(cn.shegong.base.Progress.NONE);
        assertThat(PdfText.lines(pdf, 1)).contains("走访12户");
    }

    @Test
    void refusesAFileThatIsNoFont() throws IOException {
        Path file = Files.writeString(folder.resolve("小标宋.ttf"), "不是字体");
        assertThatThrownBy(() -> FONTS.with(Typeface.SONG_BOLD, file))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("“小标宋.ttf”不是能用的 TrueType 字体");
    }

    @Test
    void refusesAFileThatIsGone() {
        assertThatThrownBy(() -> FONTS.with(Typeface.FANG, folder.resolve("仿宋.ttf")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("“仿宋.ttf”读不到");
    }

    @Test
    void refusesAFontWithoutEverydayChinese() {
        assertThatThrownBy(() -> FONTS.with(Typeface.FANG, bundled("StationRare-Regular")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("没有常用汉字");
    }

    static String standardCharacters() throws IOException {
        try (InputStream in = FontsTest.class.getResourceAsStream("standard-characters.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\n", "");
        }
    }

    private static String drawn(String text, Typeface typeface) {
        return FONTS.runs(text, typeface).stream().map(Fonts.Run::text).collect(Collectors.joining());
    }

    private static Path bundled(String name) throws Exception {
        URI place = FontsTest.class.getResource("/fonts/" + name + ".ttf").toURI();
        return Path.of(place);
    }
}
