package cn.shegong.demo;

import cn.shegong.demo.Town.Person;
import cn.shegong.resident.DisabilityCertificate;
import cn.shegong.resident.DisabilityCertificate.Grade;
import cn.shegong.resident.DisabilityCertificate.Type;
import cn.shegong.resident.Ethnicity;
import cn.shegong.resident.IdNumber;
import cn.shegong.resident.Kinship;
import cn.shegong.resident.Sex;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes single persons: a number nobody has, a phone, an illness, a certificate, as the age makes them likely. */
final class People {
    private static final List<String> ELDER_ILLNESSES =
            List.of("", "高血压", "糖尿病", "脑梗", "心脏支架", "白内障", "失能", "肿瘤", "透析");
    private static final List<String> ADULT_ILLNESSES = List.of("", "高血压", "肿瘤", "透析");
    private static final List<String> NEARBY =
            List.of("220524", "220524", "220524", "220523", "220521", "220581", "220422", "210423");
    private static final List<String> FAR_CITIES = List.of("长春", "大连", "沈阳", "天津", "青岛", "延吉", "北京");

    private final LocalDate day;
    private final Dice dice;
    private final Names names;
    private final Phones phones;
    private final Set<IdNumber> given = new HashSet<>();
    private int made;

    People(LocalDate day, Dice dice, Names names, Phones phones) {
        this.day = day;
        this.dice = dice;
        this.names = names;
        this.phones = phones;
    }

    Person make(String surname, Sex sex, int age, String kinship, Ethnicity ethnicity) {
        LocalDate birth = day.minusYears(age).minusDays(dice.between(1, 360));
        return make(surname, names.given(sex, birth.getYear()), sex, birth, kinship, ethnicity);
    }

    Person make(String surname, String givenName, Sex sex, LocalDate birth, String kinship, Ethnicity ethnicity) {
        IdNumber id = number(birth, sex);
        int age = id.ageOn(day);
        boolean hasPhone = age >= 16 && dice.chance(age < 60 ? 95 : 85 - (age - 60));
        return new Person(
                ++made,
                surname + givenName,
                age >= 40 ? names.nickname() : "",
                Kinship.of(kinship).orElseThrow(),
                id,
                ethnicity,
                hasPhone ? Optional.of(phones.next()) : Optional.empty(),
                illness(age),
                "",
                dice.chance(age >= 60 ? 9 : age >= 18 ? 5 : age >= 3 ? 2 : 0)
                        ? Optional.of(certificate(id))
                        : Optional.empty(),
                dice.chance(age >= 76 ? 7 : 0) ? Optional.of(day.minusDays(dice.between(10, 350))) : Optional.empty());
    }

    /** The same person, working far from here. */
    Person away(Person person) {
        return with(person, "", dice.pick(FAR_CITIES), Optional.empty());
    }

    /** The same person able to live alone. */
    Person selfReliant(Person person) {
        return person.illness().equals("失能") ? with(person, "高血压", "", person.certificate()) : person;
    }

    /** The same person with a grave disability of the mind, the intellect or the limbs. */
    Person gravelyDisabled(Person person) {
        Type type = dice.pick(List.of(Type.MIND, Type.INTELLECT, Type.LIMB));
        Grade grade = dice.chance(60) ? Grade.SECOND : Grade.FIRST;
        return with(person, "", "", Optional.of(new DisabilityCertificate(person.id(), type, grade, "")));
    }

    private static Person with(
            Person person, String illness, String workPlace, Optional<DisabilityCertificate> certificate) {
        return new Person(
                person.number(),
                person.name(),
                person.nickname(),
                person.kinship(),
                person.id(),
                person.ethnicity(),
                person.phone(),
                illness,
                workPlace,
                certificate,
                Optional.empty());
    }

    private IdNumber number(LocalDate wished, Sex sex) {
        String county = county(wished.getYear());
        LocalDate birth = wished;
        while (true) {
            for (int sequence = sex == Sex.MALE ? 991 : 990; sequence <= 999; sequence += 2) {
                IdNumber number = IdNumber.of(county, birth, sequence);
                if (given.add(number)) {
                    return number;
                }
            }
            birth = birth.minusDays(1);
        }
    }

    /** The old have a code of their county that was abolished long ago, some came from elsewhere. */
    private String county(int year) {
        return year < 1966 && dice.chance(30) ? "222223" : dice.pick(NEARBY);
    }

    private String illness(int age) {
        if (age >= 60) {
            return ELDER_ILLNESSES.get(dice.weighted(30, 32, 10, 9, 6, 6, 4, 2, 1));
        }
        return age >= 35 ? ADULT_ILLNESSES.get(dice.weighted(80, 14, 4, 2)) : "";
    }

    private DisabilityCertificate certificate(IdNumber holder) {
        Type type = Type.values()[dice.weighted(12, 12, 3, 52, 8, 10, 3)];
        Grade grade = Grade.values()[dice.weighted(10, 25, 35, 30)];
        return new DisabilityCertificate(holder, type, grade, dice.chance(20) ? "B1" : "");
    }
}
