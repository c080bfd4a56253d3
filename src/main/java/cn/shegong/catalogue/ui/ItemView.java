package cn.shegong.catalogue.ui;

import cn.shegong.catalogue.Catalogue;
import cn.shegong.catalogue.FormOfService;
import cn.shegong.catalogue.ItemCounts.Counts;
import cn.shegong.catalogue.Recording;
import cn.shegong.catalogue.ServiceItem;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Chip;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One item in full: what it asks for, where it is recorded, how often it was done, what the paper wants kept. */
final class ItemView extends VBox {
    private static final String NO_PAGE = "本版本还没有记录这一项的页面。";

    private final CatalogueViewModel model;
    private final Consumer<String> goTo;

    /** @param goTo opens a page by its name in the navigation */
    ItemView(Catalogue catalogue, ServiceItem item, CatalogueViewModel model, Consumer<String> goTo) {
        this.model = model;
        this.goTo = goTo;
        getStyleClass().add("detail");
        var part = catalogue.parts().stream()
                .filter(p -> p.domains().contains(catalogue.domainOf(item)))
                .findFirst()
                .orElseThrow();
        getChildren()
                .addAll(
                        heading(item),
                        quiet(part.name() + " › " + catalogue.domainOf(item).name()),
                        wrapped(item.asks()),
                        section("在哪里记"));
        getChildren().addAll(item.recorded() ? recordings(item) : new Node[] {wrapped(NO_PAGE)});
        if (model.counted(item)) {
            getChildren().addAll(section("做了多少（数的是“" + model.countedIn() + "”里记在这一项下的）"), figures(item));
        }
        if (!item.forms().isEmpty()) {
            getChildren().addAll(section("服务形式"), forms(item));
        }
        getChildren()
                .addAll(
                        section("怎么计数"),
                        wrapped(item.units().stream()
                                .map(u -> u.what() + "（" + u.unit() + "）")
                                .collect(Collectors.joining("、"))),
                        section("要留的记录"),
                        wrapped(String.join("、", item.records())),
                        source(catalogue));
    }

    private static Node heading(ServiceItem item) {
        var title = new Label(item.title());
        title.setId("itemTitle");
        title.getStyleClass().add("heading");
        title.setWrapText(true);
        var state = item.recorded() ? new Chip("能记录", Chip.Tone.GOOD) : new Chip("还不能记录", Chip.Tone.PLAIN);
        var line = new HBox(12, title, state);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node[] recordings(ServiceItem item) {
        return item.recordedIn().stream().map(this::recording).toArray(Node[]::new);
    }

    private Node recording(Recording recording) {
        var go = Buttons.plain("去" + recording.screen(), Feather.ARROW_RIGHT, () -> goTo.accept(recording.screen()));
        go.setId("record");
        var line = new HBox(12, go, wrapped("记其中的“" + recording.part() + "”，这一项的其余部分还没有页面。"));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node figures(ServiceItem item) {
        var today = model.today();
        var month = figure(today.getMonthValue() + " 月到今天", model.thisMonth(item));
        month.setId("thisMonth");
        var year = figure(today.getYear() + " 年到今天", model.thisYear(item));
        year.setId("thisYear");
        return new HBox(16, month, year);
    }

    private static VBox figure(String when, Counts counts) {
        var numbers = new HBox(
                4, number(counts.households()), quiet("户次"), new Label(" "), number(counts.persons()), quiet("人次"));
        numbers.setAlignment(Pos.BASELINE_LEFT);
        var box = new VBox(quiet(when), numbers);
        box.getStyleClass().add("card");
        return box;
    }

    private static Label number(int number) {
        var label = new Label(String.valueOf(number));
        label.getStyleClass().add("figure");
        return label;
    }

    private static Node forms(ServiceItem item) {
        var grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(4);
        int row = 0;
        for (FormOfService form : item.forms()) {
            var name = quiet(form.name());
            name.setMinWidth(Label.USE_PREF_SIZE);
            grid.addRow(row++, name, wrapped(String.join("、", form.values())));
        }
        return grid;
    }

    private static Node source(Catalogue catalogue) {
        var source = catalogue.source();
        var label =
                quiet("依据《" + source.title() + "》（" + source.issuer() + "，" + source.date() + "）。" + catalogue.note());
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add("item-source");
        return label;
    }

    private static Label section(String title) {
        var label = new Label(title);
        label.getStyleClass().add("form-section");
        return label;
    }

    private static Label quiet(String text) {
        var label = new Label(text);
        label.getStyleClass().add("quiet");
        return label;
    }

    private static Label wrapped(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
