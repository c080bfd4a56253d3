package cn.shegong.demo;

import cn.shegong.demo.Town.Household;
import cn.shegong.demo.Town.Person;
import cn.shegong.resident.DisabilityCertificate.Type;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What there is to say about a household: words that choose its sentences. */
final class Traits {
    private Traits() {}

    /** @param categories the rosters on which the household or one of its members is on that day */
    static Set<String> of(Household household, Set<String> categories, LocalDate day) {
        List<Person> here =
                household.members().stream().filter(p -> p.isHereOn(day)).toList();
        Set<String> traits = new HashSet<>();
        traits.add(here.size() == 1 ? "alone" : "family");
        here.forEach(person -> addOf(person, traits, day));
        if (here.stream().anyMatch(p -> p.kinship().isParent())) {
            traits.add("generations");
        }
        if (here.stream().allMatch(p -> p.id().ageOn(day) >= 60 && canWalk(p))) {
            traits.add("able");
        }
        if (here.stream().allMatch(p -> p.illness().isEmpty() && p.certificate().isEmpty())) {
            traits.add("healthy");
        }
        if (categories.contains("低保")) {
            traits.add("aid");
        }
        if (categories.contains("特困")) {
            traits.add("tekun");
        }
        if (categories.contains("留守儿童")) {
            traits.add("child");
        }
        if (day.getMonthValue() >= 11 || day.getMonthValue() <= 3) {
            traits.add("winter");
        }
        return traits;
    }

    private static boolean canWalk(Person person) {
        return !person.illness().equals("失能")
                && person.certificate().filter(c -> c.grade().isGrave()).isEmpty();
    }

    private static void addOf(Person person, Set<String> traits, LocalDate day) {
        int age = person.id().ageOn(day);
        if (age >= 80) {
            traits.add("aged");
        }
        if (age >= 60) {
            traits.add("elder");
        } else if (age >= 22 && person.certificate().isEmpty()) {
            traits.add("worker");
        }
        if (!person.illness().isEmpty()) {
            traits.add(person.illness());
        }
        if (List.of("肿瘤", "透析", "脑梗", "心脏支架").contains(person.illness())) {
            traits.add("ill");
        }
        person.certificate().ifPresent(certificate -> {
            traits.add("disabled");
            if (certificate.grade().isGrave()) {
                traits.add("grave");
            }
            String aid = certificate.grade().isGrave() ? "轮椅" : person.number() % 2 == 0 ? "拄拐" : "假肢";
            traits.add(
                    certificate.type() == Type.LIMB ? aid : certificate.type().label());
        });
    }
}
