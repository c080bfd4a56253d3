package cn.shegong.place.ui;

import cn.shegong.base.Problems;
import cn.shegong.base.Typed;
import cn.shegong.place.Group;
import cn.shegong.place.PlaceService;
import cn.shegong.place.Village;
import cn.shegong.place.VillageDraft;
import cn.shegong.ui.FormDialog;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.Ui;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** The questions asked before villages and groups are added or renamed. */
final class PlaceForms {
    private final Ui ui;
    private final PlaceService places;
    private final Runnable changed;

    /** @param changed called after every change */
    PlaceForms(Ui ui, PlaceService places, Runnable changed) {
        this.ui = ui;
        this.places = places;
        this.changed = changed;
    }

    void add() {
        var name = new TextField();
        name.setPromptText("如 朝阳村、镇东社区");
        var groupCount = new TextField();
        groupCount.setPromptText("没有组就空着");
        groupCount.setPrefColumnCount(6);
        groupCount.setMaxWidth(TextField.USE_PREF_SIZE);
        var form = new FormPane()
                .required("村（社区）", "name", name)
                .field("几个组", "groupCount", groupCount)
                .end();
        FormDialog.ask(
                ui,
                "添加村（社区）",
                form,
                "添加",
                () -> VillageDraft.of(name.getText(), count(groupCount.getText())),
                draft -> places.add(ui.actor(), draft),
                added -> done("已添加" + added.name() + "，录入居民时就能选到。"));
    }

    private static int count(String typed) {
        var text = Typed.compact(typed);
        if (!text.matches("\\d{0,2}")) {
            Problems.none()
                    .error("groupCount", "bad_number", "请写一个数，最多 99；没有组就空着。")
                    .refuseErrors();
        }
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    void paste() {
        var pane = new PastePane(ui);
        if (!ui.dialogs().show("粘贴村组名单", pane.view(), "收下")) {
            return;
        }
        var drafts = PlaceService.villagesFromText(pane.text());
        var actor = ui.actor();
        if (!drafts.isEmpty()) {
            ui.tasks()
                    .run(
                            () -> places.addAll(actor, drafts),
                            villages -> done("已收下 " + villages.size() + " 个村（社区）。原来就有的没有重复，只补上了缺的组。"));
        }
    }

    void rename(Village village) {
        var name = new TextField(village.name());
        var note = new Label("住在这里的人、走访和名单都跟着显示新名称。");
        note.getStyleClass().add("quiet");
        var form = new FormPane()
                .required("新名称", "name", name)
                .field("", "note", note)
                .end();
        FormDialog.ask(
                ui,
                "改名：" + village.name(),
                form,
                "保存",
                name::getText,
                typed -> {
                    places.rename(ui.actor(), village.id(), typed);
                    return typed;
                },
                typed -> done("已改名，原来叫" + village.name() + "。"));
    }

    void rename(Group group) {
        var label = new TextField(group.label());
        var form = new FormPane().required("新名称", "label", label).end();
        FormDialog.ask(
                ui,
                "改名：" + group.label(),
                form,
                "保存",
                label::getText,
                typed -> {
                    places.renameGroup(ui.actor(), group.id(), typed);
                    return typed;
                },
                typed -> done("已改名，原来叫" + group.label() + "。"));
    }

    private void done(String text) {
        ui.dialogs().done(text);
        changed.run();
    }
}
