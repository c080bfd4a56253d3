package cn.shegong.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenPlaceTest {
    @ParameterizedTest
    @CsvSource({
        "第三组,3",
        "三组,3",
        "3组,3",
        "３社,3",
        "三 社,3",
        "3屯,3",
        "3,3",
        "第十二村民小组,12",
        "二十一组,21",
        "十组,10",
        "二十组,20",
        "4组（东沟）,4"
    })
    void readsTheNumberOfAGroupHoweverItIsWritten(String written, int number) {
        assertThat(GroupName.of(written).number()).hasValue(number);
        assertThat(GroupName.of(written).name()).isEqualTo(number + "组");
    }

    @ParameterizedTest
    @CsvSource({"三道沟屯", "东沟", "腰屯"})
    void keepsTheNameOfAGroupWithoutANumber(String written) {
        assertThat(GroupName.of(written).number()).isEmpty();
        assertThat(GroupName.of(written).name()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "靠山屯村3组,'','',靠山屯村,3组",
        "靠山屯村第三村民小组,'','',靠山屯村,3组",
        "靠山屯3组,'','',靠山屯,3组",
        "镇东社区2组,'','',镇东社区,2组",
        "青松镇镇东社区2组,'',青松镇,镇东社区,2组",
        "示范县青松镇靠山屯村三组,示范县,青松镇,靠山屯村,3组",
        "吉林省示范县青松镇东岗村5社,示范县,青松镇,东岗村,5组",
        "东岗村腰屯,'','',东岗村,腰屯",
        "二道沟村,'','',二道沟村,",
        "青松乡柳树河村,'',青松乡,柳树河村,",
        "兴隆街道前进社区4组,'',兴隆街道,前进社区,4组"
    })
    void takesAPlaceApart(String written, String county, String town, String village, String group) {
        WrittenPlace place = WrittenPlace.of(written);

        assertThat(place.county()).isEqualTo(county);
        assertThat(place.town()).isEqualTo(town);
        assertThat(place.village()).isEqualTo(village);
        assertThat(place.group().map(GroupName::name).orElse(null)).isEqualTo(group);
    }
}
