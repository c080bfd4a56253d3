package cn.shegong.roster;

import cn.shegong.roster.CategoryDefinition.Condition;
import cn.shegong.roster.CategoryDefinition.ConditionKind;
import cn.shegong.roster.CategoryDefinition.Exclusion;
import cn.shegong.roster.CategoryDefinition.Sooner;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Reads the definitions that the program brings. */
final class ShippedCategories {
    private ShippedCategories() {}

    static List<CategoryDefinition> load() {
        try (var in = ShippedCategories.class.getResourceAsStream("categories.json")) {
            var all = new ArrayList<CategoryDefinition>();
            for (var node : new ObjectMapper().readTree(in)) {
                all.add(definition(node, all.size()));
            }
            return List.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CategoryDefinition definition(JsonNode node, int order) {
        var category = new Category(
                node.get("code").asText(),
                node.get("label").asText(),
                node.get("householdBased").asBoolean(),
                Pattern.compile(node.get("words").asText()),
                order);
        return new CategoryDefinition(
                category,
                CategoryGroup.valueOf(node.get("group").asText()),
                node.path("privacy").asText(),
                node.get("meaning").asText(),
                LocalDate.parse(node.get("from").asText()),
                node.get("source").asText(),
                node.path("elder").asBoolean(),
                list(node, "grades", JsonNode::asText),
                list(node, "conditions", ShippedCategories::condition),
                list(node, "excludes", ShippedCategories::exclusion),
                list(node, "fields", JsonNode::asText),
                list(node, "endReasons", JsonNode::asText),
                node.path("reviewMonths").asText(),
                list(node, "sooner", ShippedCategories::sooner));
    }

    private static Condition condition(JsonNode node) {
        return new Condition(
                ConditionKind.valueOf(node.get("kind").asText()),
                node.path("parameter").asText(),
                node.get("words").asText(),
                node.get("source").asText());
    }

    private static Exclusion exclusion(JsonNode node) {
        return new Exclusion(
                node.get("category").asText(),
                node.get("words").asText(),
                node.get("source").asText());
    }

    private static Sooner sooner(JsonNode node) {
        return new Sooner(
                node.get("field").asText(),
                node.get("content").asText(),
                node.get("months").asText());
    }

    private static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> read) {
        return StreamSupport.stream(node.path(name).spliterator(), false)
                .map(read)
                .toList();
    }
}
