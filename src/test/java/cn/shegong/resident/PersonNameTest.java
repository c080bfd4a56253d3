package cn.shegong.resident;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "王 芳 | 王芳",
                "'　王　芳 ' | 王芳",
                "𬱖 䶮 | 𬱖䶮",
                "王 𬱖 𮯰 | 王𬱖𮯰",
                "王 小 芳 | 王小芳",
                "阿依古丽•买买提 | 阿依古丽·买买提",
                "阿依古丽 ・ 买买提 | 阿依古丽·买买提",
                "阿依古丽．买买提 | 阿依古丽·买买提",
                "阿依古丽.买买提 | 阿依古丽·买买提",
                "Maria   Ivanova | Maria Ivanova",
                "Ｍaria Ｉvanova | Maria Ivanova",
                "김 영희 | 김 영희",
                "凉　 | 凉",
            })
    void bringsANameToTheFormItIsKept(String raw, String name) {
        assertThat(PersonName.normalise(raw)).isEqualTo(name);
    }

    @Test
    void keepsCompatibilityIdeographsAsTheyAre() {
        assertThat(PersonName.normalise("\uF9DC\uFA12")).isEqualTo("\uF9DC\uFA12");
        assertThat(PersonName.normalise(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"王芳", "王𮯰", "尉迟敬德", "𬱖䶮㛃", "阿依古丽·买买提", "Jean-Luc O'Neil", "J. Smith", "김영희", "Мария", "一〇"})
    void acceptsNamesOfAllWhoLiveHere(String name) {
        assertThat(PersonName.check(name).all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', blank",
        "王?芳, lost_character",
        "王□, lost_character",
        "王*芳, masked",
        "李某某, masked",
        "王芳2, bad_characters",
        "王芳（大）, bad_characters",
        "王\uE863, bad_characters",
    })
    void refusesWithACodeForEachFault(String name, String code) {
        assertThat(PersonName.check(name).errors()).extracting(Problem::code).containsExactly(code);
    }

    @Test
    void countsCharactersNotHalves() {
        assertThat(PersonName.check("𬱖".repeat(50)).hasErrors()).isFalse();
        assertThat(PersonName.check("𬱖".repeat(51)).errors())
                .extracting(Problem::code)
                .containsExactly("too_long");
    }

    @Test
    void onlyWarnsAboutASingleCharacter() {
        assertThat(PersonName.check("王").hasErrors()).isFalse();
        assertThat(PersonName.check("王").warnings()).extracting(Problem::code).containsExactly("one_character");
    }
}
