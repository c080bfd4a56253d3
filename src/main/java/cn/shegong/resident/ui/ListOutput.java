package cn.shegong.resident.ui;

import cn.shegong.resident.PersonFilter;
import java.util.function.Consumer;

/**
 * A paper or workbook that a higher feature makes of the persons under the filter.
 *
 * @param label on its menu item
 */
public record ListOutput(String label, Consumer<PersonFilter> make) {}
