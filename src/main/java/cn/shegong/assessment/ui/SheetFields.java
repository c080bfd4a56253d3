package cn.shegong.assessment.ui;

import cn.shegong.assessment.Answers;
import cn.shegong.assessment.Assessment;
import cn.shegong.assessment.AssessmentReason;
import cn.shegong.assessment.Instrument;
import cn.shegong.staff.Worker;
import cn.shegong.ui.Tick;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What can be filled in on a sheet: its head and its answers. */
final class SheetFields {
    final ObjectProperty<Assessed> who = new SimpleObjectProperty<>();
    final ObjectProperty<LocalDate> assessedOn = new SimpleObjectProperty<>();
    final ObjectProperty<AssessmentReason> reason = new SimpleObjectProperty<>(AssessmentReason.FIRST);
    final StringProperty place = new SimpleStringProperty("");
    final ObservableList<Tick> workers = FXCollections.observableArrayList(tick -> new Observable[] {tick.on()});
    final StringProperty otherAssessors = new SimpleStringProperty("");
    final StringProperty witness = new SimpleStringProperty("");
    final StringProperty informant = new SimpleStringProperty("");
    final StringProperty informantRelation = new SimpleStringProperty("");
    final StringProperty informantPhone = new SimpleStringProperty("");
    final StringProperty remark = new SimpleStringProperty("");
    /** The visit on which it was done, or null. */
    final ObjectProperty<Long> visitRootId = new SimpleObjectProperty<>();

    final ObjectProperty<Answers> answers = new SimpleObjectProperty<>(Answers.NONE);

    /** Calls back on any change of any field. */
    void onChange(Runnable changed) {
        Stream.<ObservableValue<?>>of(
                        who,
                        assessedOn,
                        reason,
                        place,
                        otherAssessors,
                        witness,
                        informant,
                        informantRelation,
                        informantPhone,
                        remark,
                        visitRootId,
                        answers)
                .forEach(field -> field.addListener((o, was, is) -> changed.run()));
        workers.addListener((Observable o) -> changed.run());
    }

    /** @param everyone of the station; who has left it stays when he or she has assessed */
    void fill(Assessment sheet, Assessed about, List<Worker> everyone) {
        who.set(about);
        assessedOn.set(sheet.assessedOn());
        reason.set(sheet.reason());
        place.set(sheet.place());
        workers.setAll(everyone.stream()
                .filter(worker -> worker.atStation() || sheet.workers().contains(worker.id()))
                .map(worker ->
                        new Tick(worker.id(), worker.name(), sheet.workers().contains(worker.id())))
                .toList());
        otherAssessors.set(sheet.otherAssessors());
        witness.set(sheet.witness());
        informant.set(sheet.informant());
        informantRelation.set(sheet.informantRelation());
        informantPhone.set(sheet.informantPhone());
        remark.set(sheet.remark());
        visitRootId.set(sheet.visitRootId());
        answers.set(sheet.answers());
    }

    /** The sheet as it stands in the form. */
    Assessment sheet(Instrument instrument) {
        var about = who.get();
        return new Assessment(
                instrument,
                about == null ? null : about.personId(),
                about == null ? null : about.householdId(),
                assessedOn.get(),
                reason.get(),
                place.get(),
                workers.stream().filter(tick -> tick.on().get()).map(Tick::id).toList(),
                otherAssessors.get(),
                witness.get(),
                informant.get(),
                informantRelation.get(),
                informantPhone.get(),
                answers.get(),
                remark.get(),
                visitRootId.get());
    }
}
