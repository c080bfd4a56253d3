package cn.shegong.report.ui;

import cn.shegong.count.Period;
import cn.shegong.document.Fonts;
import cn.shegong.report.PeriodReport;
import cn.shegong.report.PeriodReportService;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Chip;
import cn.shegong.ui.Page;
import cn.shegong.ui.Ui;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** 月报: the period's figures at the left, each opening its list; the paper at the right, or what closing it takes. */
public final class ReportPage implements Page {
    private final Ui ui;
    private final PeriodReportViewModel model;
    private final ClosingViewModel closing;
    private final LongConsumer openHousehold;
    private final FigureList figures;
    private final PeriodChoice choice;
    private final StackPane right = new StackPane();
    private final HBox state = new HBox(8);
    private final BorderPane view = new BorderPane();
    private final Button export = Buttons.primary("导出 PDF、Word、Excel", Feather.DOWNLOAD, this::export);
    private final Button close = Buttons.plain("核对、封月", Feather.LOCK, this::showClosing);
    private final Node paper;
    private final Node check;

    /**
     * @param fonts the fonts of papers; loaded when first needed
     * @param openHousehold goes to a household's page
     */
    public ReportPage(
            Ui ui,
            PeriodReportService service,
            ClosingDesk desk,
            Supplier<Fonts> fonts,
            Clock clock,
            LongConsumer openHousehold) {
        this.ui = ui;
        this.openHousehold = openHousehold;
        this.model = new PeriodReportViewModel(ui, service, fonts);
        this.closing = new ClosingViewModel(ui, desk, fonts, this::closingChanged);
        this.figures = new FigureList(model.figureProperty()::set);
        this.choice = new PeriodChoice(YearMonth.now(clock));
        this.paper = new PaperPages(model.pages()).view();
        this.check = new ClosingPane(ui, closing, this::showPaper, openHousehold).view();
        export.setId("export");
        close.setId("closing-open");
        build();
    }

    @Override
    public String title() {
        return "月报";
    }

    @Override
    public String purpose() {
        return "每个数字点开就是名单；右边是要交的那份报告。";
    }

    @Override
    public Ikon icon() {
        return Feather.FILE_TEXT;
    }

    @Override
    public String group() {
        return "上报";
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Button> actions() {
        return List.of(close, export);
    }

    @Override
    public void shown() {
        export.setDisable(!model.mayExport());
        model.load();
    }

    private void build() {
        model.periodProperty().bind(choice.valueProperty());
        model.periodProperty().addListener((o, was, is) -> {
            showPaper();
            model.load();
        });
        state.setAlignment(Pos.CENTER_LEFT);
        var scroll = new ScrollPane(figures.view());
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        var left = new VBox(8, choice, state, scroll);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        left.setPrefWidth(440);
        left.setMinWidth(400);
        right.getStyleClass().add("paper-desk");
        view.setLeft(left);
        view.setCenter(right);
        model.reportProperty().addListener((o, was, is) -> {
            figures.show(is);
            state(is);
        });
        model.figureProperty().addListener((o, was, is) -> {
            if (is != null) {
                right.getChildren().setAll(FigureNames.of(is, this::showPaper, openHousehold));
            }
        });
        showPaper();
        view.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && !right.getChildren().contains(paper)) {
                showPaper();
                e.consume();
            }
        });
    }

    /** Whether what is shown can still change. */
    private void state(PeriodReport report) {
        boolean month = report.period().kind() == Period.Kind.MONTH;
        close.setDisable(!month);
        close.setText(month && report.closed() ? "看封月" : "核对、封月");
        state.getChildren()
                .setAll(
                        report.closed()
                                ? new Chip("已封，不再变", Chip.Tone.GOOD)
                                : new Chip(month ? "没有封，还会变" : "有的月份没有封，还会变", Chip.Tone.PLAIN));
        if (!report.late().isEmpty()) {
            state.getChildren().add(new Chip("补报、更正 " + report.late().size() + " 条", Chip.Tone.ATTENTION));
        }
    }

    private void showPaper() {
        model.figureProperty().set(null);
        right.getChildren().setAll(paper);
    }

    private void showClosing() {
        right.getChildren().setAll(check);
        closing.load(model.periodProperty().get().first());
    }

    private void closingChanged() {
        // The button that was pressed is gone.
        close.requestFocus();
        closing.load(model.periodProperty().get().first());
        model.load();
    }

    private void export() {
        ui.dialogs().folder("报告写到哪个文件夹").ifPresent(model::export);
    }
}
