package cn.shegong.assessment.ui;

import cn.shegong.assessment.HomeVisit;
import cn.shegong.assessment.Instrument;
import cn.shegong.resident.Person;
import cn.shegong.ui.OneOf;
import cn.shegong.ui.Ui;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;

/** Asks whom of a visited household to assess and by which instrument; who was met stands first. */
final class OnVisit {
    private OnVisit() {}

    private record Household(HomeVisit visit, List<Assessed> people, List<Instrument> offered) {}

    /** @param then gets where the sheet begins, unless the question is left */
    static void ask(Ui ui, AssessmentDesk desk, long visitRootId, Consumer<SheetStart> then) {
        ui.tasks()
                .run(
                        () -> desk.visits()
                                .find(visitRootId)
                                .map(visit -> new Household(
                                        visit,
                                        people(desk, visit),
                                        desk.instruments().offered()))
                                .orElse(null),
                        household -> {
                            if (household == null) {
                                ui.dialogs().tell("没有开始评估", "这次走访刚刚作废了，不能在它上面做评估。请刷新走访再看。");
                            } else {
                                ask(ui, household, then);
                            }
                        });
    }

    private static List<Assessed> people(AssessmentDesk desk, HomeVisit visit) {
        var finder = new AssessedFinder(desk);
        var people = new ArrayList<Assessed>();
        desk.residents().members(visit.householdId()).stream()
                .filter(person -> !person.gone())
                .sorted(Comparator.comparing((Person person) -> !visit.met().contains(person.id())))
                .forEach(person -> people.add(finder.named(person.id(), null)));
        people.add(new Assessed(null, visit.householdId(), "全家", ""));
        return people;
    }

    private static void ask(Ui ui, Household household, Consumer<SheetStart> then) {
        var who = new OneOf<>(household.people(), Assessed::name, false);
        who.setId("who");
        var picker = new InstrumentPicker(fitting(household, household.people().get(0)), null);
        who.valueProperty().addListener((o, was, is) -> picker.offer(fitting(household, is), null));
        who.valueProperty().set(household.people().get(0));
        var content = picker.content();
        content.getChildren().add(0, who);
        content.getChildren().add(0, new Label(household.visit().words() + "，评估谁"));
        if (ui.dialogs().show("在走访时做的评估", content, "开始")
                && picker.chosen() != null
                && who.valueProperty().get() != null) {
            var about = who.valueProperty().get();
            then.accept(SheetStart.about(picker.chosen().code(), about.personId(), about.householdId())
                    .onVisit(household.visit().rootId()));
        }
    }

    private static List<Instrument> fitting(Household household, Assessed about) {
        boolean person = about != null && about.personId() != null;
        return household.offered().stream()
                .filter(instrument -> person != (instrument.subject() == Instrument.Subject.HOUSEHOLD))
                .toList();
    }
}
