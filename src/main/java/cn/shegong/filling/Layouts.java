package cn.shegong.filling;

import cn.shegong.disk.Json;
import cn.shegong.intake.LayoutKey;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;

/** Keeps, by layout, which field a worker has put into a column; an empty key says that nothing is to stand there. */
final class Layouts {
    private final FillingMapper mapper;
    private final ObjectMapper json = Json.mapper().disable(SerializationFeature.INDENT_OUTPUT);

    Layouts(FillingMapper mapper) {
        this.mapper = mapper;
    }

    /** Keys of fields by column; empty when nobody has corrected such a table. */
    Map<Integer, String> find(LayoutKey layout) {
        var stored = mapper.layout(layout.value());
        try {
            return stored == null ? Map.of() : json.readValue(stored.columns(), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a layout that is not JSON", e);
        }
    }

    /** Only what somebody has chosen: what the words say may be understood better one day. */
    void keep(FillSheet sheet, LocalDateTime at, long workerId) {
        var columns = new TreeMap<Integer, String>();
        sheet.columns().stream()
                .filter(FillColumn::chosen)
                .forEach(column -> columns.put(
                        column.index(), column.filled() ? column.field().key() : ""));
        try {
            var stored = new FillingMapper.StoredLayout(
                    sheet.layout().value(), json.writeValueAsString(columns), at, workerId);
            if (mapper.updateLayout(stored) == 0) {
                mapper.insertLayout(stored);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
