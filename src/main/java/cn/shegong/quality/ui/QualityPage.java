package cn.shegong.quality.ui;

import cn.shegong.fact.FactService;
import cn.shegong.quality.Completeness;
import cn.shegong.quality.FileState;
import cn.shegong.quality.Finding;
import cn.shegong.quality.Mending;
import cn.shegong.quality.QualityPapers;
import cn.shegong.quality.QualityService;
import cn.shegong.quality.Severity;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Empty;
import cn.shegong.ui.FilterCombo;
import cn.shegong.ui.ListPane;
import cn.shegong.ui.Page;
import cn.shegong.ui.ProgressPane;
import cn.shegong.ui.Ui;
import java.time.Clock;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** 数据体检: what is missing or contradictory, the worst first, and how complete the files are. */
public final class QualityPage implements Page {
    /** Where one goes from here. */
    public interface Ways {
        void person(long personId);

        void household(long householdId);

        /** Opens the person's form with the cursor in a field. */
        void correctPerson(long personId, String field);

        /** Opens the household's form with the cursor in a field. */
        void correctHousehold(long householdId, String field);

        void recordVisit(long householdId);
    }

    private final Ui ui;
    private final Ways ways;
    private final QualityViewModel model;
    private final FilesViewModel fileModel;
    private final MendForms forms;
    private final ListPane<Finding> list;
    private final FindingDetail detail;
    private final FilesPane files;
    private final HBox counters = new HBox(4);
    private final Label last = new Label();
    private final StackPane body = new StackPane();
    private final ToggleButton findings = pill("问题", "left-pill");
    private final ToggleButton completeness = pill("一人一档", "right-pill");
    private final Button export;
    private final Button again;
    private final VBox view;

    public QualityPage(
            Ui ui,
            QualityService quality,
            Mending mending,
            Completeness files,
            QualityPapers papers,
            FactService facts,
            Ways ways,
            Clock clock) {
        this.ui = ui;
        this.ways = ways;
        model = new QualityViewModel(ui, quality, mending, papers);
        fileModel = new FilesViewModel(ui, files, papers, clock);
        forms = new MendForms(ui, model, mending, facts, clock);
        list = new ListPane<>(ui.tasks(), "条", model::load);
        detail = new FindingDetail("选一条，这里写着为什么要紧、怎么改。", new DetailSteps());
        this.files = new FilesPane(fileModel, this::open);
        export = Buttons.plain("导出核实表", Feather.DOWNLOAD, model::export);
        export.setId("export");
        again = Buttons.primary("重新体检", Feather.REFRESH_CW, this::again);
        again.setId("again");
        drawList();
        view = new VBox(8, head(), body);
        VBox.setVgrow(body, Priority.ALWAYS);
        model.checkUpProperty().addListener((o, was, is) -> found());
    }

    private void drawList() {
        list.setId("findings");
        list.columns()
                .node("轻重", 64, finding -> FindingDetail.chip(finding.check().severity()))
                .text("村组", 112, FindingDetail::place)
                .text("姓名", 92, Finding::name)
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
        list.onOpen(this::mend);
        List.<ObservableValue<?>>of(model.severity, model.check, model.village, model.waived)
                .forEach(asked -> asked.addListener((o, was, is) -> list.filterChanged()));
    }

    private Node head() {
        var both = new ToggleGroup();
        findings.setToggleGroup(both);
        completeness.setToggleGroup(both);
        both.selectToggle(findings);
        both.selectedToggleProperty().addListener((o, was, is) -> {
            if (is == null) {
                both.selectToggle(was);
            } else {
                bring();
            }
        });
        last.getStyleClass().add("quiet");
        last.setId("last");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        counters.setAlignment(Pos.CENTER_LEFT);
        var head = new HBox(16, new HBox(findings, completeness), counters, space, last);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static ToggleButton pill(String word, String style) {
        var pill = new ToggleButton(word);
        pill.setId("kind-" + word);
        pill.getStyleClass().add(style);
        pill.setMinWidth(Button.USE_PREF_SIZE);
        return pill;
    }

    private void bring() {
        boolean both = findings.isSelected();
        counters.setVisible(both);
        body.getChildren().setAll(both ? list : files);
        if (!both) {
            fileModel.refresh();
        } else if (model.checkUpProperty().get() == null) {
            checkUp();
        }
    }

    /** While everything is looked at there is only how far it is, and a way to stop. */
    private void checkUp() {
        var progress = new ProgressPane("正在把全部资料看一遍…");
        progress.setMaxWidth(420);
        progress.setMaxHeight(Region.USE_PREF_SIZE);
        progress.getChildren().add(Buttons.plain("停下", Feather.X, progress::cancel));
        body.getChildren().setAll(progress);
        again.setDisable(true);
        model.run(progress.progress(), this::stopped);
    }

    /** What was found before still holds as far as it goes. */
    private void stopped() {
        again.setDisable(false);
        if (findings.isSelected()) {
            boolean never = model.checkUpProperty().get() == null;
            body.getChildren().setAll(never ? new Empty("体检没有做完，什么也没有改。", "再体检", this::checkUp) : list);
        }
    }

    private void again() {
        if (completeness.isSelected()) {
            fileModel.refresh();
            model.refresh();
        } else {
            checkUp();
        }
    }

    private void found() {
        again.setDisable(false);
        last.setText(model.last());
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
        if (findings.isSelected()) {
            body.getChildren().setAll(list);
        }
        list.reload();
    }

    private void mend(Finding finding) {
        if (finding.waiver() != null || !model.mayRecord()) {
            open(finding);
            return;
        }
        var field = finding.check().fields().isEmpty()
                ? ""
                : finding.check().fields().get(0);
        switch (finding.check().mend()) {
            case CORRECT_PERSON -> ways.correctPerson(finding.personId(), field);
            case CORRECT_HOUSEHOLD -> ways.correctHousehold(finding.householdId(), field);
            case PERSON, HOUSEHOLD -> open(finding);
            case VISIT -> ways.recordVisit(finding.householdId());
            case FACTS -> forms.facts(finding);
            case AMOUNT -> forms.amount(finding);
            case REVIEW -> forms.review(finding);
            default -> model.mend(finding);
        }
    }

    private void open(Finding finding) {
        if (finding.personId() == null) {
            ways.household(finding.householdId());
        } else {
            ways.person(finding.personId());
        }
    }

    private void open(FileState file) {
        if (file.household() || file.personId() == null) {
            ways.household(file.householdId());
        } else {
            ways.person(file.personId());
        }
    }

    private final class DetailSteps implements FindingDetail.Steps {
        @Override
        public void mend(Finding finding) {
            QualityPage.this.mend(finding);
        }

        @Override
        public void open(Finding finding) {
            QualityPage.this.open(finding);
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

    @Override
    public String title() {
        return "数据体检";
    }

    @Override
    public String purpose() {
        return "资料里缺的、前后矛盾的，最要紧的在前；改一条少一条。";
    }

    @Override
    public Ikon icon() {
        return Feather.ACTIVITY;
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
        return model.due();
    }

    @Override
    public List<Button> actions() {
        return List.of(export, again);
    }

    @Override
    public void shown() {
        export.setDisable(!model.mayExport());
        files.mayPrint(model.mayExport());
        if (body.getChildren().isEmpty()) {
            bring();
        } else {
            model.refresh();
            if (completeness.isSelected()) {
                fileModel.refresh();
            }
        }
        detail.show(list.selected().get(), model.mayRecord());
    }
}
