package cn.shegong.filling;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Says what came of a sheet: which columns were written, of whom something is missing there, what stays as it was. */
final class Outcome {
    private final FillSheet sheet;
    private final List<Line> lines;

    Outcome(FillSheet sheet, List<Line> lines) {
        this.sheet = sheet;
        this.lines = lines;
    }

    FillResult with(Rowing rowing, Blanks blanks) {
        var filled = new ArrayList<FillResult.Filled>();
        var left = new ArrayList<FillResult.Left>();
        for (var column : sheet.columns()) {
            if (!column.filled()) {
                left.add(new FillResult.Left(column.header(), column.why()));
                continue;
            }
            var blank = blank(column, rowing);
            long asked = lines.stream()
                    .filter(line -> !rowing.saidAbove(column, line))
                    .count();
            if (!column.field().serial() && blank.size() == asked) {
                left.add(new FillResult.Left(
                        column.header(), "站里有“" + column.field().label() + "”这一项，这些人都还没有记"));
            } else {
                filled.add(new FillResult.Filled(column.header(), column.field().label(), blank));
            }
        }
        int households =
                new LinkedHashSet<>(lines.stream().map(line -> line.home().id()).toList()).size();
        return new FillResult(sheet.name(), lines.size(), households, filled, left, notes(blanks));
    }

    private List<String> blank(FillColumn column, Rowing rowing) {
        if (column.field().serial()) {
            return List.of();
        }
        return lines.stream()
                .filter(line -> !rowing.saidAbove(column, line))
                .filter(line -> {
                    var value = Rowing.value(column, line);
                    return value == null || value.toString().isEmpty();
                })
                .map(line -> line.person().name())
                .toList();
    }

    private List<String> notes(Blanks blanks) {
        var notes = new ArrayList<>(blanks.notes());
        var zone = sheet.zone();
        if (zone.filled() > 0) {
            notes.add("表里原来填着的 " + zone.filled() + " 行清掉了，重新填的。");
        }
        if (lines.size() > zone.rows()) {
            notes.add("空行只有 " + zone.rows() + " 行，加了 " + (lines.size() - zone.rows()) + " 行，样子照原来的行。");
        } else if (lines.size() < zone.rows()) {
            notes.add("还空着 " + (zone.rows() - lines.size()) + " 行，留在表里。");
        }
        sheet.filled().stream()
                .filter(column -> zone.hidden().contains(column.index()))
                .forEach(column -> notes.add("“" + column.header() + "”这一列是隐藏的，也填了。发出去以前请看看该不该填。"));
        return notes;
    }
}
