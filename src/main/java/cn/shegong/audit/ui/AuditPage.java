package cn.shegong.audit.ui;

import cn.shegong.audit.AuditService;
import cn.shegong.audit.Concerned;
import cn.shegong.staff.WorkerService;
import cn.shegong.store.AuditLine;
import cn.shegong.store.AuditTrail;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Empty;
import cn.shegong.ui.ListPane;
import cn.shegong.ui.Page;
import cn.shegong.ui.Ui;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** 操作记录: who did what and when, what it was before and after, and whether the record is whole. */
public final class AuditPage implements Page {
    /** Where one goes from here. */
    public interface Ways {
        void person(long personId);

        void household(long householdId);
    }

    private final Ways ways;
    private final AuditListViewModel model;
    private final TrailViewModel trail;
    private final ListPane<AuditLine> list;
    private final VBox front;
    private final Empty notYours = new Empty("操作记录只有站长能看。要查一件事是谁做的，请找站长。");
    private final StackPane view = new StackPane(notYours);

    /** @param anchors what is noted elsewhere, e.g. in backups, of how far the record reached */
    public AuditPage(
            Ui ui,
            AuditService audit,
            WorkerService workers,
            Ways ways,
            Supplier<List<AuditTrail.Anchor>> anchors,
            Clock clock) {
        this.ways = ways;
        model = new AuditListViewModel(ui, audit, workers, clock);
        trail = new TrailViewModel(ui, audit, anchors, clock);
        list = new ListPane<>(ui.tasks(), "条", model::load);
        list.setId("deeds");
        list.columns()
                .text("时间", 148, line -> AuditWords.second(line.at()))
                .text("谁", 84, AuditLine::workerName)
                .node("类别", 96, AuditWords::chip)
                .text("做了什么", 380, AuditLine::text);
        // When the window is small, it is the text that gives way: the detail has it in full.
        list.table().getColumns().get(0).setMinWidth(136);
        list.table().getColumns().get(1).setMinWidth(60);
        list.table().getColumns().get(2).setMinWidth(88);
        list.filters(new AuditFilters(model, clock).nodes());
        list.empty(new Empty("没有这样的记录。放宽筛选，或者换个词再找。", "清除筛选", model::clear));
        var detail = new DeedDetail(this::open);
        list.detail(detail);
        model.deed.addListener((o, was, is) -> detail.show(is));
        list.selected().addListener((o, was, is) -> model.choose(is));
        list.onOpen(this::open);
        model.onFilter(list::filterChanged);
        front = new VBox(8, new TrailStrip(trail), list);
        VBox.setVgrow(list, Priority.ALWAYS);
    }

    private void open(AuditLine line) {
        var deed = model.deed.get();
        if (deed != null && deed.line().equals(line) && deed.about() != null) {
            open(deed.about());
        }
    }

    private void open(Concerned record) {
        if (record.personId() != null) {
            ways.person(record.personId());
        } else if (record.householdId() != null) {
            ways.household(record.householdId());
        }
    }

    @Override
    public String title() {
        return "操作记录";
    }

    @Override
    public String purpose() {
        return "谁在什么时候看了、改了、导出了什么。程序里没有改它、删它的办法。";
    }

    @Override
    public Ikon icon() {
        return Feather.CLOCK;
    }

    @Override
    public String group() {
        return "站务";
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public boolean offered() {
        return model.mayLook();
    }

    @Override
    public List<Button> actions() {
        if (!model.mayLook()) {
            return List.of();
        }
        var export = Buttons.primary("导出", Feather.DOWNLOAD, model::export);
        export.setId("export");
        return List.of(export);
    }

    /** Another worker may have come to the desk meanwhile. */
    @Override
    public void shown() {
        if (!model.mayLook()) {
            model.choose(null);
            view.getChildren().setAll(notYours);
            return;
        }
        view.getChildren().setAll(front);
        model.refresh();
        list.reload();
        list.table().requestFocus();
        trail.checkDaily();
    }
}
