package cn.shegong.document;

import java.util.List;
import java.util.Map;

/**
 * What goes into one sheet of a form.
 *
 * @param rows from the first row to be filled on
 * @param texts new texts for cells over the header
 */
public record FormFill(FormPlace place, FormZone zone, List<Row> rows, List<FormZone.Text> texts) {
    public FormFill {
        rows = List.copyOf(rows);
        texts = List.copyOf(texts);
    }

    /**
     * One row.
     *
     * @param values by column: String, Number, LocalDate, YearMonth; blank ones are left out
     * @param place its place in its group, from 0
     * @param size how many rows the group has
     */
    public record Row(Map<Integer, Object> values, int place, int size) {
        public Row {
            values = Map.copyOf(values);
        }
    }
}
