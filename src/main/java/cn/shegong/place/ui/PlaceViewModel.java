package cn.shegong.place.ui;

import cn.shegong.base.Right;
import cn.shegong.base.Rows;
import cn.shegong.place.Group;
import cn.shegong.place.PlaceService;
import cn.shegong.place.Village;
import cn.shegong.ui.Ui;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** The villages as the page lists them, and where one goes when it is moved. */
final class PlaceViewModel {
    /** A village with its groups in use. */
    record Line(Village village, List<Group> groups) {}

    private final Ui ui;
    private final PlaceService places;
    private final BooleanProperty withClosed = new SimpleBooleanProperty(this, "withClosed");

    PlaceViewModel(Ui ui, PlaceService places) {
        this.ui = ui;
        this.places = places;
    }

    /** Whether villages out of use are shown too. */
    BooleanProperty withClosed() {
        return withClosed;
    }

    boolean mayManage() {
        return ui.actor().may(Right.MANAGE_STATION);
    }

    /** All on one page: a township has some twenty villages. */
    Rows<Line> shown() {
        var groups = places.groups().stream().collect(Collectors.groupingBy(Group::villageId));
        var villages = withClosed.get() ? places.allVillages() : places.villages();
        var lines = villages.stream()
                .map(v -> new Line(v, groups.getOrDefault(v.id(), List.of())))
                .toList();
        return new Rows<>(lines, lines.size());
    }

    /**
     * The order of all villages after one changed places with its neighbour in the list; closed ones that are not shown
     * keep their place between the others.
     *
     * @param all every village in its order
     * @param first the one that stood above
     * @param second the one that stood below
     */
    static List<Long> swapped(List<Village> all, Village first, Village second) {
        var ids = new ArrayList<>(all.stream().map(Village::id).toList());
        Collections.swap(ids, ids.indexOf(first.id()), ids.indexOf(second.id()));
        return ids;
    }

    /** Lets a village and its neighbour in the list change places. */
    void swap(Village first, Village second, Runnable then) {
        var actor = ui.actor();
        run(() -> places.order(actor, swapped(places.allVillages(), first, second)), then);
    }

    void close(Village village, Runnable then) {
        var actor = ui.actor();
        run(() -> places.close(actor, village.id()), then);
    }

    void reopen(Village village, Runnable then) {
        var actor = ui.actor();
        run(() -> places.reopen(actor, village.id()), then);
    }

    /** @param label e.g. 3组 or 大王屯; a bare number is a numbered group */
    void addGroup(Village village, String label, Runnable then) {
        var actor = ui.actor();
        var written = label.strip();
        var full = written.matches("\\d{1,2}") ? written + "组" : written;
        run(() -> places.addGroup(actor, village.id(), full), then);
    }

    void closeGroup(Group group, Runnable then) {
        var actor = ui.actor();
        run(() -> places.closeGroup(actor, group.id()), then);
    }

    private void run(Runnable work, Runnable then) {
        ui.tasks()
                .run(
                        () -> {
                            work.run();
                            return null;
                        },
                        nothing -> then.run());
    }
}
