package cn.shegong.resident.ui;

import cn.shegong.base.Actor;
import cn.shegong.disk.Json;
import cn.shegong.settings.Preference;
import cn.shegong.settings.SettingsService;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.List;

/** The filters that a worker keeps under a name. */
final class SavedFilters {
    /** A name and what it stands for. */
    record Saved(String name, Conditions conditions) {}

    private static final Preference<String> KEPT =
            Preference.own("saved_filters.residents", "存下的筛选", "").saidAs(kept -> "");

    private final SettingsService settings;
    private final ObjectMapper json = Json.mapper().disable(SerializationFeature.INDENT_OUTPUT);

    SavedFilters(SettingsService settings) {
        this.settings = settings;
    }

    /** In the order in which they were kept; none when what is kept cannot be read. */
    List<Saved> all(Actor actor) {
        var kept = settings.value(actor, KEPT);
        try {
            return kept.isEmpty() ? List.of() : List.of(json.readValue(kept, Saved[].class));
        } catch (JsonProcessingException unreadable) {
            return List.of();
        }
    }

    /** Keeps a filter; one of the same name gives way. */
    List<Saved> keep(Actor actor, String name, Conditions conditions) {
        var all = without(actor, name);
        all.add(new Saved(name, conditions));
        return write(actor, all);
    }

    List<Saved> forget(Actor actor, String name) {
        return write(actor, without(actor, name));
    }

    private List<Saved> without(Actor actor, String name) {
        var all = new ArrayList<>(all(actor));
        all.removeIf(saved -> saved.name().equals(name));
        return all;
    }

    private List<Saved> write(Actor actor, List<Saved> all) {
        try {
            settings.choose(actor, KEPT, json.writeValueAsString(all));
            return List.copyOf(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("filters that are no JSON", e);
        }
    }
}
