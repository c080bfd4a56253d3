package cn.shegong.resident;

import cn.shegong.base.Problems;
import cn.shegong.base.Typed;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One reading of a written ID number: the tests in their order, the first failure ends it. */
final class IdNumberReading {
    private static final String FIELD = "idNumber";
    private static final int OLDEST = 125;
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d*)?[Ee]\\+?\\d{1,2}");
    private static final Pattern ROUNDED = Pattern.compile("\\d{15}000");
    private static final Pattern NOT_ALLOWED = Pattern.compile("\\d|X$");
    /** 220524-19480315-9937: written in its parts, as people read it out. */
    private static final Pattern DASHED = Pattern.compile("(\\d{6})[-‐-―−](\\d{8}|\\d{6})[-‐-―−](\\d{3}[\\dX]?)");
    /** What input methods and old programs put for the X at the end. */
    private static final Pattern LIKE_X = Pattern.compile("(?<=^\\d{17})[x×✕╳ХхⅩⅹ]$");

    private final LocalDate today;
    private final Problems problems = Problems.none();
    private final Set<String> notes = new LinkedHashSet<>();

    IdNumberReading(LocalDate today) {
        this.today = today;
    }

    IdNumber.Reading read(String raw) {
        if (Typed.hasFullWidth(raw)) {
            notes.add("fullwidth_ok");
        }
        Optional<IdNumber> number = number(plain(raw));
        return new IdNumber.Reading(number, problems, notes);
    }

    private static String plain(String raw) {
        String text = LIKE_X.matcher(Typed.compact(raw)).replaceFirst("X").replace('x', 'X');
        return DASHED.matcher(text).replaceFirst("$1$2$3");
    }

    private Optional<IdNumber> number(String text) {
        if (text.isEmpty()) {
            return refuse("blank", "没有填身份证号。手里没有证件的，选“其他证件”或者“暂无证件”并写明原因。");
        }
        if (SCIENTIFIC.matcher(text).matches()) {
            return refuseLostPrecision(text);
        }
        if (text.length() != 18 && text.length() != 15) {
            return refuseLength(text.length());
        }
        if (!text.matches(text.length() == 18 ? "\\d{17}[\\dX]" : "\\d{15}")) {
            return refuseCharacters(text);
        }
        if (!Divisions.isProvince(text.substring(0, 2))) {
            return refuseProvince(text);
        }
        return text.length() == 15 ? fromFifteen(text) : fromEighteen(text);
    }

    private Optional<IdNumber> fromFifteen(String text) {
        if (text.matches(".{12}99[6-9]")) {
            return refuse("too_old", "这个 15 位旧号码末三位是 " + text.substring(12) + "，是留给 1900 年以前出生的老人的，请对照户口簿核对。");
        }
        String first17 = text.substring(0, 6) + "19" + text.substring(6);
        Optional<IdNumber> number = fromEighteen(first17 + IdNumber.checkCharacter(first17));
        if (number.isPresent()) {
            notes.add("fifteen");
            problems.warn(FIELD, "fifteen", "这是 15 位的旧号码，已经换成 18 位，请对照现在的证件核对一遍。");
        }
        return number;
    }

    private Optional<IdNumber> fromEighteen(String text) {
        Optional<LocalDate> birth = IdNumber.dateIn(text);
        String written = text.substring(6, 10) + "年" + text.substring(10, 12) + "月" + text.substring(12, 14) + "日";
        if (birth.isEmpty()) {
            return refuse("bad_date", "身份证号里的出生日期是 " + written + "，没有这一天，请对照证件改正第 7 到 14 位。");
        }
        if (birth.get().isAfter(today)) {
            return refuse("future_date", "身份证号里的出生日期是 " + written + "，还没有到这一天，请对照证件改正第 7 到 14 位。");
        }
        if (Age.on(birth.get(), today) > OLDEST) {
            return refuse("too_old", "按身份证号算已经超过 " + OLDEST + " 岁（" + written + "出生），请对照证件改正第 7 到 14 位。");
        }
        if (IdNumber.checkCharacter(text) != text.charAt(17)) {
            return ROUNDED.matcher(text).matches()
                    ? refuseLostPrecision(text)
                    : refuse("bad_checksum", "身份证号最后一位校验不对，多半有一位抄错了，请对照证件改正。");
        }
        IdNumber number = new IdNumber(text);
        if (!Divisions.mayStandOnACard(number.countyCode())) {
            notes.add("unknown_county");
            problems.warn(FIELD, "unknown_county", "身份证号前六位 " + number.countyCode() + " 不在地区代码表里，可以保存，请再对照一遍证件。");
        }
        return Optional.of(number);
    }

    private Optional<IdNumber> refuseLength(int length) {
        return length < 18
                ? refuse("too_short", "身份证号应当是 18 位，现在只有 " + length + " 位，请对照证件补全。")
                : refuse("too_long", "身份证号应当是 18 位，现在有 " + length + " 位，多了 " + (length - 18) + " 位，请对照证件删去。");
    }

    private Optional<IdNumber> refuseCharacters(String text) {
        String wrong = NOT_ALLOWED
                .matcher(text)
                .replaceAll("")
                .codePoints()
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining("、"));
        String last = text.length() == 18 ? "只有最后一位可以是 X" : "15 位的旧号码全是数字";
        return refuse(
                "bad_characters",
                "身份证号里有“" + (wrong.isEmpty() ? "X" : wrong) + "”。号码应当是数字，" + last + "，请改正（常见的是把 0 打成字母 O，把 1 打成字母 l）。");
    }

    private Optional<IdNumber> refuseProvince(String text) {
        String advice = text.startsWith("9") ? "外国人永久居留身份证请登记在“其他证件”里。" : "请对照证件改正最前面两位。";
        return refuse("unknown_province", "身份证号开头的 " + text.substring(0, 2) + " 不是任何省份的代码。" + advice);
    }

    private Optional<IdNumber> refuseLostPrecision(String text) {
        return refuse("lost_precision", "号码“" + text + "”已经被 Excel 当成数字改坏了，后几位找不回来，请照证件重新填写，不要从这张表里补。");
    }

    private Optional<IdNumber> refuse(String code, String message) {
        problems.error(FIELD, code, message);
        return Optional.empty();
    }
}
