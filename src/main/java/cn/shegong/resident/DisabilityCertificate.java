package cn.shegong.resident;

import cn.shegong.base.Problem;
import cn.shegong.base.Problems;
import cn.shegong.base.Typed;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a disability certificate (残疾人证): the holder's ID number, one digit for the type and one for the
 * grade (GB/T 26341), and {@code B1}, {@code B2} … when the card was issued again.
 */
public record DisabilityCertificate(IdNumber holder, Type type, Grade grade, String reissue) {
    /** Kinds of disability in the order of their digit, 1 to 7. */
    public enum Type {
        SIGHT("视力"),
        HEARING("听力"),
        SPEECH("言语"),
        LIMB("肢体"),
        INTELLECT("智力"),
        MIND("精神"),
        MULTIPLE("多重");

        private final String label;

        Type(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Grades in the order of their digit, 1 (gravest) to 4. */
    public enum Grade {
        FIRST("一级"),
        SECOND("二级"),
        THIRD("三级"),
        FOURTH("四级");

        private final String label;

        Grade(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Grades one and two count as grave (重度) where benefits ask for it. */
        public boolean isGrave() {
            return this == FIRST || this == SECOND;
        }
    }

    /** @param certificate there unless {@code problems}, about the field {@code disabilityCertificate}, has errors */
    public record Reading(Optional<DisabilityCertificate> certificate, Problems problems) {}

    private static final String FIELD = "disabilityCertificate";
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d*)?E\\+?\\d{1,2}");
    private static final Pattern SHAPE = Pattern.compile("(\\d{17}[\\dX])([1-7])([1-4])(B\\d{1,2})?");

    /** Reads a number as typed or imported; {@code today} decides about the dates in the ID number. */
    public static Reading read(String raw, LocalDate today) {
        String text = Typed.compact(raw).toUpperCase(Locale.ROOT);
        if (text.isEmpty()) {
            return refuse("blank", "没有填残疾人证号。");
        }
        if (SCIENTIFIC.matcher(text).matches()) {
            return refuse("lost_precision", "残疾人证号“" + text + "”已经被 Excel 当成数字改坏了，找不回来，请照证件重新填写。");
        }
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            return refuse("bad_shape", shapeMessage(text));
        }
        IdNumber.Reading id = IdNumber.read(parts.group(1), today);
        if (id.number().isEmpty()) {
            Problem first = id.problems().errors().get(0);
            return refuse(first.code(), "残疾人证号的前 18 位是身份证号。" + first.message());
        }
        Type type = Type.values()[parts.group(2).charAt(0) - '1'];
        Grade grade = Grade.values()[parts.group(3).charAt(0) - '1'];
        String reissue = parts.group(4) == null ? "" : parts.group(4);
        return new Reading(
                Optional.of(new DisabilityCertificate(id.number().get(), type, grade, reissue)), Problems.none());
    }

    public String text() {
        return holder.text() + (type.ordinal() + 1) + (grade.ordinal() + 1) + reissue;
    }

    /** For lists: {@code 220524********993743}. */
    public String masked() {
        return holder.masked() + text().substring(18);
    }

    /** Type and grade as on the card: 肢体三级. */
    public String label() {
        return type.label() + grade.label();
    }

    @Override
    public String toString() {
        return masked();
    }

    private static String shapeMessage(String text) {
        int length = text.replaceFirst("B\\d*$", "").length();
        return length == 20
                ? "残疾人证号第 19 位是类别（1—7），第 20 位是等级（1—4），其余是身份证号，请对照证件改正。"
                : "残疾人证号应当是 20 位（身份证号加类别、等级两位），现在是 " + length + " 位，请对照证件改正。";
    }

    private static Reading refuse(String code, String message) {
        return new Reading(Optional.empty(), Problems.none().error(FIELD, code, message));
    }
}
