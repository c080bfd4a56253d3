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
    private static final String COUNTY = "(?<county>.{1,8}?(?:县|市|(?<![社小])区|旗))";
    private static final String TOWN = "(?<town>.{1,8}?(?:镇|乡|街道))";

    /** 红旗村 is in no 旗 and 城镇村 in no 镇: a county needs a town after it or ends in 县, a town needs a village's name. */
    private static final Pattern UPPER_PARTS = Pattern.compile("^(?:[^省]{2,8}省)?(?:[^市州盟]{2,8}(?:市|州|盟)(?=.*[县市区旗]))?"
            + "(?:" + COUNTY + "?" + TOWN + "|(?<countyAlone>.{2,8}?县))(?!村|社区|居委)(?=.)");

    /** 青松镇/靠山屯村/3组, 靠山屯村-3组. */
    private static final Pattern SEPARATOR =
            Pattern.compile("[,，;；]|(?<=\\p{IsHan})[/\\\\|·\\-—–_]+(?=[\\p{IsHan}0-9])");

    /** 靠山屯村（三组）. */
    private static final Pattern GROUP_IN_BRACKETS =
            Pattern.compile("(?<=.)\\((第?[0-9一二三四五六七八九十]{1,3}(?:村民小组|小组|组|社|屯|队))\\)$");

    private static final Pattern NAMED_GROUP =
            Pattern.compile("(?<village>.+?(?:村民委员会|居民委员会|村委会|居委会|社区|嘎查|村(?!民)))(?<group>.+)");

    public static WrittenPlace of(String written) {
        String text = SEPARATOR.matcher(Typed.compact(written)).replaceAll("");
        text = GROUP_IN_BRACKETS.matcher(text).replaceFirst("$1");
        Matcher upper = UPPER_PARTS.matcher(text);
        String county = "";
        String town = "";
        String rest = text;
        if (upper.find()) {
            county = orEmpty(upper.group("county")) + orEmpty(upper.group("countyAlone"));
            town = orEmpty(upper.group("town"));
            rest = text.substring(upper.end());
        }
        Matcher group = GroupName.AT_END.matcher(rest);
        if (group.find()) {
            String village = rest.substring(0, group.start());
            return new WrittenPlace(county, town, village, Optional.of(GroupName.numbered(group.group("number"))));
        }
        Matcher parts = NAMED_GROUP.matcher(rest);
        return parts.matches()
                ? new WrittenPlace(
                        county, town, parts.group("village"), Optional.of(GroupName.of(parts.group("group"))))
                : new WrittenPlace(county, town, rest, Optional.empty());
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
