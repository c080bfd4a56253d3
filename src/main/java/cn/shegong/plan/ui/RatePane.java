package cn.shegong.plan.ui;

import cn.shegong.base.Rows;
import cn.shegong.plan.RateEntry;
import cn.shegong.plan.RateLine;
import cn.shegong.plan.RateLine.Figure;
import cn.shegong.ui.Empty;
import cn.shegong.ui.FilterCombo;
import cn.shegong.ui.ListPane;
import cn.shegong.ui.Ui;
import java.time.YearMonth;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** 月探访率: of each class who was to be visited in a month and who was; each figure opens its list. */
final class RatePane extends VBox {
    private static final int MONTHS = 24;

    private final ObjectProperty<YearMonth> month = new SimpleObjectProperty<>(this, "rateMonth");
    private final ListPane<RateLine> lines;
    private final ListPane<RateEntry> names;
    private List<RateEntry> shown = List.of();

    /** @param open opens a household's page */
    RatePane(Ui ui, PlanDesk desk, LongConsumer open) {
        super(8);
        var now = YearMonth.from(desk.today());
        month.set(now);
        lines = new ListPane<>(ui.tasks(), "类", slice -> Rows.of(desk.rates().rates(month.get()), slice));
        lines.setId("rates");
        lines.columns()
                .text("类别", 210, RateLine::label)
                .number("月探访率", 80, RateLine::rate)
                .figure("应访", 72, line -> figure(line, Figure.SHOULD))
                .figure("已访", 72, line -> figure(line, Figure.VISITED))
                .figure("其中见面", 80, line -> figure(line, Figure.IN_PERSON))
                .figure("未访", 72, line -> figure(line, Figure.MISSING));
        lines.filters(new FilterCombo<>(
                        "",
                        FXCollections.observableArrayList(IntStream.range(0, MONTHS)
                                .mapToObj(now::minusMonths)
                                .toList()),
                        m -> m.getYear() + "年" + m.getMonthValue() + "月",
                        month)
                .wide(128));
        names = new ListPane<>(ui.tasks(), "个", slice -> Rows.of(shown, slice));
        names.setId("rate-names");
        names.columns()
                .text("姓名", 80, RateEntry::name)
                .text(
                        "村组",
                        110,
                        e -> PlanWords.place(e.home().village(), e.home().groupLabel()))
                .text("本月走访", 96, e -> e.visited() ? e.visitedOn().toString() : "没有");
        names.empty(new Empty("点一个数，这里列出是谁。"));
        names.onOpen(entry -> open.accept(entry.home().householdId()));
        lines.detail(names, 0.58);
        lines.empty(new Empty("这个月没有整月在册的人。"));
        month.addListener((o, was, is) -> refresh());
        VBox.setVgrow(lines, Priority.ALWAYS);
        getChildren().setAll(PlanWords.text("应访是从月初到月底（本月到今天）一直在册的；电话、视频也算已访，见了面的另列。", "quiet"), lines);
    }

    private Node figure(RateLine line, Figure figure) {
        var found = line.list(figure);
        var link = new Hyperlink(String.valueOf(found.size()));
        link.setId("rate-" + figure.name());
        link.setOnAction(e -> {
            shown = found;
            names.filterChanged();
        });
        return link;
    }

    void refresh() {
        shown = List.of();
        names.reload();
        lines.reload();
    }
}
