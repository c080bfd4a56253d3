package cn.shegong.place.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.place.Village;
import cn.shegong.place.VillageKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceViewModelTest {
    private static final Village FIRST = village(1, true);
    private static final Village CLOSED = village(2, false);
    private static final Village THIRD = village(3, true);
    private static final Village LAST = village(4, true);

    @Test
    void neighboursChangePlacesAroundAClosedVillageThatIsNotShown() {
        var all = List.of(FIRST, CLOSED, THIRD, LAST);
        assertThat(PlaceViewModel.swapped(all, THIRD, FIRST)).containsExactly(3L, 2L, 1L, 4L);
        assertThat(PlaceViewModel.swapped(all, THIRD, LAST)).containsExactly(1L, 2L, 4L, 3L);
    }

    private static Village village(long id, boolean valid) {
        return new Village(id, id + "村", VillageKind.VILLAGE, "", (int) id, valid);
    }
}
