package cn.shegong.resident;

import static cn.shegong.resident.ResidentSamples.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {
    @ParameterizedTest
    @CsvSource({
        "张德山, 张德山",
        "' zhang  de ', 'zhang,de'",
        "ＺＤＳ, zds",
        "138, ''",
        "1380, 1380",
        "22072119460101992X, 22072119460101992x",
        "220524480315993, 220524194803159937",
        "%_, ''"
    })
    void readsWhatIsTyped(String typed, String words) {
        assertThat(String.join(",", SearchWords.of(typed))).isEqualTo(words);
    }

    @Test
    void keysHoldEveryNumberWithoutSigns() {
        var key = SearchWords.key(ZHANG.with(p -> {
            p.contactPhone = "0435-7312345";
            p.nickname = "老山子";
        }));
        assertThat(key).contains(" zds", " lsz", " 220524194803159937", " 15400001234", " 04357312345");
    }
}
