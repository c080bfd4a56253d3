package cn.shegong.life.ui;

import cn.shegong.base.Right;
import cn.shegong.life.DueLine;
import cn.shegong.life.LifeRow;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Page;
import cn.shegong.ui.Tabs;
import cn.shegong.ui.Ui;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** 变动: what befell people and households, and what falls due with age and time. */
public final class LifePage implements Page {
    /** Where one goes from here. */
    public interface Ways {
        void person(long personId);

        void household(long householdId);

        /** Asks for the fact that runs out. */
        void fact(DueLine line, Runnable saved);
    }

    private enum Side {
        EVENTS("events-tab", "变动"),
        DUE("due-tab", "到龄和到期");

        private final String id;
        private final String label;

        Side(String id, String label) {
            this.id = id;
            this.label = label;
        }
    }

    private final Ui ui;
    private final Ways ways;
    private final EventsViewModel eventsModel;
    private final EventsPane events;
    private final DueViewModel dueModel;
    private final DuePane due;
    private final Tabs<Side> sides = new Tabs<>(List.of(Side.values()), side -> side.label).ids(side -> side.id);
    private final StackPane shown = new StackPane();
    private final VBox view = new VBox(12, sides, shown);
    private final Button export;
    private int number;

    public LifePage(Ui ui, LifeDesk desk, Ways ways) {
        this.ui = ui;
        this.ways = ways;
        eventsModel = new EventsViewModel(ui, desk);
        events = new EventsPane(ui, desk, eventsModel, this::open);
        dueModel = new DueViewModel(ui, desk);
        due = new DuePane(ui, ways, dueModel, () -> counted(dueModel.lines.size()));
        export = Buttons.primary("导出", Feather.DOWNLOAD, eventsModel::export);
        export.setId("export");
        export.visibleProperty().bind(sides.valueProperty().isEqualTo(Side.EVENTS));
        VBox.setVgrow(shown, Priority.ALWAYS);
        shown.getChildren().setAll(events);
        sides.valueProperty().addListener((o, was, is) -> bring());
    }

    private void open(LifeRow row) {
        if (row.personId() == null) {
            ways.household(row.householdId());
        } else {
            ways.person(row.personId());
        }
    }

    private void bring() {
        boolean isDue = sides.value() == Side.DUE;
        shown.getChildren().setAll(isDue ? due : events);
        if (isDue) {
            due.focus();
        } else {
            events.focus();
        }
    }

    /** How many things are due, as somebody else has counted them. */
    public void counted(int due) {
        number = due;
        sides.name(Side.DUE, due == 0 ? Side.DUE.label : Side.DUE.label + " " + due);
    }

    /** Brings what is due to the front. */
    public void showDue() {
        sides.valueProperty().set(Side.DUE);
    }

    @Override
    public String title() {
        return "变动";
    }

    @Override
    public String purpose() {
        return "出生、去世、迁移、分户的台账，和谁到龄、什么到期";
    }

    @Override
    public Ikon icon() {
        return Feather.REPEAT;
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
        return number;
    }

    @Override
    public List<Button> actions() {
        if (!ui.actor().may(Right.EXPORT)) {
            return List.of();
        }
        return List.of(export);
    }

    @Override
    public void shown() {
        events.refresh();
        due.refresh();
        bring();
    }
}
