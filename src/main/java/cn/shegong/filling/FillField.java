package cn.shegong.filling;

import java.util.function.Function;

/**
 * Something the station keeps that can stand in a column of somebody's table.
 *
 * @param key by which a layout remembers it
 * @param label its Chinese name, as offered in the choice of columns
 * @param once whether a household with a row for each member says it only in its first row
 * @param value what stands in a line: String, Number, LocalDate, or null when nobody has said
 */
public record FillField(String key, String label, boolean once, Function<Line, Object> value) {
    static final String SERIAL_KEY = "serial";
    static final String ID_KEY = "person.ID_NUMBER";

    /** 序号 is counted when the rows are there. */
    static final FillField SERIAL = new FillField(SERIAL_KEY, "序号", false, line -> null);

    boolean serial() {
        return key.equals(SERIAL_KEY);
    }

    /** As the choice of columns shows it. */
    @Override
    public String toString() {
        return label;
    }
}
