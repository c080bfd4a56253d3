package cn.shegong.resident.ui;

import cn.shegong.base.Problems;
import cn.shegong.resident.Age;
import cn.shegong.resident.Ethnicity;
import cn.shegong.resident.IdNumber;
import cn.shegong.resident.Kinship;
import cn.shegong.resident.Masking;
import cn.shegong.resident.OtherDocument;
import cn.shegong.resident.Person;
import cn.shegong.resident.PersonRules;
import cn.shegong.resident.Sex;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What stands in the form of a person; numbers that are still masked were not changed. */
final class PersonFormViewModel {
    final StringProperty name;
    final StringProperty formerName;
    final StringProperty nickname;
    final StringProperty kinship;
    final StringProperty idNumber;
    final StringProperty documentNumber;
    final StringProperty ethnicity;
    final StringProperty phone;
    final StringProperty phone2;
    final StringProperty contactName;
    final StringProperty contactPhone;
    final StringProperty note;
    final ObjectProperty<Sex> sex;
    final ObjectProperty<LocalDate> birthDate;
    /** Null when there is an ID number. */
    final ObjectProperty<OtherDocument> otherDocument;

    private static final Map<String, Function<Person, String>> NUMBERS = Map.of(
            "idNumber", Person::idNumber,
            "documentNumber", Person::documentNumber,
            "phone", Person::phone,
            "phone2", Person::phone2,
            "contactPhone", Person::contactPhone);

    private final ReadOnlyStringWrapper derived = new ReadOnlyStringWrapper(this, "derived", "");
    private final Person before;
    private final LocalDate today;

    /** @param before the person as it was read, numbers masked, or a new one */
    PersonFormViewModel(Person before, LocalDate today) {
        this.before = before;
        this.today = today;
        name = text("name", before.name());
        formerName = text("formerName", before.formerName());
        nickname = text("nickname", before.nickname());
        kinship =
                text("kinship", Kinship.of(before.kinship()).map(Kinship::label).orElse(before.kinship()));
        idNumber = text("idNumber", before.idNumber());
        documentNumber = text("documentNumber", before.documentNumber());
        ethnicity = text(
                "ethnicity",
                Ethnicity.of(before.ethnicity()).map(Ethnicity::fullLabel).orElse(""));
        phone = text("phone", before.phone());
        phone2 = text("phone2", before.phone2());
        contactName = text("contactName", before.contactName());
        contactPhone = text("contactPhone", before.contactPhone());
        note = text("note", before.note());
        sex = new SimpleObjectProperty<>(this, "sex", before.sex());
        birthDate = new SimpleObjectProperty<>(this, "birthDate", before.birthDate());
        otherDocument = new SimpleObjectProperty<>(this, "otherDocument", before.otherDocument());
        idNumber.addListener((o, was, is) -> derive());
        birthDate.addListener((o, was, is) -> say());
        sex.addListener((o, was, is) -> say());
        say();
    }

    private StringProperty text(String field, String value) {
        return new SimpleStringProperty(this, field, value);
    }

    /** What follows from the ID number, in words; empty while there is none. */
    ReadOnlyStringProperty derivedProperty() {
        return derived.getReadOnlyProperty();
    }

    /** What stands in the form now, not yet cleaned. */
    Person person() {
        return before.with(p -> {
            p.name = name.get();
            p.formerName = formerName.get();
            p.nickname = nickname.get();
            p.kinship = Kinship.of(kinship.get()).map(Kinship::code).orElse(kinship.get());
            p.idNumber = idNumber.get();
            p.otherDocument = idNumber.get().isBlank() ? otherDocument.get() : null;
            p.documentNumber = idNumber.get().isBlank() ? documentNumber.get() : "";
            p.ethnicity = ethnicity.get();
            p.phone = phone.get();
            p.phone2 = phone2.get();
            p.contactName = contactName.get();
            p.contactPhone = contactPhone.get();
            p.note = note.get();
            p.sex = sex.get();
            p.birthDate = birthDate.get();
        });
    }

    boolean changed() {
        return !person().equals(new PersonFormViewModel(before, today).person());
    }

    /** What the rules say; numbers that are still masked were accepted before. */
    Problems check() {
        var person = person();
        return PersonRules.check(PersonRules.clean(person, today), today)
                .only(p -> !Masking.isMasked(
                        NUMBERS.getOrDefault(p.field(), any -> "").apply(person)));
    }

    private void derive() {
        if (!Masking.isMasked(idNumber.get())) {
            IdNumber.read(idNumber.get(), today).number().ifPresent(number -> {
                birthDate.set(number.birthDate());
                sex.set(number.sex());
                otherDocument.set(null);
                documentNumber.set("");
            });
        }
        say();
    }

    private void say() {
        boolean whole = Masking.isMasked(idNumber.get())
                || IdNumber.read(idNumber.get(), today).number().isPresent();
        derived.set(
                whole && birthDate.get() != null
                        ? "由身份证号得出：" + Words.day(birthDate.get()) + " 生，"
                                + Age.on(birthDate.get(), today) + " 岁，"
                                + sex.get().label()
                        : "");
    }
}
