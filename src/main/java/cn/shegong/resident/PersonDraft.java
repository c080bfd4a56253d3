package cn.shegong.resident;

import java.time.LocalDate;

/** The fields of a person while a changed copy is being made, see {@link Person#with}. */
public final class PersonDraft {
    public long id;
    public int version;
    public long householdId;
    public String kinship;
    public String name;
    public String formerName;
    public String nickname;
    public Sex sex;
    public LocalDate birthDate;
    public String idNumber;
    public OtherDocument otherDocument;
    public String documentNumber;
    public String ethnicity;
    public String phone;
    public String phone2;
    public String contactName;
    public String contactPhone;
    public LocalDate diedOn;
    public LocalDate movedOutOn;
    public String note;

    PersonDraft(Person p) {
        id = p.id();
        version = p.version();
        householdId = p.householdId();
        kinship = p.kinship();
        name = p.name();
        formerName = p.formerName();
        nickname = p.nickname();
        sex = p.sex();
        birthDate = p.birthDate();
        idNumber = p.idNumber();
        otherDocument = p.otherDocument();
        documentNumber = p.documentNumber();
        ethnicity = p.ethnicity();
        phone = p.phone();
        phone2 = p.phone2();
        contactName = p.contactName();
        contactPhone = p.contactPhone();
        diedOn = p.diedOn();
        movedOutOn = p.movedOutOn();
        note = p.note();
    }

    Person person() {
        return new Person(
                id,
                version,
                householdId,
                kinship,
                name,
                formerName,
                nickname,
                sex,
                birthDate,
                idNumber,
                otherDocument,
                documentNumber,
                ethnicity,
                phone,
                phone2,
                contactName,
                contactPhone,
                diedOn,
                movedOutOn,
                note);
    }
}
