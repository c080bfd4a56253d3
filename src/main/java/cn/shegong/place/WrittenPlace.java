package cn.shegong.place;

import cn.shegong.base.Typed;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place as written in one piece, taken apart: 示范县青松镇靠山屯村3组.
 *
 * @param county empty when not written; likewise the others
 * @param village the village or community with its ending: 靠山屯村
 * @param group the group as written, see {@link GroupName#number}
 */
public record WrittenPlace(String county, String town, String village, String group) {
    private static final String COUNTY = "(?<county>.{1,8}?(?:县|市|(?<![社小])区|旗))";
    private static final String TOWN = "(?<town>.{1,8}?(?:镇|乡|街道))";

    /** 红旗村 is in no 旗 and 城镇村 in no 镇: a county needs a town after it or ends in 县, a town needs a village's name. */
    private static final Pattern UPPER_PARTS = Pattern.compile("^(?:[^省]{2,8}省)?(?:[^市州盟]{2,8}(?:市|州|盟)(?=.*[县市区旗]))?"
            + "(?:" + COUNTY + "?" + TOWN + "|(?<countyAlone>.{2,8}?县))(?!村|社区|居委)(?=.)");

    private static final Pattern NUMBERED_GROUP =
            Pattern.compile("(?<village>.*?)(?<group>第?([0-9]{1,2}|[一二三四五六七八九十]{1,3})"
                    + "(村民小组|居民小组|村民组|居民组|小组|组|社|屯|小队|队))([(\\[].*)?");

    private static final Pattern NAMED_GROUP = Pattern.compile("(?<village>.+?(?:村委会|居委会|社区|嘎查|村(?!民)))(?<group>.+)");

    public static WrittenPlace of(String written) {
        String text = Typed.compact(written).replace(",", "").replace("，", "");
        Matcher upper = UPPER_PARTS.matcher(text);
        String county = "";
        String town = "";
        String rest = text;
        if (upper.find()) {
            county = orEmpty(upper.group("county")) + orEmpty(upper.group("countyAlone"));
            town = orEmpty(upper.group("town"));
            rest = text.substring(upper.end());
        }
        for (Pattern split : List.of(NUMBERED_GROUP, NAMED_GROUP)) {
            Matcher parts = split.matcher(rest);
            if (parts.matches()) {
                return new WrittenPlace(county, town, parts.group("village"), parts.group("group"));
            }
        }
        return new WrittenPlace(county, town, rest, "");
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
