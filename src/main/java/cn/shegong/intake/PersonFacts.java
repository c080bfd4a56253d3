package cn.shegong.intake;

import cn.shegong.base.ChineseDate;
import cn.shegong.base.Problem;
import cn.shegong.resident.Ethnicity;
import cn.shegong.resident.IdNumber;
import cn.shegong.resident.Kinship;
import cn.shegong.resident.OtherDocument;
import cn.shegong.resident.Person;
import cn.shegong.resident.PersonDraft;
import cn.shegong.resident.PersonField;
import cn.shegong.resident.PersonName;
import cn.shegong.resident.PersonRules;
import cn.shegong.resident.PhoneNumber;
import cn.shegong.resident.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** What a row of a list says of its person. What it does not say stays as it is. */
final class PersonFacts {
    private static final List<Compared> COMPARED = List.of(
            new Compared(PersonField.NAME, Person::name, (draft, from) -> draft.name = from.name()),
            new Compared(PersonField.ID_NUMBER, Person::idNumber, (draft, from) -> draft.idNumber = from.idNumber()),
            new Compared(
                    PersonField.OTHER_DOCUMENT,
                    Person::otherDocument,
                    (draft, from) -> draft.otherDocument = from.otherDocument()),
            new Compared(PersonField.SEX, Person::sex, (draft, from) -> draft.sex = from.sex()),
            new Compared(
                    PersonField.BIRTH_DATE, Person::birthDate, (draft, from) -> draft.birthDate = from.birthDate()),
            new Compared(PersonField.KINSHIP, Person::kinship, (draft, from) -> draft.kinship = from.kinship()),
            new Compared(PersonField.ETHNICITY, Person::ethnicity, (draft, from) -> draft.ethnicity = from.ethnicity()),
            new Compared(PersonField.PHONE, Person::phone, (draft, from) -> draft.phone = from.phone()),
            new Compared(PersonField.PHONE2, Person::phone2, (draft, from) -> draft.phone2 = from.phone2()),
            new Compared(
                    PersonField.CONTACT_NAME,
                    Person::contactName,
                    (draft, from) -> draft.contactName = from.contactName()),
            new Compared(
                    PersonField.CONTACT_PHONE,
                    Person::contactPhone,
                    (draft, from) -> draft.contactPhone = from.contactPhone()));

    /** Who is asked about the person, in the order of preference, each with name and phone. */
    private static final List<List<Target>> CONTACTS = List.of(
            List.of(Target.CONTACT_NAME, Target.CONTACT_PHONE),
            List.of(Target.GUARDIAN_NAME, Target.GUARDIAN_PHONE),
            List.of(Target.CARER_NAME, Target.CARER_PHONE));

    /** A field whose text may be masked, with the value that tells whether it changed. */
    private record Compared(PersonField field, Function<Person, Object> value, BiConsumer<PersonDraft, Person> copy) {
        boolean differs(Person before, Person after) {
            return !Objects.equals(value.apply(before), value.apply(after));
        }
    }

    private final ListRow row;
    private final LocalDate today;

    PersonFacts(ListRow row, LocalDate today) {
        this.row = row;
        this.today = today;
    }

    /**
     * The person as the row has him, kinship apart.
     *
     * @param known the stored person with whole numbers, or {@link Person#BLANK}
     * @param reason why there is no ID number, or null
     */
    Person onto(Person known, OtherDocument reason) {
        boolean stranger = known.id() == 0;
        var raw = known.with(p -> {
            p.name = row.name().equals(known.formerName()) ? known.name() : row.name();
            p.idNumber = row.idNumber().map(IdNumber::text).orElse(known.idNumber());
            p.otherDocument = stranger && p.idNumber.isEmpty() ? reason : known.otherDocument();
            // Where the columns contradict the number, a new person keeps both; a known one is not unsettled by it.
            boolean sexCounts = stranger || !has("sex_conflict");
            p.sex = row.sex()
                    .filter(sex -> sexCounts && (sex == Sex.MALE || sex == Sex.FEMALE))
                    .orElse(known.sex());
            p.birthDate =
                    Optional.ofNullable(known.birthDate()).or(this::birthDate).orElse(null);
            p.ethnicity = row.ethnicity().map(Ethnicity::code).orElse(known.ethnicity());
        });
        return PersonRules.clean(withContact(withPhones(raw)), today);
    }

    /** The day of birth that is to be kept apart from the number; empty when the number says it all. */
    Optional<LocalDate> birthDate() {
        boolean counts = row.idNumber().isEmpty() || has("birth_conflict");
        return row.birthDate(today)
                .filter(date -> counts && date.precision() == ChineseDate.Precision.DAY)
                .map(ChineseDate::date);
    }

    private boolean has(String code) {
        return row.problems().all().stream().map(Problem::code).anyMatch(code::equals);
    }

    private Person withPhones(Person person) {
        var numbers = new ArrayList<>(row.phones());
        if (numbers.isEmpty() && row.relation().filter(Kinship::isHead).isPresent()) {
            numbers.addAll(PhoneNumber.read(row.text(Target.HEAD_PHONE)).numbers());
        }
        var said = numbers.stream().map(PhoneNumber::text).toList();
        if (said.isEmpty() || List.of(person.phone(), person.phone2()).containsAll(said.subList(0, 1))) {
            return person;
        }
        return person.with(p -> {
            p.phone = said.get(0);
            p.phone2 = said.size() > 1 ? said.get(1) : person.phone2();
        });
    }

    /** Another contact brings a phone number of his own or none. */
    private Person withContact(Person person) {
        return CONTACTS.stream()
                .filter(contact -> !row.text(contact.get(0)).isEmpty())
                .findFirst()
                .map(contact -> {
                    String name = PersonName.normalise(row.text(contact.get(0)));
                    String phone = PhoneNumber.read(row.text(contact.get(1))).numbers().stream()
                            .findFirst()
                            .map(PhoneNumber::text)
                            .orElse(name.equals(person.contactName()) ? person.contactPhone() : "");
                    return person.with(p -> {
                        p.contactName = name;
                        p.contactPhone = phone;
                    });
                })
                .orElse(person);
    }

    /** The later state of a person with some fields, by their labels, as they were before. */
    static Person keeping(Set<String> labels, Person before, Person after) {
        return after.with(draft -> COMPARED.stream()
                .filter(compared -> labels.contains(compared.field().label()))
                .forEach(compared -> compared.copy().accept(draft, before)));
    }

    /** What differs between two states of a person, numbers masked. */
    static List<Difference> differences(Person before, Person after) {
        return COMPARED.stream()
                .filter(compared -> compared.differs(before, after))
                .map(compared -> new Difference(
                        compared.field().label(),
                        compared.field().text(before),
                        compared.field().text(after)))
                .toList();
    }
}
