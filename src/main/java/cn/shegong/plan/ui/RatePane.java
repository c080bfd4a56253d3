package cn.shegong.plan.ui;

import cn.shegong.plan.RateEntry;
import cn.shegong.plan.RateLine;
import cn.shegong.plan.RateLine.Figure;
import cn.shegong.ui.Empty;
import cn.shegong.ui.FilterCombo;
import cn.shegong.ui.ListPane;
import cn.shegong.ui.Ui;
import java.time.YearMonth;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** 月探访率: of each class who was to be visited in a month and who was; each figure opens its list. */
final class RatePane extends VBox {
    private static final int MONTHS = 24;

    private final PlanDesk desk;
    private final RateViewModel model;
    private final ListPane<RateLine> lines;
    private final ListPane<RateEntry> names;

    /** @param open opens a household's page */
    RatePane(Ui ui, PlanDesk desk, LongConsumer open) {
        super(8);
        this.desk = desk;
        model = new RateViewModel(ui, desk);
        lines = new ListPane<>(ui.tasks(), "类", model::load);
        names = new ListPane<>(ui.tasks(), "个", model::names);
        var files = new ListFiles(ui, desk);
        lines(files.buttons("rate-", "", model::listing));
        names(files.buttons("names-", "名单", model::namesListing), open);
        model.month.addListener((o, was, is) -> refresh());
        model.village.addListener((o, was, is) -> lines.reload());
        VBox.setVgrow(lines, Priority.ALWAYS);
        getChildren().setAll(PlanWords.text("应访是从月初到月底（本月到今天）一直在册的；电话、视频也算已访，见了面的另列。", "quiet"), lines);
    }

    private void lines(Button... tools) {
        lines.setId("rates");
        lines.columns()
                .text("类别", 210, RateLine::label)
                .number("月探访率", 80, RateLine::rate)
                .figure("应访", 72, line -> figure(line, Figure.SHOULD))
                .figure("已访", 72, line -> figure(line, Figure.VISITED))
                .figure("其中见面", 80, line -> figure(line, Figure.IN_PERSON))
                .figure("未访", 72, line -> figure(line, Figure.MISSING));
        var now = YearMonth.from(desk.today());
        lines.filters(
                new FilterCombo<>(
                                "",
                                FXCollections.observableArrayList(IntStream.range(0, MONTHS)
                                        .mapToObj(now::minusMonths)
                                        .toList()),
                                m -> m.getYear() + "年" + m.getMonthValue() + "月",
                                model.month)
                        .wide(128),
                new FilterCombo<>("所有村", model.villages, v -> v.name(), model.village).wide(120));
        lines.tools(tools);
        lines.empty(new Empty("这个月没有整月在册的人。"));
        lines.detail(names, 0.58);
    }

    private void names(Button[] tools, LongConsumer open) {
        names.setId("rate-names");
        names.columns()
                .text("姓名", 80, RateEntry::name)
                .text(
                        "村组",
                        120,
                        e -> PlanWords.place(e.home().village(), e.home().groupLabel()))
                .text("本月走访", 88, e -> e.visited() ? PlanWords.day(e.visitedOn(), desk.today()) : "没有")
                .text("其中见面", 88, e -> e.inPerson() == null ? "没有" : PlanWords.day(e.inPerson(), desk.today()));
        names.empty(new Empty("点一个数，这里列出是谁。"));
        names.onOpen(entry -> open.accept(entry.home().householdId()));
        var title = new Label();
        title.setId("names-title");
        title.setWrapText(true);
        title.textProperty().bind(model.chosen.map(RateViewModel.Chosen::words).orElse(""));
        title.getStyleClass().add("part-title");
        names.filters(title);
        names.tools(tools);
        for (var tool : tools) {
            tool.visibleProperty().bind(model.chosen.isNotNull());
            tool.managedProperty().bind(tool.visibleProperty());
        }
        model.chosen.addListener((o, was, is) -> names.filterChanged());
    }

    private Node figure(RateLine line, Figure figure) {
        var link = new Hyperlink(String.valueOf(line.list(figure).size()));
        link.setId("rate-" + figure.name());
        link.setOnAction(e -> model.chosen.set(new RateViewModel.Chosen(line, figure)));
        return link;
    }

    void refresh() {
        model.refresh(lines::reload);
    }
}
