package cn.shegong.screening.ui;

import cn.shegong.base.Right;
import cn.shegong.resident.HouseholdRow;
import cn.shegong.screening.PaperService;
import cn.shegong.screening.WorkEntry;
import cn.shegong.screening.WorkFilter;
import cn.shegong.screening.WorkState;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Dialogs.FileKind;
import cn.shegong.ui.Empty;
import cn.shegong.ui.FilterCombo;
import cn.shegong.ui.FormDialog;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.ListPane;
import cn.shegong.ui.SearchBox;
import cn.shegong.ui.Ui;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The work list of a campaign in the order of the route, with what can be done at each household. */
final class WorkView extends BorderPane {
    private final Ui ui;
    private final ScreeningDesk desk;
    private final WorkListViewModel model;
    private final BiConsumer<Long, WorkFilter> record;
    private final ListPane<WorkEntry> table;
    private final WorkDetail detail;
    private final Runnable changed;

    /**
     * @param record opens the form of a household, with the filter within which the route goes on
     * @param changed called after the list was changed
     */
    WorkView(
            Ui ui, ScreeningDesk desk, WorkListViewModel model, BiConsumer<Long, WorkFilter> record, Runnable changed) {
        this.ui = ui;
        this.desk = desk;
        this.model = model;
        this.record = record;
        this.changed = changed;
        table = new ListPane<>(ui.tasks(), "户", model::load);
        table.columns()
                .text("村", 92, e -> e.line().village())
                .text("组", 52, e -> e.line().groupLabel())
                .text("户主", 80, e -> e.line().headName())
                .text("类别", 108, WorkEntry::categoryWords)
                .text(
                        "排查人",
                        68,
                        e -> e.line().examinedOn() == null
                                ? e.line().workerName()
                                : e.line().examinerName())
                .node("状态", 64, e -> ScreeningChips.state(e.line()))
                .text("变化", 110, WorkEntry::changeWords)
                .text("建议", 64, e -> e.line().suggestionWords())
                .number("问题", 44, e -> e.line().problems() == 0 ? "" : e.line().problems())
                .text("最近确认", 92, WorkEntry::confirmedWords);
        var text = new TextField();
        text.setId("workText");
        text.setPromptText("姓名、拼音、证件号");
        text.setPrefColumnCount(11);
        text.textProperty().bindBidirectional(model.text);
        table.filters(
                text,
                new FilterCombo<>("全部村", model.villages, v -> v.name(), model.village).wide(108),
                new FilterCombo<>("全部组", model.groups, g -> g.label(), model.group).wide(92),
                new FilterCombo<>("全部人员", model.workers, w -> w.name(), model.worker).wide(108),
                new FilterCombo<>("全部状态", model.states, WorkState::label, model.state).wide(108));
        var print = Buttons.plain("打印排查工作单", Feather.PRINTER, this::print);
        print.setId("print");
        var excel = Buttons.plain("导出 Excel", Feather.DOWNLOAD, this::excel);
        for (var button : List.of(print, excel)) {
            button.getStyleClass().add("flat");
            button.setDisable(!ui.actor().may(Right.EXPORT));
        }
        table.tools(print, excel);
        table.empty(new Empty("按现在的筛选，工作表里没有户。", "看全部", this::showAll));
        table.onOpen(this::open);
        detail = new WorkDetail(this);
        table.detail(detail);
        table.selected().addListener((o, was, is) -> detail.show(is, may()));
        table.alwaysChosen();
        model.onFilter(table::filterChanged);
        setCenter(table);
    }

    private void showAll() {
        model.text.set("");
        model.village.set(null);
        model.worker.set(null);
        model.state.set(null);
    }

    void refresh() {
        table.reload();
    }

    void takeFocus() {
        table.table().requestFocus();
    }

    private boolean may() {
        return ui.actor().may(Right.RECORD) && model.screening().stage().open();
    }

    private void changed() {
        table.reload();
        changed.run();
    }

    void open(WorkEntry entry) {
        if (may() && entry.line().state() != WorkState.REMOVED) {
            record.accept(entry.line().id(), model.filter());
        }
    }

    void missed(WorkEntry entry) {
        model.missed(entry, this::changed);
    }

    void unmiss(WorkEntry entry) {
        model.unmiss(entry, this::changed);
    }

    void remove(WorkEntry entry) {
        model.remove(entry, this::changed);
    }

    void restore(WorkEntry entry) {
        model.restore(entry, this::changed);
    }

    void household(WorkEntry entry) {
        desk.openHousehold().accept(entry.line().householdId());
    }

    /** Gives a household to somebody else. */
    void hand(WorkEntry entry) {
        var box = Fields.worker(model.workers, entry.line().workerId(), "还没定谁去");
        var form = new FormPane().field("由谁去", "workerId", box).end();
        if (ui.dialogs().show("换人：" + entry.line().headName() + "家", form, "换")) {
            model.hand(List.of(entry.line().id()), Fields.id(box), this::changed);
        }
    }

    /** Puts a household on the list that is not on it: one that was forgotten, or one newly found in need. */
    void add(boolean found) {
        var chosen = new AtomicReference<HouseholdRow>();
        var who = new Label("还没有选户");
        var search = new SearchBox(ui.tasks(), "姓名、拼音、村名、户编号", words -> {
            return desk.finder().search(words, 8).stream()
                    .map(row -> new SearchBox.Hit(
                            row.headName(), row.village() + row.groupLabel() + " " + row.categories(), () -> {
                                chosen.set(row);
                                who.setText(row.headName() + "家，" + row.village() + row.groupLabel());
                            }))
                    .toList();
        });
        search.setId("addSearch");
        var reason = new TextField();
        reason.setPromptText(found ? "怎么发现的，如“邻居反映孩子住院”" : "为什么补入，如“名册漏了”");
        var hint = new Label("还没有登记过的户，先到“居民与家庭”里登记，再来这里选。");
        hint.getStyleClass().add("quiet");
        var form = new FormPane()
                .required("户", "householdId", new VBox(4, search, who))
                .required(found ? "发现情况" : "原因", "reason", reason)
                .wide(hint)
                .end();
        var actor = ui.actor();
        long screening = model.screening().id();
        FormDialog.ask(
                ui,
                found ? "新发现的户" : "补入一户",
                form,
                "进工作表",
                () -> {
                    if (chosen.get() == null) {
                        cn.shegong.base.Problems.none()
                                .error("householdId", "blank", "还没有选户。键入姓名或拼音，再按回车选。")
                                .refuseErrors();
                    }
                    return chosen.get().id();
                },
                household -> desk.workLists().add(actor, screening, household, found, reason.getText()),
                row -> {
                    ui.dialogs().done(found ? "新发现的户已进工作表" : "已补进工作表");
                    changed();
                });
    }

    private void print() {
        var screening = model.screening();
        var filter = model.filter();
        var actor = ui.actor();
        ui.dialogs()
                .save("排查工作单存到哪里", PaperService.fileName(screening.name() + "工作单") + ".pdf", FileKind.PDF)
                .ifPresent(target -> ui.tasks()
                        .job(
                                "写排查工作单",
                                progress -> {
                                    desk.papers()
                                            .writeWorkSheet(
                                                    actor,
                                                    screening,
                                                    filter,
                                                    desk.fonts().get(),
                                                    target,
                                                    progress);
                                    return target;
                                },
                                file -> ui.dialogs().done("已写到 " + file.getFileName())));
    }

    private void excel() {
        var screening = model.screening();
        var actor = ui.actor();
        ui.dialogs()
                .save("排查工作表存到哪里", PaperService.fileName(screening.name() + "工作表") + ".xlsx", FileKind.EXCEL)
                .ifPresent(target -> ui.tasks()
                        .job(
                                "写排查工作表",
                                progress -> {
                                    desk.papers().writeWorkbook(actor, screening.id(), target, progress);
                                    return target;
                                },
                                file -> ui.dialogs().done("已写到 " + file.getFileName())));
    }
}
