package cn.shegong.app;

import cn.shegong.draft.Draft;
import cn.shegong.plan.When;
import cn.shegong.report.Figure;
import cn.shegong.ui.Chip;
import cn.shegong.ui.Empty;
import cn.shegong.ui.Page;
import cn.shegong.ui.Ui;
import cn.shegong.visit.VisitEntry;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** 今日: what has to be done, how the month stands, what happened in the station. */
final class HomePage implements Page {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日 EEEE", Locale.CHINA);

    /** Where one goes from here. */
    interface Ways {
        void recordVisit(long householdId);

        void household(long householdId);

        void visits();

        /** Part of the visiting plan. */
        void plan(When part);

        /** Takes up what was left half typed. */
        void goOn(Draft draft);

        void intake();

        void month();

        void safety();

        /** What ages and dates make due. */
        void due();

        /** How many of those there are. */
        void counted(int due);
    }

    private final Ui ui;
    private final Station station;
    private final Ways ways;
    private final LocalDate opened;
    private final String opening;
    private final StackPane view = new StackPane();

    HomePage(Ui ui, Station station, Ways ways) {
        this.ui = ui;
        this.station = station;
        this.ways = ways;
        this.opened = LocalDate.now(station.clock);
        this.opening = station.database.openingReport().words();
    }

    @Override
    public String title() {
        return "今日";
    }

    @Override
    public String purpose() {
        return LocalDate.now(station.clock).format(DATE) + " · 该做的、本月进度和站内的事。";
    }

    @Override
    public Ikon icon() {
        return Feather.SUN;
    }

    @Override
    public String group() {
        return "";
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void shown() {
        ui.tasks().run(() -> Today.read(station, ui.actor()), this::draw);
    }

    private void draw(Today today) {
        ways.counted(today.lifeDue());
        if (today.nothingYet()) {
            view.getChildren().setAll(new Empty("站里还没有人。先把县里的低保名单收进来，以后每个月只看变化。", "收名单", ways::intake));
            return;
        }
        var grid = new GridPane();
        grid.setHgap(16);
        for (int share : new int[] {42, 32, 26}) {
            var column = new ColumnConstraints();
            column.setPercentWidth(share);
            grid.getColumnConstraints().add(column);
        }
        var row = new RowConstraints();
        row.setVgrow(Priority.ALWAYS);
        grid.getRowConstraints().add(row);
        var planned = new PlannedVisits(today.planned(), ways::plan);
        grid.add(card("该做的", planned, due(today)), 0, 0);
        grid.add(card("本月进度", progress(today)), 1, 0);
        grid.add(card("站内", station(today)), 2, 0);
        view.getChildren().setAll(grid);
    }

    private Node due(Today today) {
        if (today.due().isEmpty()) {
            return new Empty("七天之内没有要跟进的事。", "记一次走访", ways::visits);
        }
        var lines = new VBox(4);
        lines.getStyleClass().add("scrolled");
        today.due().forEach(entry -> lines.getChildren().add(due(entry, today.day())));
        var scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private Node due(VisitEntry entry, LocalDate day) {
        var visit = entry.visit();
        long late = ChronoUnit.DAYS.between(visit.followUpOn(), day);
        var chip = late > 0
                ? new Chip("逾期 " + late + " 天", Chip.Tone.BAD)
                : late == 0 ? new Chip("今天", Chip.Tone.ATTENTION) : new Chip(-late + " 天后", Chip.Tone.PLAIN);
        var who = new Hyperlink(visit.headName());
        who.setMinWidth(Region.USE_PREF_SIZE);
        who.setOnAction(e -> ways.household(visit.householdId()));
        var where = new Label(visit.villageName() + visit.groupLabel());
        where.getStyleClass().add("quiet");
        where.setMinWidth(Region.USE_PREF_SIZE);
        var spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        var record = new Hyperlink("记走访");
        record.setMinWidth(Region.USE_PREF_SIZE);
        record.setOnAction(e -> ways.recordVisit(visit.householdId()));
        var first = new HBox(8, chip, who, where, spacer, record);
        first.setAlignment(Pos.CENTER_LEFT);
        var what = new Label(visit.followUpText());
        what.setWrapText(true);
        var line = new VBox(2, first, what);
        line.getStyleClass().add("due-line");
        return line;
    }

    private Node progress(Today today) {
        var month = today.month();
        var box = new VBox(12);
        box.getStyleClass().add("scrolled");
        box.getChildren().add(figures(month.total().visits(), month.total().served()));
        int reached = month.onRoster().value() - month.notVisited().value();
        double passed = share(today.day());
        box.getChildren().add(bar("在册家庭已走访", reached, month.onRoster().value(), passed));
        for (var village : month.villages()) {
            if (village.onRoster().value() > 0) {
                int done = village.onRoster().value() - village.notVisited().value();
                box.getChildren()
                        .add(bar(
                                village.village().isEmpty() ? "未填村" : village.village(),
                                done,
                                village.onRoster().value(),
                                passed));
            }
        }
        var more = new Hyperlink("看月报和名单");
        more.setOnAction(e -> ways.month());
        box.getChildren().add(more);
        var scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private static Node figures(Figure... figures) {
        var line = new HBox(24);
        for (var figure : figures) {
            var number = new Label(String.valueOf(figure.value()));
            number.getStyleClass().add("figure");
            var label = new Label(figure.label() + "（" + figure.unit() + "）");
            label.getStyleClass().add("quiet");
            line.getChildren().add(new VBox(number, label));
        }
        return line;
    }

    /** @param mark how much of the month has passed, 0 to 1 */
    private static Node bar(String name, int done, int all, double mark) {
        var label = new Label(name);
        var spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        var count = new Label(done + " / " + all + " 户");
        count.getStyleClass().add("quiet");
        var bar = new ProgressBar(all == 0 ? 0 : (double) done / all);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("small");
        var line = new StackPane(bar);
        line.setAlignment(Pos.CENTER_LEFT);
        var day = new Region();
        day.getStyleClass().add("month-mark");
        day.setMaxSize(2, 14);
        day.translateXProperty().bind(bar.widthProperty().multiply(mark));
        Tooltip.install(line, new Tooltip("竖线是今天：本月已过 " + Math.round(mark * 100) + "%"));
        line.getChildren().add(day);
        return new VBox(2, new HBox(label, spacer, count), line);
    }

    private static double share(LocalDate day) {
        return (double) day.getDayOfMonth() / day.lengthOfMonth();
    }

    private Node station(Today today) {
        var box = new VBox(8);
        // What was found on opening is news on that day only.
        if (!opening.isEmpty() && today.day().equals(opened)) {
            box.getChildren().add(alarming(opening));
        }
        if (!today.fault().isEmpty()) {
            box.getChildren().add(alarming(today.fault()));
        }
        if (today.lifeDue() > 0) {
            var link = new Hyperlink("有 " + today.lifeDue() + " 件到龄、到期要办");
            link.setId("life-due");
            link.setWrapText(true);
            link.setOnAction(e -> ways.due());
            box.getChildren().add(link);
        }
        today.drafts().forEach(draft -> {
            var link = new Hyperlink(
                    "有一份没录完的内容（" + draft.keptAt().format(DateTimeFormatter.ofPattern("M月d日 HH:mm")) + "），接着录");
            link.setWrapText(true);
            link.setOnAction(e -> ways.goOn(draft));
            box.getChildren().add(link);
        });
        for (var roster : today.month().rosters()) {
            var roll = roster.category().householdBased() ? roster.households() : roster.persons();
            moved(box, roster.category().label() + "新增", roll.entered());
            moved(box, roster.category().label() + "退出", roll.left());
        }
        if (box.getChildren().isEmpty()) {
            var nothing = new Label("这个月名册没有变动，也没有没录完的内容。");
            nothing.setWrapText(true);
            nothing.getStyleClass().add("quiet");
            box.getChildren().add(nothing);
        }
        return box;
    }

    private Node alarming(String words) {
        var text = new Label(words);
        text.setWrapText(true);
        text.getStyleClass().add("warning");
        var more = new Hyperlink("看数据安全");
        more.setOnAction(e -> ways.safety());
        return new VBox(2, text, more);
    }

    private static void moved(VBox box, String what, Figure figure) {
        if (figure.value() == 0) {
            return;
        }
        var names = figure.names().stream().limit(4).map(n -> n.name()).toList();
        var text = new Label(
                "本月" + what + " " + figure.text() + "：" + String.join("、", names) + (figure.value() > 4 ? " 等" : ""));
        text.setWrapText(true);
        box.getChildren().add(text);
    }

    private static Node card(String title, Node... contents) {
        var heading = new Label(title);
        heading.getStyleClass().add("heading");
        var card = new VBox(heading);
        card.getChildren().addAll(contents);
        card.getStyleClass().add("card");
        VBox.setVgrow(contents[contents.length - 1], Priority.ALWAYS);
        return card;
    }
}
