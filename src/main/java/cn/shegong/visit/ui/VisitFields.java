package cn.shegong.visit.ui;

import cn.shegong.base.Problems;
import cn.shegong.ui.Tick;
import cn.shegong.visit.HardshipDegree;
import cn.shegong.visit.HardshipKind;
import cn.shegong.visit.MissReason;
import cn.shegong.visit.Situation;
import cn.shegong.visit.Visit;
import cn.shegong.visit.VisitPerson;
import cn.shegong.visit.VisitWay;
import cn.shegong.visit.VisitWorker;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The fields of a visit's form, and how they become a visit or a draft and come from one. */
final class VisitFields {
    final ObservableList<Tick> met = ticks();
    final ObjectProperty<LocalDate> date = new SimpleObjectProperty<>();
    final StringProperty time = text();
    final StringProperty minutes = text();
    final ObjectProperty<VisitWay> way = new SimpleObjectProperty<>(VisitWay.HOME);
    final ObjectProperty<MissReason> missReason = new SimpleObjectProperty<>();
    final ObservableList<Tick> visitors = ticks();
    final ObservableList<Tick> companions = ticks();
    final StringProperty otherCompanions = text();
    final StringProperty item = text();
    final StringProperty economy = text();
    final StringProperty housing = text();
    final StringProperty health = text();
    final StringProperty employment = text();
    final ObjectProperty<HardshipKind> hardshipKind = new SimpleObjectProperty<>();
    final ObjectProperty<HardshipDegree> hardshipDegree = new SimpleObjectProperty<>();
    final StringProperty informant = text();
    final StringProperty problems = text();
    final BooleanProperty urgent = new SimpleBooleanProperty();
    final StringProperty done = text();
    final ObjectProperty<LocalDate> followUpOn = new SimpleObjectProperty<>();
    final StringProperty followUpText = text();
    final ObservableList<Tick> followsUp = ticks();

    /** First versions of the photos and scans that were filed for this visit while it is being typed. */
    final ObservableList<Long> pictures = FXCollections.observableArrayList();

    /** What the kind of the visit asks. */
    final AskedFields asked = new AskedFields();

    /** True while something stands in the follow-up's date that is no date. */
    final BooleanProperty followUpMisread = new SimpleBooleanProperty();

    private static StringProperty text() {
        return new SimpleStringProperty("");
    }

    private static ObservableList<Tick> ticks() {
        return FXCollections.observableArrayList(tick -> new Observable[] {tick.on()});
    }

    /** Calls back on any change of any field. */
    void onChange(Runnable changed) {
        asked.onChange(changed);
        Stream.of(
                        met,
                        date,
                        time,
                        minutes,
                        way,
                        missReason,
                        visitors,
                        companions,
                        otherCompanions,
                        item,
                        economy,
                        housing,
                        health,
                        employment,
                        hardshipKind,
                        hardshipDegree,
                        informant,
                        problems,
                        urgent,
                        done,
                        followUpOn,
                        followUpText,
                        followUpMisread,
                        followsUp,
                        pictures)
                .forEach(field -> field.addListener(o -> {
                    // Reading the value makes a property tell of its next change, too.
                    if (o instanceof javafx.beans.value.ObservableValue<?> value) {
                        value.getValue();
                    }
                    changed.run();
                }));
    }

    /** What was typed but cannot be read; the rules never see it. */
    Problems misread() {
        var found = Problems.none();
        if (!time.get().isBlank() && TypedTime.read(time.get()).isEmpty()) {
            found.error("visitedAt", "bad_time", "时间看不懂，可以写 9:30、930 或“下午3点”；不知道就空着。");
        }
        if (!minutes.get().isBlank() && TypedTime.readMinutes(minutes.get()).isEmpty()) {
            found.error("minutes", "bad_minutes", "时长看不懂，请写分钟数，例如 40。");
        }
        if (followUpMisread.get()) {
            found.error("followUpOn", "bad_date", "跟进日期看不懂，可以写 0401、4.1 或“下周三”。");
        }
        return found;
    }

    /** The visit as it stands in the form; members who were there are met only when the visit was successful. */
    Visit visit(long householdId) {
        boolean successful = missReason.get() == null;
        var persons = met.stream()
                .map(t -> new VisitPerson(t.id(), successful && t.on().get()))
                .toList();
        var workers = new ArrayList<VisitWorker>();
        ticked(visitors).forEach(id -> workers.add(VisitWorker.visitor(id)));
        ticked(companions).forEach(id -> workers.add(VisitWorker.companion(id)));
        return new Visit(
                householdId,
                at(),
                TypedTime.readMinutes(minutes.get()).orElse(0),
                way.get(),
                missReason.get(),
                item.get(),
                persons,
                workers,
                otherCompanions.get(),
                situation(),
                way.get() == VisitWay.NEIGHBOUR ? informant.get() : "",
                problems.get(),
                done.get(),
                urgent.get(),
                followUpOn.get(),
                followUpText.get(),
                successful ? ticked(followsUp) : List.of(),
                asked.kind.get().code(),
                successful ? asked.checks() : List.of(),
                successful ? asked.answers() : List.of());
    }

    /** When the visit was as far as it can be read, at midnight without a time; null without a day. */
    LocalDateTime at() {
        return date.get() == null
                ? null
                : date.get().atTime(TypedTime.read(time.get()).orElse(LocalTime.MIDNIGHT));
    }

    VisitDraft draft(long householdId, String householdName, boolean itemGuessed) {
        return new VisitDraft(
                householdId,
                householdName,
                ticked(met),
                date.get(),
                time.get(),
                minutes.get(),
                way.get(),
                missReason.get(),
                ticked(visitors),
                ticked(companions),
                otherCompanions.get(),
                item.get(),
                itemGuessed,
                economy.get(),
                housing.get(),
                health.get(),
                employment.get(),
                hardshipKind.get(),
                hardshipDegree.get(),
                informant.get(),
                problems.get(),
                urgent.get(),
                done.get(),
                followUpOn.get(),
                followUpText.get(),
                ticked(followsUp),
                List.copyOf(pictures),
                asked.draft());
    }

    /** Puts a draft into the fields; the ticks of members and follow-ups must stand there already. */
    void fill(VisitDraft draft) {
        tick(met, draft.met());
        date.set(draft.date());
        time.set(draft.time());
        minutes.set(draft.minutes());
        way.set(draft.way());
        missReason.set(draft.missReason());
        tick(visitors, draft.visitors());
        tick(companions, draft.companions());
        otherCompanions.set(draft.otherCompanions());
        item.set(draft.item());
        fill(new Situation(
                draft.economy(),
                draft.housing(),
                draft.health(),
                draft.employment(),
                draft.hardshipKind(),
                draft.hardshipDegree()));
        informant.set(draft.informant());
        problems.set(draft.problems());
        urgent.set(draft.urgent());
        done.set(draft.done());
        followUpOn.set(draft.followUpOn());
        followUpText.set(draft.followUpText());
        tick(followsUp, draft.followsUp());
        pictures.setAll(draft.pictures());
        asked.fill(draft.asked());
    }

    /** Puts a recorded visit into the fields; the ticks must stand there already. */
    void fill(Visit visit) {
        tick(met, visit.met());
        date.set(visit.visitedAt().toLocalDate());
        time.set(TypedTime.shown(visit.visitedAt().toLocalTime()));
        minutes.set(visit.minutes() == 0 ? "" : String.valueOf(visit.minutes()));
        way.set(visit.way());
        missReason.set(visit.missReason());
        tick(visitors, visit.visitors());
        tick(companions, visit.companions());
        otherCompanions.set(visit.otherCompanions());
        item.set(visit.catalogueCode());
        fill(visit.situation());
        informant.set(visit.informant());
        problems.set(visit.problems());
        urgent.set(visit.urgent());
        done.set(visit.done());
        followUpOn.set(visit.followUpOn());
        followUpText.set(visit.followUpText());
        tick(followsUp, visit.followsUp());
        asked.fill(visit);
    }

    /** What was found, in words. */
    Situation situation() {
        return new Situation(
                economy.get(), housing.get(), health.get(), employment.get(), hardshipKind.get(), hardshipDegree.get());
    }

    private void fill(Situation situation) {
        economy.set(situation.economy());
        housing.set(situation.housing());
        health.set(situation.health());
        employment.set(situation.employment());
        hardshipKind.set(situation.hardshipKind());
        hardshipDegree.set(situation.hardshipDegree());
    }

    /** Writes an earlier answer into one field of the situation. */
    void takeOver(String field, Situation earlier) {
        switch (field) {
            case "economy" -> economy.set(earlier.economy());
            case "housing" -> housing.set(earlier.housing());
            case "health" -> health.set(earlier.health());
            case "employment" -> employment.set(earlier.employment());
            case "hardshipKind" -> hardshipKind.set(earlier.hardshipKind());
            case "hardshipDegree" -> hardshipDegree.set(earlier.hardshipDegree());
            default -> throw new IllegalArgumentException(field);
        }
    }

    static List<Long> ticked(Collection<Tick> ticks) {
        return ticks.stream().filter(t -> t.on().get()).map(Tick::id).toList();
    }

    private static void tick(Collection<Tick> ticks, Collection<Long> ids) {
        ticks.forEach(t -> t.on().set(ids.contains(t.id())));
    }
}
