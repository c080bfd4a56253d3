package cn.shegong.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeaderCellTest {

    @Test
    void joinsNeighboursOfOneGroupAndReachesDownElsewhere() {
        List<HeaderCell> cells = HeaderCell.of(List.of(
                Column.text("村"), Column.integer("特困", "应访"), Column.integer("特困", "已访"), Column.integer("低保", "应访")));
        assertThat(cells)
                .containsExactly(
                        new HeaderCell("村", 0, 0, 2, 1),
                        new HeaderCell("特困", 0, 1, 1, 2),
                        new HeaderCell("低保", 0, 3, 1, 1),
                        new HeaderCell("应访", 1, 1, 1, 1),
                        new HeaderCell("已访", 1, 2, 1, 1),
                        new HeaderCell("应访", 1, 3, 1, 1));
    }

    @Test
    void neverJoinsLikeNamesUnderDifferentGroups() {
        List<HeaderCell> cells = HeaderCell.of(List.of(Column.integer("甲", "人", "男"), Column.integer("乙", "人", "男")));
        assertThat(cells).extracting(HeaderCell::columns).containsOnly(1);
    }
}
