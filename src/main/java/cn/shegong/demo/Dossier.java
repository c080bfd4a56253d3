package cn.shegong.demo;

import cn.shegong.demo.Town.Household;
import cn.shegong.demo.Town.Person;
import cn.shegong.resident.DisabilityCertificate;
import cn.shegong.resident.PhoneNumber;
import cn.shegong.resident.Sex;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the station has on file of a person beyond name and number, by the codes of the fields. As everywhere, it is not
 * complete: of every eighth nobody has asked yet.
 */
final class Dossier {
    private static final int NOT_ASKED = 8;
    private static final int GROWN_UP = 18;
    private static final int A_GENERATION = 38;

    private final Town town;
    private final LocalDate day;

    /** @param day on which ages are taken */
    Dossier(Town town, LocalDate day) {
        this.town = town;
        this.day = day;
    }

    /** @param rosters names of those the person is on */
    Map<String, String> of(Household household, Person person, Set<String> rosters) {
        var known = new LinkedHashMap<String, String>();
        if (rosters.isEmpty() || person.number() % NOT_ASKED == 0) {
            return known;
        }
        if (rosters.contains("留守儿童") || rosters.contains("困境儿童")) {
            child(household, person, known);
        }
        if (age(person) >= 60) {
            elder(household, person, known);
        }
        if (rosters.contains("残疾人")) {
            known.put(
                    "disability_certificate",
                    person.certificate().map(DisabilityCertificate::text).orElse(""));
            if (rosters.contains("低保")) {
                known.put("living_allowance", "享受");
            }
            if (person.certificate().filter(card -> card.grade().isGrave()).isPresent()) {
                known.put("care_allowance", "享受");
            }
        }
        known.values().removeIf(String::isEmpty);
        return known;
    }

    private void child(Household household, Person child, Map<String, String> known) {
        var guardian = household.members().stream()
                .filter(p -> age(p) >= GROWN_UP && p.isHereOn(day))
                .max(Comparator.comparing((Person p) -> p.phone().isPresent()).thenComparing(this::age));
        guardian.ifPresent(adult -> {
            known.put("guardian_name", adult.name());
            known.put(
                    "guardian_relation",
                    age(adult) - age(child) >= A_GENERATION ? "祖父母" : adult.id().sex() == Sex.MALE ? "父亲" : "母亲");
            known.put("guardian_phone", phone(adult));
        });
        household.members().stream()
                .filter(p -> p.isAway() && age(p) - age(child) >= GROWN_UP && age(p) - age(child) < A_GENERATION)
                .forEach(parent -> {
                    var which = parent.id().sex() == Sex.MALE ? "father" : "mother";
                    known.put(which + "_name", parent.name());
                    known.put(which + "_state", "外出务工");
                    known.put(which + "_workplace", parent.workPlace());
                    known.put(which + "_phone", phone(parent));
                });
        if (age(child) >= 7) {
            known.put("school", Town.TOWNSHIP + (age(child) >= 13 ? "中学" : "中心小学"));
        }
    }

    private void elder(Household household, Person elder, Map<String, String> known) {
        boolean alone = household.members().size() == 1;
        known.put("living", alone ? "独居" : household.members().size() == 2 ? "只与配偶同住" : "与子女同住");
        known.put("self_care", elder.illness().equals("失能") ? "重度失能" : "能力完好");
        var carer = alone ? neighbour(household) : companion(household, elder);
        carer.ifPresent(person -> {
            known.put("carer_name", person.name());
            known.put("carer_relation", alone ? "邻居" : age(elder) - age(person) >= GROWN_UP ? "子女" : "配偶");
            known.put("carer_phone", phone(person));
        });
    }

    private Optional<Person> companion(Household household, Person elder) {
        return household.members().stream()
                .filter(p -> p.number() != elder.number() && age(p) >= GROWN_UP && p.isHereOn(day))
                .max(Comparator.comparing(p -> p.phone().isPresent()));
    }

    /** Somebody with a phone in the same group who can look in. */
    private Optional<Person> neighbour(Household household) {
        return town.households().stream()
                .filter(h -> h.number() != household.number()
                        && h.village().equals(household.village())
                        && h.group() == household.group())
                .map(Household::head)
                .filter(p -> p.phone().isPresent() && p.isHereOn(town.day()))
                .findFirst();
    }

    private static String phone(Person person) {
        return person.phone().map(PhoneNumber::text).orElse("");
    }

    private int age(Person person) {
        return person.id().ageOn(day);
    }
}
