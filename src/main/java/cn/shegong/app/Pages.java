package cn.shegong.app;

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
    private final List<Page> all;

    Pages(Ui ui, Station station, Consumer<Page> show) {
        this.ui = ui;
        this.station = station;
        this.show = show;
        this.all = List.of(new HomePage(ui, station));
    }

    List<Page> all() {
        return all;
    }

    Page first() {
        return all.get(0);
    }

    /** What the global search finds beside the pages themselves. */
    List<SearchBox.Hit> find(String text) {
        return List.of();
    }

    void changePassword() {
        show.accept(first());
    }

    void help(Page page) {
        ui.dialogs().tell(page.title(), page.purpose());
    }
}
