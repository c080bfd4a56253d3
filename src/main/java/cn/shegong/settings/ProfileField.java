package cn.shegong.settings;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the station says about itself, field by field. */
enum ProfileField {
    COUNTY("县（市、区）", StationProfile::county),
    COUNTY_CODE("县区代码", StationProfile::countyCode),
    TOWNSHIP("乡镇（街道）", StationProfile::township),
    STATION_NAME("站名", StationProfile::stationName),
    OPERATOR("承接机构", StationProfile::operator),
    CONTRACT_FROM("合同开始", StationProfile::contractFrom),
    CONTRACT_TO("合同结束", StationProfile::contractTo),
    HEAD_NAME("主要负责人", StationProfile::headName),
    REVIEWER_NAME("审核人", StationProfile::reviewerName),
    FILLER_NAME("填表人", StationProfile::fillerName),
    FILLER_PHONE("联系电话", StationProfile::fillerPhone);

    private final String label;
    private final Function<StationProfile, Object> value;

    ProfileField(String label, Function<StationProfile, Object> value) {
        this.label = label;
        this.value = value;
    }

    /** 站名 青松社工站 → 青松镇社工站，审核人 （空） → 王芳. */
    static String changes(StationProfile before, StationProfile after) {
        var changes = Arrays.stream(values())
                .filter(field -> !field.text(before).equals(field.text(after)))
                .map(field -> field.label + " " + orEmpty(field.text(before)) + " → " + orEmpty(field.text(after)))
                .collect(Collectors.joining("，"));
        return changes.isEmpty() ? "保存，没有改动" : changes;
    }

    private String text(StationProfile profile) {
        return Objects.toString(value.apply(profile), "");
    }

    private static String orEmpty(String text) {
        return text.isEmpty() ? "（空）" : text;
    }
}
