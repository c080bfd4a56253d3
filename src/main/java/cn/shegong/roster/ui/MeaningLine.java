package cn.shegong.roster.ui;

import cn.shegong.roster.Category;
import cn.shegong.roster.CategoryDefinition;
import cn.shegong.roster.ElderFigures;
import cn.shegong.roster.Roll;
import cn.shegong.ui.Buttons;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What the open roster means, in one quiet line that unfolds to its conditions and its source. */
final class MeaningLine extends VBox {
    private final Consumer<Roll> openClass;
    private final Label meaning = new Label();
    private final Button more = Buttons.plain("条件和依据", Feather.CHEVRON_DOWN, this::fold);
    private final Label rest = new Label();
    private final FlowPane classes = new FlowPane(12, 0);

    /** @param openClass shows one of the eight classes of elders */
    MeaningLine(Consumer<Roll> openClass) {
        super(4);
        this.openClass = openClass;
        meaning.getStyleClass().add("quiet");
        meaning.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(meaning, Priority.ALWAYS);
        more.setId("meaning-more");
        more.getStyleClass().addAll("flat", "small");
        rest.setId("meaning-rest");
        rest.getStyleClass().add("quiet");
        rest.setWrapText(true);
        rest.setMinHeight(USE_PREF_SIZE);
        rest.setVisible(false);
        rest.setManaged(false);
        classes.setId("elder-classes");
        var line = new HBox(8, meaning, more);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, rest, classes);
    }

    private void fold() {
        rest.setVisible(!rest.isVisible());
        rest.setManaged(rest.isVisible());
    }

    void show(CategoryDefinition definition) {
        meaning.setText(definition.category().label() + "：" + definition.meaning());
        meaning.setTooltip(new javafx.scene.control.Tooltip(definition.meaning()));
        var words = new StringBuilder("依据：" + definition.source());
        definition.conditions().forEach(c -> words.append("\n条件：")
                .append(c.words())
                .append("（")
                .append(c.source())
                .append("）"));
        definition.excludes().forEach(e -> words.append("\n不同时在")
                .append(Category.ofCode(e.category()).label())
                .append("：")
                .append(e.words())
                .append("（")
                .append(e.source())
                .append("）"));
        if (!definition.privacy().isEmpty()) {
            words.append("\n不公示：").append(definition.privacy());
        }
        rest.setText(words.toString());
        classes(null);
    }

    void show(ElderFigures elders) {
        meaning.setText("八类特殊困难老年人：每个人在“去重”里只算一次。特困和计生特殊家庭只算满 60 周岁的。");
        rest.setText("依据：民发〔2022〕73号。每一类点开就是它的名单。");
        classes(elders);
    }

    private void classes(ElderFigures elders) {
        classes.getChildren().clear();
        if (elders != null) {
            for (var one : elders.classes()) {
                var link = new Hyperlink(one.roll().label() + " " + one.persons());
                link.setOnAction(e -> openClass.accept(one.roll()));
                classes.getChildren().add(link);
            }
        }
        classes.setVisible(elders != null);
        classes.setManaged(elders != null);
    }
}
