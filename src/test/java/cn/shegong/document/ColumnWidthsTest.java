package cn.shegong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ColumnWidthsTest {
    private static final boolean[] FIRST_BREAKS = {true, false};
    private static final boolean[] ALL_BREAK = {true, true};

    @Test
    void keepsFixedWidthsThatFit() {
        assertThat(ColumnWidths.share(new double[] {20, 30}, new double[2], ALL_BREAK, 100))
                .containsExactly(20, 30);
    }

    @Test
    void shrinksFixedWidthsThatDoNotFit() {
        assertThat(ColumnWidths.share(new double[] {100, 100}, new double[2], ALL_BREAK, 100))
                .containsExactly(50, 50);
    }

    @Test
    void growsOpenColumnsToFillTheTable() {
        assertThat(ColumnWidths.share(new double[2], new double[] {10, 30}, ALL_BREAK, 80))
                .containsExactly(20, 60);
    }

    @Test
    void breaksWordsBeforeItTouchesFigures() {
        assertThat(ColumnWidths.share(new double[2], new double[] {500, 40}, FIRST_BREAKS, 100))
                .containsExactly(new double[] {60, 40}, within(0.001));
    }

    @Test
    void givesLongTextMoreThanShortTextAndNeverExceedsTheTable() {
        double[] widths =
                ColumnWidths.share(new double[3], new double[] {400, 100, 4}, new boolean[] {true, true, true}, 100);
        assertThat(widths[2]).isEqualTo(4);
        assertThat(widths[0]).isCloseTo(2 * widths[1], within(0.001));
        assertThat(Arrays.stream(widths).sum()).isCloseTo(100, within(0.001));
    }

    @Test
    void staysWithinTheTableEvenWhenFiguresAloneAreTooWide() {
        double[] widths = ColumnWidths.share(new double[2], new double[] {50, 300}, FIRST_BREAKS, 100);
        assertThat(Arrays.stream(widths).sum()).isCloseTo(100, within(0.001));
        assertThat(widths[0]).isPositive();
    }
}
