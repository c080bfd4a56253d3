package cn.shegong.staff.ui;

import cn.shegong.staff.Worker;
import cn.shegong.staff.WorkerService;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Chip;
import cn.shegong.ui.ListPane;
import cn.shegong.ui.Page;
import cn.shegong.ui.Ui;
import java.time.Clock;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Who works at the station and what each may do. */
public final class StaffPage implements Page {
    private final StaffViewModel model;
    private final StaffForms forms;
    private final ListPane<Worker> list;
    private final WorkerDetail detail;

    public StaffPage(Ui ui, WorkerService workers, Clock clock) {
        model = new StaffViewModel(workers, ui::actor);
        forms = new StaffForms(ui, workers, clock, this::shown);
        list = new ListPane<>(ui.tasks(), "人", slice -> model.shown());
        detail = new WorkerDetail(model, forms);
        drawWorkers();
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
        return "谁在站里工作、各能做什么；站长在这里开账号、重设口令。";
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
        return list;
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

    @Override
    public void shown() {
        list.reload();
        detail.show(list.selected().get());
    }
}
