package cn.shegong.app;

import cn.shegong.base.Problem;
import cn.shegong.disk.Json;
import cn.shegong.intake.NewPlace;
import cn.shegong.intake.Preview;
import cn.shegong.intake.PreviewRow;
import cn.shegong.intake.ReadSheet;
import cn.shegong.intake.Verdict;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the command has to say about a list.
 *
 * @param dryRun whether it was only to be compared
 * @param taken whether something was written
 * @param refusedFile where the rows went that were not taken, or null
 */
record ImportOutcome(Path file, Preview preview, boolean dryRun, boolean taken, Path refusedFile) {
    private static final int SHOWN = 20;

    /** For people. */
    List<String> lines() {
        var list = preview.list();
        var lines = new ArrayList<String>();
        lines.add("“" + list.fileName() + "”：" + list.sheets().size() + " 张工作表，"
                + preview.rows().size() + " 行，"
                + list.persons() + " 人，" + list.households().size() + " 户。按"
                + kind() + "名单收，"
                + list.period()
                        .map(month -> month.getYear() + "年" + month.getMonthValue() + "月")
                        .orElse("没有写月份") + "。");
        lines.add("新增 " + preview.count(Verdict.NEW) + " 人，有变化 " + preview.count(Verdict.DIFFERENT) + " 人，没有变化 "
                + preview.count(Verdict.SAME) + " 人，不能收 " + preview.count(Verdict.REFUSED) + " 人，待认定 "
                + preview.count(Verdict.PERHAPS_SAME) + " 人。");
        problems()
                .forEach((code, example) -> lines.add("  " + preview.defects().get(code) + " 行"
                        + (example.warning() ? "（照收）" : "（不收）") + "：例如" + example.message()));
        refused().stream().limit(SHOWN).forEach(row -> lines.add("  没有收：" + where(row) + " " + reason(row)));
        if (refused().size() > SHOWN) {
            lines.add("  没有收的还有 " + (refused().size() - SHOWN) + " 行，用 --refused 写成 Excel 看。");
        }
        if (preview.count(Verdict.PERHAPS_SAME) > 0) {
            lines.add("待认定的没有收：请在窗口的“名单导入”里认定是不是同一个人，再收一次。");
        }
        preview.newPlaces().forEach(place -> lines.add((dryRun ? "收的时候要加上：" : "加上了：") + place(place)));
        if (!preview.unusedColumns().isEmpty()) {
            lines.add("这些列没有地方放，没有收：" + String.join("、", preview.unusedColumns()));
        }
        preview.households().forEach(household -> household.notes().forEach(lines::add));
        lines.addAll(preview.notes());
        lines.add(conclusion());
        return lines;
    }

    private String conclusion() {
        var refused = refusedFile == null ? "" : "没有收的行写到了“" + refusedFile + "”。";
        if (dryRun) {
            return "只是比较，什么也没有写。" + refused;
        }
        return (taken ? "收下了，可以在窗口的“名单导入”里撤销。" : "没有要写的，数据没有动。") + refused;
    }

    /** Each defect with the first message about it. */
    private Map<String, Problem> problems() {
        var first = new TreeMap<String, Problem>();
        preview.rows().forEach(row -> row.problems().forEach(problem -> first.putIfAbsent(problem.code(), problem)));
        return first;
    }

    private List<PreviewRow> refused() {
        return preview.rows().stream()
                .filter(row -> row.verdict() == Verdict.REFUSED || row.verdict() == Verdict.PERHAPS_SAME)
                .toList();
    }

    private static String where(PreviewRow row) {
        return "工作表“" + row.row().sheet() + "”第 " + row.row().rowNumber() + " 行"
                + row.row().name();
    }

    private static String reason(PreviewRow row) {
        return row.problems().stream()
                .filter(problem -> !problem.warning() || row.verdict() == Verdict.PERHAPS_SAME)
                .map(Problem::message)
                .collect(Collectors.joining());
    }

    private static String place(NewPlace place) {
        var groups = String.join("、", place.groups());
        return place.added()
                ? place.village() + (groups.isEmpty() ? "" : "（" + groups + "）")
                : place.village() + "的" + groups;
    }

    /** For programs: one object. */
    String json() {
        var list = preview.list();
        var object = new LinkedHashMap<String, Object>();
        object.put("file", file.getFileName().toString());
        object.put("category", kind());
        object.put("period", list.period().map(Object::toString).orElse(null));
        object.put("sheets", list.sheets().size());
        object.put("sheetNames", list.sheets().stream().map(ReadSheet::name).toList());
        object.put("rows", preview.rows().size());
        object.put("persons", list.persons());
        object.put("households", list.households().size());
        object.put("verdicts", verdicts());
        object.put("defects", preview.defects());
        object.put("also_on", preview.alsoOn());
        object.put("entitled_not_receiving", preview.entitled().size());
        object.put("unusedColumns", preview.unusedColumns());
        object.put(
                "newVillages",
                preview.newPlaces().stream()
                        .filter(NewPlace::added)
                        .map(NewPlace::village)
                        .toList());
        object.put("notes", preview.notes());
        object.put("refusedFile", refusedFile == null ? null : refusedFile.toString());
        object.put("taken", taken);
        try {
            return Json.mapper().writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Who has to be decided on is not taken, so he counts as refused. */
    private Map<String, Integer> verdicts() {
        var verdicts = new LinkedHashMap<String, Integer>();
        verdicts.put("new", preview.count(Verdict.NEW));
        verdicts.put("same", preview.count(Verdict.SAME));
        verdicts.put("different", preview.count(Verdict.DIFFERENT));
        verdicts.put("refused", refused().size());
        return verdicts;
    }

    /** The roster, unless the list is a blank form that does not tell. */
    private String kind() {
        var list = preview.list();
        return list.rows().isEmpty() && list.category().isEmpty()
                ? ""
                : preview.category().label();
    }
}
