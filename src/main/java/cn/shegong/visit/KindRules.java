package cn.shegong.visit;

import cn.shegong.base.Problem;
import cn.shegong.base.Problems;
import cn.shegong.fact.FactFields;
import cn.shegong.fact.FactRules;
import java.time.LocalDate;
import java.util.List;

/** What a visit must be for its kind: made in one of its ways, its list and its questions answered so as to be read. */
final class KindRules {
    private static final int LONGEST_WORDS = 200;

    private KindRules() {}

    /** @param today decides about dates that were typed */
    static Problems check(Visit visit, LocalDate today) {
        var problems = Problems.none();
        var kind = VisitKinds.find(visit.kind()).orElse(null);
        if (kind == null) {
            return problems.error("kind", "unknown", "请选走访类型。");
        }
        if (visit.way() != null && !kind.ways().contains(visit.way())) {
            problems.error("kind", "way", kind.label() + "没有“" + visit.way().label() + "”这种方式，请改走访类型或方式。");
        }
        for (var check : visit.checks()) {
            VisitKinds.line(check.line()).ifPresent(line -> check(problems, line, check));
        }
        for (var answer : visit.answers()) {
            var key = VisitAnswer.key(answer.personId(), answer.field());
            FactFields.find(answer.field())
                    .map(field -> FactRules.read(field, answer.content(), today).problems())
                    .ifPresent(found -> found.all()
                            .forEach(p -> problems.add(new Problem(key, p.code(), p.message(), p.warning()))));
        }
        return problems;
    }

    private static void check(Problems problems, VisitKind.Line line, VisitCheck check) {
        var ticked = List.of(check.words().split("、"));
        if (line.equals(Hazards.LINE) && ticked.contains(Hazards.NONE) && ticked.size() > 1) {
            problems.error(line.key(), "none_and_some", "勾了“" + Hazards.NONE + "”，就不能再勾别的隐患，请去掉一处。");
        }
        if (check.words().length() > LONGEST_WORDS) {
            problems.error(
                    line.key(),
                    "too_long",
                    "最多写 " + LONGEST_WORDS + " 个字，现在有 " + check.words().length() + " 个。");
        } else if (check.result() == CheckResult.CONCERN && check.words().isEmpty()) {
            problems.warn(line.key(), "blank", "写一句是怎么回事，办的时候用得上。");
        } else if (check.result() == null && !line.wordsOnly()) {
            problems.error(line.key(), "blank", "写了话，请也选一项：" + String.join("、", line.answers()) + "。");
        }
    }
}
