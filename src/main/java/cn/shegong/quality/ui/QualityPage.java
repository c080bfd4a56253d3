package cn.shegong.quality.ui;

import cn.shegong.fact.FactService;
import cn.shegong.quality.Completeness;
import cn.shegong.quality.FileState;
import cn.shegong.quality.Mending;
import cn.shegong.quality.QualityPapers;
import cn.shegong.quality.QualityService;
import cn.shegong.roster.Category;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.ListPane;
import cn.shegong.ui.Page;
import cn.shegong.ui.Tabs;
import cn.shegong.ui.Ui;
import java.time.Clock;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
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

        /**
         * Asks for what is needed to put a person on a roster.
         *
         * @param reason why, as far as it is known; can be changed
         * @param entered called after it was done, and after it was taken back
         */
        void enter(Category roster, long personId, String reason, Runnable entered);
    }

    private enum Side {
        FINDINGS("问题"),
        FILES("一人一档");

        private final String label;

        Side(String label) {
            this.label = label;
        }
    }

    private final Ways ways;
    private final QualityViewModel model;
    private final FilesViewModel fileModel;
    private final FindingsPane findings;
    private final FilesPane files;
    private final Tabs<Side> sides =
            new Tabs<>(List.of(Side.values()), side -> side.label).ids(side -> "kind-" + side.label);
    private final StackPane body = new StackPane();
    private final Button export;
    private final Button again;
    private final VBox view;

    public QualityPage(
            Ui ui,
            QualityService quality,
            Mending mending,
            Completeness completeness,
            QualityPapers papers,
            FactService facts,
            Ways ways,
            Clock clock) {
        this.ways = ways;
        model = new QualityViewModel(ui, quality, mending, papers);
        fileModel = new FilesViewModel(ui, completeness, papers, clock);
        var forms = new MendForms(ui, model, mending, facts, clock);
        findings = new FindingsPane(model, forms, ways, new ListPane<>(ui.tasks(), "条", model::load));
        files = new FilesPane(fileModel, this::open);
        export = Buttons.plain("导出核实表", Feather.DOWNLOAD, model::export);
        export.setId("export");
        again = Buttons.primary("重新体检", Feather.REFRESH_CW, this::again);
        again.setId("again");
        again.disableProperty().bind(findings.runningProperty());
        view = new VBox(8, head(), body);
        VBox.setVgrow(body, Priority.ALWAYS);
        sides.valueProperty().addListener((o, was, is) -> bring());
    }

    private Node head() {
        var last = new Label(model.last());
        last.getStyleClass().add("quiet");
        last.setId("last");
        model.checkUpProperty().addListener((o, was, is) -> last.setText(model.last()));
        var counters = findings.counters();
        counters.visibleProperty().bind(sides.valueProperty().isEqualTo(Side.FINDINGS));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(16, sides, counters, space, last);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void bring() {
        if (sides.value() == Side.FINDINGS) {
            body.getChildren().setAll(findings);
            findings.begin();
            findings.focus();
        } else {
            body.getChildren().setAll(files);
            fileModel.refresh();
            files.focus();
        }
    }

    private void again() {
        if (sides.value() == Side.FILES) {
            fileModel.refresh();
            model.refresh();
        } else {
            findings.checkUp();
        }
    }

    private void open(FileState file) {
        if (file.household() || file.personId() == null) {
            ways.household(file.householdId());
        } else {
            ways.person(file.personId());
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
            if (sides.value() == Side.FILES) {
                fileModel.refresh();
            }
        }
        findings.shown();
    }
}
