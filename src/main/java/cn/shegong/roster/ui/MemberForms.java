package cn.shegong.roster.ui;

import cn.shegong.resident.Person;
import cn.shegong.roster.Category;
import cn.shegong.ui.FormDialog;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.Ui;
import java.time.LocalDate;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The questions around single persons of a household's grant: who comes in, who leaves it. */
final class MemberForms {
    private final Ui ui;
    private final RosterDesk desk;
    private final Memberships memberships;

    MemberForms(Ui ui, RosterDesk desk, Memberships memberships) {
        this.ui = ui;
        this.desk = desk;
        this.memberships = memberships;
    }

    /** Adds somebody of the household to its grant. */
    void add(Grant grant, Runnable then) {
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
                    () -> Memberships.day(from, "startedOn"),
                    day -> desk.rosters()
                            .addMember(ui.actor(), entry.id(), who.getValue().id(), day),
                    member -> memberships.done(
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
                                            .map(problem -> Memberships.warning(problem.message()))
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
    void end(Grant grant, Grant.Covered one, Runnable then) {
        var category = grant.entry().category();
        var form = new Ending(desk, category);
        boolean last = grant.still().size() == 1;
        if (last) {
            form.pane.wide(Memberships.quiet("这是最后一个人，整户跟着退出。"));
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
                ended -> memberships.done(
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
}
