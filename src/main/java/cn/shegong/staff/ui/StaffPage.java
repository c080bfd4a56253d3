package cn.shegong.staff.ui;

import cn.shegong.staff.Worker;
import cn.shegong.staff.WorkerService;
import cn.shegong.store.AuditLine;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Chip;
import cn.shegong.ui.Empty;
import cn.shegong.ui.ListPane;
import cn.shegong.ui.Page;
import cn.shegong.ui.Ui;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Who works at the station, what each may do, and for the 站长 who did what. */
public final class StaffPage implements Page {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final StaffViewModel model;
    private final StaffForms forms;
    private final ListPane<Worker> list;
    private final ListPane<AuditLine> deeds;
    private final WorkerDetail detail;
    private final Tab workersTab = new Tab("人员");
    private final Tab deedsTab = new Tab("操作记录");
    private final TabPane view = new TabPane(workersTab);

    public StaffPage(Ui ui, WorkerService workers, Clock clock) {
        model = new StaffViewModel(workers, ui::actor);
        forms = new StaffForms(ui, workers, clock, this::shown);
        list = new ListPane<>(ui.tasks(), "人", slice -> model.shown());
        deeds = new ListPane<>(ui.tasks(), "条", model::deeds);
        detail = new WorkerDetail(model, forms);
        drawWorkers();
        drawDeeds();
        workersTab.setContent(list);
        deedsTab.setId("deedsTab");
        deedsTab.setContent(deeds);
        view.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        view.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> read());
    }

    private void drawWorkers() {
        list.setId("workers");
        list.columns()
                .text("姓名", 140, Worker::name)
                .node("角色", 90, w -> new Chip(w.role().label(), Chip.Tone.PLAIN))
                .text("电话", 150, Worker::phone)
                .text("到站", 110, w -> w.startedOn().toString())
                .node("状态", 170, StaffPage::state);
        var withFormer = new CheckBox("连离站的一起看");
        withFormer.setId("withFormer");
        withFormer.selectedProperty().bindBidirectional(model.withFormer());
        model.withFormer().addListener((o, was, is) -> list.reload());
        list.filters(withFormer);
        list.detail(detail);
        list.selected().addListener((o, was, is) -> detail.show(is));
    }

    private void drawDeeds() {
        deeds.setId("deeds");
        deeds.columns()
                .text("时间", 160, line -> line.at().format(SECOND))
                .text("谁", 100, AuditLine::workerName)
                .text("做了什么", 600, AuditLine::text);
        var wanted = new TextField();
        wanted.setId("wanted");
        wanted.setPromptText("找人名，或者找做过的事");
        wanted.setPrefColumnCount(18);
        wanted.textProperty().bindBidirectional(model.wanted());
        model.wanted().addListener((o, was, is) -> deeds.filterChanged());
        var note = new Label("每次录入、改动、查看完整证件号和登录都记在这里，程序里没有改它、删它的办法。");
        note.getStyleClass().add("quiet");
        deeds.filters(wanted, note);
        deeds.empty(new Empty("没有这样的记录。换个词再找。"));
    }

    private static Chip state(Worker worker) {
        return worker.atStation()
                ? new Chip("在站", Chip.Tone.GOOD)
                : new Chip("已离站 " + worker.leftOn(), Chip.Tone.PLAIN);
    }

    /** Asks the worker at the desk for a new password of his or her own; also behind the menu of the window. */
    public void changePassword() {
        forms.changeOwnPassword();
    }

    @Override
    public String title() {
        return "人员";
    }

    @Override
    public String purpose() {
        return "谁在站里工作、各能做什么；站长在这里开账号、重设口令，查谁做过什么。";
    }

    @Override
    public Ikon icon() {
        return Feather.USER_CHECK;
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
    public List<Button> actions() {
        if (!model.mayManage()) {
            return List.of();
        }
        var add = Buttons.primary("添加人员", Feather.USER_PLUS, forms::add);
        add.setId("add");
        return List.of(add);
    }

    /** Shows the record of deeds only to those who may read it: the worker at the desk may have changed. */
    @Override
    public void shown() {
        if (!model.mayManage()) {
            view.getTabs().remove(deedsTab);
        } else if (!view.getTabs().contains(deedsTab)) {
            view.getTabs().add(deedsTab);
        }
        read();
        detail.show(list.selected().get());
    }

    private void read() {
        if (view.getSelectionModel().getSelectedItem() == deedsTab && model.mayManage()) {
            deeds.reload();
        } else {
            list.reload();
        }
    }
}
