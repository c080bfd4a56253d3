package cn.shegong.roster.ui;

import cn.shegong.base.Problems;
import cn.shegong.base.Right;
import cn.shegong.roster.Category;
import cn.shegong.roster.RosterEntry;
import cn.shegong.ui.DateField;
import cn.shegong.ui.FormDialog;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;

/** The questions around memberships, what they write, and how each is taken back. */
final class Memberships {
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
     * Puts somebody on a roster.
     *
     * @param first the roster that is proposed
     * @param personId 0 when the person has still to be looked for
     */
    void enter(Category first, long personId, Runnable then) {
        enter(first, personId, "", then);
    }

    /** @param reason why, as far as it is known */
    void enter(Category first, long personId, String reason, Runnable then) {
        new EnterForm(ui, desk, this, first, reason).ask(personId, then);
    }

    /** The questions around single persons of a household's grant. */
    MemberForms members() {
        return new MemberForms(ui, desk, this);
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

    static List<Long> keys(List<RosterEntry> entries) {
        return entries.stream().map(RosterEntry::id).toList();
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
        var form = new Ending(desk, category);
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

    /** Says what was done and offers to take it back. */
    void done(String text, Runnable undo, Runnable then) {
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

    /** Follows a value; for labels that are no part of a form. */
    static <T> void follow(ObservableValue<T> value, Consumer<T> show) {
        value.addListener((o, was, is) -> show.accept(is));
        show.accept(value.getValue());
    }
}
