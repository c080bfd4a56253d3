package cn.shegong.settings.ui;

import cn.shegong.base.ChineseDate;
import cn.shegong.base.Problems;
import cn.shegong.settings.StationProfile;
import cn.shegong.settings.StationProfileRules;
import cn.shegong.ui.DateField;
import cn.shegong.ui.FormPane;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.TextField;

/** The fields of the station's profile, for the set-up and for the settings page. */
public final class ProfileForm {
    private final FormPane form = new FormPane();
    private final TextField county = new TextField();
    private final TextField township = new TextField();
    private final TextField stationName = new TextField();
    private final TextField operator = new TextField();
    private final DateField contractFrom;
    private final DateField contractTo;
    private final TextField headName = new TextField();
    private final TextField fillerName = new TextField();
    private final TextField fillerPhone = new TextField();
    private final TextField reviewerName = new TextField();
    private String countyCode = "";

    public ProfileForm(StationProfile profile, Clock clock) {
        contractFrom = new DateField(text -> day(ChineseDate.read(text, LocalDate.now(clock))));
        contractTo = new DateField(text -> day(ChineseDate.readComing(text, contractStart(clock))));
        fillerPhone.setPrefColumnCount(14);
        fillerPhone.setMaxWidth(TextField.USE_PREF_SIZE);
        county.setPromptText("如 柳河县");
        township.setPromptText("如 三源浦朝鲜族镇");
        operator.setPromptText("承接服务的机构，没有就空着");
        township.focusedProperty().addListener((o, was, is) -> {
            if (!is && stationName.getText().isBlank() && !township.getText().isBlank()) {
                stationName.setText(township.getText().strip() + "社工站");
            }
        });
        form.required("县（市、区）", "county", county)
                .required("乡镇（街道）", "township", township)
                .required("站名", "stationName", stationName)
                .field("承接机构", "operator", operator)
                .field("合同开始", "contractFrom", contractFrom)
                .field("合同结束", "contractTo", contractTo)
                .field("主要负责人", "headName", headName)
                .field("审核人", "reviewerName", reviewerName)
                .required("填表人", "fillerName", fillerName)
                .field("联系电话", "fillerPhone", fillerPhone)
                .end();
        show(profile);
    }

    public FormPane view() {
        return form;
    }

    /** What stands in the fields now. */
    public StationProfile profile() {
        return new StationProfile(
                county.getText(),
                countyCode,
                township.getText(),
                stationName.getText(),
                operator.getText(),
                contractFrom.valueProperty().get(),
                contractTo.valueProperty().get(),
                headName.getText(),
                fillerName.getText(),
                fillerPhone.getText(),
                reviewerName.getText());
    }

    /** Shows what is wrong under the fields; true when nothing is. */
    public boolean check() {
        var problems = StationProfileRules.check(profile());
        if (contractFrom.misread()) {
            problems.error("contractFrom", "bad_date", "看不懂这个日期，请写成 2026-01-01 这样。");
        }
        if (contractTo.misread()) {
            problems.error("contractTo", "bad_date", "看不懂这个日期，请写成 2026-12-31 这样。");
        }
        form.show(problems);
        return !problems.hasErrors();
    }

    /** Tells whenever something else stands in the fields. */
    public void onChange(Runnable tell) {
        Stream.of(
                        county,
                        township,
                        stationName,
                        operator,
                        contractFrom,
                        contractTo,
                        headName,
                        fillerName,
                        fillerPhone,
                        reviewerName)
                .forEach(field -> field.textProperty().addListener((o, was, is) -> tell.run()));
    }

    /** Puts a profile into the fields; what was wrong before is forgotten. */
    public void show(StationProfile profile) {
        countyCode = profile.countyCode();
        contractFrom.clear();
        contractTo.clear();
        form.show(Problems.none());
        county.setText(profile.county());
        township.setText(profile.township());
        stationName.setText(profile.stationName());
        operator.setText(profile.operator());
        contractFrom.valueProperty().set(profile.contractFrom());
        contractTo.valueProperty().set(profile.contractTo());
        headName.setText(profile.headName());
        fillerName.setText(profile.fillerName());
        fillerPhone.setText(profile.fillerPhone());
        reviewerName.setText(profile.reviewerName());
    }

    /** A contract ends after it begins, so a day without a year is the next one after that. */
    private LocalDate contractStart(Clock clock) {
        var from = contractFrom.valueProperty().get();
        return from == null ? LocalDate.now(clock) : from;
    }

    private static Optional<LocalDate> day(Optional<ChineseDate> read) {
        return read.filter(d -> d.precision() == ChineseDate.Precision.DAY).map(ChineseDate::date);
    }
}
