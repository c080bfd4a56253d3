package cn.shegong.plan;

import cn.shegong.roster.Category;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The rules that the program brings, the strictest first. */
final class ShippedRules {
    private ShippedRules() {}

    static List<VisitingRule> load() {
        try (var in = ShippedRules.class.getResourceAsStream("rules.json")) {
            return nodes(new ObjectMapper().readTree(in)).stream()
                    .map(ShippedRules::rule)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> nodes(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static VisitingRule rule(JsonNode node) {
        return new VisitingRule(
                node.get("code").asText(),
                node.get("label").asText(),
                nodes(node.get("categories")).stream()
                        .map(code -> Category.ofCode(code.asText()))
                        .toList(),
                node.has("ageFrom") ? node.get("ageFrom").asInt() : null,
                "",
                node.has("level") ? RiskLevel.valueOf(node.get("level").asText()) : null,
                except(node),
                new Every(
                        node.get("number").asInt(),
                        Every.Unit.valueOf(node.get("unit").asText())),
                true,
                node.get("remote").asBoolean(),
                LocalDate.parse(node.get("from").asText()),
                node.get("source").asText(),
                node.get("sure").asBoolean(),
                null);
    }

    private static Map<String, String> except(JsonNode node) {
        return node.path("except").properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, content -> content.getValue().asText()));
    }
}
