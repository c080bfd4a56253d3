package cn.shegong.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.document.Fonts;
import cn.shegong.document.PdfPages;
import cn.shegong.document.SheetFile;
import cn.shegong.document.WordSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperTest {
    @TempDir
    Path folder;

    @TempDir
    Path out;

    private ScreeningStation station;
    private Screening screening;
    private final Fonts fonts = new Fonts();

    @BeforeEach
    void open() {
        station = new ScreeningStation(folder);
        screening = station.started();
        station.examine(screening, station.elders, ChangeKind.HEALTH, "老伴瘫痪", Suggestion.ADJUST);
        station.examine(screening, station.zhou, ChangeKind.PROPERTY, "买了轿车", Suggestion.LEAVE);
        station.examine(screening, station.lone, Suggestion.KEEP);
        station.examine(screening, station.placeless, Suggestion.KEEP);
        station.workLists.missed(station.wang, station.row(screening, station.zhao), "全家外出打工");
        station.problem(screening, station.zhou, ProblemKind.MEANS, "名下有轿车");
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void reportsFiguresNamesAndProblemsInADocumentAndInAPdf() throws IOException {
        station.advance(screening);
        var files = station.papers.writeReport(station.wang, screening.id(), fonts, out, Progress.NONE);

        assertThat(files)
                .extracting(f -> f.getFileName().toString())
                .containsExactly("2026年11月低保对象排查问题报告和建议（草稿）.docx", "2026年11月低保对象排查问题报告和建议（草稿）.pdf");
        var word = WordSample.read(files.get(0));
        var text = String.join("\n", word.paragraphs());
        assertThat(text)
                .contains("青松镇人民政府：", "一、排查开展情况", "应排查5户，已排查4户、5人，未查1户。", "入户4户")
                .contains("有变化2户，其中财产变化1户、健康变化1户", "共1件，其中收入财产1件")
                .contains("（此处写怎样组织、怎样入户、村里怎样配合。）", "1.朝阳村周大明家：建议复核名下有轿车");
        assertThat(word.tables()).hasSize(5);
        var villages = word.tables().get(0);
        assertThat(villages.get(villages.size() - 1)).containsExactly("合计", "5", "4", "1", "2", "0", "1", "1");
        assertThat(word.tables().get(2).get(1)).containsExactly("1", "收入财产", "朝阳村", "周大明家", "名下有轿车", "建议复核名下有轿车");
        assertThat(word.tables().get(3)).hasSize(3);
        assertThat(word.tables().get(4).get(1)).contains("赵小山", "全家外出打工");
        assertThat(word.fonts()).contains("方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312");

        var pdf = PdfPages.text(Files.readAllBytes(files.get(1))).replace("\n", "");
        assertThat(pdf).contains("应排查5户，已排查4户、5人，未查1户。", "全家外出打工", "共1件，其中收入财产1件");
        assertThat(station.database.audit().newest(1).get(0).text()).contains("导出问题报告和建议");
    }

    @Test
    void putsTheWorkersOwnWordsWhereTheyBelong() {
        station.screenings.write(station.wang, screening.id(), "两人一组，村干部带路。", "建议加强动态管理。");
        station.advance(screening);
        station.advance(screening);
        var files = station.papers.writeReport(station.wang, screening.id(), fonts, out, Progress.NONE);

        assertThat(files.get(0).getFileName()).hasToString("2026年11月低保对象排查问题报告和建议.docx");
        assertThat(WordSample.read(files.get(0)).paragraphs())
                .contains("两人一组，村干部带路。", "（二）总的建议", "建议加强动态管理。")
                .noneMatch(p -> p.contains("此处写"));
    }

    @Test
    void reportsNothingThatHasNotBegun() {
        var plan = station.screenings.plan(station.wang, station.plan());
        assertThatThrownBy(() -> station.papers.writeReport(station.wang, plan.id(), fonts, out, Progress.NONE))
                .isInstanceOf(Refusal.class);
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void printsTheWorkListVillageByVillageWithMaskedNumbers() throws IOException {
        var target = out.resolve("工作单.pdf");
        station.papers.writeWorkSheet(station.wang, screening, WorkFilter.ALL, fonts, target, Progress.NONE);

        var text = PdfPages.text(Files.readAllBytes(target));
        assertThat(text).contains("东风社区，1 户", "排查人：李强", "朝阳村，3 户", "排查人：王芳", "********");
        assertThat(text.indexOf("王老五")).isBetween(text.indexOf("朝阳村，3 户"), text.indexOf("周大明"));
        var nobody = new WorkFilter("没有这个人", null, null, null, null);
        assertThatThrownBy(() ->
                        station.papers.writeWorkSheet(station.wang, screening, nobody, fonts, target, Progress.NONE))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void writesTheWorkbookWithResultsAndProblems() throws IOException {
        var target = out.resolve("工作表.xlsx");
        station.papers.writeWorkbook(station.wang, screening.id(), target, Progress.NONE);

        var sheets = SheetFile.read(target, Progress.NONE);
        assertThat(sheets).extracting(s -> s.name()).containsExactly("排查工作表", "问题清单");
    }
}
