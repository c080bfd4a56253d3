package cn.shegong.roster.ui;

import cn.shegong.base.InvalidInput;
import cn.shegong.base.Problems;
import cn.shegong.roster.Category;
import cn.shegong.roster.RosterEntry;
import cn.shegong.ui.FilterCombo;
import cn.shegong.ui.FormDialog;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.Ticks;
import cn.shegong.ui.Ui;
import java.util.List;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Asks what is needed to put somebody on a roster, or on several at once. */
final class EnterForm {
    private static final double TALL = 560;
    /** Height of the search for a person. */
    private static final double PICKER = 130;

    private final Ui ui;
    private final RosterDesk desk;
    private final Memberships memberships;
    private final EnterViewModel model;
    private final EntryFields fields;

    /**
     * @param first the roster that is proposed
     * @param reason why, as far as it is known; empty otherwise
     */
    EnterForm(Ui ui, RosterDesk desk, Memberships memberships, Category first, String reason) {
        this.ui = ui;
        this.desk = desk;
        this.memberships = memberships;
        model = new EnterViewModel(ui, desk, first);
        fields = new EntryFields(desk.today());
        fields.startReason(reason);
        fields.startedOnProperty().bindBidirectional(model.startedOn);
        fields.reviewOnProperty().bindBidirectional(model.reviewOn);
        fields.grades(model.grades);
        model.grades.addListener((ListChangeListener<String>) c -> fields.grades(model.grades));
    }

    /** @param personId 0 when the person has still to be looked for */
    void ask(long personId, Runnable then) {
        var form = form(personId);
        FormDialog.ask(
                ui,
                "列入名单",
                Memberships.scrolled(form, personId == 0 ? TALL : TALL - PICKER),
                form,
                "列入",
                () -> {
                    if (model.person.get() == null) {
                        throw new InvalidInput(Problems.none().error("persons", "blank", "请先找到要列入的人。"));
                    }
                    return model.drafts(fields.read());
                },
                drafts -> desk.rosters().enterAll(ui.actor(), drafts, model.persons()),
                entered -> memberships.done(
                        "已列入" + labels(entered) + "：" + model.person.get().name(),
                        () -> desk.rosters().removeAll(ui.actor(), Memberships.keys(entered)),
                        then));
    }

    private FormPane form(long personId) {
        var form = new FormPane()
                .required("名单", "category", new FilterCombo<>("", model.categories, Category::label, model.category));
        if (personId == 0) {
            var picker = new PersonPicker(ui, desk);
            picker.chosenProperty().addListener((o, was, is) -> {
                if (is != null) {
                    model.choose(is.id());
                }
            });
            form.required("谁", "persons", picker);
        } else {
            var who = new Label();
            model.person.addListener((o, was, is) -> who.setText(is == null ? "" : Words.of(is, desk.today())));
            form.field("谁", "persons", who);
            model.choose(personId);
        }
        form.wide(only("这一户里保障谁", new Ticks(model.members), model.members, "members"));
        form.wide(only("同时列入", new Ticks(model.also), model.also, "also"));
        form.wide(warnings(model.warnings));
        return fields.addTo(form).end();
    }

    private static String labels(List<RosterEntry> entries) {
        return entries.stream().map(entry -> entry.category().label()).collect(Collectors.joining("、"));
    }

    /** Something with a line over it that is there only while it has something to offer. */
    private static Node only(String title, Node node, ObservableList<?> offered, String id) {
        node.setId(id);
        var label = new Label(title);
        label.getStyleClass().add("quiet");
        var box = new VBox(2, label, node);
        Runnable show = () -> {
            box.setVisible(!offered.isEmpty());
            box.setManaged(!offered.isEmpty());
        };
        offered.addListener((ListChangeListener<Object>) c -> show.run());
        show.run();
        return box;
    }

    private static Node warnings(ObservableList<String> warnings) {
        var box = new VBox(4);
        box.setId("warnings");
        Runnable show = () -> {
            box.getChildren().setAll(warnings.stream().map(Memberships::warning).toList());
            box.setManaged(!warnings.isEmpty());
        };
        warnings.addListener((ListChangeListener<String>) c -> show.run());
        show.run();
        return box;
    }
}
