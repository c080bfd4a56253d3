package cn.shegong.app;

import cn.shegong.base.Actor;
import cn.shegong.place.PlaceService;
import cn.shegong.place.ui.PastePane;
import cn.shegong.ui.Ui;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Set-up: the township's villages and groups, pasted or from a file. */
final class VillagesStep implements SetupPane.Step {
    private final Station station;
    private final Actor actor;
    private final PastePane pane;

    VillagesStep(Ui ui, Station station, Actor actor) {
        this.station = station;
        this.actor = actor;
        this.pane = new PastePane(ui);
    }

    @Override
    public String title() {
        return "村和组";
    }

    @Override
    public Node view() {
        return new VBox(12, Cover.text("按乡镇习惯的顺序粘贴，一行一个村（社区），后面可以写几个组。名单导入时遇到没有的村也会提出来。"), pane.view());
    }

    @Override
    public void save() {
        var drafts = PlaceService.villagesFromText(pane.text());
        if (!drafts.isEmpty()) {
            station.places.addAll(actor, drafts);
        }
    }
}
