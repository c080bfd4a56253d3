package cn.shegong.intake;

import cn.shegong.resident.PersonName;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name as lists write it: 李四（已故）, 王芳(女).
 *
 * @param name in the form it is kept, without the remark
 * @param remark what stood in brackets behind it; empty when nothing did
 */
record ListedName(String name, String remark) {
    private static final Pattern WITH_REMARK = Pattern.compile(
            "(?<name>[\\p{IsHan}\\x{20000}-\\x{3FFFF}·]{2,}) *[(\\[【〔](?<remark>[^()\\[\\]【】〔〕]*)[)\\]】〕]");

    static ListedName of(String written) {
        String whole = PersonName.normalise(written);
        Matcher parts = WITH_REMARK.matcher(whole);
        return parts.matches()
                ? new ListedName(parts.group("name"), parts.group("remark").strip())
                : new ListedName(whole, "");
    }

    /** Whether the sender notes that the person has died. */
    boolean died() {
        return remark.matches(".*(故|去世|死亡|病亡).*");
    }
}
