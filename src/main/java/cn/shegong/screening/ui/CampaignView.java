package cn.shegong.screening.ui;

import cn.shegong.base.Right;
import cn.shegong.place.Village;
import cn.shegong.screening.ProblemLine;
import cn.shegong.screening.Reply;
import cn.shegong.screening.Screening;
import cn.shegong.screening.ScreeningSummary;
import cn.shegong.screening.Stage;
import cn.shegong.screening.Step;
import cn.shegong.screening.WorkFilter;
import cn.shegong.staff.Worker;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Chip;
import cn.shegong.ui.Empty;
import cn.shegong.ui.Tabs;
import cn.shegong.ui.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One campaign: where it stands, the next step, and its four sides. */
final class CampaignView extends BorderPane {
    /** The sides of a campaign. */
    private enum Side {
        WORK("工作表"),
        PROBLEMS("问题清单"),
        SUMMARY("汇总"),
        STEPS("计划和经过");

        private final String label;

        Side(String label) {
            this.label = label;
        }
    }

    private record Loaded(
            Screening screening,
            ScreeningSummary summary,
            List<ProblemLine> problems,
            List<Step> steps,
            List<Reply> replies,
            List<Village> villages,
            List<Worker> workers) {}

    private final Ui ui;
    private final ScreeningDesk desk;
    private final Runnable back;
    private final WorkListViewModel list;
    private final WorkView work;
    private final ProblemView problems;
    private final SummaryView summary;
    private final StepsView steps = new StepsView();
    private final Tabs<Side> side = new Tabs<>(List.of(Side.values()), s -> s.label);
    private final HBox head = new HBox(8);
    private final HBox tools = new HBox(8);
    private Loaded loaded;
    private long id;

    /**
     * @param record opens the form of a household of the work list
     * @param back shows the list of campaigns
     */
    CampaignView(Ui ui, ScreeningDesk desk, BiConsumer<Long, WorkFilter> record, Runnable back) {
        this.ui = ui;
        this.desk = desk;
        this.back = back;
        list = new WorkListViewModel(ui, desk);
        work = new WorkView(ui, desk, list, record, this::refresh);
        problems = new ProblemView(ui, desk, false, new Empty("这个批次还没有记下问题。录结果时写在“发现问题”里，或者在这里记。"), this::refresh);
        summary = new SummaryView(ui, desk, after -> refresh());
        side.setId("side");
        side.valueProperty().addListener((o, was, is) -> showSide());
        head.setAlignment(Pos.CENTER_LEFT);
        tools.setAlignment(Pos.CENTER_LEFT);
        var line = new HBox(12, side, tools);
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(tools, Priority.ALWAYS);
        var above = new VBox(8, head, line);
        above.setPadding(new Insets(0, 0, 8, 0));
        setTop(above);
    }

    /** Opens a campaign at the side where there is something to do. */
    void open(long screeningId) {
        id = screeningId;
        loaded = null;
        load(() -> side.valueProperty().set(first(loaded.screening().stage())));
    }

    private static Side first(Stage stage) {
        return switch (stage) {
            case PLAN -> Side.STEPS;
            case UNDER_WAY -> Side.WORK;
            case SUMMARY -> Side.SUMMARY;
            default -> Side.PROBLEMS;
        };
    }

    /** Reads everything afresh and stays where it is. */
    void refresh() {
        load(() -> {});
    }

    private void load(Runnable then) {
        ui.tasks()
                .run(
                        () -> new Loaded(
                                desk.screenings().find(id).orElseThrow(),
                                desk.summaries().of(id),
                                desk.problems().of(id),
                                desk.screenings().steps(id),
                                desk.replies().of(id),
                                desk.places().allVillages(),
                                desk.workers().get()),
                        fresh -> {
                            loaded = fresh;
                            list.open(
                                    fresh.screening(),
                                    fresh.villages().stream()
                                            .filter(Village::valid)
                                            .toList(),
                                    fresh.workers());
                            problems.fill(fresh.problems());
                            summary.fill(fresh.summary());
                            steps.fill(
                                    fresh.screening(),
                                    fresh.steps(),
                                    fresh.replies(),
                                    fresh.villages().stream().collect(Collectors.toMap(Village::id, Village::name)),
                                    fresh.workers().stream().collect(Collectors.toMap(Worker::id, Worker::name)));
                            work.refresh();
                            then.run();
                            drawHead();
                            showSide();
                        });
    }

    /** Back from a household to the list. */
    void takeFocus() {
        // A split pane has its parts only once it has its skin, and only what is there can have the cursor.
        applyCss();
        work.takeFocus();
    }

    private void drawHead() {
        var screening = loaded.screening();
        var name = new Label(screening.name());
        name.getStyleClass().add("heading");
        name.setMinWidth(Region.USE_PREF_SIZE);
        var about = new Label(screening.number() + "，" + screening.period());
        about.getStyleClass().add("quiet");
        about.setMinWidth(0);
        about.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(about, Priority.ALWAYS);
        var leave = Buttons.plain("全部批次", Feather.ARROW_LEFT, back);
        leave.setId("allCampaigns");
        leave.getStyleClass().add("flat");
        head.getChildren().setAll(leave, name, ScreeningChips.stage(screening, LocalDate.now(desk.clock())), about);
        if (ui.actor().may(Right.RECORD)) {
            addSteps(screening);
        }
    }

    private void addSteps(Screening screening) {
        var stage = screening.stage();
        if (!stage.first()) {
            head.getChildren().add(flat("退回…", Feather.CORNER_UP_LEFT, this::goBack));
        } else {
            head.getChildren().add(flat("撤掉计划…", Feather.TRASH_2, this::drop));
        }
        if (stage.first() || stage.open()) {
            head.getChildren()
                    .add(flat("改批次…", Feather.EDIT_2, () -> PlanForm.ask(ui, desk, screening, s -> refresh())));
        }
        Runnable reply = () -> ReplyForm.ask(ui, desk, screening, loaded.problems(), this::refresh);
        var next =
                switch (stage) {
                    case PLAN -> Buttons.primary("开始，做工作表", Feather.PLAY, this::advance);
                    case UNDER_WAY -> Buttons.primary("查完了，汇总", Feather.CHECK, this::advance);
                    case SUMMARY -> Buttons.primary("上报", Feather.SEND, this::report);
                    case REPORTED -> Buttons.primary("记上级反馈…", Feather.INBOX, reply);
                    case ANSWERED -> Buttons.primary("整批销号", Feather.CHECK_CIRCLE, this::advance);
                    case CLOSED -> null;
                };
        if (stage == Stage.ANSWERED) {
            head.getChildren().add(flat("再记反馈…", Feather.INBOX, reply));
        }
        if (next != null) {
            next.setId("nextStep");
            head.getChildren().add(next);
        }
    }

    private static Button flat(String verb, Feather icon, Runnable act) {
        var button = Buttons.plain(verb, icon, act);
        button.getStyleClass().add("flat");
        return button;
    }

    private void showSide() {
        if (loaded == null) {
            return;
        }
        tools.getChildren().clear();
        boolean may = ui.actor().may(Right.RECORD);
        var stage = loaded.screening().stage();
        switch (side.valueProperty().get()) {
            case WORK -> {
                setCenter(stage.first() ? new Empty("开始以后，程序按名册做出工作表。", "开始，做工作表", this::advance) : work);
                if (may && stage.open()) {
                    var found = flat("新发现的户…", Feather.USER_PLUS, () -> work.add(true));
                    found.setId("found");
                    tools.getChildren().addAll(found, flat("补入一户…", Feather.PLUS, () -> work.add(false)));
                }
            }
            case PROBLEMS -> {
                setCenter(problems);
                if (may && (stage.open() || stage == Stage.ANSWERED)) {
                    var add = flat("记一件问题…", Feather.PLUS, () -> new ProblemForms(ui, desk)
                            .add(loaded.screening(), this::refresh));
                    add.setId("addProblem");
                    tools.getChildren().add(add);
                }
            }
            case SUMMARY -> setCenter(summary);
            case STEPS -> setCenter(steps);
        }
        var waiting = loaded.summary().waiting().value();
        var spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        tools.getChildren().add(spacer);
        if (!stage.first()) {
            var count = new Label("已查 " + loaded.summary().examined().value() + " / "
                    + loaded.summary().listed().value() + " 户");
            count.setMinWidth(Region.USE_PREF_SIZE);
            tools.getChildren().add(count);
            if (waiting > 0) {
                tools.getChildren().add(new Chip("待查 " + waiting, Chip.Tone.ATTENTION));
            }
        }
    }

    private void advance() {
        step(
                () -> desk.screenings().advance(ui.actor(), id),
                "到了“" + loaded.screening().stage().next().label() + "”");
    }

    private void report() {
        if (ui.dialogs().confirm("上报这个批次", "上报以后结果就定下来，要改先退回。《问题报告和建议》在“汇总”里写出来。", "上报")) {
            advance();
        }
    }

    private void goBack() {
        var screening = loaded.screening();
        ui.dialogs()
                .ask("退回“" + screening.stage().former().label() + "”", "退回一步，记下日期、谁和原因；已录的结果都留着。", "为什么退回")
                .ifPresent(why -> step(() -> desk.screenings().goBack(ui.actor(), id, why), "已退回"));
    }

    private void drop() {
        var screening = loaded.screening();
        if (ui.dialogs().confirm("撤掉计划", "“" + screening.name() + "”还没有开始，撤掉后就没有它了。", "撤掉")) {
            var actor = ui.actor();
            ui.tasks()
                    .run(
                            () -> {
                                desk.screenings().drop(actor, id);
                                return screening;
                            },
                            gone -> {
                                ui.dialogs().done("已撤掉：" + gone.name());
                                back.run();
                            });
        }
    }

    private void step(java.util.function.Supplier<Screening> work, String said) {
        ui.tasks().run(work, after -> {
            ui.dialogs().done(said);
            load(() -> side.valueProperty().set(first(after.stage())));
        });
    }
}
