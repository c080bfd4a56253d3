package cn.shegong.resident;

import cn.shegong.base.Problems;
import cn.shegong.base.Typed;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A phone number in China.
 *
 * @param text {@code 15400001234} for a mobile, {@code 0435-7312345} for a landline
 */
public record PhoneNumber(String text) {
    private static final String FIELD = "phone";
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern TWO_MOBILES = Pattern.compile("(1[3-9]\\d{9})(1[3-9]\\d{9})");
    private static final Pattern LANDLINE = Pattern.compile("(010|02\\d|043[1-9]|0(?!43)[3-9]\\d{2})-?([2-9]\\d{6,7})");
    private static final Pattern COUNTRY = Pattern.compile("^(\\+|00)?86-?(?=1[3-9]|0?\\d{2,3}-?\\d{7,8}$)");
    private static final Pattern SEPARATOR = Pattern.compile("[/\\\\、;；,，|\\r\\n]+|或者?|和");
    private static final Pattern WORDS = Pattern.compile("[^\\d\\-+. ]+");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d*)?[Ee]\\+?\\d{1,2}");
    private static final Set<String> NOTHING = Set.of(
            "", "-", "--", "—", "——", "/", "0", "无", "没有", "无电话", "没有电话", "没电话", "无手机", "暂无", "不详", "未知", "空", "空号");

    /** @throws IllegalArgumentException when the text is neither form; what people type goes to {@link #read} */
    public PhoneNumber {
        if (!MOBILE.matcher(text).matches()
                && !(text.contains("-") && LANDLINE.matcher(text).matches())) {
            throw new IllegalArgumentException("not a phone number");
        }
    }

    /**
     * What a cell held.
     *
     * @param numbers in their order, each once; empty for 无电话 and the like
     * @param remark words found beside the numbers, such as 儿子
     * @param problems about the field {@code phone}; what was read well stays in {@code numbers}
     */
    public record Reading(List<PhoneNumber> numbers, String remark, Problems problems) {}

    /** Reads a cell with none, one or several numbers, separated by / 、 ; , a line break or a blank. */
    public static Reading read(String raw) {
        Problems problems = Problems.none();
        Set<PhoneNumber> numbers = new LinkedHashSet<>();
        Set<String> remarks = new LinkedHashSet<>();
        for (String piece : pieces(raw)) {
            if (SCIENTIFIC.matcher(piece).matches()) {
                problems.error(FIELD, "lost_precision", "电话“" + piece + "”已经被 Excel 当成数字改坏了，请重新填写。");
                continue;
            }
            WORDS.matcher(piece).results().forEach(word -> remarks.add(word.group()));
            readDigits(WORDS.matcher(piece).replaceAll(" ").strip(), numbers, problems);
        }
        return new Reading(List.copyOf(numbers), String.join(" ", remarks), problems);
    }

    private static List<String> pieces(String raw) {
        String lines = raw == null ? "" : raw.replaceAll("[\\r\\n]+", "、");
        List<String> pieces = new ArrayList<>();
        for (String part : SEPARATOR.split(Typed.folded(lines))) {
            String piece = part.replaceFirst("^['‘’`]+", "").strip();
            if (!NOTHING.contains(piece.replace(" ", ""))) {
                pieces.add(piece.replaceAll("[()（）]", " ").strip());
            }
        }
        return pieces;
    }

    private static void readDigits(String digits, Set<PhoneNumber> numbers, Problems problems) {
        if (digits.isEmpty()) {
            return;
        }
        if (add(digits.replaceAll("[ .]", ""), numbers)) {
            return;
        }
        Matcher pair = TWO_MOBILES.matcher(digits.replaceAll("[^\\d]", ""));
        if (pair.matches()) {
            add(pair.group(1), numbers);
            add(pair.group(2), numbers);
            return;
        }
        for (String word : digits.split(" +")) {
            if (!add(word, numbers)) {
                refuse(word.replaceAll("[^\\d]", ""), problems);
            }
        }
    }

    private static boolean add(String written, Set<PhoneNumber> numbers) {
        Optional<PhoneNumber> number = number(COUNTRY.matcher(written).replaceFirst(""));
        number.ifPresent(numbers::add);
        return number.isPresent();
    }

    private static Optional<PhoneNumber> number(String text) {
        Matcher landline = LANDLINE.matcher(text);
        if (landline.matches()) {
            return Optional.of(new PhoneNumber(landline.group(1) + "-" + landline.group(2)));
        }
        return Optional.of(text.replace("-", ""))
                .filter(mobile -> MOBILE.matcher(mobile).matches())
                .map(PhoneNumber::new);
    }

    private static void refuse(String digits, Problems problems) {
        if (digits.matches("[2-9]\\d{6,7}")) {
            problems.error(FIELD, "no_area_code", "电话“" + digits + "”没有区号，请补上，例如 0435-" + digits + "。");
        } else if (digits.startsWith("1")) {
            problems.error(
                    FIELD, "bad_mobile", "手机号“" + digits + "”有 " + digits.length() + " 位，应当是 11 位、以 13 到 19 开头，请核对。");
        } else {
            problems.error(FIELD, "bad_phone", "“" + digits + "”不是手机号，也不是带区号的固定电话，请核对。");
        }
    }

    public boolean isMobile() {
        return text.charAt(0) == '1';
    }

    /** For lists and print: {@code 154****1234}, {@code 0435-***2345}. */
    public String masked() {
        int shown = isMobile() ? 3 : text.indexOf('-') + 1;
        return text.substring(0, shown) + "*".repeat(text.length() - shown - 4) + text.substring(text.length() - 4);
    }

    /** Phone numbers are personal data, so logs get the masked form. */
    @Override
    public String toString() {
        return masked();
    }
}
