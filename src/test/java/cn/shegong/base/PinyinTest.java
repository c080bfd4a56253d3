package cn.shegong.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {
    @ParameterizedTest
    @CsvSource({
        "单, dan chan shan",
        "仇, chou qiu",
        "曾, ceng zeng",
        "查, cha zha",
        "盖, gai ge",
        "解, jie xie",
        "朴, pu piao po",
        "任, ren",
        "女, nv",
        "吕, lv",
        "略, lve",
        "㛃, jie",
        "䶮, yan",
        "𬱖, di",
        "〇, ling",
        "俟, qi si",
        "劉, liu",
    })
    void knowsAllReadingsOfACharacter(String character, String readings) {
        assertThat(Pinyin.readings(character.codePointAt(0))).containsExactlyInAnyOrder(readings.split(" "));
    }

    @Test
    void hasNoReadingForWhatIsNoIdeograph() {
        assertThat(Pinyin.readings('a')).isEmpty();
        assertThat(Pinyin.readings('·')).isEmpty();
    }

    @Test
    void knowsEveryIdeographOfTheBasicPlaneBlock() {
        assertThat(Stream.iterate(0x4E00, c -> c <= 0x9FA5, c -> c + 1)
                        .filter(c -> Pinyin.readings(c).isEmpty()))
                .hasSizeLessThan(60);
    }

    @ParameterizedTest
    @CsvSource({
        "王芳, wang fang 王芳",
        "单玉兰, shan yu lan 单玉兰",
        "尉迟敬, yu chi jing 尉迟敬",
        "欧阳 修, ou yang xiu 欧阳修",
        "曾庆祥, zeng qing xiang 曾庆祥",
        "朴哲, piao zhe 朴哲",
        "万俟雪, mo qi xue 万俟雪",
        "万里, wan li 万里",
        "吕㛃, lv jie 吕㛃",
        "阿依古丽·买买提, a yi gu li mai mai ti 阿依古丽买买提",
        "Maria Ivanova, maria ivanova mariaivanova",
    })
    void sortsBySurnameReadingFirst(String name, String key) {
        assertThat(Pinyin.sortKey(name)).isEqualTo(key);
    }

    @Test
    void putsNamesInTheOrderOfTheirSyllables() {
        List<String> sorted = Stream.of("张伟", "西安", "单玉兰", "先进", "安国")
                .sorted((a, b) -> Pinyin.sortKey(a).compareTo(Pinyin.sortKey(b)))
                .toList();

        assertThat(sorted).containsExactly("安国", "单玉兰", "西安", "先进", "张伟");
    }

    @ParameterizedTest
    @CsvSource({
        "王芳, wf wang wangf wangfang fang 王f 王fang 王 芳 WangFang ｗｆ wang·fang",
        "王小芳, wxf wangxf xiaofang 小芳 xf 王xf 王小f 王小fang 王xiaof",
        "单玉兰, syl shanyulan dyl danyulan cyl 单yl",
        "曾庆祥, zqx zengqingxiang cqx cengqingxiang",
        "解长海, xch jch xiezhanghai xiechanghai jiechanghai",
        "尉迟敬, ycj yuchijing wcj weichijing",
        "吕㛃, lvjie lj lüjie 吕j",
        "𬱖䶮, diyan dy 𬱖yan 䶮",
        "王𮯰, wang 𮯰 王𮯰",
        "阿依古丽·买买提, ayglmmt ayiguli 阿依古丽买买提 阿依古丽·买 maimaiti",
        "Maria Ivanova, maria ivan mi 'maria ivanova'",
    })
    void findsANameByWhatPeopleType(String name, String queries) {
        for (String query : queries.replace("maria ivanova", "maria_ivanova").split(" ")) {
            assertThat(Pinyin.matches(name, query)).as(query).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"王芳, wl", "王芳, 李", "王芳, 王l", "单玉兰, tanyulan", "王芳, fw"})
    void doesNotFindAnother(String name, String query) {
        assertThat(Pinyin.matches(name, query)).isFalse();
    }

    @Test
    void makesASearchKeyOfTokensThatEachHaveABlankBefore() {
        assertThat(Pinyin.searchKey("王芳")).isEqualTo(" 王芳 wangfang wf wangf 王fang 王f");
        assertThat(Pinyin.searchKey("王芳", "小芳", "", "15400001234"))
                .startsWith(" 王芳 wangfang wf wangf 小芳 xiaofang xf xiaof 15400001234")
                .doesNotContain("  ");
        assertThat(Pinyin.searchKey("")).isEmpty();
    }

    @Test
    void boundsTheKeyOfManyPolyphones() {
        String key = Pinyin.searchKey("解曾查重行长乐", "单盖仇任朴朝还", "会都大宁区华种");

        assertThat(key).hasSizeLessThanOrEqualTo(Pinyin.LONGEST_SEARCH_KEY).contains(" xiezengcha");
        assertThat(Arrays.stream(key.strip().split(" "))).doesNotHaveDuplicates();
    }

    @Test
    void leavesNothingOfSqlWildcardsInAQuery() {
        assertThat(Pinyin.queryKey(" %王_F' ")).isEqualTo("王f");
        assertThat(Pinyin.queryKey("%")).isEmpty();
        assertThat(Pinyin.queryKey(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"张丽, 章莉, true", "曾祥, 增详, true", "单玉兰, 善玉蓝, true", "张丽, 张莉莉, false", "王芳, 黄芳, false", "'', '', false"})
    void comparesNamesBySound(String one, String other, boolean same) {
        assertThat(Pinyin.sameSound(one, other)).isEqualTo(same);
        assertThat(Pinyin.sameSound(other, one)).isEqualTo(same);
    }
}
