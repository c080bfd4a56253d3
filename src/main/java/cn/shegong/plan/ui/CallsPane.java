package cn.shegong.plan.ui;

import cn.shegong.base.Right;
import cn.shegong.plan.CallLine;
import cn.shegong.plan.CallLine.State;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Chip;
import cn.shegong.ui.Empty;
import cn.shegong.ui.FilterCombo;
import cn.shegong.ui.ListPane;
import cn.shegong.ui.Ui;
import java.time.LocalDateTime;
import java.util.function.LongConsumer;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** 突发情况: all that was reported to the station, whether somebody was there in time, and who. */
final class CallsPane extends VBox {
    private final Ui ui;
    private final PlanDesk desk;
    private final CallsViewModel model;
    private final CallForms forms;
    private final ListPane<CallLine> list;
    private final Button go;
    private final Button look;
    private final Button close;
    private final Button reopen;

    /**
     * @param record begins a visit to a household
     * @param open opens a household's page
     */
    CallsPane(Ui ui, PlanDesk desk, LongConsumer record, LongConsumer open) {
        super(8);
        this.ui = ui;
        this.desk = desk;
        model = new CallsViewModel(ui, desk);
        forms = new CallForms(ui, desk, this::refresh);
        list = new ListPane<>(ui.tasks(), "件", model::load);
        list.setId("calls");
        columns();
        filters();
        list.tools(new ListFiles(ui, desk).buttons("calls-", "", model::listing));
        list.empty(new Empty("按现在的筛选，没有突发情况。", "看全部", model::clear));
        list.alwaysChosen();
        list.onOpen(line -> open.accept(line.call().householdId()));
        go = button(
                "call-visit",
                "记走访",
                Feather.EDIT_3,
                () -> record.accept(chosen().call().householdId()));
        look = button(
                "call-household",
                "打开这一户",
                Feather.HOME,
                () -> open.accept(chosen().call().householdId()));
        close = button("call-close", "不用再去…", Feather.X, () -> forms.close(chosen().call()));
        reopen = button("call-reopen", "还要去", Feather.ROTATE_CCW, () -> forms.reopen(chosen().call()));
        list.selected().addListener((o, was, is) -> enable());
        model.onFilter(list::filterChanged);
        model.reach.addListener((o, was, is) -> refresh());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(list, new HBox(8, go, look, close, reopen));
        enable();
    }

    private void columns() {
        list.columns()
                .node("状态", 116, this::state)
                .text("报告时间", 112, line -> PlanWords.moment(line.call().reportedAt()))
                .text("谁", 72, line -> line.call().who())
                .text(
                        "村组",
                        108,
                        line -> PlanWords.place(
                                line.call().village(), line.call().groupLabel()))
                .text("什么事", 220, line -> line.call().content())
                .text("谁报告的", 120, line -> line.call().source())
                .text("最晚到", 112, line -> PlanWords.moment(line.dueBy()))
                .text("谁去的、为什么不用去", 200, CallsPane::outcome);
    }

    private void filters() {
        var text = new TextField();
        text.setId("callText");
        text.setPromptText("姓名、拼音或什么事");
        text.setPrefColumnCount(11);
        text.textProperty().bindBidirectional(model.text);
        list.filters(
                text,
                new FilterCombo<>("各种结果", FXCollections.observableArrayList(State.values()), State::label, model.state)
                        .wide(112),
                new FilterCombo<>("所有村", model.villages, v -> v.name(), model.village).wide(112),
                new FilterCombo<>(
                                "",
                                FXCollections.observableArrayList(CallsViewModel.Reach.values()),
                                r -> r.label,
                                model.reach)
                        .wide(112));
    }

    private Button button(String id, String verb, Feather icon, Runnable act) {
        var button = Buttons.plain(verb, icon, act);
        button.setId(id);
        button.setMinWidth(Button.USE_PREF_SIZE);
        return button;
    }

    private CallLine chosen() {
        return list.selected().get();
    }

    private void enable() {
        var line = chosen();
        boolean may = ui.actor().may(Right.RECORD);
        go.setDisable(!may || line == null);
        look.setDisable(line == null);
        close.setDisable(!may || line == null || line.state() != State.OPEN);
        reopen.setDisable(!may || line == null || line.state() != State.CLOSED);
    }

    private Chip state(CallLine line) {
        return switch (line.state()) {
            case OPEN -> PlanWords.state(line.call(), line.dueBy(), LocalDateTime.now(desk.clock()));
            case IN_TIME -> new Chip("按时去了", Chip.Tone.GOOD);
            case TOO_LATE -> new Chip("去晚了", Chip.Tone.ATTENTION);
            case CLOSED -> new Chip("不用再去", Chip.Tone.PLAIN);
        };
    }

    private static String outcome(CallLine line) {
        var call = line.call();
        return switch (line.state()) {
            case OPEN -> "";
            case CLOSED -> call.closedReason() + "（" + call.closedBy() + "）";
            default -> line.visitors() + " " + PlanWords.moment(call.answeredAt());
        };
    }

    void refresh() {
        model.refresh(list::reload);
    }
}
