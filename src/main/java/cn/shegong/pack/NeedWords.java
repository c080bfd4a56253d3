package cn.shegong.pack;

import cn.shegong.assessment.Instrument;
import cn.shegong.assessment.Item;
import cn.shegong.assessment.Need;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** What a sheet says of the assessments that somebody of the household still needs. */
final class NeedWords {
    /** Begins a line of things to tick, and each of them. */
    static final String BOX = "□";

    private static final int MOST_TICKED = 8;

    private NeedWords() {}

    static List<String> of(List<Need> needs) {
        var lines = new ArrayList<String>();
        needs.stream()
                .filter(need -> ticked(need.instrument()))
                .map(NeedWords::toTick)
                .forEach(lines::addAll);
        var byInstrument = needs.stream()
                .filter(need -> !ticked(need.instrument()))
                .collect(Collectors.groupingBy(
                        need -> need.instrument().label(),
                        LinkedHashMap::new,
                        Collectors.mapping(NeedWords::who, Collectors.joining("、"))));
        var others = byInstrument.entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining("；"));
        if (!others.isEmpty()) {
            lines.add("需做评估：" + others);
        }
        return lines;
    }

    private static String who(Need need) {
        return need.name() + (need.lastOn() == null ? "" : "（上次 " + need.lastOn() + "）");
    }

    private static List<Item> asked(Instrument instrument) {
        return instrument.items().stream().filter(Item::needed).toList();
    }

    private static boolean ticked(Instrument instrument) {
        var asked = asked(instrument);
        return asked.size() <= MOST_TICKED
                && asked.stream().allMatch(item -> item.options().size() == 2);
    }

    /** Two lines: 需做评估：特困人员生活自理能力评估 王老五，能的打勾，不能的打叉, then □自主吃饭　□自主穿衣 …. */
    private static List<String> toTick(Need need) {
        var asked = asked(need.instrument());
        var options = asked.get(0).options();
        return List.of(
                "需做评估：" + need.instrument().label() + " " + who(need) + "，"
                        + options.get(0).label() + "的打勾，" + options.get(1).label() + "的打叉",
                asked.stream().map(item -> BOX + item.label()).collect(Collectors.joining("　")));
    }
}
