package cn.shegong.closing;

import cn.shegong.count.Line;
import cn.shegong.disk.Json;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The lines of a closed month as a file keeps them: JSON by indicator, packed. */
final class KeptLines {
    private static final ObjectMapper JSON = Json.mapper().disable(SerializationFeature.INDENT_OUTPUT);
    private static final TypeReference<Map<String, List<Line>>> FORM = new TypeReference<>() {};

    private KeptLines() {}

    static byte[] write(Map<String, List<Line>> lines) {
        var bytes = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(bytes)) {
            JSON.writeValue(packed, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Map<String, List<Line>> read(byte[] content) {
        try (var packed = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return JSON.readValue(packed, FORM);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
