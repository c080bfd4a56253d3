package cn.shegong.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedTest {
    @Test
    void foldsFullWidthAndBlanksAndDropsInvisibleMarks() {
        assertThat(Typed.folded("\ufeff　Ａ１，　ｂ\u00a0\u200b")).isEqualTo("A1, b");
        assertThat(Typed.folded(null)).isEmpty();
    }

    @Test
    void leavesIdeographsAndChinesePunctuationAlone() {
        assertThat(Typed.folded("𬱖䶮、王·芳。")).isEqualTo("𬱖䶮、王·芳。");
    }

    @Test
    void compactsToNothingButTheCharacters() {
        assertThat(Typed.compact("' 138 0000\t1111")).isEqualTo("13800001111");
        assertThat(Typed.compact("’０１")).isEqualTo("01");
    }

    @Test
    void noticesFullWidthTyping() {
        assertThat(Typed.hasFullWidth("１")).isTrue();
        assertThat(Typed.hasFullWidth("1　一")).isFalse();
    }
}
