package cn.shegong.screening.ui;

import cn.shegong.base.Right;
import cn.shegong.draft.Draft;
import cn.shegong.screening.Screening;
import cn.shegong.screening.WorkFilter;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.EntryForm;
import cn.shegong.ui.Page;
import cn.shegong.ui.Ui;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** 排查: the campaigns, one of them with its work list, and the form in which a household's result is recorded. */
public final class ScreeningPage implements Page {
    private final Ui ui;
    private final ScreeningDesk desk;
    private final CampaignList front;
    private final CampaignView campaign;
    private final ResultFormViewModel model;
    private final EntryForm form;
    private final StackPane view = new StackPane();
    private final Button plan = Buttons.primary("新建批次", Feather.PLUS, this::plan);

    public ScreeningPage(Ui ui, ScreeningDesk desk) {
        this.ui = ui;
        this.desk = desk;
        front = new CampaignList(ui, desk, this::open, this::goOn, this::plan);
        campaign = new CampaignView(ui, desk, this::record, this::showFront);
        model = new ResultFormViewModel(ui, desk, new ResultFormViewModel.Ways() {
            @Override
            public void saved() {
                campaign.refresh();
            }

            @Override
            public void done() {
                showCampaign();
            }
        });
        form = ResultForm.of(ui, model, desk, this::showCampaign);
        plan.setId("planCampaign");
        show(front);
        view.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && back()) {
                e.consume();
            }
        });
    }

    @Override
    public String title() {
        return "排查";
    }

    @Override
    public String purpose() {
        return "按名册一户一户查：定批次、做工作表、录结果、记问题，汇总上报，问题跟到销号。";
    }

    @Override
    public Ikon icon() {
        return Feather.CHECK_SQUARE;
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
        return front.due();
    }

    @Override
    public List<Button> actions() {
        return ui.actor().may(Right.RECORD) ? List.of(plan) : List.of();
    }

    @Override
    public void shown() {
        front.refresh(() -> {});
        if (shows(campaign)) {
            campaign.refresh();
        }
    }

    @Override
    public void leaving() {
        if (shows(form)) {
            form.keepDraft();
        }
    }

    /** From the form to the work list, from there to the campaigns. */
    @Override
    public boolean back() {
        if (shows(form)) {
            form.leave();
            return true;
        }
        if (shows(campaign)) {
            showFront();
            return true;
        }
        return false;
    }

    /** Takes up the result that the worker left half typed. */
    public void goOn(Draft draft) {
        long row = Long.parseLong(draft.about());
        ui.tasks()
                .run(
                        () -> desk.workLists().entry(row),
                        entry -> entry.ifPresent(e -> {
                            campaign.open(e.line().screeningId());
                            record(row, WorkFilter.ALL);
                        }));
    }

    /** Opens a campaign. */
    public void open(long screeningId) {
        campaign.open(screeningId);
        show(campaign);
        campaign.takeFocus();
    }

    private void plan() {
        PlanForm.ask(ui, desk, Screening.of(LocalDate.now(desk.clock())), planned -> {
            ui.dialogs().done("已记下计划 " + planned.number());
            front.refresh(() -> {});
            open(planned.id());
        });
    }

    private void record(long rowId, WorkFilter within) {
        show(form);
        model.open(rowId, within);
    }

    private void show(Parent part) {
        // The one primary action is the campaign's next step, or saving, once something is open.
        plan.getStyleClass().remove("accent");
        if (part == front) {
            plan.getStyleClass().add("accent");
        }
        view.getChildren().setAll(part);
    }

    private boolean shows(Parent part) {
        return view.getChildren().contains(part);
    }

    private void showCampaign() {
        show(campaign);
        campaign.refresh();
        campaign.takeFocus();
    }

    private void showFront() {
        show(front);
        front.refresh(() -> {});
        front.takeFocus();
    }
}
