package cn.shegong.resident;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What a person's record holds, field by field: the one list behind forms, exports and the history of corrections. */
public enum PersonField implements RecordField<Person> {
    NAME("name", "姓名", Person::name),
    FORMER_NAME("formerName", "曾用名", Person::formerName),
    NICKNAME("nickname", "小名", Person::nickname),
    KINSHIP("kinship", "与户主关系", p -> Kinship.of(p.kinship()).map(Kinship::label).orElse("")),
    SEX("sex", "性别", p -> p.sex().label()),
    BIRTH_DATE("birthDate", "出生日期", Person::birthDate),
    ID_NUMBER("idNumber", "身份证号", p -> Masking.idNumber(p.idNumber())),
    OTHER_DOCUMENT("otherDocument", "其他证件或无证原因", p -> Optional.ofNullable(p.otherDocument())
            .map(OtherDocument::label)
            .orElse("")),
    DOCUMENT_NUMBER("documentNumber", "证件号码", p -> Masking.document(p.documentNumber())),
    ETHNICITY("ethnicity", "民族", p -> Ethnicity.of(p.ethnicity())
            .map(Ethnicity::fullLabel)
            .orElse("")),
    PHONE("phone", "电话", p -> Masking.phone(p.phone())),
    PHONE2("phone2", "备用电话", p -> Masking.phone(p.phone2())),
    CONTACT_NAME("contactName", "联系人", Person::contactName),
    CONTACT_PHONE("contactPhone", "联系人电话", p -> Masking.phone(p.contactPhone())),
    DIED_ON("diedOn", "去世日期", Person::diedOn),
    MOVED_OUT_ON("movedOutOn", "迁出日期", Person::movedOutOn),
    NOTE("note", "备注", Person::note),
    HOUSEHOLD("householdId", "所在户", p -> "另一户");

    private final String field;
    private final String label;
    private final Function<Person, Object> value;

    PersonField(String field, String label, Function<Person, Object> value) {
        this.field = field;
        this.label = label;
        this.value = value;
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String text(Person person) {
        return Objects.toString(value.apply(person), "");
    }
}
