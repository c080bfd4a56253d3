package cn.shegong.visit.ui;

import cn.shegong.ui.ListPane;
import cn.shegong.visit.VisitEntry;
import cn.shegong.visit.VisitKind;
import cn.shegong.visit.VisitKinds;
import cn.shegong.visit.VisitWay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;

/** The columns of the list of visits and what can be asked above it. */
final class VisitColumns {
    /** So that all that can be asked stands in one row of a 1366 px window. */
    private static final double FILTER_WIDTH = 96;

    private VisitColumns() {}

    static void fill(ListPane<VisitEntry> pane, VisitListViewModel list, VisitDesk desk) {
        pane.columns()
                .text("日期", 128, "visitedAt", e -> VisitWords.when(e.visit().visitedAt()))
                .text("户主", 72, "head", e -> e.visit().headName())
                .text("村（社区）", 88, "village", e -> e.visit().villageName())
                .text("类型", 72, e -> e.visit().kindBrief())
                .text("方式", 52, e -> e.visit().way().label())
                .node("结果", 94, e -> VisitChips.outcome(e.visit()))
                .number("见到", 44, e -> e.visit().successful() ? e.met().size() + "人" : "")
                .text("走访人", 70, VisitEntry::visitorNames)
                .text("项目", 50, "item", e -> e.visit().catalogueCode())
                .node("跟进", 80, e -> VisitChips.followUp(e.visit(), LocalDate.now(desk.clock())));
        var text = new TextField();
        text.setId("filterText");
        text.setPromptText("姓名、拼音、证件号");
        text.setPrefColumnCount(10);
        text.textProperty().bindBidirectional(list.text);
        pane.filters(
                text,
                choice("全部时间", list.period, List.of(VisitListViewModel.Period.values()), p -> p.label, false),
                choice("全部村", list.village, list.villages, v -> v.name(), true),
                choice("全部人员", list.worker, list.workers, w -> w.name(), true),
                choice("全部类型", list.kind, VisitKinds.all(), VisitKind::brief, true),
                choice("全部方式", list.way, List.of(VisitWay.values()), VisitWay::label, true),
                choice(
                        "全部结果",
                        list.successful,
                        List.of(Boolean.TRUE, Boolean.FALSE),
                        yes -> yes ? "见到了" : "没见到人",
                        true),
                choice("全部项目", list.item, desk.catalogue().items(), i -> i.title(), true),
                check("待跟进", list.openFollowUp),
                check("含作废", list.withVoid));
    }

    private static CheckBox check(String label, Property<Boolean> property) {
        var box = new CheckBox(label);
        box.selectedProperty().bindBidirectional(property);
        box.setMinHeight(32);
        return box;
    }

    /** @param optional true when "all" is a choice, which stands for null */
    private static <T> ComboBox<T> choice(
            String all, Property<T> property, List<T> values, Function<T, String> label, boolean optional) {
        var box = new ComboBox<T>();
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? all : label.apply(value);
            }

            @Override
            public T fromString(String text) {
                return null;
            }
        });
        fill(box, values, optional);
        if (values instanceof ObservableList<T> changing) {
            changing.addListener((ListChangeListener<T>) c -> {
                var chosen = property.getValue();
                fill(box, changing, optional);
                box.setValue(changing.contains(chosen) ? chosen : null);
            });
        }
        box.valueProperty().bindBidirectional(property);
        box.setPromptText(all);
        box.getStyleClass().add("filter-combo");
        box.setPrefWidth(FILTER_WIDTH);
        return box;
    }

    private static <T> void fill(ComboBox<T> box, List<T> values, boolean optional) {
        var items = new ArrayList<T>(values);
        if (optional) {
            items.add(0, null);
        }
        box.setItems(FXCollections.observableArrayList(items));
    }
}
