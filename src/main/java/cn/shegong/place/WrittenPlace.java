package cn.shegong.place;

import cn.shegong.base.Typed;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place as written in one piece, taken apart: 示范县青松镇靠山屯村3组.
 *
 * @param county empty when not written; likewise the others
 * @param village the village or community with its ending: 靠山屯村
 * @param group empty when no group was written
 */
public record WrittenPlace(String county, String town, String village, Optional<GroupName> group) {
    private static final String COUNTY_ENDING = "(?:县|市|(?<![社小])区|旗)";

    /** The 区 of 社区 and 小区 ends no county, and a village may begin with 镇. */
    private static final Pattern UPPER_PARTS = Pattern.compile("^(?:[^省]{2,8}省)?(?:[^市州盟]{2,8}(?:市|州|盟)(?=.*"
            + COUNTY_ENDING + "))?(?<county>.{1,8}?" + COUNTY_ENDING + ")?(?<town>.{1,8}?(?:镇|乡|街道))?(?=.)");

    private static final Pattern VILLAGE = Pattern.compile("^(?<village>.+?(?:村委会|居委会|社区|嘎查|村(?!民)))(?<rest>.*)$");

    public static WrittenPlace of(String written) {
        String text = Typed.compact(written).replace(",", "").replace("，", "");
        Matcher upper = UPPER_PARTS.matcher(text);
        String county = "";
        String town = "";
        String rest = text;
        if (upper.find()) {
            county = orEmpty(upper.group("county"));
            town = orEmpty(upper.group("town"));
            rest = text.substring(upper.end());
        }
        Matcher group = GroupName.AT_END.matcher(rest);
        if (group.find()) {
            String village = rest.substring(0, group.start());
            return new WrittenPlace(county, town, village, Optional.of(GroupName.numbered(group.group("number"))));
        }
        Matcher parts = VILLAGE.matcher(rest);
        if (parts.matches() && !parts.group("rest").isEmpty()) {
            return new WrittenPlace(
                    county, town, parts.group("village"), Optional.of(GroupName.of(parts.group("rest"))));
        }
        return new WrittenPlace(county, town, rest, Optional.empty());
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
