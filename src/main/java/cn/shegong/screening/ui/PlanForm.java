package cn.shegong.screening.ui;

import cn.shegong.base.Problems;
import cn.shegong.place.Village;
import cn.shegong.resident.HouseholdRow;
import cn.shegong.roster.Category;
import cn.shegong.screening.Manner;
import cn.shegong.screening.Reach;
import cn.shegong.screening.Screening;
import cn.shegong.staff.Worker;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.DateField;
import cn.shegong.ui.FormDialog;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.LongText;
import cn.shegong.ui.OneOf;
import cn.shegong.ui.SearchBox;
import cn.shegong.ui.Tick;
import cn.shegong.ui.Ticks;
import cn.shegong.ui.Ui;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The form in which a campaign is planned: whom, where, when, who goes. */
final class PlanForm {
    /** What the form needs from the store. */
    record Choices(
            List<Category> categories, List<Village> villages, List<Worker> workers, List<HouseholdRow> picked) {}

    private final Ui ui;
    private final ScreeningDesk desk;
    private final Screening plan;
    private final Choices choices;
    private final TextField name = new TextField();
    private final OneOf<Manner> manner = new OneOf<>(List.of(Manner.values()), Manner::label, false);
    private final OneOf<Reach> reach = new OneOf<>(List.of(Reach.values()), Reach::label, false);
    private final DateField from;
    private final DateField to;
    private final List<Tick> rosters = new ArrayList<>();
    private final Map<Village, CheckBox> villages = new LinkedHashMap<>();
    private final Map<Village, ComboBox<Worker>> goers = new LinkedHashMap<>();
    private final List<HouseholdRow> picked = new ArrayList<>();
    private final FlowPane pickedView = new FlowPane(6, 4);
    private final LongText note = new LongText(1);

    private PlanForm(Ui ui, ScreeningDesk desk, Screening plan, Choices choices) {
        this.ui = ui;
        this.desk = desk;
        this.plan = plan;
        this.choices = choices;
        picked.addAll(choices.picked());
        name.setText(plan.name());
        manner.valueProperty().set(plan.manner());
        reach.valueProperty().set(plan.reach());
        from = Fields.past(desk.clock(), plan.startsOn());
        to = Fields.coming(desk.clock(), plan.endsOn());
        note.setText(plan.note());
        from.setId("startsOn");
        to.setId("endsOnDay");
    }

    /**
     * Asks for a plan, writes it, then calls back.
     *
     * @param plan a new one, or one to change
     */
    static void ask(Ui ui, ScreeningDesk desk, Screening plan, Consumer<Screening> then) {
        var actor = ui.actor();
        ui.tasks()
                .run(
                        () -> new Choices(
                                desk.categories().all(),
                                desk.places().villages(),
                                desk.workers().get(),
                                desk.households().rows(plan.households())),
                        choices -> {
                            var form = new PlanForm(ui, desk, plan, choices);
                            boolean fresh = plan.id() == 0;
                            FormDialog.ask(
                                    ui,
                                    fresh ? "新建排查批次" : "改批次 " + plan.number(),
                                    form.pane(),
                                    fresh ? "记下计划" : "保存",
                                    form::read,
                                    draft -> fresh
                                            ? desk.screenings().plan(actor, draft)
                                            : desk.screenings().change(actor, draft),
                                    then);
                        });
    }

    private FormPane pane() {
        var form = new FormPane()
                .required("名称", "name", name)
                .required("方式、范围", "manner", row(manner, reach))
                .required("时间", "endsOn", row(from, new Label("至"), to));
        if (plan.stage().first()) {
            form.field("名册", "categories", categories())
                    .field("指定几户", "households", households())
                    .required("村（社区）", "areas", areas());
        }
        form.field("备注", "note", note).end();
        form.setPrefWidth(720);
        return form;
    }

    private static HBox row(Node... nodes) {
        var row = new HBox(16, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node categories() {
        for (int i = 0; i < choices.categories().size(); i++) {
            var category = choices.categories().get(i);
            rosters.add(new Tick(i, category.label(), plan.categories().contains(category)));
        }
        var ticks = new Ticks(FXCollections.observableArrayList(rosters));
        ticks.setPrefWrapLength(560);
        ticks.setMaxWidth(580);
        return ticks;
    }

    private Node households() {
        var search = new SearchBox(ui.tasks(), "名册以外的户：姓名、拼音、村名", text -> {
            return desk.finder().search(text, 8).stream()
                    .map(row -> new SearchBox.Hit(
                            row.headName(), row.village() + row.groupLabel() + " " + row.categories(), () -> pick(row)))
                    .toList();
        });
        search.setId("pick");
        search.setMaxWidth(320);
        drawPicked();
        return new VBox(4, search, pickedView);
    }

    private void pick(HouseholdRow row) {
        if (picked.stream().noneMatch(p -> p.id() == row.id())) {
            picked.add(row);
            drawPicked();
        }
    }

    private void drawPicked() {
        pickedView.getChildren().clear();
        for (var row : picked) {
            var button = Buttons.plain(row.headName() + "家", Feather.X, () -> {
                picked.remove(row);
                drawPicked();
            });
            button.getStyleClass().addAll("flat", "small");
            pickedView.getChildren().add(button);
        }
    }

    private Node areas() {
        boolean fresh = plan.id() == 0 && plan.areas().isEmpty();
        var grid = new GridPane();
        grid.setHgap(8);
        grid.setVgap(4);
        int place = 0;
        for (var village : choices.villages()) {
            var area = plan.areas().stream()
                    .filter(a -> a.villageId() == village.id())
                    .findFirst();
            var tick = new CheckBox(village.name());
            tick.setSelected(fresh || area.isPresent());
            tick.setMinWidth(110);
            var goer = Fields.worker(
                    choices.workers(), area.map(Screening.Area::workerId).orElse(null), "还没定谁去");
            goer.setPrefWidth(120);
            goer.disableProperty().bind(tick.selectedProperty().not());
            villages.put(village, tick);
            goers.put(village, goer);
            grid.add(tick, place % 2 * 2, place / 2);
            grid.add(goer, place % 2 * 2 + 1, place / 2);
            place++;
        }
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(Math.min(132, 41.0 * ((place + 1) / 2)));
        scroll.getStyleClass().add("edge-to-edge");
        var all = Buttons.plain(
                "全部勾上", Feather.CHECK_SQUARE, () -> villages.values().forEach(v -> v.setSelected(true)));
        var none = Buttons.plain("全部不勾", Feather.SQUARE, () -> villages.values().forEach(v -> v.setSelected(false)));
        for (var button : List.of(all, none)) {
            button.getStyleClass().addAll("flat", "small");
        }
        var hint = new Label("全部勾上时，没有填村的户也列进工作表。");
        hint.getStyleClass().add("quiet");
        var line = new HBox(8, all, none, hint);
        line.setAlignment(Pos.CENTER_LEFT);
        return new VBox(4, scroll, line);
    }

    private Screening read() {
        var misread = Problems.none();
        if (from.misread()) {
            misread.error("startsOn", "bad_date", "开始的日期看不懂，可以写 1101 或 11.1。");
        }
        if (to.misread()) {
            misread.error("endsOn", "bad_date", "结束的日期看不懂，可以写 1130 或 11.30。");
        }
        misread.refuseErrors();
        return plan.with(s -> {
            s.name = name.getText();
            s.manner = manner.valueProperty().get();
            s.reach = reach.valueProperty().get();
            s.startsOn = from.valueProperty().get();
            s.endsOn = to.valueProperty().get();
            s.note = note.getText();
            if (plan.stage().first()) {
                s.categories = rosters.stream()
                        .filter(t -> t.on().get())
                        .map(t -> choices.categories().get((int) t.id()))
                        .toList();
                s.households = picked.stream().map(HouseholdRow::id).toList();
                s.areas = villages.entrySet().stream()
                        .filter(e -> e.getValue().isSelected())
                        .map(e -> new Screening.Area(e.getKey().id(), Fields.id(goers.get(e.getKey()))))
                        .toList();
            }
        });
    }
}
