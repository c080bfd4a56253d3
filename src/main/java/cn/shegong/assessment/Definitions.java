package cn.shegong.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Instruments and answers as JSON, and the instruments that the program brings. */
final class Definitions {
    private static final ObjectMapper JSON = new ObjectMapper()
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_EMPTY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    private static final TypeReference<Map<String, List<String>>> ANSWERS = new TypeReference<>() {};

    /** In the order in which a station uses them. */
    private static final List<String> FILES = List.of(
            "tekun",
            "gbt42195",
            "barthel",
            "child4",
            "economy",
            "disability",
            "carer",
            "labour",
            "participation",
            "satisfaction");

    private static final Map<String, List<String>> CALLERS = callers();

    private static final List<Instrument> SHIPPED =
            FILES.stream().map(Definitions::load).toList();

    private Definitions() {}

    static List<Instrument> shipped() {
        return SHIPPED;
    }

    /** Codes of the rosters that call for an instrument; empty for the station's own. */
    static List<String> callers(String instrumentCode) {
        return CALLERS.getOrDefault(instrumentCode, List.of());
    }

    private static Map<String, List<String>> callers() {
        try (var in = Definitions.class.getResourceAsStream("calls.json")) {
            return JSON.readValue(in, ANSWERS);
        } catch (IOException e) {
            throw new UncheckedIOException("calls.json", e);
        }
    }

    private static Instrument load(String file) {
        try (var in = Definitions.class.getResourceAsStream("instruments/" + file + ".json")) {
            var tree = (ObjectNode) JSON.readTree(in);
            var scales = tree.remove("scales");
            tree.get("sections")
                    .forEach(section -> section.get("items").forEach(item -> complete((ObjectNode) item, scales)));
            return JSON.treeToValue(tree, Instrument.class);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** Options that several items share are named by {@code scale}; {@code "4|自己完成"} is short for points and words. */
    private static void complete(ObjectNode item, JsonNode scales) {
        var scale = item.remove("scale");
        if (scale != null) {
            item.set("options", scales.get(scale.asText()).deepCopy());
        }
        if (item.get("options") instanceof ArrayNode options) {
            for (int i = 0; i < options.size(); i++) {
                options.set(i, option(options.get(i), i + 1));
            }
        }
    }

    private static JsonNode option(JsonNode written, int place) {
        if (!written.isTextual()) {
            return written;
        }
        var text = written.asText();
        var option = JSON.createObjectNode().put("code", String.valueOf(place));
        int bar = text.indexOf('|');
        if (bar > 0) {
            option.put("points", new java.math.BigDecimal(text.substring(0, bar)));
        }
        return option.put("label", text.substring(bar + 1));
    }

    static String text(Instrument instrument) {
        return write(instrument);
    }

    static Instrument read(String text) {
        try {
            return JSON.readValue(text, Instrument.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(Answers answers) {
        return write(new TreeMap<>(answers.byItem()));
    }

    static Answers answers(String text) {
        try {
            return new Answers(JSON.readValue(text, ANSWERS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells a definition from every other one. */
    static String digest(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
