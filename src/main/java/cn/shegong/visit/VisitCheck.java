package cn.shegong.visit;

import java.util.Objects;

/**
 * What a visit says about one line of its kind's checklist.
 *
 * @param line code of a {@link VisitKind.Line}
 * @param result null for a line of words only
 */
public record VisitCheck(String line, CheckResult result, String words) {
    public VisitCheck {
        words = Objects.requireNonNullElse(words, "").strip();
    }
}
