package cn.shegong.fact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The fields that the program brings, in the order of its forms. */
public final class FactFields {
    private static final List<FactField> SHIPPED = load();

    private FactFields() {}

    public static List<FactField> shipped() {
        return SHIPPED;
    }

    /** The shipped field with this code. */
    public static Optional<FactField> find(String code) {
        return SHIPPED.stream().filter(field -> field.code().equals(code)).findFirst();
    }

    private static List<FactField> load() {
        try (var in = FactFields.class.getResourceAsStream("fields.json")) {
            var all = new ArrayList<FactField>();
            for (var section : new ObjectMapper().readTree(in)) {
                section.get("fields").forEach(node -> all.add(field(section, node)));
            }
            return List.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> words(JsonNode node) {
        return Stream.concat(
                        Stream.of(node.get("label").asText()),
                        Stream.of(node.path("words").asText().split(" ")))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Map<String, String> means(JsonNode node) {
        return node.path("means").properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, meant -> meant.getValue().asText()));
    }

    private static FactField field(JsonNode section, JsonNode node) {
        var choices = StreamSupport.stream(node.path("choices").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        return new FactField(
                node.get("code").asText(),
                node.get("label").asText(),
                FactKind.valueOf(node.get("kind").asText()),
                FactField.About.valueOf(section.get("about").asText()),
                section.get("section").asText(),
                choices,
                node.path("due").asText(),
                words(node),
                means(node),
                false);
    }
}
