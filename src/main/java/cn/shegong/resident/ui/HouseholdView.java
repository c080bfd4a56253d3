package cn.shegong.resident.ui;

import cn.shegong.base.Right;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Chip;
import cn.shegong.ui.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A household's page: where, who, what was done and is to be done. */
final class HouseholdView {
    /** What one does from here that leads elsewhere. */
    interface Steps {
        void back();

        void person(long personId);

        void recordVisit(long householdId);

        void edit(HouseholdFile file);

        void addMember(HouseholdFile file);
    }

    private static final int THINGS = 40;

    private final Ui ui;
    private final HouseholdViewModel model;
    private final LongConsumer openPerson;
    private final List<PersonPart> parts;
    private final PageHead head;
    private final MenuItem close;
    private final MenuItem reopen;
    private final MenuButton more;
    private final Button edit;
    private final Button add;
    private final TwoColumns columns = new TwoColumns();
    private final VBox view;

    HouseholdView(Ui ui, HouseholdViewModel model, ResidentDialogs dialogs, Steps steps, List<PersonPart> parts) {
        this.ui = ui;
        this.model = model;
        this.openPerson = steps::person;
        this.parts = parts;
        close = PageHead.item("close", "销户…", () -> dialogs.close(model));
        reopen = PageHead.item("reopen", "恢复这一户", model::reopen);
        more = PageHead.more(PageHead.item("change-head", "换户主…", () -> dialogs.changeHead(model)), close, reopen);
        add = Buttons.plain("添成员", Feather.USER_PLUS, () -> steps.addMember(model.file()));
        add.setId("add-member");
        edit = Buttons.plain("改资料", Feather.EDIT_2, () -> steps.edit(model.file()));
        edit.setId("edit");
        var visit = Buttons.primary(
                "记一次走访",
                Feather.EDIT_3,
                () -> steps.recordVisit(model.file().household().id()));
        visit.setId("record-visit");
        head = new PageHead(steps::back, more, edit, add, visit);
        VBox.setVgrow(columns, Priority.ALWAYS);
        view = new VBox(12, head, columns);
        view.setId("household-page");
        model.fileProperty().addListener((o, was, is) -> draw(is));
    }

    VBox view() {
        return view;
    }

    private void draw(HouseholdFile file) {
        boolean may = ui.actor().may(Right.RECORD);
        edit.setDisable(!may);
        add.setDisable(!may);
        more.setDisable(!may);
        boolean closed = file.household().closedOn() != null;
        close.setVisible(!closed);
        reopen.setVisible(closed);
        head.say(
                file.name(),
                Words.joined(" · ", file.place(), file.household().address()),
                closed
                        ? List.of(new Chip("已销户 " + Words.day(file.household().closedOn()), Chip.Tone.PLAIN))
                        : List.of());
        var left = new ArrayList<Node>();
        left.add(Sections.card("成员", Sections.members(file, 0, openPerson)));
        var right = new ArrayList<Node>();
        right.add(Sections.card("该做的", Sections.due(file.due(), file.today())));
        for (var part : parts) {
            var node = Sections.card(part.title(), part.view(0, file.household().id()));
            (part.tellsRosters() ? left : right).add(node);
        }
        right.add(Sections.card("时间线", Sections.timeLine(file.events(), THINGS)));
        right.add(Sections.card("资料更改", Sections.history(file.history())));
        left.add(Sections.card("这一户", facts(file)));
        columns.fill(left, right);
    }

    private static Node facts(HouseholdFile file) {
        var household = file.household();
        var lines = new VBox(6);
        add(lines, "村组", file.place());
        add(lines, "住址", household.address());
        add(lines, "户编号", household.number());
        add(lines, "人户情况", household.housing().label());
        if (household.openedOn() != null) {
            add(lines, "建档", Words.day(household.openedOn()));
        }
        add(lines, "备注", household.note());
        if (household.closedOn() != null) {
            add(lines, "销户", Words.day(household.closedOn()) + "，" + household.closedReason());
        }
        return lines;
    }

    private static void add(VBox lines, String name, String value) {
        if (!value.isEmpty()) {
            lines.getChildren().add(Sections.line(name, Sections.text(value)));
        }
    }
}
