package cn.shegong.place.ui;

import cn.shegong.place.PlaceService;
import cn.shegong.place.ui.PlaceViewModel.Line;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Chip;
import cn.shegong.ui.Empty;
import cn.shegong.ui.ListPane;
import cn.shegong.ui.Page;
import cn.shegong.ui.Ui;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The township's villages and their groups, in the township's own order. */
public final class PlacePage implements Page {
    private final PlaceViewModel model;
    private final PlaceForms forms;
    private final ListPane<Line> list;
    private final VillageDetail detail;

    public PlacePage(Ui ui, PlaceService places) {
        model = new PlaceViewModel(ui, places);
        forms = new PlaceForms(ui, places, this::shown);
        list = new ListPane<>(ui.tasks(), "个村（社区）", slice -> model.shown());
        detail = new VillageDetail(ui, model, forms, this::move, this::shown);
        list.setId("villages");
        list.columns()
                .text("村（社区）", 200, line -> line.village().name())
                .number("组", 60, line -> line.groups().size())
                .text("统计代码", 150, line -> line.village().code())
                .node("状态", 100, PlacePage::state);
        var withClosed = new CheckBox("连停用的一起看");
        withClosed.setId("withClosed");
        withClosed.selectedProperty().bindBidirectional(model.withClosed());
        model.withClosed().addListener((o, was, is) -> list.reload());
        var order = new Label("筛选和报表里都按这个顺序排。");
        order.getStyleClass().add("quiet");
        list.filters(withClosed, order);
        list.detail(detail);
        list.selected().addListener((o, was, is) -> detail.show(is));
        list.table().addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        detail.show(null);
    }

    private static Node state(Line line) {
        return line.village().valid() ? new Label() : new Chip("已停用", Chip.Tone.PLAIN);
    }

    private void keys(KeyEvent e) {
        if (!model.mayManage() || list.selected().get() == null) {
            return;
        }
        if (e.isAltDown() && (e.getCode() == KeyCode.UP || e.getCode() == KeyCode.DOWN)) {
            e.consume();
            move(e.getCode() == KeyCode.UP ? -1 : 1);
        } else if (e.getCode() == KeyCode.F2) {
            e.consume();
            forms.rename(list.selected().get().village());
        }
    }

    /** Puts the selected village one line up or down; it stays selected. */
    private void move(int by) {
        var lines = list.table().getItems();
        var selection = list.table().getSelectionModel();
        int from = selection.getSelectedIndex();
        int to = from + by;
        if (from < 0 || to < 0 || to >= lines.size()) {
            return;
        }
        model.swap(lines.get(from).village(), lines.get(to).village(), () -> {
            selection.clearAndSelect(to);
            list.reload();
        });
    }

    @Override
    public String title() {
        return "村和组";
    }

    @Override
    public String purpose() {
        return "全镇有哪些村（社区）和组、按什么顺序排；录入、筛选和报表都用它。";
    }

    @Override
    public Ikon icon() {
        return Feather.MAP;
    }

    @Override
    public String group() {
        return "站务";
    }

    @Override
    public Parent view() {
        return list;
    }

    @Override
    public List<Button> actions() {
        if (!model.mayManage()) {
            return List.of();
        }
        var paste = Buttons.plain("粘贴名单…", Feather.CLIPBOARD, forms::paste);
        paste.setId("paste");
        var add = Buttons.primary("添加村（社区）", Feather.PLUS, forms::add);
        add.setId("add");
        return List.of(paste, add);
    }

    @Override
    public void shown() {
        list.empty(
                model.mayManage()
                        ? new Empty("还没有村（社区）。从乡镇的名单里复制过来，一次就能建好。", "粘贴名单…", forms::paste)
                        : new Empty("还没有村（社区），请站长来建。"));
        list.reload();
        detail.show(list.selected().get());
    }
}
