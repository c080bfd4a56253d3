package cn.shegong.resident;

import cn.shegong.base.Problem;
import cn.shegong.base.Problems;
import cn.shegong.base.Typed;
import java.time.LocalDate;
import java.util.Optional;

/** What a person's record must say and what it should not; the form, the service and the import all ask here. */
public final class PersonRules {
    private static final int LONGEST_NOTE = 1000;

    private PersonRules() {}

    /**
     * Brings a record as typed into the form it is kept: numbers normalised, codes for words, birth date and sex taken
     * from the ID number where they were left out. What cannot be read stays as it is for {@link #check} to tell.
     */
    public static Person clean(Person raw, LocalDate today) {
        var number = raw.idNumber().isBlank()
                ? Optional.<IdNumber>empty()
                : IdNumber.read(raw.idNumber(), today).number();
        var phones = PhoneNumber.read(raw.phone());
        return raw.with(p -> {
            p.name = PersonName.normalise(raw.name());
            p.formerName = PersonName.normalise(raw.formerName());
            p.nickname = PersonName.normalise(raw.nickname());
            p.contactName = PersonName.normalise(raw.contactName());
            p.kinship = Kinship.of(raw.kinship()).map(Kinship::code).orElse(raw.kinship());
            p.ethnicity = Ethnicity.of(raw.ethnicity()).map(Ethnicity::code).orElse(raw.ethnicity());
            p.idNumber = number.map(IdNumber::text).orElse(Typed.compact(raw.idNumber()));
            p.documentNumber = OtherDocument.normalise(raw.documentNumber());
            p.otherDocument = number.isPresent() ? null : raw.otherDocument();
            if (number.isPresent()) {
                p.documentNumber = "";
                p.birthDate = raw.birthDate() == null ? number.get().birthDate() : raw.birthDate();
                p.sex = raw.sex() == Sex.UNKNOWN ? number.get().sex() : raw.sex();
            }
            p.phone = phone(raw.phone(), 0);
            p.phone2 = raw.phone2().isBlank() && phones.numbers().size() > 1
                    ? phone(raw.phone(), 1)
                    : phone(raw.phone2(), 0);
            p.contactPhone = phone(raw.contactPhone(), 0);
            p.note = raw.note().strip();
        });
    }

    private static String phone(String raw, int which) {
        var reading = PhoneNumber.read(raw);
        if (reading.problems().hasErrors()) {
            return raw.strip();
        }
        return reading.numbers().size() > which ? reading.numbers().get(which).text() : "";
    }

    /** @param person as {@link #clean} gives it; problems carry the names of the record's fields */
    public static Problems check(Person person, LocalDate today) {
        var problems = PersonName.check(person.name());
        checkNumber(person, today, problems);
        checkDates(person, today, problems);
        checkPhone(person.phone(), "phone", problems);
        checkPhone(person.phone2(), "phone2", problems);
        checkPhone(person.contactPhone(), "contactPhone", problems);
        checkCodes(person, problems);
        checkLength(person.formerName(), PersonName.LONGEST, "formerName", "曾用名", problems);
        checkLength(person.nickname(), PersonName.LONGEST, "nickname", "小名", problems);
        checkLength(person.contactName(), PersonName.LONGEST, "contactName", "联系人", problems);
        checkLength(person.note(), LONGEST_NOTE, "note", "备注", problems);
        return problems;
    }

    private static void checkNumber(Person person, LocalDate today, Problems problems) {
        if (person.idNumber().isEmpty()) {
            if (person.otherDocument() == null) {
                problems.error("idNumber", "blank", "没有填身份证号。没有身份证号的，请选其他证件，或者选暂无证件的原因。");
            } else {
                problems.addAll(person.otherDocument().check(person.documentNumber()));
            }
            return;
        }
        var reading = IdNumber.read(person.idNumber(), today);
        problems.addAll(reading.problems());
        reading.number().ifPresent(number -> {
            if (person.sexConflict()) {
                problems.warn(
                        "sex",
                        "sex_conflict",
                        "登记的性别是" + person.sex().label() + "，身份证号显示"
                                + number.sex().label() + "，请对照证件；确实如此的可以保存。");
            }
            if (person.birthDate() != null && !person.birthDate().equals(number.birthDate())) {
                problems.warn("birthDate", "birth_conflict", "登记的出生日期和身份证号里的不一样，请对照证件；确实如此的可以保存。");
            }
        });
    }

    private static void checkDates(Person person, LocalDate today, Problems problems) {
        notInFuture(person.birthDate(), today, "birthDate", "出生日期", problems);
        notInFuture(person.diedOn(), today, "diedOn", "去世日期", problems);
        notInFuture(person.movedOutOn(), today, "movedOutOn", "迁出日期", problems);
        if (person.birthDate() != null
                && person.diedOn() != null
                && person.diedOn().isBefore(person.birthDate())) {
            problems.error("diedOn", "before_birth", "去世日期早于出生日期，请核对。");
        }
    }

    private static void notInFuture(LocalDate date, LocalDate today, String field, String label, Problems problems) {
        if (date != null && date.isAfter(today)) {
            problems.error(field, "future_date", label + "还没有到，请核对年份。");
        }
    }

    private static void checkPhone(String phone, String field, Problems problems) {
        for (Problem p : PhoneNumber.read(phone).problems().all()) {
            problems.error(field, p.code(), p.message());
        }
    }

    private static void checkCodes(Person person, Problems problems) {
        var kinship = Kinship.of(person.kinship());
        if (!person.kinship().isEmpty() && kinship.isEmpty()) {
            problems.error("kinship", "unknown", "不认识“" + person.kinship() + "”这种与户主的关系，请从列表里选。");
        }
        kinship.flatMap(Kinship::sex)
                .filter(sex -> person.sex() != Sex.UNKNOWN && person.sex() != Sex.UNSTATED && sex != person.sex())
                .ifPresent(sex -> problems.warn(
                        "kinship",
                        "kinship_conflict",
                        "与户主关系是“" + kinship.get().label() + "”，性别却是"
                                + person.sex().label() + "，请核对。"));
        if (!person.ethnicity().isEmpty() && Ethnicity.of(person.ethnicity()).isEmpty()) {
            problems.error("ethnicity", "unknown", "没有“" + person.ethnicity() + "”这个民族，请从列表里选。");
        }
    }

    private static void checkLength(String text, int longest, String field, String label, Problems problems) {
        if (text.codePointCount(0, text.length()) > longest) {
            problems.error(field, "too_long", label + "最多 " + longest + " 个字。");
        }
    }
}
