package cn.shegong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Problem;
import cn.shegong.base.Problems;
import cn.shegong.document.Cell;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowRulesTest {
    /** Born 1948-03-15, male. */
    private static final String ID = "220524194803159937";

    private final Map<Target, Cell> cells =
            new EnumMap<>(Map.of(Target.NAME, Cell.text("王玉"), Target.ID_NUMBER, Cell.text(ID)));

    private ListRow check() {
        ListRow row = new ListRow("表", 5, 0, List.of(), cells, Set.of(), Optional.empty(), Problems.none());
        return new RowRules(ListSample.TODAY).check(row);
    }

    private List<String> codes() {
        return check().problems().all().stream().map(Problem::code).toList();
    }

    private RowRulesTest with(Target target, String text) {
        cells.put(target, Cell.text(text));
        return this;
    }

    @Test
    void hasNothingAgainstARightRow() {
        with(Target.SEX, "男")
                .with(Target.AGE, "78岁")
                .with(Target.BIRTH_DATE, "1948.3")
                .with(Target.RELATION, "户主")
                .with(Target.ETHNICITY, "满")
                .with(Target.PHONE, "15400001234/0435-7312345")
                .with(Target.MONTHLY_AMOUNT, "1,401.50元")
                .with(Target.APPROVED_ON, "2017年6月");

        assertThat(codes()).isEmpty();
        assertThat(check().idNumber())
                .hasValueSatisfying(id -> assertThat(id.text()).isEqualTo(ID));
        assertThat(check().monthlyAmount())
                .hasValueSatisfying(yuan -> assertThat(yuan).isEqualByComparingTo("1401.5"));
    }

    @ParameterizedTest
    @CsvSource({
        "220524194803159938,bad_checksum",
        "22052419480315993,too_short",
        "2205241948031599377,too_long",
        "2205241948O3159937,bad_characters",
        "无,blank",
        "990524194803159937,unknown_province",
        "220681199902290055,bad_date",
        "2.20524E+17,lost_precision",
        "220524194803159000,lost_precision"
    })
    void refusesARowWithABrokenIdNumberAndMendsNothing(String written, String code) {
        with(Target.ID_NUMBER, written).with(Target.SEX, "女").with(Target.BIRTH_DATE, "1948.3.15");

        assertThat(codes()).containsExactly(code);
        assertThat(check().idNumber()).isEmpty();
        assertThat(check().problems().hasErrors()).isTrue();
    }

    @Test
    void refusesANumberWhoseLastDigitsTheSpreadsheetHasLost() {
        cells.put(Target.ID_NUMBER, Cell.number(220524194803159937d));

        assertThat(codes()).containsExactly("lost_precision");
        assertThat(check().problems().toString()).contains("存成了数字").contains("文本格式");
    }

    @Test
    void refusesARowWithoutANumber() {
        cells.remove(Target.ID_NUMBER);

        assertThat(codes()).containsExactly("blank");
    }

    @ParameterizedTest
    @CsvSource({"220524480315993,fifteen", "２２０５２４１９４８０３１５９９３７,fullwidth_ok"})
    void takesAnOldOrFullWidthNumberAndSaysSo(String written, String code) {
        with(Target.ID_NUMBER, written);

        assertThat(codes()).containsExactly(code);
        assertThat(check().idNumber()).isPresent();
        assertThat(check().problems().hasErrors()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "SEX,女,sex_conflict",
        "SEX,不明,bad_sex",
        "AGE,58,age_conflict",
        "AGE,老年,bad_age",
        "BIRTH_DATE,1949.3,birth_conflict",
        "BIRTH_DATE,八月十五,bad_birth_date",
        "RELATION,女儿,relation_conflict",
        "RELATION,邻村的,bad_relation",
        "ETHNICITY,地球,bad_ethnicity",
        "PHONE,1540000123,bad_phone",
        "MONTHLY_AMOUNT,若干,bad_amount",
        "MONTHLY_AMOUNT,401000,bad_amount",
        "APPROVED_ON,不知道,bad_approval_date",
        "DISABILITY_CERTIFICATE,22052419480315993799,bad_certificate"
    })
    void warnsAboutAContradictionOrAnUnreadableDetail(Target target, String text, String code) {
        with(target, text);

        assertThat(codes()).containsExactly(code);
        assertThat(check().problems().hasErrors()).isFalse();
    }

    @Test
    void takesTheFirstOfAMonthForAMonth() {
        cells.put(Target.BIRTH_DATE, new Cell(Cell.Kind.DATE, "1948-03-01"));

        assertThat(codes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'',no_name", "王*玉,name_masked", "王?,name_lost_character"})
    void refusesARowWithoutAUsableName(String name, String code) {
        with(Target.NAME, name);

        assertThat(codes()).containsExactly(code);
        assertThat(check().problems().hasErrors()).isTrue();
    }

    @Test
    void takesTheIdNumberOutOfTheCertificateWhenThereIsNoOther() {
        cells.remove(Target.ID_NUMBER);
        with(Target.DISABILITY_CERTIFICATE, ID + "42B1")
                .with(Target.DISABILITY_TYPE, "肢体残疾")
                .with(Target.DISABILITY_GRADE, "二级");

        assertThat(check().idNumber())
                .hasValueSatisfying(id -> assertThat(id.text()).isEqualTo(ID));
        assertThat(codes()).isEmpty();
    }

    @Test
    void refusesARowWhoseOnlyNumberIsABrokenCertificate() {
        cells.remove(Target.ID_NUMBER);
        with(Target.DISABILITY_CERTIFICATE, "22052419480315993842");

        assertThat(codes()).containsExactly("bad_checksum");
        assertThat(check().problems().hasErrors()).isTrue();
    }

    @Test
    void warnsWhenCertificateAndColumnsDisagree() {
        with(Target.DISABILITY_CERTIFICATE, "22010220160630991942").with(Target.DISABILITY, "视力一级");

        assertThat(codes()).containsExactly("certificate_conflict", "disability_conflict");
    }
}
