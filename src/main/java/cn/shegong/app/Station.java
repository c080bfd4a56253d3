package cn.shegong.app;

import cn.shegong.base.Actor;
import cn.shegong.catalogue.Catalogue;
import cn.shegong.place.PlaceService;
import cn.shegong.settings.SettingsService;
import cn.shegong.staff.WorkerService;
import cn.shegong.store.Database;
import cn.shegong.store.Keyring;
import java.time.Clock;

/** The map of the program: which features there are and what each is built from. */
public final class Station implements AutoCloseable {
    private final Database database;
    private final Clock clock;
    final Catalogue catalogue;
    final SettingsService settings;
    final WorkerService workers;
    final PlaceService places;

    Station(Database database, Keyring keys, Clock clock) {
        this.database = database;
        this.clock = clock;
        catalogue = Catalogue.load();
        settings = new SettingsService(database);
        workers = new WorkerService(database, keys);
        places = new PlaceService(database);
    }

    Database database() {
        return database;
    }

    Clock clock() {
        return clock;
    }

    /** Who may work under this key. */
    Actor admit(long workerId) {
        return workers.admit(workerId).actor();
    }

    boolean demo() {
        return database.demo();
    }

    @Override
    public void close() {
        database.close();
    }
}
