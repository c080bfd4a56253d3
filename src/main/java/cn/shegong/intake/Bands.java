package cn.shegong.intake;

import cn.shegong.base.Typed;
import cn.shegong.document.Cell;
import cn.shegong.roster.Category;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Headings between the rows that say something of everybody below: 一、集中供养, A类, 全护理. */
final class Bands {
    private static final int LONGEST_CATEGORY = 10;
    private static final Pattern NUMBERING =
            Pattern.compile("^([0-9]{1,2}|[一二三四五六七八九十]{1,3})[、.．](?!\\d)|^[(][0-9一二三四五六七八九十]{1,3}[)]");
    private static final Pattern COUNTS =
            Pattern.compile("([(\\[][^)\\]]*[)\\]]|[共计:：,，、]*\\d+(户|人|口|名|户次|人次))+$|[:：]$");
    private static final Pattern COUNT = Pattern.compile("(共|计|小计|合计)?\\d+([.]\\d+)?(户|人|口|名|元|万元)?(\\d+(人|口|名))?");

    private static final List<Map.Entry<Target, Pattern>> WORDS = List.of(
            words(Target.SUPPLY_FORM, "(?<value>(集中|分散|散居)(供养|救助供养|安置)?)(特困)?"),
            words(
                    Target.CARE_LEVEL,
                    "(?<value>全自理|半自理|[完全]*自理|部分自理|不能自理|全护理|半护理|全失能|半失能|[完全部分]*失能|具备生活自理能力|[部分完全]+丧失生活自理能力)"),
            words(Target.AID_CLASS, "(低保)?(?<value>[A-D甲乙丙丁一二三四1-4]类|[一二三四1-4]档|(重点|一般|长期|基本)(保障|救助))(低保)?"),
            words(Target.DISABILITY_GRADE, "(残疾)?(?<value>[一二三四]级)(残疾)?"));

    /** One that holds; those after it in a stack hold within it. */
    private record Band(Target target, String value) {}

    private final NavigableMap<Integer, List<Band>> from = new TreeMap<>(Map.of(0, List.of()));
    private final Map<Target, Set<String>> used = new LinkedHashMap<>();

    private static Map.Entry<Target, Pattern> words(Target target, String words) {
        return Map.entry(target, Pattern.compile(words + "(保障)?(人员|对象|户|家庭|残疾人|部分|名单)?"));
    }

    private static Optional<Band> in(String text) {
        String plain = NUMBERING.matcher(Typed.compact(text)).replaceFirst("");
        String bare = COUNTS.matcher(plain).replaceFirst("");
        Optional<Band> byWords = WORDS.stream()
                .flatMap(words -> {
                    Matcher found = words.getValue().matcher(bare);
                    return found.matches()
                            ? Optional.of(new Band(words.getKey(), found.group("value"))).stream()
                            : Optional.<Band>empty().stream();
                })
                .findFirst();
        return byWords.or(
                () -> bare.length() <= LONGEST_CATEGORY && Category.allIn(bare).size() == 1
                        ? Optional.of(new Band(Target.ROW_CATEGORY, bare))
                        : Optional.empty());
    }

    /** Whether the filled cells of a row are such a heading, alone or with counts beside it. */
    static boolean is(List<Cell> filled) {
        return in(filled.get(0).text()).isPresent()
                && filled.stream().skip(1).allMatch(cell -> COUNT.matcher(Typed.compact(cell.text()))
                        .matches());
    }

    /** A heading in a row that is no person; one of a place ends those that stood below the place before. */
    void pass(int row, String text, boolean place) {
        Optional<Band> found = place ? Optional.of(new Band(Target.VILLAGE, text)) : in(text);
        found.ifPresent(band -> {
            List<Band> stack = new ArrayList<>();
            from.lastEntry().getValue().stream()
                    .takeWhile(outer -> outer.target != band.target)
                    .forEach(stack::add);
            stack.add(band);
            from.put(row, List.copyOf(stack));
        });
    }

    /** Gives a row what the headings over it say, where its own columns say nothing. */
    void give(int row, Map<Target, Cell> cells) {
        from.floorEntry(row).getValue().stream()
                .filter(band -> band.target != Target.VILLAGE)
                .filter(band -> cells.putIfAbsent(band.target, Cell.text(band.value)) == null)
                .forEach(band -> used.computeIfAbsent(band.target, target -> new LinkedHashSet<>())
                        .add(band.value));
    }

    /** What was given from headings, one sentence for each kind. */
    List<String> notes(String sheet) {
        return used.entrySet().stream()
                .map(kind -> "工作表“" + sheet + "”里的小标题（" + String.join("、", kind.getValue()) + "）按“"
                        + kind.getKey().label() + "”记给了下面的每一行。")
                .toList();
    }
}
