package cn.shegong.resident;

import cn.shegong.base.Problems;
import cn.shegong.base.Typed;
import java.util.Locale;
import java.util.regex.Pattern;

/** What stands for a person who has no citizen ID number: another document, or none for a reason. */
public enum OtherDocument {
    HK_MACAU_PERMIT("港澳居民来往内地通行证", "[HM]\\d{8}(\\d{2})?", "以 H 或 M 开头，后面 8 位或 10 位数字"),
    TAIWAN_PERMIT("台湾居民来往大陆通行证", "\\d{8}|\\d{10}[A-Z]", "8 位数字，旧证是 10 位数字加一个字母"),
    FOREIGN_RESIDENCE("外国人永久居留身份证", "[A-Z]{3}\\d{12}|9\\d{17}|9\\d{16}X", "以 9 开头的 18 位，旧证是 3 个字母加 12 位数字"),
    CHINESE_PASSPORT("中国普通护照", "[EG]\\d{8}|E[A-HJ-NP-Z]\\d{7}", "以 E 或 G 开头的 9 位"),
    FOREIGN_PASSPORT("外国护照", "[A-Z0-9]{5,20}", "5 到 20 位字母和数字"),
    REGISTER_ONLY("只有户口簿"),
    NOT_SEEN("证件不在手边，待补"),
    LOST("证件遗失，待补办"),
    UNREGISTERED("未上户口"),
    UNKNOWN_IDENTITY("流浪乞讨、身份不明");

    private final String label;
    private final Pattern shape;
    private final String description;

    OtherDocument(String label, String shape, String description) {
        this.label = label;
        this.shape = Pattern.compile(shape);
        this.description = description;
    }

    OtherDocument(String reason) {
        this(reason, "", "");
    }

    /** The document's name, or the reason why there is none. */
    public String label() {
        return label;
    }

    /** False for the reasons why a person has no document; the number is empty then. */
    public boolean hasNumber() {
        return !description.isEmpty();
    }

    /** A person without registration: for a child this alone must be reported to the child protection side. */
    public boolean isUnregistered() {
        return this == UNREGISTERED;
    }

    /** A number as typed in the form it is kept: no blanks, capital letters. */
    public static String normalise(String raw) {
        return Typed.compact(raw).toUpperCase(Locale.ROOT);
    }

    /** @param number as {@link #normalise} gives it; problems are about the field {@code documentNumber} */
    public Problems check(String number) {
        Problems problems = Problems.none();
        if (!hasNumber()) {
            return number.isEmpty()
                    ? problems
                    : problems.error("documentNumber", "not_expected", "选了“" + label + "”，证件号码应当空着；有号码的请改选证件种类。");
        }
        if (number.isEmpty()) {
            return problems.error("documentNumber", "blank", "没有填" + label + "的号码；手里没有证件的请改选原因。");
        }
        return shape.matcher(number).matches()
                ? problems
                : problems.error("documentNumber", "bad_shape", label + "的号码应当是" + description + "，请对照证件改正。");
    }
}
