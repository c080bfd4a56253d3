package cn.shegong.settings;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What the station is called and who stands for it, as covers, headers and signatures of its reports need it.
 *
 * @param county name of the county, e.g. 柳河县
 * @param countyCode six digits, or empty
 * @param township name of the township or street, e.g. 三源浦朝鲜族镇
 * @param operator the agency that runs the station (承接机构), or empty
 * @param contractFrom first day of the service contract, or null
 * @param contractTo last day of the service contract, or null
 * @param headName the person in charge (主要负责人)
 * @param fillerName who fills in the returns (填表人)
 * @param reviewerName who checks the returns (审核人)
 */
public record StationProfile(
        String county,
        String countyCode,
        String township,
        String stationName,
        String operator,
        LocalDate contractFrom,
        LocalDate contractTo,
        String headName,
        String fillerName,
        String fillerPhone,
        String reviewerName) {
    /** A station that has not said anything yet. */
    public static final StationProfile BLANK = new StationProfile("", "", "", "", "", null, null, "", "", "", "");

    public StationProfile {
        county = Objects.requireNonNullElse(county, "").strip();
        countyCode = Objects.requireNonNullElse(countyCode, "").strip();
        township = Objects.requireNonNullElse(township, "").strip();
        stationName = Objects.requireNonNullElse(stationName, "").strip();
        operator = Objects.requireNonNullElse(operator, "").strip();
        headName = Objects.requireNonNullElse(headName, "").strip();
        fillerName = Objects.requireNonNullElse(fillerName, "").strip();
        fillerPhone = Objects.requireNonNullElse(fillerPhone, "").strip();
        reviewerName = Objects.requireNonNullElse(reviewerName, "").strip();
    }
}
