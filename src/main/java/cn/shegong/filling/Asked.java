package cn.shegong.filling;

import cn.shegong.roster.Category;
import java.util.List;

/**
 * Whom an order names.
 *
 * @param categories the rosters they are on; empty for all residents
 */
record Asked(List<Unit> units, List<Category> categories) {
    Asked {
        units = List.copyOf(units);
        categories = List.copyOf(categories);
    }
}
