package cn.shegong.doubles;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.resident.Sex;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessRulesTest {
    private static final String NUMBER = "220524194803159937";

    /** 李秀英 of village 1, household 10, born on 1948-03-15, unless a field says otherwise. */
    private static Profile somebody(long id, String fields) {
        var name = "李秀英";
        var former = "";
        var nickname = "";
        var number = "";
        var phone = "";
        var sex = Sex.FEMALE;
        LocalDate birth = LocalDate.of(1948, 3, 15);
        long village = 1;
        long household = id * 10;
        for (var field : fields.isEmpty() ? new String[0] : fields.split(" ")) {
            var value = field.substring(field.indexOf('=') + 1);
            switch (field.substring(0, field.indexOf('='))) {
                case "name" -> name = value;
                case "former" -> former = value;
                case "nickname" -> nickname = value;
                case "number" -> number = value;
                case "phone" -> phone = value;
                case "sex" -> sex = Sex.valueOf(value);
                case "birth" -> birth = value.isEmpty() ? null : LocalDate.parse(value);
                case "village" -> village = Long.parseLong(value);
                case "household" -> household = Long.parseLong(value);
                default -> throw new IllegalArgumentException(field);
            }
        }
        return new Profile(
                id, household, village, "靠山村", "1组", name, former, nickname, sex, birth, number, "", phone, "", false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "number=220524194803159937 | number=220524194803158934 village=2 | 身份证只差一位、同名、同一天出生",
                "number=220524194803159937 | number=220524194803195938 village=2 birth=1948-03-19 | 身份证有两位写颠倒、同名",
                "number=220524194803159937 | birth=1948-03-15 | 同名、同一天出生、同村、只有一边有身份证号",
                "'' | name=李秀瑛 village=2 | 名字同音、同一天出生",
                "'' | name=李秀瑛 birth= | 名字同音、同村",
                "'' | name=李秀瑛 birth= household=10 | 名字同音、同一户",
                "'' | birth= | 同名、同村",
                "phone=15400001234 | phone=15400001234 birth= village=2 | 同名、同一个电话",
                "'' | name=李桂芝 former=李秀英 village=2 | 曾用名相符、同一天出生",
                "'' | name=大英子 birth= household=10 | ",
                "nickname=大英子 | name=大英子 household=10 | 小名相符、同一天出生、同一户",
                "'' | birth=1950-01-01 village=2 | ",
                "'' | birth=1950-01-01 | ",
                "'' | birth= village=2 | ",
                "'' | name=李桂芝 | ",
                "'' | name=李桂芝 household=10 | ",
                "'' | birth=1950-01-01 household=10 | 同名、同一户",
                "number=220524194803159937 | number=220524197503151290 birth=1975-03-15 household=10 | ",
                "number=220524194803159937 | number=220524194803151290 village=2 | ",
                "number=220524194803159937 | name=王有才 number=220524194803158934 | ",
                "'' | name=李秀瑛 sex=MALE village=2 | "
            })
    void tellsWhyTwoMayBeOne(String one, String other, String words) {
        var forth = LikenessRules.compare(somebody(1, one), somebody(2, other));
        var back = LikenessRules.compare(somebody(2, other), somebody(1, one));
        assertThat(forth.map(Likeness::words).orElse(null)).isEqualTo(words);
        assertThat(back).isEqualTo(forth);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "number=220524194803159937 | number=220524194803158934 | 几乎肯定",
                "number=220524194803159937 | birth=1948-03-15 | 很可能",
                "'' | name=李秀瑛 birth= | 有可能"
            })
    void saysHowSureOneMayBe(String one, String other, String sureness) {
        assertThat(LikenessRules.compare(somebody(1, one), somebody(2, other))
                        .orElseThrow()
                        .sureness())
                .isEqualTo(sureness);
    }

    @Test
    void putsTheSurestFirstAndLeavesOutWhoIsDifferent() {
        var all = List.of(
                somebody(1, "number=" + NUMBER),
                somebody(2, "name=李秀瑛 number=220524194803158934"),
                somebody(3, "name=赵四 birth=1960-01-01"),
                somebody(4, "name=赵思 birth="),
                somebody(5, "name=刘一 birth=1961-01-01"),
                somebody(6, "name=刘一 birth=1961-01-01"));
        var pairs = Search.run(all, List.of());
        assertThat(pairs).extracting(Pair::names).containsExactly("李秀英 / 李秀瑛", "刘一", "赵四 / 赵思");
        var different = new Different(1, 6, 5, "", "", "", "", null, "");
        assertThat(Search.run(all, List.of(different))).extracting(Pair::names).containsExactly("李秀英 / 李秀瑛", "赵四 / 赵思");
    }

    @Test
    void ratherKeepsWhoHasANumber() {
        var pair = Search.run(List.of(somebody(1, ""), somebody(2, "number=" + NUMBER)), List.of())
                .get(0);
        assertThat(pair.left().id()).isEqualTo(2);
    }
}
