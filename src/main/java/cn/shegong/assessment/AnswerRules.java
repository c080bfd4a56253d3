package cn.shegong.assessment;

import cn.shegong.base.Problems;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** What an answer must be; problems are about the item's code. */
final class AnswerRules {
    private static final int LONGEST = 500;
    private static final String NUMBER = "\\d{1,9}([.]\\d{1,2})?";

    private AnswerRules() {}

    /** A number of at least 0 with at most two decimals, as it is typed. */
    static Optional<BigDecimal> number(String text) {
        var digits = text.strip().replace(",", "").replace("，", "");
        return digits.matches(NUMBER) ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }

    static Problems check(Instrument instrument, Answers answers) {
        var problems = Problems.none();
        for (var item : instrument.items()) {
            for (var value : answers.of(item)) {
                check(item, value, problems);
            }
            if (item.kind() == Item.Kind.SEVERAL
                    && answers.of(item).size() > 1
                    && answers.of(item).stream()
                            .anyMatch(v ->
                                    item.option(v).filter(Option::exclusive).isPresent())) {
                problems.error(item.code(), "both", "“" + item.label() + "”里勾了“都没有”，就不能再勾别的。");
            }
        }
        return problems;
    }

    private static void check(Item item, String value, Problems problems) {
        switch (item.kind()) {
            case CHOICE, SEVERAL, YES_NO -> {
                if (item.option(value).isEmpty()) {
                    problems.error(item.code(), "unknown", "“" + item.label() + "”没有这个选项，请重新选。");
                }
            }
            case NUMBER, AMOUNT -> {
                if (number(value).isEmpty()) {
                    problems.error(item.code(), "no_number", "“" + item.label() + "”请填 0 以上的数，最多两位小数。");
                }
            }
            case DATE -> {
                if (!isDate(value)) {
                    problems.error(item.code(), "no_date", "“" + item.label() + "”请填日期，例如 2026-03-15。");
                }
            }
            case TEXT -> {
                if (value.length() > LONGEST) {
                    problems.error(item.code(), "too_long", "“" + item.label() + "”最多写 " + LONGEST + " 个字。");
                }
            }
        }
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
