package cn.shegong.doubles.ui;

import cn.shegong.doubles.DoublesService;
import cn.shegong.doubles.MergeService;
import cn.shegong.doubles.Pair;
import cn.shegong.doubles.Reason;
import cn.shegong.ui.Empty;
import cn.shegong.ui.FilterCombo;
import cn.shegong.ui.FormDialog;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.ListPane;
import cn.shegong.ui.Page;
import cn.shegong.ui.Tabs;
import cn.shegong.ui.Ui;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** 查重: who may be there twice, what was merged, and who was said to be different. */
public final class DoublesPage implements Page {
    private enum Side {
        PAIRS("pairs-tab", "可能重复"),
        MERGES("merges-tab", "合并过的"),
        DIFFERENTS("differents-tab", "已认定不同");

        private final String id;
        private final String label;

        Side(String id, String label) {
            this.id = id;
            this.label = label;
        }
    }

    private static final KeyCodeCombination MERGE = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private static final double LIST = 0.42;

    private final Ui ui;
    private final PairsViewModel model;
    private final ListPane<Pair> list;
    private final CompareView compare;
    private final MergesPane merges;
    private final DifferentsPane differents;
    private final Tabs<Side> sides = new Tabs<>(List.of(Side.values()), side -> side.label).ids(side -> side.id);
    private final StackPane shown = new StackPane();
    private final VBox view = new VBox(8, sides, shown);

    /** @param open shows a person's page */
    public DoublesPage(Ui ui, DoublesService doubles, MergeService merging, LongConsumer open) {
        this.ui = ui;
        model = new PairsViewModel(ui, doubles, merging);
        list = new ListPane<>(ui.tasks(), "对", model::load);
        compare = new CompareView(model, open, new DetailSteps());
        merges = new MergesPane(ui, merging, model, open);
        differents = new DifferentsPane(ui, doubles, model, open);
        drawList();
        VBox.setVgrow(shown, Priority.ALWAYS);
        shown.getChildren().setAll(list);
        sides.valueProperty().addListener((o, was, is) -> bring());
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        model.pairsProperty().addListener((o, was, is) -> {
            sides.name(Side.PAIRS, Side.PAIRS.label + (is.isEmpty() ? "" : " " + is.size()));
            whenEmpty();
            // What has the cursor may go with the pair that was settled.
            boolean within = compare.isFocusWithin();
            list.reload();
            if (within) {
                list.focus();
            }
        });
    }

    private void whenEmpty() {
        list.empty(model.filtered() ? new Empty("这样筛选没有。", "看全部", model::clear) : new Empty("没有看起来重复的人。新收名单以后会再查。"));
    }

    private void filtered() {
        whenEmpty();
        list.filterChanged();
    }

    private void drawList() {
        list.setId("pairs");
        list.columns()
                .node(
                        "把握",
                        84,
                        pair -> CompareView.sureness(
                                pair.likeness().sureness(), pair.likeness().nearlyCertain()))
                .text("姓名", 132, Pair::names)
                .text("村组", 132, Pair::places)
                .text("哪里像", 200, pair -> pair.likeness().words());
        list.filters(
                new FilterCombo<>("所有村", model.villages, name -> name, model.village).wide(124),
                new FilterCombo<>("各种相像", model.reasons, Reason::label, model.reason).wide(172));
        list.empty(new Empty("正在把所有人比一遍…"));
        list.detail(compare, LIST);
        list.alwaysChosen();
        list.selected().addListener((o, was, is) -> model.choose(is));
        list.onOpen(pair -> compare.focusFirst());
        model.village.addListener((o, was, is) -> filtered());
        model.reason.addListener((o, was, is) -> filtered());
    }

    private void bring() {
        switch (sides.value()) {
            case PAIRS -> {
                shown.getChildren().setAll(list);
                model.search();
                list.focus();
            }
            case MERGES -> {
                shown.getChildren().setAll(merges);
                merges.refresh();
                merges.focus();
            }
            case DIFFERENTS -> {
                shown.getChildren().setAll(differents);
                differents.refresh();
                differents.focus();
            }
        }
    }

    private void press(KeyEvent e) {
        if (sides.value() != Side.PAIRS || model.comparison() == null) {
            return;
        }
        boolean plain = !e.isShortcutDown() && !e.isAltDown() && !e.isShiftDown();
        if (MERGE.match(e)) {
            model.merge();
            e.consume();
        } else if (e.getCode() == KeyCode.D && plain && !(e.getTarget() instanceof TextInputControl)) {
            different();
            e.consume();
        } else if (e.getCode() == KeyCode.ESCAPE && compare.isFocusWithin()) {
            list.focus();
            e.consume();
        }
    }

    private void different() {
        var two = model.comparison();
        var actor = ui.actor();
        var note = new TextField();
        note.setPromptText("可以不写，例如 堂兄弟、同名");
        var form = new FormPane().field("说明", "note", note).end();
        FormDialog.ask(
                ui,
                two.left().name() + "和" + two.right().name() + "不是同一个人",
                form,
                "认定不同",
                note::getText,
                text -> model.sayDifferent(actor, two, text),
                model::saidDifferent);
    }

    private final class DetailSteps implements CompareView.Steps {
        @Override
        public void merge() {
            model.merge();
        }

        @Override
        public void different() {
            DoublesPage.this.different();
        }

        @Override
        public void swap() {
            model.swap();
        }
    }

    @Override
    public String title() {
        return "查重";
    }

    @Override
    public String purpose() {
        return "同一个人记了两次的，并排看清楚，合成一个；合错了随时撤销";
    }

    @Override
    public Ikon icon() {
        return Feather.COPY;
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
    public int due() {
        return model.nearlyCertain();
    }

    @Override
    public void shown() {
        bring();
    }
}
