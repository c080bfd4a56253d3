package cn.shegong.resident;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Someone the station knows.
 *
 * @param version counts the corrections; a save on top of an older version is refused
 * @param kinship to the head of the household, a code of {@link Kinship}, or empty when not known
 * @param nickname what the village calls the person (小名、绰号)
 * @param birthDate null when not known; kept apart from the ID number, which may say otherwise
 * @param idNumber 18 characters, or empty
 * @param otherDocument what stands for a missing ID number; null only when there is one
 * @param documentNumber number of that other document, or empty
 * @param ethnicity a code of {@link Ethnicity}, or empty
 * @param diedOn null for the living
 * @param movedOutOn null for who lives here
 */
public record Person(
        long id,
        int version,
        long householdId,
        String kinship,
        String name,
        String formerName,
        String nickname,
        Sex sex,
        LocalDate birthDate,
        String idNumber,
        OtherDocument otherDocument,
        String documentNumber,
        String ethnicity,
        String phone,
        String phone2,
        String contactName,
        String contactPhone,
        LocalDate diedOn,
        LocalDate movedOutOn,
        String note) {
    /** Nothing known yet: where every new person begins. */
    public static final Person BLANK =
            new Person(0, 0, 0, "", "", "", "", null, null, "", null, "", "", "", "", "", "", null, null, "");

    public Person {
        kinship = Objects.requireNonNullElse(kinship, "");
        name = Objects.requireNonNullElse(name, "");
        formerName = Objects.requireNonNullElse(formerName, "");
        nickname = Objects.requireNonNullElse(nickname, "");
        sex = Objects.requireNonNullElse(sex, Sex.UNKNOWN);
        idNumber = Objects.requireNonNullElse(idNumber, "");
        documentNumber = Objects.requireNonNullElse(documentNumber, "");
        ethnicity = Objects.requireNonNullElse(ethnicity, "");
        phone = Objects.requireNonNullElse(phone, "");
        phone2 = Objects.requireNonNullElse(phone2, "");
        contactName = Objects.requireNonNullElse(contactName, "");
        contactPhone = Objects.requireNonNullElse(contactPhone, "");
        note = Objects.requireNonNullElse(note, "");
    }

    /** A new person with a name and an ID number, or an empty one. */
    public static Person named(String name, String idNumber) {
        return BLANK.with(draft -> {
            draft.name = name;
            draft.idNumber = idNumber;
        });
    }

    /** A copy with some fields changed: {@code person.with(p -> p.phone = "…")}. */
    public Person with(Consumer<PersonDraft> change) {
        var draft = new PersonDraft(this);
        change.accept(draft);
        return draft.person();
    }

    /** Dead or moved away. */
    public boolean gone() {
        return diedOn != null || movedOutOn != null;
    }

    /** Whether the recorded sex is not the one in the ID number; real cases exist, so both are kept. */
    public boolean sexConflict() {
        return idNumber.length() == 18
                && (sex == Sex.MALE || sex == Sex.FEMALE)
                && Character.isDigit(idNumber.charAt(16))
                && sex != Sex.ofSequence(idNumber.charAt(16));
    }

    /** The same person with ID, document and phone numbers masked, as anything shows them by default. */
    public Person masked() {
        return with(draft -> {
            draft.idNumber = Masking.idNumber(idNumber);
            draft.documentNumber = Masking.document(documentNumber);
            draft.phone = Masking.phone(phone);
            draft.phone2 = Masking.phone(phone2);
            draft.contactPhone = Masking.phone(contactPhone);
        });
    }

    /** The same person where every number that is still masked is taken from the stored one: nobody changed it. */
    Person unmaskedBy(Person stored) {
        return with(draft -> {
            draft.idNumber = Masking.isMasked(idNumber) ? stored.idNumber : idNumber;
            draft.documentNumber = Masking.isMasked(documentNumber) ? stored.documentNumber : documentNumber;
            draft.phone = Masking.isMasked(phone) ? stored.phone : phone;
            draft.phone2 = Masking.isMasked(phone2) ? stored.phone2 : phone2;
            draft.contactPhone = Masking.isMasked(contactPhone) ? stored.contactPhone : contactPhone;
        });
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "Person " + id;
    }
}
