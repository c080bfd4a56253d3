package cn.shegong.settings;

import cn.shegong.base.Actor;
import cn.shegong.base.Right;
import cn.shegong.store.Database;
import java.util.Objects;

/** Reads and writes the station's profile and the preferences. */
public final class SettingsService {
    private static final long STATION = 0;

    private final Database database;
    private final SettingsMapper mapper;

    public SettingsService(Database database) {
        this.database = database;
        this.mapper = database.mapper(SettingsMapper.class);
    }

    /** What the station says about itself; {@link StationProfile#BLANK} before it has said anything. */
    public StationProfile profile() {
        return Objects.requireNonNullElse(mapper.profile(), StationProfile.BLANK);
    }

    /** @throws cn.shegong.base.InvalidInput when {@link StationProfileRules} finds an error */
    public void saveProfile(Actor actor, StationProfile profile) {
        StationProfileRules.check(profile).refuseErrors();
        database.transaction(actor, Right.MANAGE_STATION, audit -> {
            var before = profile();
            if (mapper.updateProfile(profile) == 0) {
                mapper.insertProfile(profile);
            }
            audit.note("settings.profile", "station", 0, "本站资料：" + ProfileField.changes(before, profile));
            return null;
        });
    }

    /** The value that holds for this worker. */
    public <T> T value(Actor actor, Preference<T> preference) {
        return preference.read(mapper.preference(owner(actor, preference), preference.name()));
    }

    /**
     * Chooses a value, for the worker or for the station as the preference says; choosing the same again writes nothing.
     *
     * @throws cn.shegong.base.Refusal when it holds for the station and the worker may not manage it
     */
    public <T> void choose(Actor actor, Preference<T> preference, T value) {
        var right = preference.own() ? Right.READ : Right.MANAGE_STATION;
        actor.require(right);
        var owner = owner(actor, preference);
        var text = preference.format().apply(value);
        var stored = mapper.preference(owner, preference.name());
        if (text.equals(stored)) {
            return;
        }
        database.transaction(actor, right, audit -> {
            if (mapper.updatePreference(owner, preference.name(), text) == 0) {
                mapper.insertPreference(owner, preference.name(), text);
            }
            audit.note("settings.choose", "worker", owner, preference.change(preference.read(stored), value));
            return null;
        });
    }

    private static long owner(Actor actor, Preference<?> preference) {
        return preference.own() ? actor.id() : STATION;
    }
}
