package cn.shegong.plan.ui;

import cn.shegong.base.Right;
import cn.shegong.plan.DueHousehold;
import cn.shegong.plan.When;
import cn.shegong.ui.Empty;
import cn.shegong.ui.FilterCombo;
import cn.shegong.ui.ListPane;
import cn.shegong.ui.Ui;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Who is to be visited, in the order of the route: counters that filter, the list, why one has to go. */
final class DuePane extends VBox {
    private final Ui ui;
    private final PlanDesk desk;
    private final DueViewModel model;
    private final LongConsumer record;
    private final LongConsumer open;
    private final Runnable read;
    private final ListPane<DueHousehold> list;
    private final TextField text = new TextField();
    private final ToggleGroup parts = new ToggleGroup();
    private final Map<When, ToggleButton> counters = new EnumMap<>(When.class);
    private final ToggleButton every = new ToggleButton("全部");

    /**
     * @param record begins a visit to a household
     * @param open opens a household's page
     * @param read called when the plan was worked out anew
     */
    DuePane(Ui ui, PlanDesk desk, LongConsumer record, LongConsumer open, Runnable read) {
        super(12);
        this.ui = ui;
        this.desk = desk;
        this.record = record;
        this.open = open;
        this.read = read;
        model = new DueViewModel(ui, desk);
        list = new ListPane<>(ui.tasks(), "户", model::load);
        list.setId("plan");
        list.columns()
                .node("状态", 96, due -> PlanWords.state(due, model.today()))
                .text(
                        "村组",
                        100,
                        due -> PlanWords.place(due.home().village(), due.home().groupLabel()))
                .text("户主", 88, due -> due.home().headName())
                .text("为什么要去", 180, DuePane::reason)
                .text("上次见到本人", 100, due -> met(due, model.today()))
                .text(
                        "这户上次走访",
                        100,
                        due -> due.lastVisit() == null
                                ? "没有过"
                                : PlanWords.day(due.lastVisit().toLocalDate(), model.today()))
                .text(
                        "上次没见到",
                        116,
                        due -> due.attempt() == null ? "" : due.attempt().words())
                .text("谁去", 100, due -> due.turn().words());
        text.setId("planText");
        text.setPromptText("村、姓名或拼音");
        text.setPrefColumnCount(9);
        text.textProperty().bindBidirectional(model.text);
        text.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.ENTER) {
                list.table().requestFocus();
                e.consume();
            }
        });
        list.filters(
                text,
                new FilterCombo<>("所有村", model.villages, v -> v.name(), model.village).wide(104),
                new FilterCombo<>("所有组", model.groups, g -> g.label(), model.group).wide(88),
                new FilterCombo<>("各类", model.categories, c -> c.label(), model.category).wide(112),
                new FilterCombo<>("全部人员", model.workers, w -> w.name(), model.worker).wide(100));
        list.tools(new ListFiles(ui, desk).buttons("", "", () -> desk.lists().due(model.lines(), model.conditions())));
        list.empty(new Empty("按现在的筛选，没有要去的户。", "看全部", model::clear));
        var forms = new CallForms(ui, desk, this::refresh);
        var detail = new DueDetail(
                ui, desk, this::record, due -> open.accept(due.home().householdId()), forms::close);
        list.detail(detail, 0.76);
        list.alwaysChosen();
        list.onOpen(this::record);
        list.selected().addListener((o, was, is) -> detail.show(is));
        model.onFilter(() -> {
            model.count();
            list.filterChanged();
        });
        model.counts.addListener((o, was, is) -> counted());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(counters(), list);
    }

    private static String reason(DueHousehold due) {
        return due.pressing() ? due.pressure() : due.reason();
    }

    /** When the person was met for whom it is due first; nothing where anybody of the household will do. */
    private static String met(DueHousehold due, LocalDate today) {
        if (due.demands().isEmpty() || due.demands().get(0).personId() == null) {
            return "";
        }
        var last = due.demands().get(0).last();
        return last == null ? "没有过" : PlanWords.day(last, today);
    }

    private HBox counters() {
        var line = new HBox(8);
        for (var part : When.values()) {
            var button = new ToggleButton(part.label());
            button.setId("part-" + part.name());
            button.setToggleGroup(parts);
            button.setMinWidth(Button.USE_PREF_SIZE);
            button.setOnAction(e -> model.when.set(part));
            counters.put(part, button);
            line.getChildren().add(button);
        }
        every.setId("part-ALL");
        every.setToggleGroup(parts);
        every.setOnAction(e -> model.when.set(null));
        line.getChildren().add(every);
        model.when.addListener((o, was, is) -> choose());
        choose();
        return line;
    }

    private void choose() {
        parts.selectToggle(model.when.get() == null ? every : counters.get(model.when.get()));
    }

    private void counted() {
        counters.forEach((part, button) ->
                button.setText(part.label() + " " + model.counts.get().getOrDefault(part, 0)));
    }

    private void record(DueHousehold due) {
        if (ui.actor().may(Right.RECORD)) {
            record.accept(due.home().householdId());
        } else {
            open.accept(due.home().householdId());
        }
    }

    /** Works the plan out anew, and keeps what was asked. */
    void refresh() {
        model.refresh(() -> {
            list.reload();
            read.run();
        });
    }

    /** One can type a village at once. */
    void focus() {
        text.requestFocus();
    }

    void show(When part) {
        model.clear();
        model.when.set(part);
    }

    int overdue() {
        return model.overdue();
    }
}
