package cn.shegong.screening.ui;

import cn.shegong.base.Right;
import cn.shegong.screening.ProblemKind;
import cn.shegong.screening.ProblemLine;
import cn.shegong.screening.Stage;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Columns;
import cn.shegong.ui.Empty;
import cn.shegong.ui.Ui;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A list of problems, of one campaign or the open ones of all, with what can be done about each. */
final class ProblemView extends BorderPane {
    private final Ui ui;
    private final ScreeningDesk desk;
    private final ProblemForms forms;
    private final Runnable changed;
    private final TableView<ProblemLine> table = new TableView<>();
    private final Label counts = new Label();
    private final VBox detail = new VBox(8);

    /**
     * @param ofAll whether the campaigns are named
     * @param empty what stands where there is no problem
     * @param changed called after one was changed
     */
    ProblemView(Ui ui, ScreeningDesk desk, boolean ofAll, Empty empty, Runnable changed) {
        this.ui = ui;
        this.desk = desk;
        this.changed = changed;
        forms = new ProblemForms(ui, desk);
        table.setId(ofAll ? "openProblems" : "problems");
        var columns = Columns.of(table).node("状态", 84, line -> ScreeningChips.problem(line, today()));
        if (ofAll) {
            columns.text("批次", 104, ProblemLine::screeningNumber);
        }
        columns.text("类别", 76, line -> line.problem().kind().label())
                .text("村", 92, ProblemLine::village)
                .text("户、人", 112, ProblemLine::who)
                .text("问题", 240, line -> line.problem().description())
                .text("跟进人", 72, ProblemLine::ownerName);
        table.setPlaceholder(empty);
        table.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> show(is));
        detail.getStyleClass().add("detail");
        var scroll = new ScrollPane(detail);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setMinWidth(300);
        var split = new SplitPane(table, scroll);
        split.setDividerPositions(0.68);
        SplitPane.setResizableWithParent(scroll, false);
        counts.getStyleClass().add("quiet");
        var above = new HBox(8, counts);
        above.setAlignment(Pos.CENTER_LEFT);
        above.getStyleClass().add("filter-bar");
        setTop(above);
        setCenter(split);
        show(null);
    }

    void fill(List<ProblemLine> lines) {
        var chosen = table.getSelectionModel().getSelectedItem();
        table.getItems().setAll(lines);
        lines.stream()
                .filter(line -> chosen != null
                        && line.problem().id() == chosen.problem().id())
                .findFirst()
                .ifPresentOrElse(table.getSelectionModel()::select, table.getSelectionModel()::selectFirst);
        counts.setText(words(lines));
    }

    /** 共 3 件，未销号 2 件；人口变化 1、服务需求 2. */
    private String words(List<ProblemLine> lines) {
        long open = lines.stream().filter(l -> l.problem().open()).count();
        long overdue = lines.stream().filter(l -> l.overdue(today())).count();
        var kinds = Arrays.stream(ProblemKind.values())
                .map(kind -> new Object[] {
                    kind, lines.stream().filter(l -> l.problem().kind() == kind).count()
                })
                .filter(of -> (long) of[1] > 0)
                .map(of -> ((ProblemKind) of[0]).label() + " " + of[1])
                .collect(Collectors.joining("、"));
        return "共 " + lines.size() + " 件，未销号 " + open + " 件" + (overdue > 0 ? "，逾期 " + overdue + " 件" : "")
                + (kinds.isEmpty() ? "" : "；" + kinds);
    }

    private void show(ProblemLine line) {
        if (line == null) {
            detail.getChildren().setAll(new Empty("选中一件问题，这里显示要求和进展。"));
            return;
        }
        var problem = line.problem();
        var title = new Label(problem.kind().label());
        title.getStyleClass().add("heading");
        var head = new HBox(8, title, ScreeningChips.problem(line, today()));
        head.setAlignment(Pos.CENTER_LEFT);
        var facts = new Facts()
                .add("批次", line.screeningName())
                .add("户、人", line.who())
                .add("问题", problem.description())
                .add("建议", problem.advice())
                .add("跟进人", line.ownerName())
                .add("发现日期", problem.notedOn().toString())
                .add("来自", problem.afterReport() ? "上报以后上级指出" : "")
                .add("上级要求", problem.demand())
                .add("办结期限", problem.dueOn() == null ? "" : problem.dueOn().toString())
                .add("办理结果", problem.outcome())
                .add("销号", problem.open() ? "" : problem.settledOn() + "，" + line.settlerName());
        detail.getChildren().setAll(head, facts, buttons(line));
    }

    private FlowPane buttons(ProblemLine line) {
        var flow = new FlowPane(8, 8);
        if (ui.actor().may(Right.RECORD)) {
            if (line.problem().open()) {
                var settle = Buttons.plain("销号…", Feather.CHECK_CIRCLE, () -> forms.settle(line, changed));
                settle.setId("settle");
                flow.getChildren().addAll(settle, flat("更正…", Feather.EDIT_2, () -> forms.correct(line, changed)));
                if (line.stage() == Stage.UNDER_WAY || line.stage() == Stage.SUMMARY) {
                    flow.getChildren().add(flat("撤掉…", Feather.TRASH_2, () -> forms.remove(line, changed)));
                }
            } else {
                flow.getChildren().add(flat("重新打开…", Feather.ROTATE_CCW, () -> forms.reopen(line, changed)));
            }
        }
        if (line.problem().householdId() != null) {
            flow.getChildren().add(flat("打开这一户", Feather.EXTERNAL_LINK, () -> desk.openHousehold()
                    .accept(line.problem().householdId())));
        }
        return flow;
    }

    private static Button flat(String verb, Feather icon, Runnable act) {
        var button = Buttons.plain(verb, icon, act);
        button.getStyleClass().add("flat");
        return button;
    }

    private LocalDate today() {
        return LocalDate.now(desk.clock());
    }
}
