package cn.shegong.assessment;

import static cn.shegong.assessment.Hamlet.LI;
import static cn.shegong.assessment.Hamlet.TODAY;
import static cn.shegong.assessment.Hamlet.WANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.shegong.base.InvalidInput;
import cn.shegong.base.Problem;
import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.document.Cell;
import cn.shegong.document.Sheet;
import cn.shegong.document.SheetFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An instrument of the station's own, from the workbook to a sheet. */
class OwnInstrumentTest {
    @TempDir
    Path temp;

    private List<Sheet> sample() {
        var file = temp.resolve("样表.xlsx");
        OwnInstrumentSheet.write(file, Progress.NONE);
        return SheetFile.read(file, Progress.NONE);
    }

    @Test
    void readsTheSampleItWrites() {
        var read = OwnInstrumentReader.read(sample());
        assertThat(read.label()).isEqualTo("居家安全检查");
        assertThat(read.subject()).isEqualTo(Instrument.Subject.HOUSEHOLD);
        assertThat(read.sections()).extracting(Section::label).containsExactly("屋里", "院里");
        assertThat(read.items())
                .extracting(Item::kind)
                .containsExactly(
                        Item.Kind.CHOICE, Item.Kind.CHOICE, Item.Kind.YES_NO, Item.Kind.SEVERAL, Item.Kind.TEXT);
        var scores = Map.of(4, "安全", 3, "有隐患", 2, "有隐患", 1, "很危险", 0, "很危险");
        scores.forEach((score, level) -> assertThat(SheetSamples.result(read, SheetSamples.adding(read, score))
                        .level()
                        .label())
                .isEqualTo(level));
    }

    @ParameterizedTest
    @CsvSource({
        "题目, 平整不滑, 分值, 两分, 分值请写 0 以上的整数",
        "题目, 平整不滑, 题型, 填空, 题型写 单选",
        "题目, 台阶, 分值, 1, 只有单选题计分",
        "等级, 有隐患, 从, 1, 得 1 分同时在",
        "等级, 有隐患, 到, 2, 得 3 分不在任何一级里",
        "等级, 有隐患, 从, 二, “从”请写整数",
        "说明, 评估对象, 内容, 全村, 评估对象请写"
    })
    void saysInWhichCellSomethingIsWrong(String sheet, String row, String column, String text, String message) {
        var changed = sample().stream()
                .map(s -> s.name().equals(sheet) ? changed(s, row, column, text) : s)
                .toList();
        var refused = catchThrowableOfType(InvalidInput.class, () -> OwnInstrumentReader.read(changed));
        assertThat(refused.problems().errors()).extracting(Problem::message).anySatisfy(words -> assertThat(words)
                .contains(message));
    }

    /** The first row that holds a word gets another text under a heading. */
    private static Sheet changed(Sheet sheet, String word, String heading, String text) {
        int column = sheet.rows().stream()
                .map(row -> row.cells().stream().map(Cell::text).toList().indexOf(heading))
                .filter(at -> at >= 0)
                .findFirst()
                .orElseThrow();
        var rows = sheet.rows().stream()
                .map(row -> {
                    if (row.cells().stream().noneMatch(cell -> cell.text().equals(word))) {
                        return row;
                    }
                    var cells = new ArrayList<>(row.cells());
                    while (cells.size() <= column) {
                        cells.add(Cell.BLANK);
                    }
                    cells.set(column, Cell.text(text));
                    return new Sheet.Row(row.number(), row.hidden(), cells);
                })
                .toList();
        return new Sheet(sheet.name(), sheet.hidden(), rows, sheet.merged());
    }

    @Test
    void wantsTheSheetsOfTheSample() {
        var refused = catchThrowableOfType(InvalidInput.class, () -> OwnInstrumentReader.read(List.of()));
        assertThat(refused.problems().errors()).extracting(Problem::field).contains("题目", "说明");
    }

    @Test
    void keepsOldSheetsOnTheVersionOnWhichTheyWereTaken() {
        try (var hamlet = new Hamlet(temp.resolve("data"))) {
            var first = hamlet.instruments.add(WANG, OwnInstrumentReader.read(sample()));
            var taken = hamlet.assessments.record(LI, Assessment.blank(first).with(s -> {
                s.householdId = 1L;
                s.assessedOn = TODAY;
                s.workers = List.of(8L);
                s.answers = SheetSamples.adding(first, 1);
            }));
            var longer = sample().stream()
                    .map(s -> s.name().equals("题目") ? changed(s, "要改什么", "题目", "先改什么") : s)
                    .toList();
            var second = hamlet.instruments.add(WANG, OwnInstrumentReader.read(longer));
            assertThat(second.code()).isEqualTo(first.code());
            assertThat(second.version()).isEqualTo(2);
            assertThat(hamlet.instruments.find(first.code())).contains(second);
            assertThat(hamlet.instruments.versions(first.code())).containsExactly(second, first);
            var read = hamlet.assessments.version(taken.id()).orElseThrow();
            assertThat(read.sheet().instrument()).isEqualTo(first);
            assertThat(read.level().orElseThrow().label()).isEqualTo("很危险");
            assertThat(hamlet.lists.due(TODAY.plusMonths(1))).hasSize(1);
        }
    }

    @Test
    void takesNoShippedNameAndOnlyFromTheHead() {
        try (var hamlet = new Hamlet(temp.resolve("data"))) {
            var read = OwnInstrumentReader.read(sample().stream()
                    .map(s -> s.name().equals("说明") ? changed(s, "名称", "内容", "老年人能力评估") : s)
                    .toList());
            assertThatThrownBy(() -> hamlet.instruments.add(WANG, read)).isInstanceOf(InvalidInput.class);
            var own = OwnInstrumentReader.read(sample());
            assertThatThrownBy(() -> hamlet.instruments.add(LI, own)).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> hamlet.instruments.offer(WANG, "tekun", false, " "))
                    .isInstanceOf(InvalidInput.class);
        }
    }
}
