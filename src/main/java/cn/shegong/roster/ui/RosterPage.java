package cn.shegong.roster.ui;

import cn.shegong.base.Right;
import cn.shegong.roster.Category;
import cn.shegong.roster.RollLine;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Page;
import cn.shegong.ui.Ui;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** 花名册: the rosters at the left, who is on the chosen one, and what is known of the chosen line. */
public final class RosterPage implements Page {
    /** The ways from here to other pages. */
    public interface Ways {
        void person(long personId);

        void household(long householdId);

        void intake();
    }

    private final Ui ui;
    private final Ways ways;
    private final RosterOutputs outputs;
    private final CategoriesViewModel categories;
    private final RollViewModel model;
    private final Memberships memberships;
    private final LinesEnding ending;
    private final CategoryPane pane;
    private final RollPane roll;
    private final MeaningLine meaning;
    private final MemberDetail detail;
    private final VBox middle = new VBox(8);
    private final HBox view;
    private final Button enter = Buttons.primary("列入…", Feather.PLUS, this::enter);

    public RosterPage(Ui ui, RosterDesk desk, Ways ways, RosterOutputs outputs) {
        this.ui = ui;
        this.ways = ways;
        this.outputs = outputs;
        categories = new CategoriesViewModel(ui, desk);
        model = new RollViewModel(ui, desk);
        memberships = new Memberships(ui, desk);
        ending = new LinesEnding(ui, desk, memberships);
        pane = new CategoryPane(categories);
        roll = new RollPane(ui, desk, model);
        meaning = new MeaningLine(model::open);
        detail = new MemberDetail(
                desk, memberships, this::changed, file -> open(file.line()), file -> new FactsForm(ui, desk)
                        .ask(file, this::changed));
        enter.setId("enter");
        HBox.setHgrow(middle, Priority.ALWAYS);
        view = new HBox(12, pane.view(), middle);
        categories.chosen.addListener((o, was, is) -> {
            if (is != null && (was == null || !was.label().equals(is.label()))) {
                model.open(is.roll());
            }
        });
        model.openProperty().addListener((o, was, is) -> bring(is));
        model.filterProperty().addListener((o, was, is) -> {
            if (roll.list() != null) {
                roll.empty(ways::intake, this::enter);
                roll.table().getSelectionModel().clearSelection();
                if (was == null || !was.roll().equals(is.roll())) {
                    roll.list().reload();
                } else {
                    roll.list().filterChanged();
                }
            }
        });
        model.fileProperty().addListener((o, was, is) -> detail.show(is));
        keys();
    }

    @Override
    public String title() {
        return "花名册";
    }

    @Override
    public String purpose() {
        return "各类名单上现在有谁，列入、更正、退出，出台账和公示";
    }

    @Override
    public Ikon icon() {
        return Feather.LIST;
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
    public List<Button> actions() {
        return List.of(enter);
    }

    @Override
    public void shown() {
        enter.setDisable(!memberships.may());
        model.refresh();
        categories.refresh();
        if (roll.list() != null) {
            roll.list().reload();
        }
        pane.view().requestFocus();
    }

    /** A fresh table for what was opened, in the place of the one before. */
    private void bring(RollViewModel.Open open) {
        var list = roll.fresh(open);
        list.detail(detail.view());
        list.onOpen(this::open);
        list.tools(outputs());
        list.table().getSelectionModel().getSelectedItems().addListener((ListChangeListener<RollLine>) c -> chosen());
        list.table().addEventFilter(KeyEvent.KEY_PRESSED, this::inTable);
        var elders =
                categories.chosen.get() == null ? null : categories.chosen.get().elders();
        if (elders != null && open.roll().several()) {
            meaning.show(elders);
        } else {
            meaning.show(open.definition());
        }
        VBox.setVgrow(list, Priority.ALWAYS);
        middle.getChildren().setAll(meaning, list);
        roll.empty(ways::intake, this::enter);
    }

    private Node outputs() {
        var menu = new MenuButton("出名单", new FontIcon(Feather.DOWNLOAD));
        menu.setId("outputs");
        menu.setMinWidth(MenuButton.USE_PREF_SIZE);
        menu.getItems()
                .setAll(
                        item(
                                "ledger",
                                "台账（Excel、PDF）…",
                                () -> outputs.ledger(model.filter(), roll.list().slice(), roll.shownFacts())),
                        item("notice", "公示…", () -> outputs.notice(model.filter())),
                        item(
                                "fetch",
                                "先转移谁…",
                                () -> outputs.fetch(
                                        model.filter().villageId(),
                                        model.filter().groupId())));
        menu.setDisable(!ui.actor().may(Right.EXPORT));
        return menu;
    }

    private static MenuItem item(String id, String text, Runnable act) {
        var item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(e -> act.run());
        return item;
    }

    private List<RollLine> selected() {
        return List.copyOf(roll.table().getSelectionModel().getSelectedItems().stream()
                .filter(java.util.Objects::nonNull)
                .toList());
    }

    private void chosen() {
        var lines = selected();
        if (lines.size() > 1) {
            model.choose(null);
            detail.showSeveral(lines.size(), this::end);
        } else {
            model.choose(lines.isEmpty() ? null : lines.get(0));
        }
    }

    private void open(RollLine line) {
        var row = line.row();
        if (row.memberId() == null) {
            ways.household(row.householdId());
        } else {
            ways.person(row.personId());
        }
    }

    private void enter() {
        if (memberships.may() && categories.chosen.get() != null) {
            memberships.enter(model.openProperty().get().roll().category(), 0, this::changed);
        }
    }

    private void end() {
        if (memberships.may()) {
            ending.end(model.openProperty().get().roll(), selected(), this::changed);
        }
    }

    /** Something was written: figures, lines and the detail are read again, the choice stays. */
    private void changed() {
        categories.refresh();
        roll.list().reload();
        chosen();
    }

    private void keys() {
        pane.view().addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if ((e.getCode() == KeyCode.RIGHT || e.getCode() == KeyCode.ENTER) && roll.list() != null) {
                roll.table().requestFocus();
                e.consume();
            }
        });
        roll.text().addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.ENTER) {
                roll.table().requestFocus();
                e.consume();
            }
        });
        detail.view().addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE || e.getCode() == KeyCode.LEFT) {
                roll.table().requestFocus();
                e.consume();
            }
        });
    }

    private void inTable(KeyEvent e) {
        if (e.getCode() == KeyCode.DELETE) {
            end();
            e.consume();
        } else if (e.getCode() == KeyCode.LEFT) {
            pane.view().requestFocus();
            e.consume();
        } else if (e.getCode() == KeyCode.RIGHT) {
            var first = detail.view().lookup(".button");
            if (first != null) {
                first.requestFocus();
            }
            e.consume();
        }
    }

    /** Opens a roster by name, e.g. from another page. */
    public void open(Category category) {
        categories.lines.stream()
                .filter(line -> !line.isHeading()
                        && line.elders() == null
                        && line.category().equals(category))
                .findFirst()
                .ifPresent(categories.chosen::set);
    }
}
