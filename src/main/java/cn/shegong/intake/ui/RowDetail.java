package cn.shegong.intake.ui;

import cn.shegong.base.Problem;
import cn.shegong.intake.ColumnMapping.Column;
import cn.shegong.intake.Difference;
import cn.shegong.intake.PreviewRow;
import cn.shegong.intake.Target;
import cn.shegong.intake.Verdict;
import cn.shegong.resident.OtherDocument;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Ui;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The selected row: what it says, what is wrong and what to do, who it may be; cells are corrected in place. */
final class RowDetail {
    private static final Set<Target> NEVER_SHOWN = Set.of(Target.SERIAL, Target.UNUSED, Target.COUNTY, Target.TOWN);

    private final Ui ui;
    private final ComparisonViewModel model;
    private final LongConsumer household;
    private final Supplier<LocalDate> today;
    private final VBox content = new VBox(8);
    private final ScrollPane scroll = new ScrollPane(content);
    private int shown = -1;

    RowDetail(Ui ui, ComparisonViewModel model, LongConsumer household, Supplier<LocalDate> today) {
        this.ui = ui;
        this.model = model;
        this.household = household;
        this.today = today;
        content.getStyleClass().add("detail");
        content.setId("rowDetail");
        scroll.setFitToWidth(true);
        scroll.setMinWidth(320);
        scroll.getStyleClass().add("detail-scroll");
    }

    Node view() {
        return scroll;
    }

    /** Puts the cursor into what is to be decided or corrected first. */
    void begin() {
        content.lookupAll(".first-stop").stream().findFirst().ifPresent(Node::requestFocus);
    }

    void show(PreviewRow row) {
        content.getChildren().clear();
        if (row == null) {
            shown = -1;
            return;
        }
        content.getChildren().addAll(head(row), where(row));
        content.getChildren().addAll(actions(row));
        unplaced(row).forEach(problem -> content.getChildren().add(CellLine.problem(problem)));
        row.candidates().forEach(candidate -> content.getChildren()
                .add(new CandidatePart(row, candidate, today.get(), () -> model.same(row, candidate.id()))));
        if (row.verdict() == Verdict.PERHAPS_SAME) {
            var other = Buttons.plain("是另一个人", Feather.USER_PLUS, () -> model.stranger(row));
            other.setId("stranger");
            content.getChildren().add(other);
        }
        if (!row.differences().isEmpty()) {
            content.getChildren().add(part("改动"));
            row.differences().forEach(difference -> content.getChildren().add(change(row, difference)));
        }
        row.notes().forEach(note -> content.getChildren().add(quiet(note)));
        model.householdOf(row).notes().forEach(note -> content.getChildren().add(quiet(note)));
        content.getChildren().add(part("名单上写的"));
        targets(row).forEach(target -> {
            var found = problems(row, target);
            content.getChildren().add(new CellLine(row, target, found, text -> model.correct(row, target, text)));
            if (target == Target.ID_NUMBER && lacksNumber(row)) {
                content.getChildren().add(reason(row));
            }
        });
        if (shown != row.index()) {
            scroll.setVvalue(0);
            shown = row.index();
        }
    }

    private Node head(PreviewRow row) {
        var name = new Label(row.row().name().isEmpty() ? "（没有姓名）" : row.row().name());
        name.getStyleClass().add("heading");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        var box = new HBox(8, name, Words.chip(row));
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Label where(PreviewRow row) {
        var home = model.householdOf(row);
        var head = home.rows().size() == 1 || home.headName().isEmpty() ? "" : "，户主 " + home.headName();
        return quiet("工作表“" + row.row().sheet() + "”第 " + row.row().rowNumber() + " 行" + head);
    }

    private List<Node> actions(PreviewRow row) {
        var box = new FlowPane(8, 8);
        if (ComparisonViewModel.canBeTaken(row)) {
            var toggle = Buttons.plain(
                    row.skipped() ? "要收" : "不收",
                    row.skipped() ? Feather.CHECK_SQUARE : Feather.SQUARE,
                    () -> model.toggle(row));
            toggle.setId("toggle");
            box.getChildren().add(toggle);
        }
        row.person().ifPresent(person -> {
            var open = Buttons.plain("看这一户", Feather.HOME, () -> household.accept(person.householdId()));
            open.setId("openHousehold");
            box.getChildren().add(open);
        });
        if (model.decided(row)) {
            var forget = Buttons.plain("恢复原样", Feather.ROTATE_CCW, () -> model.forget(row));
            forget.setId("forget");
            box.getChildren().add(forget);
        }
        return box.getChildren().isEmpty() ? List.of() : List.of(box);
    }

    /** What the sheet has a column for, in its order; name and number always. */
    private Set<Target> targets(PreviewRow row) {
        var targets = new LinkedHashSet<Target>();
        targets.add(Target.NAME);
        targets.add(Target.ID_NUMBER);
        model.sheetOf(row).mapping().columns().stream().map(Column::target).forEach(targets::add);
        row.row().cells().keySet().stream().sorted().forEach(targets::add);
        targets.removeAll(NEVER_SHOWN);
        return targets;
    }

    /** What stands beside a cell; the question who somebody is stands over those who it may be. */
    private static List<Problem> problems(PreviewRow row, Target target) {
        return row.problems().stream()
                .filter(problem -> !asksWho(row, problem))
                .filter(problem -> problem.field().equals(target.field()))
                .toList();
    }

    private List<Problem> unplaced(PreviewRow row) {
        var placed = targets(row).stream().map(Target::field).collect(Collectors.toSet());
        return row.problems().stream()
                .filter(problem -> asksWho(row, problem) || !placed.contains(problem.field()))
                .toList();
    }

    private static boolean asksWho(PreviewRow row, Problem problem) {
        return !row.candidates().isEmpty() && problem.field().equals(Target.NAME.field());
    }

    private static boolean lacksNumber(PreviewRow row) {
        return row.row().idNumber().isEmpty();
    }

    private Node reason(PreviewRow row) {
        var choice = new ComboBox<OtherDocument>();
        choice.setId("withoutNumber");
        choice.getItems()
                .setAll(Arrays.stream(OtherDocument.values())
                        .filter(document -> !document.hasNumber())
                        .toList());
        choice.setPromptText("选原因");
        choice.setConverter(Choices.named(OtherDocument::label));
        choice.setValue(model.decisions().withoutNumber().get(row.index()));
        Choices.onChosen(choice, chosen -> {
            if (chosen != null && chosen != model.decisions().withoutNumber().get(row.index())) {
                model.withoutNumber(row, chosen);
            }
        });
        return new VBox(4, quiet("手里没有身份证号、又要先收的，选一个原因："), choice);
    }

    /** Leaves a row out and asks why; an empty answer leaves it out without a reason. */
    void askWhyNot(PreviewRow row) {
        if (ComparisonViewModel.canBeTaken(row)) {
            ui.dialogs().ask("不收这一行", "写一句原因，会留在核对记录里。", "原因").ifPresent(reason -> model.skip(row, reason.strip()));
        }
    }

    /** A difference that is taken unless its tick is removed; then the reason is asked for. */
    private Node change(PreviewRow row, Difference difference) {
        var tick = new CheckBox(Words.change(difference)
                + difference.kept().map(reason -> "（照站里的：" + reason + "）").orElse(""));
        tick.setWrapText(true);
        tick.setMinHeight(Region.USE_PREF_SIZE);
        tick.setSelected(difference.taken());
        tick.setDisable(row.skipped());
        tick.getStyleClass().add("difference");
        tick.setOnAction(e -> {
            if (tick.isSelected()) {
                model.overwrite(row, difference);
                return;
            }
            var reason = ui.dialogs()
                    .ask("照站里的，不按名单改", difference.label() + "：为什么照站里的？会留在核对记录里。", "原因")
                    .map(String::strip)
                    .filter(text -> !text.isEmpty());
            if (reason.isPresent()) {
                model.keep(row, difference, reason.get());
            } else {
                tick.setSelected(true);
            }
        });
        return tick;
    }

    private static Label part(String title) {
        var label = new Label(title);
        label.getStyleClass().add("part-title");
        return label;
    }

    private static Label quiet(String text) {
        var label = new Label(text);
        label.getStyleClass().add("quiet");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
