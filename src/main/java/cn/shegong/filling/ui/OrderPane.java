package cn.shegong.filling.ui;

import cn.shegong.filling.FillColumn;
import cn.shegong.filling.FillSheet;
import cn.shegong.filling.Per;
import cn.shegong.filling.Who;
import cn.shegong.place.Village;
import cn.shegong.roster.Movement;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.FilterCombo;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.OneOf;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Left of the table: which file and sheet, and whose rows go into it. */
final class OrderPane {
    private final FillingViewModel model;
    private final ComboBox<FillSheet> sheets = new ComboBox<>();
    private final VBox view;

    OrderPane(FillingViewModel model) {
        this.model = model;
        var order = model.order;
        var movement = new OneOf<>(
                List.of(Movement.AT_END, Movement.ENTERED, Movement.LEFT),
                each -> each == Movement.AT_END ? "在册" : each.label(),
                false);
        movement.valueProperty().bindBidirectional(order.movement);
        var per = new ComboBox<Per>();
        per.getItems().setAll(Per.values());
        per.valueProperty().bindBidirectional(order.per);
        var village = new SimpleObjectProperty<Village>(this, "village");
        village.addListener((o, was, is) -> order.village.set(is == null ? null : is.id()));
        order.village.addListener((o, was, is) -> village.set(model.villages.stream()
                .filter(each -> Objects.equals(each.id(), is))
                .findFirst()
                .orElse(null)));
        var whole = new CheckBox("要完整的身份证号和电话");
        whole.selectedProperty().bindBidirectional(order.whole);
        var purpose = new TextField();
        purpose.setPromptText("用途，会记入日志，如 报县民政局");
        purpose.textProperty().bindBidirectional(order.purpose);
        purpose.disableProperty().bind(order.whole.not());
        var form = new FormPane();
        form.section("填谁")
                .field("名单", "who", new FilterCombo<>("", order.whos, Who::label, order.who))
                .field("哪些人", "movement", movement)
                .field(
                        "月份",
                        "month",
                        new FilterCombo<>(
                                "",
                                order.months,
                                month -> month.getYear() + "年" + month.getMonthValue() + "月",
                                order.month))
                .field("村", "village", new FilterCombo<>("全镇", model.villages, Village::name, village))
                .field("一行是", "per", per);
        if (model.mayUnmask()) {
            form.field("号码", "whole", whole).field("用途", "purpose", purpose);
        }
        form.end();
        view = new VBox(12, head(), form, count(), left());
        view.setPrefWidth(372);
        view.setMinWidth(372);
        view.getStyleClass().add("fill-order");
    }

    Node view() {
        return view;
    }

    /** The cursor goes to what is most often to be changed. */
    void focus() {
        var who = view.lookup("#who");
        if (who != null) {
            who.requestFocus();
        }
    }

    private Node head() {
        var name = new Label();
        name.setWrapText(true);
        name.getStyleClass().add("heading");
        name.setMinHeight(Region.USE_PREF_SIZE);
        name.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.table.get() == null
                                ? ""
                                : model.table.get().file().name(),
                        model.table));
        var other = Buttons.plain("换一份…", Feather.FILE, model::choose);
        other.setId("other");
        sheets.setId("sheet");
        sheets.setItems(model.sheets);
        sheets.setMaxWidth(Double.MAX_VALUE);
        model.sheet.addListener((o, was, is) -> sheets.setValue(is));
        sheets.valueProperty().addListener((o, was, is) -> {
            if (is != null && is != model.sheet.get()) {
                model.show(is);
            }
        });
        var out = Buttons.plain("这张不填", Feather.X, model::leaveOut);
        out.setId("leaveOut");
        var included = new Label();
        included.getStyleClass().add("quiet");
        included.setWrapText(true);
        included.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.sheets.size() < 2 ? "" : "会填的工作表：" + model.included(), model.sheet, model.sheets));
        var several = new VBox(4, new HBox(8, sheets, out), included);
        several.visibleProperty().bind(Bindings.size(model.sheets).greaterThan(1));
        several.managedProperty().bind(several.visibleProperty());
        return new VBox(8, name, other, several);
    }

    private Node count() {
        var count = new Label();
        count.setId("count");
        count.setWrapText(true);
        count.setMinHeight(Region.USE_PREF_SIZE);
        count.textProperty().bind(Bindings.createStringBinding(this::words, model.preview, model.trouble, model.sheet));
        return count;
    }

    /** So that nobody has to go through all columns to find those that stay empty. */
    private Node left() {
        var left = new Label();
        left.setId("left");
        left.getStyleClass().add("quiet");
        left.setWrapText(true);
        left.setMinHeight(Region.USE_PREF_SIZE);
        left.textProperty().bind(Bindings.createStringBinding(this::unfilled, model.sheet));
        return left;
    }

    private String unfilled() {
        if (model.sheet.get() == null) {
            return "";
        }
        var columns = model.sheet.get().columns();
        var empty = columns.stream().filter(column -> !column.filled()).toList();
        var byReason = empty.stream()
                .collect(Collectors.groupingBy(
                        FillColumn::why,
                        LinkedHashMap::new,
                        Collectors.mapping(FillColumn::header, Collectors.joining("、"))));
        return empty.isEmpty()
                ? columns.size() + " 列都认得。"
                : columns.size() + " 列里有 " + empty.size() + " 列不填："
                        + byReason.entrySet().stream()
                                .map(reason -> reason.getValue() + "（" + reason.getKey() + "）")
                                .collect(Collectors.joining("；"))
                        + "。要填的，在右边那一列上面选。";
    }

    private String words() {
        var sheet = model.sheet.get();
        var preview = model.preview.get();
        if (sheet == null || preview == null) {
            return "";
        }
        if (!model.trouble.get().isEmpty()) {
            return model.trouble.get();
        }
        int rows = sheet.zone().rows();
        var room = sheet.zone().filled() > 0
                ? "表里已经填了 " + sheet.zone().filled() + " 行，填的时候会问。"
                : preview.rows() > rows
                        ? "表里空行 " + rows + " 行，会加 " + (preview.rows() - rows) + " 行。"
                        : "表里空行 " + rows + " 行，够用。";
        return "要填 " + preview.rows() + " 行。" + room;
    }
}
