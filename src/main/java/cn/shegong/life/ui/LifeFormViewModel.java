package cn.shegong.life.ui;

import cn.shegong.base.Actor;
import cn.shegong.life.LifeEvent;
import cn.shegong.life.LifeKind;
import cn.shegong.life.LifePlan;
import cn.shegong.life.LifeRequest;
import cn.shegong.resident.HouseholdRow;
import cn.shegong.resident.HousingStatus;
import cn.shegong.resident.OtherDocument;
import cn.shegong.resident.Person;
import cn.shegong.resident.Sex;
import cn.shegong.ui.Tick;
import cn.shegong.ui.Ui;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Something that befell a household or one of its people, being recorded; what would follow is told all the time. */
final class LifeFormViewModel {
    private static final int OFFERED = 6;

    final ObjectProperty<LifeKind> kind = new SimpleObjectProperty<>(this, "kind");
    final ObjectProperty<Person> person = new SimpleObjectProperty<>(this, "personId");
    final ObjectProperty<LocalDate> happenedOn = new SimpleObjectProperty<>(this, "happenedOn");
    final StringProperty note = new SimpleStringProperty(this, "note", "");
    final StringProperty name = new SimpleStringProperty(this, "name", "");
    final ObjectProperty<Sex> sex = new SimpleObjectProperty<>(this, "sex");
    final ObjectProperty<LocalDate> birthDate = new SimpleObjectProperty<>(this, "birthDate");
    final StringProperty idNumber = new SimpleStringProperty(this, "idNumber", "");
    final ObjectProperty<OtherDocument> otherDocument = new SimpleObjectProperty<>(this, "otherDocument");
    final StringProperty kinship = new SimpleStringProperty(this, "kinship", "");
    final ObjectProperty<HouseholdRow> toHousehold = new SimpleObjectProperty<>(this, "toHouseholdId");
    final ObjectProperty<HousingStatus> housing = new SimpleObjectProperty<>(this, "housing");
    final ObjectProperty<Person> newHead = new SimpleObjectProperty<>(this, "newHeadId");
    /** Who may go along. */
    final ObservableList<Tick> along = FXCollections.observableArrayList();
    /** Who may be the new head; empty when the head stays. */
    final ObservableList<Person> heads = FXCollections.observableArrayList();

    final ObjectProperty<LifePlan> plan = new SimpleObjectProperty<>(this, "plan");

    private final Ui ui;
    private final LifeDesk desk;
    private final long householdId;
    private final List<Person> members;
    private final boolean fixed;
    private long asked;

    /**
     * @param members of the household
     * @param personId whose page it is; 0 for the household's
     */
    LifeFormViewModel(Ui ui, LifeDesk desk, long householdId, List<Person> members, long personId) {
        this.ui = ui;
        this.desk = desk;
        this.householdId = householdId;
        this.members = List.copyOf(members);
        fixed = personId != 0;
        members.stream().filter(p -> p.id() == personId).findFirst().ifPresent(person::set);
        List.<ObservableValue<?>>of(
                        kind,
                        person,
                        happenedOn,
                        name,
                        sex,
                        birthDate,
                        idNumber,
                        otherDocument,
                        kinship,
                        toHousehold,
                        housing,
                        newHead)
                .forEach(asked -> asked.addListener((o, was, is) -> foresee()));
        person.addListener((o, was, is) -> fillAlong());
        kind.addListener((o, was, is) -> {
            otherDocument.set(is == LifeKind.BIRTH ? OtherDocument.UNREGISTERED : OtherDocument.NOT_SEEN);
            fillAlong();
        });
    }

    /** Whether the page already says whom it befalls. */
    boolean fixed() {
        return fixed;
    }

    /** What may befall whom this page is about, the most common first. */
    List<LifeKind> kinds() {
        return fixed ? LifeKind.of(person.get()) : Arrays.asList(LifeKind.values());
    }

    /** Whom the chosen kind may befall. */
    List<Person> choices() {
        boolean back = kind.get() == LifeKind.COME_BACK;
        return members.stream()
                .filter(p -> p.diedOn() == null && back == (p.movedOutOn() != null))
                .toList();
    }

    private void fillAlong() {
        boolean together = kind.get() != null && kind.get().together();
        along.setAll(members.stream()
                .filter(p -> together
                        && !p.gone()
                        && person.get() != null
                        && p.id() != person.get().id())
                .map(p -> new Tick(p.id(), p.name(), false))
                .toList());
        along.forEach(tick -> tick.on().addListener((o, was, is) -> foresee()));
    }

    LifeRequest request() {
        boolean newcomer = kind.get() != null && kind.get().whom() == LifeKind.Whom.NEWCOMER;
        boolean moves = kind.get() != null && kind.get().toHousehold();
        return LifeRequest.of(kind.get(), householdId, happenedOn.get()).with(r -> {
            r.personId = newcomer || person.get() == null ? null : person.get().id();
            r.note = note.get();
            r.newcomer = newcomer ? newcomer() : null;
            r.newHeadId = newHead.get() == null ? null : newHead.get().id();
            r.alongIds =
                    along.stream().filter(tick -> tick.on().get()).map(Tick::id).toList();
            r.toHouseholdId =
                    moves && toHousehold.get() != null ? toHousehold.get().id() : null;
            r.kinship = moves ? kinship.get() : "";
            r.housing = housing.get();
        });
    }

    private Person newcomer() {
        return Person.BLANK.with(p -> {
            p.name = name.get();
            p.sex = sex.get();
            p.birthDate = kind.get() == LifeKind.BIRTH ? null : birthDate.get();
            p.idNumber = idNumber.get();
            p.otherDocument = idNumber.get().isBlank() ? otherDocument.get() : null;
            p.kinship = kinship.get();
        });
    }

    /** Works out anew what would follow. */
    void foresee() {
        long now = ++asked;
        var request = request();
        ui.tasks().run(() -> desk.life().plan(request), foreseen -> {
            if (now == asked) {
                show(foreseen);
            }
        });
    }

    /** The likeliest head is proposed; who was chosen stays chosen. */
    private void show(LifePlan foreseen) {
        plan.set(foreseen);
        var ids = foreseen.heads().stream().map(Person::id).toList();
        if (!ids.equals(heads.stream().map(Person::id).toList())) {
            heads.setAll(foreseen.heads());
        }
        var chosen = newHead.get();
        if (ids.isEmpty()) {
            newHead.set(null);
        } else if (chosen == null || !ids.contains(chosen.id())) {
            newHead.set(foreseen.heads().get(0));
        }
    }

    /** Writes off the window's thread what was agreed to. */
    List<LifeEvent> write(Actor actor, LifeRequest request, List<String> read) {
        return desk.life().record(actor, request, read);
    }

    List<HouseholdRow> search(String text) {
        return desk.finder().search(text, OFFERED + 1).stream()
                .filter(row -> !Objects.equals(row.id(), householdId))
                .limit(OFFERED)
                .toList();
    }

    LocalDate today() {
        return desk.today();
    }
}
