package cn.shegong.assessment;

import cn.shegong.base.Problems;
import cn.shegong.document.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads an instrument from a workbook as {@link OwnInstrumentSheet} lays it out; what is wrong is said cell by cell. */
public final class OwnInstrumentReader {
    private static final int LONGEST = 200;
    private static final int LONGEST_DEFINITION = 150_000;

    private final Problems problems = Problems.none();
    private final List<Section> sections = new ArrayList<>();

    private OwnInstrumentReader() {}

    /** @throws cn.shegong.base.InvalidInput about cells, e.g. 题目!E5 */
    public static Instrument read(List<Sheet> sheets) {
        return new OwnInstrumentReader().instrument(sheets);
    }

    private Instrument instrument(List<Sheet> sheets) {
        var about = about(sheets);
        questions(OwnRows.of(sheets, problems, OwnInstrumentSheet.QUESTIONS, "部分", "题目", "题型", "选项", "分值", "题目说明"));
        var scored = sections.stream()
                .flatMap(s -> s.items().stream())
                .filter(Item::scored)
                .toList();
        int most = scored.stream().mapToInt(item -> item.most().intValue()).sum();
        var levels = levels(sheets, most, !scored.isEmpty());
        problems.refuseErrors();
        var codes = sections.stream().map(Section::code).toList();
        var read = new Instrument(
                "own",
                about.get("名称").text(),
                1,
                subject(about.get("评估对象")).orElseThrow(),
                Standing.OWN,
                about.get("依据").text(),
                about.get("用途").text(),
                number(about.get("评估人数")).orElse(1),
                false,
                List.of("评估人", "本人或家属"),
                sections,
                scored.isEmpty() ? List.of() : List.of(new Score("total", "总分", Score.Kind.SUM, codes, "分")),
                "total",
                scored.isEmpty() ? "全部答完" : "总分 {total} 分（满分 " + most + " 分）",
                levels,
                List.of(),
                List.of());
        if (Definitions.text(read).length() > LONGEST_DEFINITION) {
            problems.error("", "too_long", "题目太多、太长，请分成几份量表。").refuseErrors();
        }
        return read;
    }

    private Map<String, OwnRows.Place> about(List<Sheet> sheets) {
        var about = new LinkedHashMap<String, OwnRows.Place>();
        for (var row : OwnRows.of(sheets, problems, OwnInstrumentSheet.ABOUT, "项目", "内容")) {
            about.put(row.get("项目").text(), row.get("内容"));
        }
        for (var wanted : List.of("名称", "评估对象", "依据", "用途", "评估人数")) {
            about.putIfAbsent(wanted, new OwnRows.Place(OwnInstrumentSheet.ABOUT, ""));
        }
        var name = about.get("名称");
        if (name.blank() || name.text().length() > 60) {
            problems.error(name.name(), "label", name.name() + "：量表名称请写 1 到 60 个字。");
        }
        if (subject(about.get("评估对象")).isEmpty()) {
            var place = about.get("评估对象");
            problems.error(place.name(), "subject", place.name() + "：评估对象请写 个人、家庭 或 不记名，现在是“" + place.text() + "”。");
        }
        var assessors = about.get("评估人数");
        if (!assessors.blank() && number(assessors).isEmpty()) {
            problems.error(assessors.name(), "number", assessors.name() + "：评估人数请写整数。");
        }
        return about;
    }

    private static Optional<Instrument.Subject> subject(OwnRows.Place place) {
        return switch (place.text()) {
            case "个人" -> Optional.of(Instrument.Subject.PERSON);
            case "家庭" -> Optional.of(Instrument.Subject.HOUSEHOLD);
            case "不记名" -> Optional.of(Instrument.Subject.OPEN);
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> number(OwnRows.Place place) {
        return place.text().matches("\\d{1,4}") ? Optional.of(Integer.valueOf(place.text())) : Optional.empty();
    }

    private void questions(List<Map<String, OwnRows.Place>> rows) {
        var question = new ArrayList<Map<String, OwnRows.Place>>();
        for (var row : rows) {
            if (!row.get("题目").blank() && !question.isEmpty()) {
                question(question);
                question.clear();
            }
            question.add(row);
        }
        if (!question.isEmpty()) {
            question(question);
        } else if (!problems.hasErrors()) {
            problems.error(OwnInstrumentSheet.QUESTIONS, "none", "“题目”表里一道题也没有。");
        }
    }

    /** One question with the rows of its options. */
    private void question(List<Map<String, OwnRows.Place>> rows) {
        var first = rows.get(0);
        var label = first.get("题目");
        if (label.blank() || label.text().length() > LONGEST) {
            problems.error(label.name(), "label", label.name() + "：第一行要写题目，题目最多 " + LONGEST + " 个字。");
        }
        var kind = kind(first.get("题型"));
        var options = new ArrayList<Option>();
        for (var row : rows) {
            if (!row.get("选项").blank()) {
                options.add(option(row, kind, options.size() + 1));
            } else if (!row.get("分值").blank()) {
                var place = row.get("分值");
                problems.error(place.name(), "points", place.name() + "：有分值，没有选项。");
            }
        }
        boolean chooses = kind == Item.Kind.CHOICE || kind == Item.Kind.SEVERAL;
        if (chooses && options.size() < 2) {
            problems.error(label.name(), "options", label.name() + "：“" + label.text() + "”至少要有两个选项。");
        }
        if (!chooses && !options.isEmpty()) {
            problems.error(
                    label.name(), "options", label.name() + "：“" + label.text() + "”是" + kind.label() + "题，不用写选项。");
        }
        var place = first.get("部分");
        if (!place.blank() || sections.isEmpty()) {
            sections.add(new Section(
                    "s" + (sections.size() + 1),
                    place.blank() ? OwnInstrumentSheet.QUESTIONS : place.text(),
                    "",
                    List.of()));
        }
        var section = sections.remove(sections.size() - 1);
        var items = new ArrayList<>(section.items());
        items.add(new Item(
                section.code() + "q" + (items.size() + 1),
                label.text(),
                kind,
                first.get("题目说明").text(),
                null,
                "",
                options));
        sections.add(new Section(section.code(), section.label(), "", items));
    }

    private Item.Kind kind(OwnRows.Place place) {
        if (place.blank()) {
            return Item.Kind.CHOICE;
        }
        return Arrays.stream(Item.Kind.values())
                .filter(kind -> kind.label().equals(place.text()))
                .findFirst()
                .orElseGet(() -> {
                    var kinds = Arrays.stream(Item.Kind.values())
                            .map(Item.Kind::label)
                            .collect(Collectors.joining("、"));
                    problems.error(
                            place.name(), "kind", place.name() + "：题型写 " + kinds + "，现在是“" + place.text() + "”。");
                    return Item.Kind.CHOICE;
                });
    }

    private Option option(Map<String, OwnRows.Place> row, Item.Kind kind, int number) {
        var place = row.get("分值");
        var label = row.get("选项");
        if (label.text().length() > LONGEST) {
            problems.error(label.name(), "label", label.name() + "：选项最多 " + LONGEST + " 个字。");
        }
        if (!place.blank() && kind != Item.Kind.CHOICE) {
            problems.error(place.name(), "points", place.name() + "：只有单选题计分，请去掉分值。");
        } else if (!place.blank() && number(place).isEmpty()) {
            problems.error(place.name(), "points", place.name() + "：分值请写 0 以上的整数，现在是“" + place.text() + "”。");
        }
        boolean none = kind == Item.Kind.SEVERAL && label.text().matches("(以上)?都?没有|无");
        return new Option(
                String.valueOf(number),
                label.text(),
                number(place).map(BigDecimal::valueOf).orElse(null),
                none);
    }

    private List<Level> levels(List<Sheet> sheets, int most, boolean scored) {
        if (!scored) {
            return List.of();
        }
        var levels = new ArrayList<Level>();
        for (var row : OwnRows.of(sheets, problems, OwnInstrumentSheet.LEVELS, "等级", "从", "到", "几个月后再评", "接下来做什么")) {
            var label = row.get("等级");
            if (label.blank() || levels.stream().anyMatch(level -> level.label().equals(label.text()))) {
                problems.error(label.name(), "label", label.name() + "：每一级都要有自己的名称。");
            }
            for (var wanted : List.of("从", "到", "几个月后再评")) {
                var place = row.get(wanted);
                if (number(place).isEmpty() && !(place.blank() && wanted.startsWith("几"))) {
                    problems.error(
                            place.name(), "number", place.name() + "：“" + wanted + "”请写整数，现在是“" + place.text() + "”。");
                }
            }
            levels.add(new Level(
                    "l" + (levels.size() + 1),
                    label.text(),
                    BigDecimal.valueOf(number(row.get("从")).orElse(0)),
                    BigDecimal.valueOf(number(row.get("到")).orElse(0)),
                    null,
                    null,
                    number(row.get("几个月后再评")).orElse(0),
                    null,
                    row.get("接下来做什么").text(),
                    Map.of()));
        }
        if (!problems.hasErrors()) {
            cover(levels, most);
        }
        return levels;
    }

    /** Every whole score belongs to exactly one level. */
    private void cover(List<Level> levels, int most) {
        for (int score = 0; score <= most; score++) {
            var value = BigDecimal.valueOf(score);
            var holding = levels.stream()
                    .filter(level -> value.compareTo(level.from()) >= 0 && value.compareTo(level.to()) <= 0)
                    .map(Level::label)
                    .toList();
            if (holding.size() != 1) {
                problems.error(
                        OwnInstrumentSheet.LEVELS,
                        "cover",
                        "“等级”表：满分是 " + most + " 分，得 " + score + " 分"
                                + (holding.isEmpty() ? "不在任何一级里。" : "同时在“" + String.join("”和“", holding) + "”里。"));
                return;
            }
        }
    }
}
