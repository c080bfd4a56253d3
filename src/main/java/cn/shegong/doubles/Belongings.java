package cn.shegong.doubles;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is recorded of somebody beside the person's own data.
 *
 * @param rosters spells by roster, each once with its number
 */
public record Belongings(
        int visits, List<RosterCount> rosters, int facts, int assessments, int events, int problems, int calls) {
    /** Spells on one roster. */
    public record RosterCount(String label, int number) {}

    public Belongings {
        rosters = List.copyOf(rosters);
    }

    /** 2次走访、1条低保; empty when there is nothing. */
    public String words() {
        var words = new ArrayList<String>();
        add(words, visits, "次走访");
        words.addAll(rosters.stream().map(r -> r.number() + "条" + r.label()).collect(Collectors.toList()));
        add(words, facts, "项档案信息");
        add(words, assessments, "份评估");
        add(words, events, "件变动");
        add(words, problems, "个排查问题");
        add(words, calls, "件突发情况");
        return String.join("、", words);
    }

    private static void add(List<String> words, int number, String unit) {
        if (number > 0) {
            words.add(number + unit);
        }
    }
}
