package cn.shegong.fact;

import cn.shegong.base.ChineseDate;
import cn.shegong.base.Problems;
import cn.shegong.base.Typed;
import cn.shegong.resident.DisabilityCertificate;
import cn.shegong.resident.IdNumber;
import cn.shegong.resident.Masking;
import cn.shegong.resident.PhoneNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings what was typed or listed for a field to the one form in which it is stored. */
public final class FactRules {
    private static final int LONGEST_LINE = 100;
    private static final int LONGEST = 1000;
    private static final BigDecimal MOST = new BigDecimal("99999999.99");
    private static final Set<String> YES = Set.of("是", "有", "√", "1", "对", "已", "享受");
    private static final Set<String> NO = Set.of("否", "无", "×", "0", "没有", "未", "不");

    private FactRules() {}

    /**
     * A field's content in the form it is stored in.
     *
     * @param content empty when nothing was said or when {@code problems}, about the field's code, has errors
     */
    public record Reading(String content, Problems problems) {}

    /** @param today decides about dates and the dates in ID numbers */
    public static Reading read(FactField field, String typed, LocalDate today) {
        String text = Typed.folded(typed);
        if (text.isEmpty()) {
            return good("");
        }
        return switch (field.kind()) {
            case TEXT -> atMost(field, text, LONGEST_LINE);
            case LONG_TEXT -> atMost(field, text, LONGEST);
            case NUMBER ->
                text.matches("\\d{1,6}")
                        ? good(String.valueOf(Integer.parseInt(text)))
                        : bad(field, "no_number", "应当是整数，例如 2。");
            case AMOUNT -> amount(field, text);
            case DATE -> date(field, text, today);
            case YES_NO ->
                YES.contains(text) ? good("是") : NO.contains(text) ? good("否") : bad(field, "no_choice", "应当写“是”或“否”。");
            case CHOICE ->
                field.choices().contains(meant(field, text))
                        ? good(meant(field, text))
                        : bad(field, "no_choice", "应当是其中一项：" + choices(field));
            case CHOICES -> several(field, text);
            case PHONE -> phone(text);
            case ID_NUMBER -> {
                var reading = IdNumber.read(text, today);
                yield new Reading(reading.number().map(IdNumber::text).orElse(""), renamed(field, reading.problems()));
            }
            case DISABILITY_CERTIFICATE -> {
                var reading = DisabilityCertificate.read(text, today);
                yield new Reading(
                        reading.certificate().map(DisabilityCertificate::text).orElse(""),
                        renamed(field, reading.problems()));
            }
        };
    }

    /** A stored content for lists and pages: dates in Chinese, numbers masked. */
    public static String shown(FactField field, String content) {
        if (content.isEmpty()) {
            return content;
        }
        return switch (field.kind()) {
            case DATE -> ChineseDate.ofDay(LocalDate.parse(content)).text();
            case ID_NUMBER -> Masking.idNumber(content);
            case PHONE -> Masking.phone(content);
            case DISABILITY_CERTIFICATE -> Masking.idNumber(content.substring(0, 18)) + content.substring(18);
            case AMOUNT -> content + " 元";
            default -> content;
        };
    }

    private static Reading amount(FactField field, String text) {
        String digits = text.replaceAll("[,，元¥ ]", "");
        if (!digits.matches("\\d+(\\.\\d{1,2})?") || new BigDecimal(digits).compareTo(MOST) > 0) {
            return bad(field, "no_number", "应当是钱数，最多两位小数，例如 1250.50。");
        }
        return good(new BigDecimal(digits).stripTrailingZeros().toPlainString());
    }

    private static Reading date(FactField field, String text, LocalDate today) {
        var reading = ChineseDate.read(text, today);
        return reading.isEmpty()
                ? bad(field, "no_date", "看不懂这个日期，请写成 2026-3-15 这样。")
                : good(reading.get().date().toString());
    }

    private static Reading several(FactField field, String text) {
        var parts = Arrays.stream(text.split("[、，,;；/ ]+"))
                .filter(part -> !part.isEmpty())
                .map(part -> meant(field, part))
                .collect(Collectors.toSet());
        if (!field.choices().containsAll(parts)) {
            return bad(field, "no_choice", "应当从这些里选：" + choices(field));
        }
        return good(field.choices().stream().filter(parts::contains).collect(Collectors.joining("、")));
    }

    private static String meant(FactField field, String word) {
        return field.means().getOrDefault(word, word);
    }

    private static Reading phone(String text) {
        var reading = PhoneNumber.read(text);
        return new Reading(
                reading.numbers().stream().map(PhoneNumber::text).findFirst().orElse(""), reading.problems());
    }

    private static Reading atMost(FactField field, String text, int longest) {
        return text.length() <= longest ? good(text) : bad(field, "too_long", "最多 " + longest + " 个字。");
    }

    private static String choices(FactField field) {
        return String.join("、", field.choices()) + "。";
    }

    private static Reading good(String content) {
        return new Reading(content, Problems.none());
    }

    private static Reading bad(FactField field, String code, String message) {
        return new Reading("", Problems.none().error(field.code(), code, field.label() + message));
    }

    private static Problems renamed(FactField field, Problems problems) {
        var own = Problems.none();
        problems.errors().forEach(p -> own.error(field.code(), p.code(), field.label() + "：" + p.message()));
        problems.warnings().forEach(p -> own.warn(field.code(), p.code(), field.label() + "：" + p.message()));
        return own;
    }
}
