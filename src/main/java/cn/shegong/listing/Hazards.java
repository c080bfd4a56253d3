package cn.shegong.listing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The station's own practice of who is fetched first: hazards, weights and words ({@code hazards.json}).
 *
 * @param note what people should know of it, some sentences
 * @param batches those with the highest weights first
 * @param words the reason in Chinese
 */
public record Hazards(String note, List<Batch> batches, Map<Signal, String> words, List<Hazard> all) {
    /** Those who are fetched together; {@code from} is the least weight. */
    public record Batch(int from, String label) {}

    public Hazards {
        batches = List.copyOf(batches);
        words = Map.copyOf(words);
        all = List.copyOf(all);
    }

    static Hazards load() {
        try (var in = Hazards.class.getResourceAsStream("hazards.json")) {
            var root = new ObjectMapper().readTree(in);
            var batches = new ArrayList<Batch>();
            root.get("batches")
                    .forEach(node -> batches.add(new Batch(
                            node.get("from").asInt(), node.get("label").asText())));
            var words = new EnumMap<Signal, String>(Signal.class);
            root.get("words")
                    .properties()
                    .forEach(e ->
                            words.put(Signal.valueOf(e.getKey()), e.getValue().asText()));
            var hazards = new ArrayList<Hazard>();
            root.get("hazards")
                    .forEach(node -> hazards.add(new Hazard(
                            node.get("code").asText(),
                            node.get("label").asText(),
                            weights(node.get("alone")),
                            weights(node.get("besides")))));
            return new Hazards(root.get("note").asText(), batches, words, hazards);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Signal, Integer> weights(JsonNode node) {
        var weights = new EnumMap<Signal, Integer>(Signal.class);
        node.properties()
                .forEach(e ->
                        weights.put(Signal.valueOf(e.getKey()), e.getValue().asInt()));
        return weights;
    }

    /** Number of the batch, from 0. */
    int batch(int weight) {
        for (int i = 0; i < batches.size(); i++) {
            if (weight >= batches.get(i).from()) {
                return i;
            }
        }
        return batches.size() - 1;
    }
}
