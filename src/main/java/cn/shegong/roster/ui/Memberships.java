package cn.shegong.roster.ui;

import cn.shegong.base.InvalidInput;
import cn.shegong.base.Problems;
import cn.shegong.base.Right;
import cn.shegong.resident.Person;
import cn.shegong.roster.Category;
import cn.shegong.roster.RosterEntry;
import cn.shegong.ui.DateField;
import cn.shegong.ui.FilterCombo;
import cn.shegong.ui.FormDialog;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.Ticks;
import cn.shegong.ui.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The questions around memberships, what they write, and how each is taken back. */
final class Memberships {
    private static final double TALL = 560;
    /** Height of the search for a person. */
    private static final double PICKER = 130;

    private final Ui ui;
    private final RosterDesk desk;

    Memberships(Ui ui, RosterDesk desk) {
        this.ui = ui;
        this.desk = desk;
    }

    boolean may() {
        return ui.actor().may(Right.RECORD);
    }

    /**
     * Puts somebody on a roster, or on several at once.
     *
     * @param first the roster that is proposed
     * @param personId 0 when the person has still to be looked for
     */
    void enter(Category first, long personId, Runnable then) {
        var model = new EnterViewModel(ui, desk, first);
        var fields = new EntryFields(desk.today());
        fields.startedOnProperty().bindBidirectional(model.startedOn);
        fields.reviewOnProperty().bindBidirectional(model.reviewOn);
        fields.grades(model.grades);
        model.grades.addListener((ListChangeListener<String>) c -> fields.grades(model.grades));
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
            model.choose(personId);
        }
        form.wide(only("这一户里保障谁", new Ticks(model.members), model.members, "members"));
        form.wide(only("同时列入", new Ticks(model.also), model.also, "also"));
        form.wide(warnings(model.warnings));
        fields.addTo(form).end();
        FormDialog.ask(
                ui,
                "列入名单",
                scrolled(form, personId == 0 ? TALL : TALL - PICKER),
                form,
                "列入",
                () -> {
                    if (model.person.get() == null) {
                        throw new InvalidInput(Problems.none().error("persons", "blank", "请先找到要列入的人。"));
                    }
                    return model.drafts(fields.read());
                },
                drafts -> desk.rosters().enterAll(ui.actor(), drafts, model.persons()),
                entered -> done(
                        "已列入" + labels(entered) + "：" + model.person.get().name(),
                        () -> desk.rosters().removeAll(ui.actor(), keys(entered)),
                        then));
    }

    /** A form that may grow beyond a small screen. */
    static ScrollPane scrolled(FormPane form, double height) {
        var scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setMinHeight(height);
        scroll.setPrefSize(520, height);
        return scroll;
    }

    private static String labels(List<RosterEntry> entries) {
        return entries.stream().map(entry -> entry.category().label()).collect(Collectors.joining("、"));
    }

    private static List<Long> keys(List<RosterEntry> entries) {
        return entries.stream().map(RosterEntry::id).toList();
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

    static Label warning(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("form-problem", "warning");
        label.setWrapText(true);
        label.setMaxWidth(480);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    void correct(Grant grant, Runnable then) {
        var before = grant.entry();
        var fields = new EntryFields(desk.today());
        fields.grades(desk.rolls().grades(before.category()));
        fields.fill(before);
        var form = new FormPane();
        fields.addTo(form);
        fields.addMoreTo(form).end();
        FormDialog.ask(
                ui,
                "更正" + before.category().label() + "：" + grant.names(),
                form,
                "保存",
                () -> before.with(fields.read()),
                after -> desk.rosters().correct(ui.actor(), after),
                after -> done(
                        "已更正",
                        () -> desk.rosters().correct(ui.actor(), before.with(e -> e.version = after.version())),
                        then));
    }

    /** Takes one or several off a roster, for one reason. */
    void end(Category category, List<Long> entryIds, String whom, Runnable then) {
        var form = new Ending(category, desk.today());
        FormDialog.ask(
                ui,
                "退出" + category.label() + "：" + whom,
                form.pane,
                "退出",
                form::read,
                reason -> desk.rosters().endAll(ui.actor(), entryIds, form.day(), reason),
                ended -> done(
                        "已退出" + category.label() + "：" + whom,
                        () -> desk.rosters().reopenAll(ui.actor(), keys(ended)),
                        then));
    }

    void reopen(Grant grant, Runnable then) {
        var before = grant.entry();
        ui.tasks()
                .run(
                        () -> desk.rosters().reopen(ui.actor(), before.id()),
                        after -> done(
                                "已恢复" + before.category().label() + "：" + grant.names(),
                                () -> desk.rosters().end(ui.actor(), before.id(), before.endedOn(), before.endReason()),
                                then));
    }

    /** Adds somebody of the household to its grant. */
    void addMember(Grant grant, Runnable then) {
        var entry = grant.entry();
        ui.tasks().run(() -> others(grant), others -> {
            if (others.isEmpty()) {
                ui.dialogs().tell("没有可以增加的人", "这一户现在的人都已经在这个名单上。要先添成员，请到这一户的页面。");
                return;
            }
            var who = new ComboBox<Person>(FXCollections.observableArrayList(others));
            who.setConverter(names());
            who.getSelectionModel().selectFirst();
            var from = EntryFields.dateField(desk.today());
            from.valueProperty().set(desk.today());
            var note = new VBox();
            Runnable check = () ->
                    check(entry.category(), who.getValue(), from.valueProperty().get(), note);
            who.valueProperty().addListener((o, was, is) -> check.run());
            from.valueProperty().addListener((o, was, is) -> check.run());
            check.run();
            var form = new FormPane()
                    .required("增加谁", "persons", who)
                    .required("从哪天起", "startedOn", from)
                    .wide(note)
                    .end();
            FormDialog.ask(
                    ui,
                    entry.category().label() + "增加成员",
                    form,
                    "增加",
                    () -> day(from, "startedOn"),
                    day -> desk.rosters()
                            .addMember(ui.actor(), entry.id(), who.getValue().id(), day),
                    member -> done(
                            "已增加" + who.getValue().name(),
                            () -> desk.rosters().removeMember(ui.actor(), member.id()),
                            then));
        });
    }

    private void check(Category category, Person person, LocalDate day, VBox note) {
        if (person != null && day != null) {
            ui.tasks()
                    .run(
                            () -> desk.eligibility().check(category, List.of(person.id()), day),
                            problems -> note.getChildren()
                                    .setAll(problems.warnings().stream()
                                            .map(problem -> warning(problem.message()))
                                            .toList()));
        }
    }

    private List<Person> others(Grant grant) {
        var on = grant.still().stream().map(Grant.Covered::personId).toList();
        return desk.residents().members(grant.entry().householdId()).stream()
                .filter(person -> !person.gone() && !on.contains(person.id()))
                .toList();
    }

    /** Takes one person out of a household's grant; with the last one the grant ends. */
    void endMember(Grant grant, Grant.Covered one, Runnable then) {
        var category = grant.entry().category();
        var form = new Ending(category, desk.today());
        boolean last = grant.still().size() == 1;
        if (last) {
            form.pane.wide(quiet("这是最后一个人，整户跟着退出。"));
        }
        FormDialog.ask(
                ui,
                "从" + category.label() + "减去" + one.name(),
                form.pane,
                "减去",
                form::read,
                reason -> {
                    desk.rosters().endMember(ui.actor(), one.memberId(), form.day(), reason);
                    return one;
                },
                ended -> done(
                        "已从" + category.label() + "减去" + one.name(),
                        () -> takeBack(grant.entry().id(), one.memberId()),
                        then));
    }

    private void takeBack(long entryId, long memberId) {
        boolean ended = desk.rosters().entry(entryId).orElseThrow().endedOn() != null;
        if (ended) {
            desk.rosters().reopen(ui.actor(), entryId);
        } else {
            desk.rosters().reopenMember(ui.actor(), memberId);
        }
    }

    /** Says what was done and offers to take it back. */
    private void done(String text, Runnable undo, Runnable then) {
        ui.dialogs().done(text, () -> ui.tasks()
                .run(
                        () -> {
                            undo.run();
                            return true;
                        },
                        undone -> then.run()));
        then.run();
    }

    static LocalDate day(DateField field, String name) {
        var problems = Problems.none();
        EntryFields.misread(field, name, problems);
        if (field.valueProperty().get() == null && !field.misread()) {
            problems.error(name, "blank", "没有填日期。");
        }
        problems.refuseErrors();
        return field.valueProperty().get();
    }

    static Label quiet(String text) {
        var label = new Label(text);
        label.getStyleClass().add("quiet");
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    private static StringConverter<Person> names() {
        return new StringConverter<>() {
            @Override
            public String toString(Person person) {
                return person == null ? "" : person.name();
            }

            @Override
            public Person fromString(String text) {
                return null;
            }
        };
    }

    /** When somebody leaves, and why: a usual reason or one's own words. */
    private final class Ending {
        private final DateField on;
        private final ComboBox<String> reason = new ComboBox<>();
        final FormPane pane;

        Ending(Category category, LocalDate today) {
            on = EntryFields.dateField(today);
            on.valueProperty().set(today);
            reason.setEditable(true);
            reason.setPrefWidth(260);
            reason.setPromptText("选一个，或者自己写");
            reason.getItems().setAll(desk.categories().definition(category).endReasons());
            pane = new FormPane()
                    .required("退出日期", "endedOn", on)
                    .required("原因", "endReason", reason)
                    .end();
        }

        String read() {
            Memberships.day(on, "endedOn");
            return reason.getEditor().getText();
        }

        LocalDate day() {
            return on.valueProperty().get();
        }
    }

    /** Follows a value; for labels that are no part of a form. */
    static <T> void follow(ObservableValue<T> value, Consumer<T> show) {
        value.addListener((o, was, is) -> show.accept(is));
        show.accept(value.getValue());
    }
}
