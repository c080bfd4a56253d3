package cn.shegong.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was answered, by item.
 *
 * @param byItem option codes for what is chosen, one text for what is typed; what is not answered is left out
 */
public record Answers(Map<String, List<String>> byItem) {
    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        var clean = new LinkedHashMap<String, List<String>>();
        byItem.forEach((item, values) -> {
            var given =
                    values.stream().map(String::strip).filter(v -> !v.isEmpty()).toList();
            if (!given.isEmpty()) {
                clean.put(item, given);
            }
        });
        byItem = Map.copyOf(clean);
    }

    public List<String> of(Item item) {
        return byItem.getOrDefault(item.code(), List.of());
    }

    public boolean has(Item item) {
        return byItem.containsKey(item.code());
    }

    /** The only answer. */
    public Optional<String> one(Item item) {
        return of(item).stream().findFirst();
    }

    /** A copy with another answer; none takes the answer back. */
    public Answers with(String item, List<String> values) {
        var changed = new LinkedHashMap<>(byItem);
        changed.put(item, values);
        return new Answers(changed);
    }

    /** The same for one value. */
    public Answers with(String item, String value) {
        return with(item, List.of(value));
    }
}
