package cn.shegong.app;

import cn.shegong.base.Right;
import cn.shegong.count.Figure;
import cn.shegong.draft.Draft;
import cn.shegong.plan.When;
import cn.shegong.ui.Empty;
import cn.shegong.ui.Page;
import cn.shegong.ui.Ui;
import cn.shegong.visit.ui.FollowUpForms;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
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

        /** Who is to be assessed again. */
        void assessments();

        /** Takes up what was left half typed. */
        void goOn(Draft draft);

        void intake();

        void month();

        void safety();

        /** What ages and dates make due. */
        void due();

        /** How many of those there are, and how many households whose visit is overdue. */
        void counted(int due, int overdue);
    }

    private final Ui ui;
    private final Station station;
    private final Ways ways;
    private final LocalDate opened;
    private final String opening;
    private final ObjectProperty<FollowUps.Whose> whose = new SimpleObjectProperty<>();
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
        ways.counted(today.lifeDue(), today.planned().get(When.OVERDUE));
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
        again(planned, today);
        grid.add(card("该做的", planned, followUps(today)), 0, 0);
        grid.add(card("本月进度", scrolled(new MonthProgress(today, ways::month))), 1, 0);
        grid.add(card("站内", station(today)), 2, 0);
        view.getChildren().setAll(grid);
    }

    /** Quiet when nobody is to be assessed again. */
    private void again(Pane line, Today today) {
        if (today.assess() > 0) {
            var link = new Hyperlink("评估到期 " + today.assess() + " 份");
            link.setId("assessments-due");
            link.setMinWidth(Region.USE_PREF_SIZE);
            link.setOnAction(e -> ways.assessments());
            line.getChildren().add(link);
        }
    }

    private Node followUps(Today today) {
        return today.due().isEmpty()
                ? new Empty("七天之内没有要跟进的事。", "记一次走访", ways::visits)
                : scrolled(new FollowUps(
                        today,
                        whose,
                        new FollowUpForms(ui, new Desks(station).visits(), this::shown),
                        ways::household,
                        ui.actor().may(Right.RECORD) ? ways::recordVisit : null));
    }

    private static Node scrolled(Node content) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
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
        var names = figure.lines().stream().limit(4).map(n -> n.row().name()).toList();
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
