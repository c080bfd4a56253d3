package cn.shegong.visit;

import cn.shegong.fact.FactField;
import java.util.List;

/**
 * A kind of visit: what is asked and looked at there.
 *
 * @param brief the label in four characters at most, for lists
 * @param item the catalogue item under which it usually counts; empty to count as the household's rosters say
 * @param ways how it may be made, the usual one first
 * @param situation whether 经济, 住房, 身体, 就业 and hardship are written down in words
 * @param who of those met is asked the personal questions
 * @param householdFields what the station keeps of the household and asks here
 * @param personFields what it keeps of a person and asks here
 */
public record VisitKind(
        String code,
        String label,
        String brief,
        String item,
        List<VisitWay> ways,
        boolean situation,
        Who who,
        List<FactField> householdFields,
        List<FactField> personFields,
        List<Line> lines) {
    /** Whom the personal questions are about. */
    public enum Who {
        CHILD,
        ELDER,
        DISABLED,
        ANYONE
    }

    /**
     * One line of the checklist.
     *
     * @param answers what the three results are called; empty for a line of words only
     */
    public record Line(String code, String label, List<String> answers) {
        public Line {
            answers = List.copyOf(answers);
        }

        public boolean wordsOnly() {
            return answers.isEmpty();
        }

        /** What a result is called on this line. */
        public String answer(CheckResult result) {
            return answers.get(result.ordinal());
        }

        /** As papers and pages say it: 有隐患，插座发黑. */
        public String text(CheckResult result, String words) {
            var answer = result == null || wordsOnly() ? "" : answer(result);
            return answer.isEmpty() || words.isEmpty() ? answer + words : answer + "，" + words;
        }

        /** The name under which forms show it and say what is wrong with it. */
        public String key() {
            return "check_" + code;
        }
    }
}
