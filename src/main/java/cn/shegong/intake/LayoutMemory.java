package cn.shegong.intake;

import cn.shegong.disk.Json;
import cn.shegong.roster.Category;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps how the columns of a layout are read, in the store. */
final class LayoutMemory implements RememberedLayouts {
    private final IntakeMapper mapper;
    private final ObjectMapper json = Json.mapper().disable(SerializationFeature.INDENT_OUTPUT);

    LayoutMemory(IntakeMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Optional<ColumnMapping> find(LayoutKey layout) {
        return Optional.ofNullable(mapper.layout(layout.value())).map(this::mapping);
    }

    private ColumnMapping mapping(StoredLayout stored) {
        try {
            return json.readValue(stored.mapping(), ColumnMapping.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a layout that is not JSON", e);
        }
    }

    /** Also for the file in which refused rows go out, which comes back with one column more. */
    void keep(ColumnMapping mapping, LocalDateTime at, long workerId) {
        Stream.of(mapping, withReason(mapping)).forEach(each -> {
            var stored = new StoredLayout(each.layout().value(), write(each), at, workerId);
            if (mapper.updateLayout(stored) == 0) {
                mapper.insertLayout(stored);
            }
        });
    }

    /** A batch took in sheets of these layouts. */
    void took(long batchId, ReadList list) {
        list.sheets().stream()
                .map(sheet -> sheet.mapping().layout().value())
                .distinct()
                .forEach(key -> mapper.insertBatchLayout(batchId, key));
    }

    /**
     * The roster for which a list of this layout was last taken in and not taken back; empty when a sheet is new or
     * they differ.
     */
    Optional<Category> tookAs(ReadList list) {
        var categories = list.sheets().stream()
                .map(sheet -> Optional.ofNullable(
                        mapper.knownLayout(sheet.mapping().layout().value())))
                .distinct()
                .toList();
        return categories.size() == 1 ? categories.get(0) : Optional.empty();
    }

    private static ColumnMapping withReason(ColumnMapping mapping) {
        var columns = new ArrayList<>(mapping.columns());
        columns.add(new ColumnMapping.Column(columns.size(), RefusedSheet.REASON, Target.UNUSED, Sureness.SURE));
        var headers = columns.stream().map(ColumnMapping.Column::header).toList();
        return new ColumnMapping(LayoutKey.of(headers), columns);
    }

    private String write(ColumnMapping mapping) {
        try {
            return json.writeValueAsString(mapping);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
