package cn.shegong.quality.ui;

import cn.shegong.base.ChineseDate;
import cn.shegong.quality.Finding;
import cn.shegong.quality.Severity;
import cn.shegong.roster.Category;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Empty;
import cn.shegong.ui.FilterCombo;
import cn.shegong.ui.ListPane;
import cn.shegong.ui.ProgressPane;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** 问题: what was found and the buttons that mend it; while everything is looked at, how far that is. */
final class FindingsPane extends StackPane implements FindingDetail.Steps {
    private final QualityViewModel model;
    private final MendForms forms;
    private final QualityPage.Ways ways;
    private final ListPane<Finding> list;
    private final FindingDetail detail = new FindingDetail("选一条，这里写着为什么要紧、怎么改。", this);
    private final HBox counters = new HBox(4);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");

    FindingsPane(QualityViewModel model, MendForms forms, QualityPage.Ways ways, ListPane<Finding> list) {
        this.model = model;
        this.forms = forms;
        this.ways = ways;
        this.list = list;
        counters.setAlignment(Pos.CENTER_LEFT);
        drawList();
        model.checkUpProperty().addListener((o, was, is) -> found());
    }

    private void drawList() {
        list.setId("findings");
        list.columns()
                .node("轻重", 64, finding -> FindingDetail.chip(finding.check().severity()))
                .text("村组", 112, FindingDetail::place)
                .text("姓名", 104, Finding::name)
                .text("问题", 172, finding -> finding.check().title())
                .text("说明", 300, Finding::words)
                .text(
                        "从哪天起",
                        96,
                        finding ->
                                finding.since() == null ? "" : finding.since().toString());
        var waived = new CheckBox("看不用改的");
        waived.setId("waived");
        waived.selectedProperty().bindBidirectional(model.waived);
        list.filters(
                new FilterCombo<>("所有村", model.villages, name -> name, model.village).wide(112),
                new FilterCombo<>(
                                "不分轻重",
                                FXCollections.observableArrayList(Severity.values()),
                                Severity::label,
                                model.severity)
                        .wide(96),
                new FilterCombo<>("各种问题", model.checks, model::called, model.check).wide(212),
                waived);
        list.empty(new Empty("没有这样的问题。", "看全部", model::clear));
        list.detail(detail);
        list.alwaysChosen();
        list.selected().addListener((o, was, is) -> detail.show(is, model.mayRecord()));
        list.onOpen(finding -> {
            if (finding.waiver() != null || !model.mayRecord()) {
                open(finding);
            } else {
                mend(finding);
            }
        });
        List.<ObservableValue<?>>of(model.severity, model.check, model.village, model.waived)
                .forEach(asked -> asked.addListener((o, was, is) -> list.filterChanged()));
    }

    /** How many there are of each kind of gravity; each shows its own. */
    Node counters() {
        return counters;
    }

    /** Whether everything is being looked at. */
    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** What was found, or a first look at everything. */
    void begin() {
        if (model.checkUpProperty().get() == null && !running.get()) {
            checkUp();
        }
    }

    /** The cursor goes to the list, once there is one. */
    void focus() {
        list.focus();
    }

    /** What may be done with the chosen one, now that another worker may be at the desk. */
    void shown() {
        detail.show(list.selected().get(), model.mayRecord());
        focus();
    }

    /** While everything is looked at there is only how far it is, and a way to stop. */
    void checkUp() {
        var progress = new ProgressPane("正在把全部资料看一遍…");
        progress.setMaxWidth(420);
        progress.setMaxHeight(Region.USE_PREF_SIZE);
        progress.getChildren().add(Buttons.plain("停下", Feather.X, progress::cancel));
        getChildren().setAll(progress);
        running.set(true);
        model.run(progress.progress(), this::stopped);
    }

    /** What was found before still holds as far as it goes. */
    private void stopped() {
        running.set(false);
        boolean never = model.checkUpProperty().get() == null;
        getChildren().setAll(never ? new Empty("体检没有做完，什么也没有改。", "再体检", this::checkUp) : list);
    }

    private void found() {
        running.set(false);
        counters.getChildren().clear();
        for (var severity : Severity.values()) {
            var chip = FindingDetail.chip(severity);
            chip.setText(severity.label() + " " + model.count(severity));
            var button = new Button("", chip);
            button.getStyleClass().addAll("flat", "small");
            button.setId("count-" + severity.name());
            button.setOnAction(e -> {
                model.clear();
                model.severity.set(severity);
            });
            counters.getChildren().add(button);
        }
        boolean first = !getChildren().contains(list);
        getChildren().setAll(list);
        list.reload();
        if (first) {
            list.focus();
        }
    }

    @Override
    public void mend(Finding finding) {
        var check = finding.check();
        var first = check.fields().isEmpty() ? "" : check.fields().get(0);
        switch (check.mend()) {
            case CORRECT_PERSON -> ways.correctPerson(finding.personId(), first);
            case CORRECT_HOUSEHOLD -> ways.correctHousehold(finding.householdId(), first);
            case PERSON, HOUSEHOLD -> open(finding);
            case ENTER ->
                ways.enter(Category.ofCode(first), finding.personId(), reason(finding), () -> model.again(check));
            case VISIT -> ways.recordVisit(finding.householdId());
            case FACTS -> forms.facts(finding);
            case AMOUNT -> forms.amount(finding);
            case REVIEW -> forms.review(finding);
            default -> model.mend(finding);
        }
    }

    /** Why somebody is to be put on a roster, as far as the finding says it. */
    private static String reason(Finding finding) {
        return finding.since() == null ? "" : ChineseDate.ofDay(finding.since()).text() + "到龄";
    }

    @Override
    public void open(Finding finding) {
        if (finding.personId() == null) {
            ways.household(finding.householdId());
        } else {
            ways.person(finding.personId());
        }
    }

    @Override
    public void waive(Finding finding) {
        forms.waive(finding);
    }

    @Override
    public void takeBack(Finding finding) {
        model.takeBack(finding);
    }
}
