package cn.shegong.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenPlaceTest {
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
        "二道沟村,'','',二道沟村,''",
        "青松乡柳树河村,'',青松乡,柳树河村,''",
        "红旗村5组,'','',红旗村,5组",
        "红旗镇红旗村5组,'',红旗镇,红旗村,5组",
        "城镇村2组,'','',城镇村,2组",
        "长春市朝阳区兴隆街道前进社区4组,朝阳区,兴隆街道,前进社区,4组",
        "示范县东岗村,示范县,'',东岗村,''",
        "青松镇/东岗村/3组,'',青松镇,东岗村,3组",
        "青松镇西沟村-1组,'',青松镇,西沟村,1组",
        "东岗村（三组）,'','',东岗村,3组",
        "示范县青松镇东岗村民委员会3组,示范县,青松镇,东岗村民委员会,3组",
        "兴隆街道前进社区4组,'',兴隆街道,前进社区,4组"
    })
    void takesAPlaceApart(String written, String county, String town, String village, String group) {
        WrittenPlace place = WrittenPlace.of(written);

        assertThat(place.county()).isEqualTo(county);
        assertThat(place.town()).isEqualTo(town);
        assertThat(place.village()).isEqualTo(village);
        assertThat(place.group().map(GroupName::name).orElse("")).isEqualTo(group);
    }
}
