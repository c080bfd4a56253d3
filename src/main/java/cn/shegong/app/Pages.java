package cn.shegong.app;

import cn.shegong.resident.ui.Registers;
import cn.shegong.resident.ui.ResidentPage;
import cn.shegong.resident.ui.ResidentSearch;
import cn.shegong.ui.Page;
import cn.shegong.ui.SearchBox;
import cn.shegong.ui.Ui;
import java.util.List;
import java.util.function.Consumer;

/** The pages of the open station, in the order of a day's work. */
final class Pages {
    private final Ui ui;
    private final Station station;
    private final Consumer<Page> show;
    private final ResidentPage residents;
    private final ResidentSearch search;
    private final List<Page> all;

    Pages(Ui ui, Station station, Consumer<Page> show) {
        this.ui = ui;
        this.station = station;
        this.show = show;
        var registers = new Registers(
                station.residents,
                station.households,
                station.places,
                station.settings,
                new StationRecord(station.visits, station.rosters),
                station.clock);
        this.residents = new ResidentPage(ui, registers, household -> {}, List.of());
        this.search = new ResidentSearch(registers, this::openPerson, this::openHousehold);
        this.all = List.of(new HomePage(ui, station), residents);
    }

    private void openPerson(long personId) {
        show.accept(residents);
        residents.openPerson(personId);
    }

    private void openHousehold(long householdId) {
        show.accept(residents);
        residents.openHousehold(householdId);
    }

    List<Page> all() {
        return all;
    }

    Page first() {
        return all.get(0);
    }

    /** What the global search finds beside the pages themselves. */
    List<SearchBox.Hit> find(String text) {
        return search.find(text);
    }

    void changePassword() {
        show.accept(first());
    }

    void help(Page page) {
        ui.dialogs().tell(page.title(), page.purpose());
    }
}
