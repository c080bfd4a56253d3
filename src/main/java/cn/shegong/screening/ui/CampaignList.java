package cn.shegong.screening.ui;

import cn.shegong.draft.Draft;
import cn.shegong.place.Village;
import cn.shegong.screening.ProblemLine;
import cn.shegong.screening.ScreeningLine;
import cn.shegong.screening.Stage;
import cn.shegong.staff.Worker;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Columns;
import cn.shegong.ui.DraftBanner;
import cn.shegong.ui.Empty;
import cn.shegong.ui.Tabs;
import cn.shegong.ui.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The front of the page: all campaigns, or the open problems of all of them. */
final class CampaignList extends BorderPane {
    private record Loaded(
            List<ScreeningLine> lines,
            List<ProblemLine> problems,
            Map<Long, String> villages,
            Map<Long, String> workers,
            Draft draft) {}

    private final Ui ui;
    private final ScreeningDesk desk;
    private final LongConsumer open;
    private final TableView<ScreeningLine> table = new TableView<>();
    private final VBox detail = new VBox(8);
    private final ProblemView problems;
    private final Tabs<Boolean> which = new Tabs<>(List.of(false, true), p -> p ? "未销号的问题" : "批次");
    private final StringProperty words = new SimpleStringProperty("");
    private final SplitPane campaigns;
    private Loaded loaded = new Loaded(List.of(), List.of(), Map.of(), Map.of(), null);

    /**
     * @param open opens a campaign
     * @param goOn takes up a half-typed result
     * @param plan begins a new plan
     */
    CampaignList(Ui ui, ScreeningDesk desk, LongConsumer open, Consumer<Draft> goOn, Runnable plan) {
        this.ui = ui;
        this.desk = desk;
        this.open = open;
        problems = new ProblemView(ui, desk, true, new Empty("没有待办的问题：各批次的问题都销号了。"), () -> refresh(() -> {}));
        table.setId("campaigns");
        Columns.of(table)
                .text("编号", 100, line -> line.screening().number())
                .text("名称", 220, line -> line.screening().name())
                .text(
                        "时间",
                        168,
                        line -> line.screening().startsOn() + "～"
                                + line.screening().endsOn().toString().substring(5))
                .node("状态", 116, line -> ScreeningChips.stage(line.screening(), today()))
                .number(
                        "已查/应查",
                        84,
                        line -> line.screening().stage().first()
                                ? ""
                                : line.tally().examined() + " / " + line.tally().listed())
                .number(
                        "未销号",
                        60,
                        line -> line.tally().openProblems() == 0
                                ? ""
                                : line.tally().openProblems());
        table.setPlaceholder(new Empty("还没有排查批次。定下查哪些名册、哪些村、谁去，程序就按名册做出工作表。", "新建批次", plan));
        table.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> show(is));
        table.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                openChosen();
            }
        });
        table.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER) {
                openChosen();
                e.consume();
            }
        });
        detail.getStyleClass().add("detail");
        var scroll = new ScrollPane(detail);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setMinWidth(300);
        campaigns = new SplitPane(table, scroll);
        campaigns.setDividerPositions(0.68);
        SplitPane.setResizableWithParent(scroll, false);
        which.setId("which");
        which.valueProperty().addListener((o, was, is) -> setCenter(is ? problems : campaigns));
        var banner = new DraftBanner(words, "接着录", () -> goOn.accept(loaded.draft()), this::discard);
        var above = new VBox(8, banner, which);
        above.setPadding(new Insets(0, 0, 8, 0));
        setTop(above);
        setCenter(campaigns);
        showBanner();
        show(null);
    }

    /** Reads the lists afresh, then calls back. */
    void refresh(Runnable then) {
        var actor = ui.actor();
        ui.tasks()
                .run(
                        () -> new Loaded(
                                desk.screenings().all(),
                                desk.problems().open(),
                                desk.places().allVillages().stream()
                                        .collect(Collectors.toMap(Village::id, Village::name)),
                                desk.workers().get().stream().collect(Collectors.toMap(Worker::id, Worker::name)),
                                desk.drafts().of(actor).stream()
                                        .filter(d -> d.kind().equals(ResultFormViewModel.KIND))
                                        .findFirst()
                                        .orElse(null)),
                        fresh -> {
                            loaded = fresh;
                            fill();
                            then.run();
                        });
    }

    private void fill() {
        var chosen = table.getSelectionModel().getSelectedItem();
        table.getItems().setAll(loaded.lines());
        loaded.lines().stream()
                .filter(line -> chosen != null
                        && line.screening().id() == chosen.screening().id())
                .findFirst()
                .ifPresentOrElse(table.getSelectionModel()::select, table.getSelectionModel()::selectFirst);
        problems.fill(loaded.problems());
        showBanner();
    }

    private void showBanner() {
        words.set(
                loaded.draft() == null
                        ? ""
                        : "有一户的结果没录完"
                                + ResultDraft.read(loaded.draft().content())
                                        .map(d -> "（" + d.householdName() + "家）")
                                        .orElse(""));
    }

    private void discard() {
        var actor = ui.actor();
        var draft = loaded.draft();
        ui.tasks()
                .run(
                        () -> {
                            desk.drafts().discard(actor, draft.kind(), draft.about());
                            return draft;
                        },
                        gone -> refresh(() -> {}));
    }

    /** Problems whose day has come, and campaigns that ran over their time. */
    int due() {
        var today = today();
        long problemsDue = loaded.problems().stream()
                .filter(p -> p.problem().dueOn() != null && !p.problem().dueOn().isAfter(today))
                .count();
        long late = loaded.lines().stream()
                .map(ScreeningLine::screening)
                .filter(s -> s.stage().ordinal() <= Stage.UNDER_WAY.ordinal()
                        && s.endsOn().isBefore(today))
                .count();
        return (int) (problemsDue + late);
    }

    Draft draft() {
        return loaded.draft();
    }

    void takeFocus() {
        applyCss();
        table.requestFocus();
    }

    private void openChosen() {
        var line = table.getSelectionModel().getSelectedItem();
        if (line != null) {
            open.accept(line.screening().id());
        }
    }

    private void show(ScreeningLine line) {
        if (line == null) {
            detail.getChildren().setAll(new Empty("选中一个批次，这里显示它查什么、查到哪里了。"));
            return;
        }
        var screening = line.screening();
        var tally = line.tally();
        var name = new Label(screening.name());
        name.getStyleClass().add("heading");
        name.setWrapText(true);
        var facts = new Facts()
                .add("方式、范围", screening.kind())
                .add("对象", screening.objects())
                .add("时间", screening.period())
                .add("村和人", StepsView.areas(screening, loaded.villages(), loaded.workers()))
                .add("备注", screening.note());
        if (!screening.stage().first()) {
            facts.add(
                            "进度",
                            "应查 " + tally.listed() + " 户，已查 " + tally.examined() + " 户，待查 " + tally.waiting() + " 户，未查 "
                                    + tally.missed() + " 户")
                    .add("问题", tally.problems() + " 件，未销号 " + tally.openProblems() + " 件");
        }
        Node button = Buttons.plain("打开这个批次 Enter", Feather.FOLDER, this::openChosen);
        button.setId("openCampaign");
        detail.getChildren().setAll(name, ScreeningChips.stage(screening, today()), facts, button);
    }

    private LocalDate today() {
        return LocalDate.now(desk.clock());
    }
}
