package cn.shegong.settings.ui;

import cn.shegong.base.Actor;
import cn.shegong.base.Right;
import cn.shegong.settings.Preference;
import cn.shegong.settings.SettingsService;
import cn.shegong.settings.StationProfile;
import cn.shegong.ui.Theme;
import cn.shegong.ui.Ui;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What is chosen for the station, what of it is saved, and what the worker at the desk may change. */
final class SettingsViewModel {
    /** Everything that is saved together. */
    record Choices(StationProfile profile, int lockMinutes) {
        static final Choices NONE = new Choices(StationProfile.BLANK, Preference.LOCK_MINUTES.standard());
    }

    private final Ui ui;
    private final SettingsService settings;
    private final ObjectProperty<Choices> saved = new SimpleObjectProperty<>(this, "saved", Choices.NONE);
    private final ObjectProperty<Choices> entered = new SimpleObjectProperty<>(this, "entered", Choices.NONE);
    private final BooleanBinding unsaved =
            Bindings.createBooleanBinding(() -> !entered.get().equals(saved.get()), entered, saved);

    SettingsViewModel(Ui ui, SettingsService settings) {
        this.ui = ui;
        this.settings = settings;
    }

    /** What stands in the fields. */
    ObjectProperty<Choices> entered() {
        return entered;
    }

    BooleanBinding unsaved() {
        return unsaved;
    }

    boolean mayManage() {
        return ui.actor().may(Right.MANAGE_STATION);
    }

    /** Reads what holds; changes that are not saved yet are given up. */
    void read(Consumer<Choices> then) {
        var actor = ui.actor();
        ui.tasks().run(() -> stored(actor), stored -> {
            saved.set(stored);
            entered.set(stored);
            then.accept(stored);
        });
    }

    private Choices stored(Actor actor) {
        return new Choices(settings.profile(), settings.value(actor, Preference.LOCK_MINUTES));
    }

    /** Writes what was entered, after it was checked. */
    void save(Runnable then) {
        var actor = ui.actor();
        var choices = entered.get();
        boolean profileChanged = !choices.profile().equals(saved.get().profile());
        ui.tasks()
                .run(
                        () -> {
                            if (profileChanged) {
                                settings.saveProfile(actor, choices.profile());
                            }
                            settings.choose(actor, Preference.LOCK_MINUTES, choices.lockMinutes());
                            return choices;
                        },
                        written -> {
                            saved.set(written);
                            then.run();
                        });
    }

    void readTheme(Consumer<Theme> then) {
        var actor = ui.actor();
        ui.tasks().run(() -> Theme.of(settings.value(actor, Preference.THEME)), then);
    }

    /** Chooses the look for the worker at the desk only; holds at once. */
    void choose(Theme theme) {
        var actor = ui.actor();
        ui.tasks().run(() -> settings.choose(actor, Preference.THEME, theme.key()));
    }
}
