package cn.shegong.doubles;

import static java.time.format.DateTimeFormatter.BASIC_ISO_DATE;

import cn.shegong.resident.Person;
import cn.shegong.resident.PersonDraft;
import cn.shegong.resident.PersonField;
import cn.shegong.resident.Sex;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** What is chosen as one when two records become one: a number with its document, a contact with its phone. */
enum MergeField {
    NAME("name", "姓名", (d, p) -> d.name = p.name(), PersonField.NAME),
    NUMBER(
            "idNumber",
            "身份证号",
            (d, p) -> {
                d.idNumber = p.idNumber();
                d.otherDocument = p.otherDocument();
                d.documentNumber = p.documentNumber();
            },
            PersonField.ID_NUMBER,
            PersonField.OTHER_DOCUMENT,
            PersonField.DOCUMENT_NUMBER),
    SEX("sex", "性别", (d, p) -> d.sex = p.sex(), PersonField.SEX),
    BIRTH_DATE("birthDate", "出生日期", (d, p) -> d.birthDate = p.birthDate(), PersonField.BIRTH_DATE),
    /** Goes with the household when the two live in different ones. */
    KINSHIP("kinship", "与户主关系", (d, p) -> d.kinship = p.kinship(), PersonField.KINSHIP),
    FORMER_NAME("formerName", "曾用名", (d, p) -> d.formerName = p.formerName(), PersonField.FORMER_NAME),
    NICKNAME("nickname", "小名", (d, p) -> d.nickname = p.nickname(), PersonField.NICKNAME),
    ETHNICITY("ethnicity", "民族", (d, p) -> d.ethnicity = p.ethnicity(), PersonField.ETHNICITY),
    PHONE("phone", "电话", (d, p) -> d.phone = p.phone(), PersonField.PHONE),
    PHONE2("phone2", "备用电话", (d, p) -> d.phone2 = p.phone2(), PersonField.PHONE2),
    CONTACT(
            "contactName",
            "联系人",
            (d, p) -> {
                d.contactName = p.contactName();
                d.contactPhone = p.contactPhone();
            },
            PersonField.CONTACT_NAME,
            PersonField.CONTACT_PHONE),
    DIED_ON("diedOn", "去世日期", (d, p) -> d.diedOn = p.diedOn(), PersonField.DIED_ON),
    MOVED_OUT_ON("movedOutOn", "迁出日期", (d, p) -> d.movedOutOn = p.movedOutOn(), PersonField.MOVED_OUT_ON),
    NOTE("note", "备注", (d, p) -> d.note = p.note(), PersonField.NOTE);

    private static final int WHOLE = 18;
    /** Where the day of birth begins in a number. */
    private static final int BIRTH = 6;

    private final String code;
    private final String label;
    private final BiConsumer<PersonDraft, Person> copy;
    private final List<PersonField> shown;

    MergeField(String code, String label, BiConsumer<PersonDraft, Person> copy, PersonField... shown) {
        this.code = code;
        this.label = label;
        this.copy = copy;
        this.shown = List.of(shown);
    }

    String code() {
        return code;
    }

    String label() {
        return label;
    }

    /** Writes the field as another record has it. */
    void copy(PersonDraft to, Person from) {
        copy.accept(to, from);
    }

    /** Numbers masked; empty when nothing is said. */
    String text(Person person) {
        return blank(person)
                ? ""
                : shown.stream()
                        .map(field -> field.text(person))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" "));
    }

    boolean differs(Person one, Person other) {
        return !one.with(draft -> copy(draft, other)).equals(one);
    }

    private boolean blank(Person person) {
        return switch (this) {
            case SEX -> person.sex() == Sex.UNKNOWN;
            default -> shown.stream().allMatch(field -> field.text(person).isEmpty());
        };
    }

    /** Whether one would rather take what the right says: a number beats none, what is filled beats what is empty. */
    boolean rightBetter(Person left, Person right) {
        return switch (this) {
            case NUMBER -> numbered(right) > numbered(left);
            case NAME -> numbered(right) > numbered(left);
            case BIRTH_DATE ->
                !agrees(left, left, right) && agrees(right, left, right)
                        || left.birthDate() == null && right.birthDate() != null;
            case NOTE -> right.note().length() > left.note().length();
            default -> blank(left) && !blank(right);
        };
    }

    private static int numbered(Person person) {
        return !person.idNumber().isEmpty() ? 2 : !person.documentNumber().isEmpty() ? 1 : 0;
    }

    /** Whether the day of birth is the one in the number that would be kept. */
    private static boolean agrees(Person person, Person left, Person right) {
        var number = numbered(right) > numbered(left) ? right.idNumber() : left.idNumber();
        return person.birthDate() != null
                && number.length() == WHOLE
                && number.startsWith(BASIC_ISO_DATE.format(person.birthDate()), BIRTH);
    }
}
