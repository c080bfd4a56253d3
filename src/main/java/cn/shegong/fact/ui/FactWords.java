package cn.shegong.fact.ui;

import cn.shegong.base.ChineseDate;
import cn.shegong.fact.Fact;
import cn.shegong.fact.FactField;
import cn.shegong.fact.FactRules;
import java.util.List;
import java.util.stream.Collectors;

/** How facts are said on the screen. */
final class FactWords {
    private FactWords() {}

    /** The value as everybody may read it. */
    static String value(FactField field, Fact fact) {
        return FactRules.shown(field, fact.content());
    }

    /** Since when it is so in life, and who wrote it down when. */
    static String source(Fact fact) {
        var since = fact.since() == null ? "" : ChineseDate.ofDay(fact.since()).text() + "起 · ";
        return since + fact.recordedBy() + " " + fact.recordedAt().toLocalDate() + " 记";
    }

    /** Since when it is so in life, or else when it was written down. */
    static String when(Fact fact) {
        return fact.since() == null
                ? fact.recordedAt().toLocalDate() + " 记"
                : ChineseDate.ofDay(fact.since()).text() + "起";
    }

    static String labels(List<FactField> fields) {
        return fields.stream().map(FactField::label).collect(Collectors.joining("、"));
    }
}
