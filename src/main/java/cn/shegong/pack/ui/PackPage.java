package cn.shegong.pack.ui;

import cn.shegong.base.Right;
import cn.shegong.pack.Pack;
import cn.shegong.pack.PackSheet;
import cn.shegong.pack.SheetState;
import cn.shegong.screening.PaperService;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Chip;
import cn.shegong.ui.Columns;
import cn.shegong.ui.Dialogs.FileKind;
import cn.shegong.ui.Empty;
import cn.shegong.ui.Page;
import cn.shegong.ui.Ui;
import java.io.File;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** 入户包: packs of sheets to take along, keyed in one after the other when they come back, their scans filed. */
public final class PackPage implements Page {
    /** The ways from here to the form of a visit and back. */
    public interface Ways {
        /** Opens the form of a visit to a household. */
        void enterSheet(long householdId, LongConsumer saved, Runnable left);

        /** Brings this page to the front. */
        void packs();
    }

    private final Ui ui;
    private final PacksViewModel model;
    private final PackForm form;
    private final TableView<Pack> packs = new TableView<>();
    private final TableView<PackSheet> sheets = new TableView<>();
    private final SplitPane view;

    public PackPage(Ui ui, PackDesk desk, Ways ways) {
        this.ui = ui;
        model = new PacksViewModel(ui, desk, ways);
        form = new PackForm(ui, desk, model);
        packs.setId("packs");
        packs.setItems(model.packs);
        packs.setPlaceholder(new Empty("还没有做过入户包。选一个村，打印出来带着走访，回来按顺序录。", "做一个入户包", form::ask));
        Columns.of(packs)
                .number("号", 40, Pack::number)
                .text("村", 88, Pack::title)
                .text("日期", 96, pack -> pack.madeAt().toLocalDate().toString())
                .number("未录", 56, Pack::open)
                .number("已录", 56, Pack::entered)
                .number("跳过", 56, Pack::skipped);
        packs.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> model.choose(is));
        model.pack.addListener((o, was, is) -> packs.getSelectionModel().select(is));
        view = new SplitPane(packs, right());
        view.setDividerPositions(0.325);
        view.setOnDragOver(e -> {
            if (e.getDragboard().hasFiles()) {
                e.acceptTransferModes(TransferMode.COPY);
                e.consume();
            }
        });
        view.setOnDragDropped(e -> {
            e.setDropCompleted(true);
            e.consume();
            model.take(e.getDragboard().getFiles().stream().map(File::toPath).toList());
        });
    }

    private Node right() {
        sheets.setId("sheets");
        sheets.setItems(model.sheets);
        sheets.setPlaceholder(new Empty("选中左边一个入户包，这里按走的顺序列出它的每一张表。"));
        Columns.of(sheets)
                .number("张", 44, PackSheet::page)
                .text("村、组", 104, sheet -> sheet.village() + sheet.groupLabel())
                .text("户主", 76, PackSheet::headName)
                .text("为什么去", 300, PackSheet::why)
                .node("录入", 68, sheet -> new Chip(sheet.state().label(), tone(sheet.state())))
                .number("扫描页", 64, PackSheet::scans)
                .text("跳过的原因", 96, PackSheet::skipReason);
        model.sheets.addListener((ListChangeListener<PackSheet>) c -> sheets.getItems().stream()
                .filter(sheet -> sheet.state() == SheetState.PRINTED)
                .findFirst()
                .ifPresent(sheets.getSelectionModel()::select));
        sheets.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            var sheet = sheets.getSelectionModel().getSelectedItem();
            if (e.getCode() == KeyCode.ENTER && sheet != null && mayRecord()) {
                e.consume();
                model.enter(sheet);
            }
        });
        var said = new Label();
        said.setId("said");
        said.getStyleClass().add("quiet");
        said.textProperty().bind(model.said);
        said.visibleProperty().bind(model.said.isNotEmpty());
        said.managedProperty().bind(model.said.isNotEmpty());
        var box = new VBox(8, tools(), said, sheets, new TrayPane(ui, model));
        box.setMinWidth(0);
        box.setPadding(new Insets(0, 0, 0, 8));
        VBox.setVgrow(sheets, Priority.ALWAYS);
        return box;
    }

    private Node tools() {
        var next = Buttons.plain("录下一张", Feather.CHEVRONS_RIGHT, model::enterNext);
        next.setId("enter-next");
        var page = new TextField();
        page.setId("page");
        page.setPromptText("第几张，回车录");
        page.setPrefColumnCount(9);
        page.setOnAction(e -> {
            model.enterPage(page.getText());
            page.clear();
        });
        var print = Buttons.plain("写成 PDF…", Feather.PRINTER, this::print);
        print.setId("print");
        var skip = Buttons.plain("跳过…", Feather.SKIP_FORWARD, this::skip);
        skip.setId("skip");
        var scans = Buttons.plain(
                "收扫描件…", Feather.CAMERA, () -> model.take(ui.dialogs().openAll("收扫描件", FileKind.PICTURES)));
        scans.setId("take-scans");
        var none = Bindings.isNull(model.pack);
        List.<Node>of(next, page, print, skip)
                .forEach(node -> node.disableProperty().bind(none));
        var tools = new FlowPane(8, 8, next, page, print, skip, scans);
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.setMinHeight(Region.USE_PREF_SIZE);
        return tools;
    }

    private static Chip.Tone tone(SheetState state) {
        return state == SheetState.ENTERED ? Chip.Tone.GOOD : Chip.Tone.PLAIN;
    }

    private void print() {
        var pack = model.pack.get();
        ui.dialogs()
                .save(
                        "写成 PDF",
                        PaperService.fileName("入户包" + pack.number() + "号" + pack.title()) + ".pdf",
                        FileKind.PDF)
                .ifPresent(model::print);
    }

    private void skip() {
        var sheet = sheets.getSelectionModel().getSelectedItem();
        if (sheet == null || sheet.state() == SheetState.ENTERED) {
            ui.dialogs().tell("没有选表", "先在下面选一张还没有录的表，再按“跳过”。");
        } else if (sheet.state() == SheetState.SKIPPED) {
            model.reopen(sheet);
        } else {
            model.skip(sheet);
        }
    }

    private boolean mayRecord() {
        return ui.actor().may(Right.RECORD);
    }

    @Override
    public String title() {
        return "入户包";
    }

    @Override
    public String purpose() {
        return "一个村打成一包，带着走；回来一张接一张录，扫描页按码自动归户。";
    }

    @Override
    public Ikon icon() {
        return Feather.PRINTER;
    }

    @Override
    public String group() {
        return "人";
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void shown() {
        model.load();
        // Enter keys in the first sheet that waits; a split pane has its parts only once it has its skin.
        view.applyCss();
        sheets.requestFocus();
    }

    @Override
    public boolean offered() {
        return mayRecord();
    }

    @Override
    public List<Button> actions() {
        return List.of(Buttons.primary("做一个入户包", Feather.PLUS, form::ask));
    }
}
