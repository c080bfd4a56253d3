package cn.shegong.settings;

import cn.shegong.base.Problems;
import java.util.regex.Pattern;

/** What a station profile must say before reports can carry it. */
public final class StationProfileRules {
    private static final Pattern COUNTY_CODE = Pattern.compile("\\d{6}");
    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}");

    private StationProfileRules() {}

    public static Problems check(StationProfile profile) {
        var problems = Problems.none();
        required(problems, "county", profile.county(), 60, "县（市、区）");
        required(problems, "township", profile.township(), 60, "乡镇（街道）");
        required(problems, "stationName", profile.stationName(), 100, "站名");
        atMost(problems, "operator", profile.operator(), 100, "承接机构");
        atMost(problems, "headName", profile.headName(), 60, "主要负责人");
        atMost(problems, "fillerName", profile.fillerName(), 60, "填表人");
        atMost(problems, "reviewerName", profile.reviewerName(), 60, "审核人");
        if (!profile.countyCode().isEmpty()
                && !COUNTY_CODE.matcher(profile.countyCode()).matches()) {
            problems.error("countyCode", "bad_shape", "县区代码是六位数字，例如 220524。不清楚可以不填。");
        }
        if (!profile.fillerPhone().isEmpty()
                && !PHONE.matcher(profile.fillerPhone()).matches()) {
            problems.error("fillerPhone", "bad_shape", "电话应当是 11 位手机号，或者带区号的座机号，例如 0435-7220000。");
        }
        if (profile.contractFrom() != null
                && profile.contractTo() != null
                && profile.contractTo().isBefore(profile.contractFrom())) {
            problems.error("contractTo", "before_start", "合同到期日早于起始日，请核对两个日期。");
        }
        return problems;
    }

    private static void required(Problems problems, String field, String text, int length, String label) {
        if (text.isEmpty()) {
            problems.error(field, "blank", label + "要填，报表的表头用它。");
        }
        atMost(problems, field, text, length, label);
    }

    private static void atMost(Problems problems, String field, String text, int length, String label) {
        if (text.length() > length) {
            problems.error(field, "too_long", label + "最多 " + length + " 个字。");
        }
    }
}
