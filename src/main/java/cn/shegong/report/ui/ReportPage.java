package cn.shegong.report.ui;

import cn.shegong.document.Fonts;
import cn.shegong.report.Figure;
import cn.shegong.report.MonthReportService;
import cn.shegong.report.NameLine;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Columns;
import cn.shegong.ui.Page;
import cn.shegong.ui.Ui;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** 月报: the month's figures at the left, each opening its list; the paper itself at the right. */
public final class ReportPage implements Page {
    private final Ui ui;
    private final MonthReportViewModel model;
    private final Consumer<Long> openHousehold;
    private final FigureList figures;
    private final StackPane right = new StackPane();
    private final VBox paper = new VBox(16);
    private final BorderPane view = new BorderPane();
    private final Button export = Buttons.primary("导出 PDF、Word、Excel", Feather.DOWNLOAD, this::export);

    /**
     * @param fonts the fonts of papers; loaded when first needed
     * @param openHousehold goes to a household's page
     */
    public ReportPage(
            Ui ui, MonthReportService service, Supplier<Fonts> fonts, Clock clock, Consumer<Long> openHousehold) {
        this.ui = ui;
        this.openHousehold = openHousehold;
        this.model = new MonthReportViewModel(ui, service, fonts, clock);
        this.figures = new FigureList(model.figureProperty()::set);
        export.setId("export");
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
        return List.of(export);
    }

    @Override
    public void shown() {
        export.setDisable(!model.mayExport());
        model.load();
    }

    private void build() {
        var month = new ComboBox<>(model.months());
        month.setId("month");
        month.setVisibleRowCount(12);
        month.setConverter(new MonthWords());
        month.valueProperty().bindBidirectional(model.monthProperty());
        var choose = new HBox(8, new Label("月份"), month);
        choose.setAlignment(Pos.CENTER_LEFT);
        var scroll = new ScrollPane(figures.view());
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        var left = new VBox(8, choose, scroll);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        left.setPrefWidth(440);
        left.setMinWidth(400);
        paper.setAlignment(Pos.TOP_CENTER);
        paper.getStyleClass().add("paper-pages");
        right.getStyleClass().add("paper-desk");
        view.setLeft(left);
        view.setCenter(right);
        model.reportProperty().addListener((o, was, is) -> figures.show(is));
        model.figureProperty()
                .addListener((o, was, is) -> right.getChildren().setAll(is == null ? pages() : names(is)));
        model.pages().addListener((ListChangeListener<byte[]>) c -> drawPages());
        right.getChildren().setAll(pages());
        view.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && model.figureProperty().get() != null) {
                model.figureProperty().set(null);
                e.consume();
            }
        });
    }

    private Node pages() {
        var scroll = new ScrollPane(paper);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }

    private void drawPages() {
        paper.getChildren().clear();
        if (model.pages().isEmpty()) {
            var wait = new Label("正在排版…");
            wait.getStyleClass().add("quiet");
            paper.getChildren().add(wait);
        }
        for (var png : model.pages()) {
            var picture = new ImageView(new Image(new ByteArrayInputStream(png)));
            picture.getStyleClass().add("paper-page");
            paper.getChildren().add(new StackPane(picture));
        }
    }

    private Node names(Figure figure) {
        var title = new Label(figure.label() + " " + figure.text());
        title.getStyleClass().add("heading");
        var back = Buttons.plain(
                "看报告", Feather.ARROW_LEFT, () -> model.figureProperty().set(null));
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        var table = new TableView<NameLine>();
        table.setId("names");
        Columns.of(table)
                .text("村（社区）", 110, NameLine::village)
                .text("组", 60, NameLine::group)
                .text("姓名", 120, NameLine::name)
                .text("说明", 300, NameLine::note);
        table.getItems().setAll(figure.names());
        table.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                open(table);
            }
        });
        table.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER) {
                open(table);
                e.consume();
            }
        });
        var head = new HBox(8, title, back);
        head.setAlignment(Pos.CENTER_LEFT);
        var box = new VBox(8, head, table);
        box.getStyleClass().add("detail");
        VBox.setVgrow(table, Priority.ALWAYS);
        return box;
    }

    private void open(TableView<NameLine> table) {
        var line = table.getSelectionModel().getSelectedItem();
        if (line != null && line.householdId() != null) {
            openHousehold.accept(line.householdId());
        }
    }

    private void export() {
        ui.dialogs().folder("月报写到哪个文件夹").ifPresent(model::export);
    }

    /** 2026年11月. */
    private static final class MonthWords extends StringConverter<YearMonth> {
        @Override
        public String toString(YearMonth month) {
            return month == null ? "" : month.getYear() + "年" + month.getMonthValue() + "月";
        }

        @Override
        public YearMonth fromString(String text) {
            throw new UnsupportedOperationException("months are chosen, not typed");
        }
    }
}
