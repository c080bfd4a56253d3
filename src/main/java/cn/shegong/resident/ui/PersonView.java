package cn.shegong.resident.ui;

import cn.shegong.base.Right;
import cn.shegong.resident.Ethnicity;
import cn.shegong.resident.Person;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Chip;
import cn.shegong.ui.Ui;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** A person's page: who, with whom, on which rosters, what was done and is to be done. */
final class PersonView {
    /** What one does from here that leads elsewhere. */
    interface Steps {
        void back();

        void person(long personId);

        void household(long householdId);

        void recordVisit(long householdId);

        void edit(PersonFile file);
    }

    private static final Duration SHOWN = Duration.seconds(30);
    private static final int THINGS = 40;

    private final Ui ui;
    private final PersonViewModel model;
    private final Steps steps;
    private final List<PersonPart> parts;
    private final PageHead head;
    private final MenuButton more;
    private final Button edit;
    private final TwoColumns columns = new TwoColumns();
    private final VBox view;
    private final PauseTransition shown = new PauseTransition(SHOWN);

    PersonView(Ui ui, PersonViewModel model, ResidentDialogs dialogs, Steps steps, List<PersonPart> parts) {
        this.ui = ui;
        this.model = model;
        this.steps = steps;
        this.parts = parts;
        edit = Buttons.plain("改资料", Feather.EDIT_2, () -> steps.edit(model.file()));
        edit.setId("edit");
        var visit = Buttons.primary(
                "记一次走访",
                Feather.EDIT_3,
                () -> steps.recordVisit(model.file().home().household().id()));
        visit.setId("record-visit");
        more = PageHead.more(
                PageHead.item("move", "迁到另一户…", () -> dialogs.move(model)),
                PageHead.item("died", "改去世日期…", () -> dialogs.died(model)),
                PageHead.item("moved-out", "改迁出日期…", () -> dialogs.movedOut(model)));
        head = new PageHead(steps::back, more, edit, visit);
        VBox.setVgrow(columns, Priority.ALWAYS);
        view = new VBox(12, head, columns);
        view.setId("person-page");
        shown.setOnFinished(e -> model.hide());
        model.fileProperty().addListener((o, was, is) -> draw());
        model.revealedProperty().addListener((o, was, is) -> {
            if (is != null) {
                shown.playFromStart();
            }
            draw();
        });
    }

    VBox view() {
        return view;
    }

    private void draw() {
        var file = model.file();
        if (file == null) {
            return;
        }
        boolean may = ui.actor().may(Right.RECORD);
        edit.setDisable(!may);
        more.setDisable(!may);
        var home = file.home();
        head.say(
                file.person().name(),
                Words.joined(" · ", Words.sexAndAge(file.person(), home.today()), home.place()),
                marks(file));
        var left = new ArrayList<Node>();
        left.add(Sections.card("本人", facts(file)));
        for (var part : parts) {
            if (part.tellsRosters()) {
                left.add(Sections.card(
                        part.title(),
                        part.view(file.person().id(), home.household().id())));
            }
        }
        if (left.size() == 1) {
            left.add(Sections.card("类别与待遇", Sections.spells(file.spells())));
        }
        left.add(Sections.card("家庭", household(file)));
        var right = new ArrayList<Node>();
        right.add(Sections.card("该做的", Sections.due(home.due(), home.today())));
        for (var part : parts) {
            if (!part.tellsRosters()) {
                right.add(Sections.card(
                        part.title(),
                        part.view(file.person().id(), home.household().id())));
            }
        }
        right.add(Sections.card("时间线", Sections.timeLine(home.events(), THINGS)));
        right.add(Sections.card("资料更改", Sections.history(file.history())));
        columns.fill(left, right);
    }

    private static List<Chip> marks(PersonFile file) {
        var marks = new ArrayList<Chip>();
        var gone = Words.gone(file.person().diedOn(), file.person().movedOutOn());
        if (!gone.isEmpty()) {
            marks.add(new Chip(gone, Chip.Tone.PLAIN));
        }
        file.rosters().forEach(roster -> marks.add(new Chip(roster, Chip.Tone.GOOD)));
        return marks;
    }

    private Node facts(PersonFile file) {
        var revealed = model.revealedProperty().get();
        var person = revealed == null ? file.person() : revealed;
        var lines = new VBox(6);
        lines.getChildren().add(Sections.line(documentName(person), numbers(person, revealed != null)));
        add(lines, "出生", Words.day(person.birthDate()));
        add(lines, "电话", Words.joined("、", person.phone(), person.phone2()));
        add(lines, "联系人", Words.joined(" ", person.contactName(), person.contactPhone()));
        add(lines, "小名", person.nickname());
        add(lines, "曾用名", person.formerName());
        add(
                lines,
                "民族",
                Ethnicity.of(person.ethnicity()).map(Ethnicity::fullLabel).orElse(""));
        add(lines, "备注", person.note());
        return lines;
    }

    private static String documentName(Person person) {
        return person.idNumber().isEmpty() && person.otherDocument() != null ? "证件" : "身份证";
    }

    private Node numbers(Person person, boolean open) {
        var text = person.idNumber().isEmpty()
                ? Words.joined(
                        " ",
                        person.otherDocument() == null
                                ? ""
                                : person.otherDocument().label(),
                        person.documentNumber())
                : Words.grouped(person.idNumber());
        var number = new Label(text.isEmpty() ? "没有填" : text);
        number.setId("id-number");
        number.getStyleClass().add("personal-number");
        number.setMinWidth(0);
        var look = new Button(open ? "收起" : "查看");
        look.setId("reveal");
        look.getStyleClass().addAll("flat", "small");
        look.setMinWidth(Button.USE_PREF_SIZE);
        look.setOnAction(e -> {
            if (open) {
                model.hide();
            } else {
                model.reveal();
            }
        });
        look.setVisible(ui.actor().may(Right.UNMASK));
        var line = new HBox(8, number, look);
        line.setAlignment(Pos.BASELINE_LEFT);
        return line;
    }

    private Node household(PersonFile file) {
        var home = file.home();
        var lines = new VBox(6);
        var address = home.household().address();
        add(lines, "住址", address.isEmpty() ? home.place() : address);
        add(lines, "户编号", home.household().number());
        add(lines, "人户情况", home.household().housing().label());
        var open = Buttons.plain(
                "打开这一户", Feather.HOME, () -> steps.household(home.household().id()));
        open.setId("open-household");
        lines.getChildren().addAll(Sections.members(home, file.person().id(), steps::person), open);
        return lines;
    }

    private static void add(VBox lines, String name, String value) {
        if (!value.isEmpty()) {
            lines.getChildren().add(Sections.line(name, Sections.text(value)));
        }
    }
}
