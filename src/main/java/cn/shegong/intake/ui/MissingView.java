package cn.shegong.intake.ui;

import cn.shegong.intake.MissingDecision;
import cn.shegong.intake.MissingGrant;
import cn.shegong.intake.MissingGrant.Member;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Chip;
import cn.shegong.ui.Columns;
import cn.shegong.ui.Empty;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Who is on the roster and not on the list: one line each, several decided at once. */
final class MissingView {
    private final ComparisonViewModel model;
    private final MissingDialogs dialogs;
    private final TableView<MissingGrant> table = new TableView<>();
    private final VBox view;
    private int at;

    MissingView(ComparisonViewModel model, MissingDialogs dialogs, LongConsumer household) {
        this.model = model;
        this.dialogs = dialogs;
        table.setId("missing");
        table.setItems(model.missing);
        table.setPlaceholder(new Empty("在册的名单上都有。"));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Columns.of(table)
                .text("村", 100, MissingGrant::village)
                .text("组", 56, MissingGrant::group)
                .text("户主", 90, MissingGrant::head)
                .text("名单上没有的人", 200, MissingView::people)
                .text("在册", 210, MissingView::held)
                .node("决定", 110, MissingView::chip)
                .text("原因", 200, grant -> grant.decision()
                        .map(MissingDecision::reason)
                        .orElse(""));
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::keys);
        var leave = Buttons.plain("退出…", Feather.LOG_OUT, this::leave);
        leave.setId("leave");
        var stay = Buttons.plain("不退出…", Feather.USER_CHECK, this::stay);
        stay.setId("stay");
        var open = Buttons.plain("先不定", Feather.CLOCK, () -> model.openMissing(selected()));
        open.setId("leaveOpen");
        var look = Buttons.plain(
                "看这一户", Feather.HOME, () -> household.accept(selected().get(0).householdId()));
        look.setId("openMissing");
        var none = Bindings.isEmpty(table.getSelectionModel().getSelectedItems());
        List.of(leave, stay, open, look)
                .forEach(button -> button.disableProperty().bind(none));
        var all = Buttons.plain(
                "全选", Feather.CHECK_SQUARE, () -> table.getSelectionModel().selectAll());
        all.setId("selectAllMissing");
        var bar = new HBox(8, leave, stay, open, look, all);
        bar.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(table, Priority.ALWAYS);
        view = new VBox(8, bar, table);
        table.getSelectionModel().selectedIndexProperty().addListener((o, was, is) -> {
            if (is.intValue() >= 0) {
                at = is.intValue();
            }
        });
        model.missing.addListener((ListChangeListener<MissingGrant>) change -> selectAgain());
    }

    Node view() {
        return view;
    }

    void begin() {
        selectAgain();
        table.requestFocus();
    }

    /** Stays at the line where one was, for a decision compares everything again. */
    private void selectAgain() {
        if (selected().isEmpty() && !model.missing.isEmpty()) {
            table.getSelectionModel().select(Math.min(at, model.missing.size() - 1));
        }
    }

    private List<MissingGrant> selected() {
        return List.copyOf(table.getSelectionModel().getSelectedItems());
    }

    private void leave() {
        var some = selected();
        dialogs.leaves(some, decision -> model.decideMissing(some, decision));
    }

    private void stay() {
        var some = selected();
        dialogs.stays(some, decision -> model.decideMissing(some, decision));
    }

    private void keys(KeyEvent e) {
        if (selected().isEmpty() || e.isShortcutDown()) {
            return;
        }
        if (e.getCode() == KeyCode.DELETE || e.getCode() == KeyCode.ENTER) {
            leave();
            e.consume();
        } else if (e.getCode() == KeyCode.SPACE) {
            stay();
            e.consume();
        }
    }

    private static String people(MissingGrant grant) {
        var names = grant.people().stream().map(Member::name).collect(Collectors.joining("、"));
        return grant.member().isPresent() ? names + "（别的成员还在）" : names;
    }

    private static String held(MissingGrant grant) {
        var entry = grant.entry();
        return Words.joined(
                "，",
                entry.grade(),
                entry.monthlyAmount() == null
                        ? ""
                        : "每月 " + entry.monthlyAmount().toPlainString() + " 元",
                entry.startedOn() + " 起");
    }

    private static Chip chip(MissingGrant grant) {
        return grant.decision()
                .map(decision -> decision.leaves()
                        ? new Chip(decision.on() + " 退出", Chip.Tone.BAD)
                        : new Chip("不退出", Chip.Tone.GOOD))
                .orElseGet(() -> new Chip("还没有定", Chip.Tone.ATTENTION));
    }
}
