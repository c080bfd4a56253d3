package cn.shegong.resident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeListsTest {
    @ParameterizedTest
    @CsvSource({"1, MALE", "男, MALE", "' 女性', FEMALE", "f, FEMALE", "9, UNSTATED", "未知, UNKNOWN"})
    void readsSex(String written, Sex sex) {
        assertThat(Sex.of(written)).contains(sex);
    }

    @Test
    void takesNothingForASexThatIsNone() {
        assertThat(Sex.of("")).isEmpty();
        assertThat(Sex.of(null)).isEmpty();
        assertThat(Sex.of("王")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "汉, 01", "汉族, 01", "01, 01", "1, 01", "朝鲜族, 10", "鲜族, 10", "蒙族, 02", "满 族, 11", "土族, 30", "土家族, 15", "其他, 97"
    })
    void readsEthnicity(String written, String code) {
        assertThat(Ethnicity.of(written)).map(Ethnicity::code).contains(code);
    }

    @Test
    void knowsAllEthnicities() {
        assertThat(Ethnicity.all()).hasSize(58).doesNotHaveDuplicates();
        assertThat(Ethnicity.HAN.fullLabel()).isEqualTo("汉族");
        assertThat(Ethnicity.of("族")).isEmpty();
        assertThat(Ethnicity.of("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "本人, 01",
        "户主, 02",
        "配偶, 10",
        "老伴, 10",
        "丈夫, 11",
        "妻, 12",
        "户主之妻, 12",
        "之妻, 12",
        "子, 20",
        "儿子, 20",
        "其子, 20",
        "大儿子, 22",
        "长子（残疾）, 22",
        "女, 30",
        "户主的女儿, 30",
        "女婿, 28",
        "儿媳妇, 38",
        "孙子, 41",
        "外孙女, 44",
        "父, 51",
        "母, 52",
        "岳母, 56",
        "姥姥, 64",
        "兄弟, 73",
        "侄女, 94",
        "其他, 97",
        "非亲属, 99",
        "'12 ', 12",
        "10-配偶, 10",
        "30女, 30",
    })
    void readsKinship(String written, String code) {
        assertThat(Kinship.of(written)).map(Kinship::code).contains(code);
    }

    @Test
    void leavesOpenWhatCouldMeanSeveral() {
        assertThat(Kinship.of("子女")).isEmpty();
        assertThat(Kinship.of("媳妇")).isEmpty();
        assertThat(Kinship.of("")).isEmpty();
        assertThat(Kinship.of(null)).isEmpty();
    }

    @Test
    void knowsWhatKindOfRelativeAKinshipIs() {
        assertThat(Kinship.all()).hasSize(83);
        assertThat(Kinship.SELF.isHead() && Kinship.HEAD.isHead()).isTrue();
        assertThat(Kinship.SPOUSE.isSpouse()).isTrue();
        assertThat(Kinship.of("女婿").orElseThrow().isChild()).isTrue();
        assertThat(Kinship.of("外孙").orElseThrow().isGrandchild()).isTrue();
        assertThat(Kinship.of("婆婆").orElseThrow().isParent()).isTrue();
        assertThat(Kinship.of("妻").orElseThrow().sex()).contains(Sex.FEMALE);
        assertThat(Kinship.SPOUSE.sex()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "220524, 柳河县, true",
        "220184, 公主岭市, true",
        "220381, 公主岭市, false",
        "222401, 延吉市, true",
        "222421, 龙井县, false"
    })
    void knowsTheCountiesOfJilinThatAreAndWere(String code, String name, boolean current) {
        Divisions.Division division = Divisions.find(code).orElseThrow();

        assertThat(division.name()).isEqualTo(name);
        assertThat(division.isCurrent()).isEqualTo(current);
    }

    @Test
    void doesNotKnowStatisticalZones() {
        assertThat(Divisions.find("220171")).isEmpty();
        assertThat(Divisions.isProvince("22")).isTrue();
        assertThat(Divisions.isProvince("20")).isFalse();
    }
}
