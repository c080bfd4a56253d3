package cn.shegong.demo;

import cn.shegong.demo.Town.AidSpell;
import cn.shegong.demo.Town.Household;
import cn.shegong.demo.Town.Person;
import cn.shegong.resident.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts households and persons on the rosters they would be on, with some who came and went in the last year. */
final class Rosters {
    private static final List<String> CAUSES = List.of("因病", "因残", "缺劳力", "因学", "失业", "意外");
    private static final List<String> CLASSES = List.of("A类", "B类", "C类");
    private static final List<String> REASONS = List.of("收入超过标准", "家庭成员就业", "外迁", "本人申请退出");

    private final LocalDate day;
    private final Dice dice;
    private final List<Household> households;
    private final List<AidSpell> spells = new ArrayList<>();

    Rosters(LocalDate day, Dice dice, List<Household> households) {
        this.day = day;
        this.dice = dice;
        this.households = households;
    }

    List<AidSpell> spells() {
        for (Household household : households) {
            if (isLonelyMan(household) && dice.chance(55)) {
                person(household, household.head(), "特困", "分散供养 全自理", "缺劳力", 820, somewhenPast(12));
            } else if (dice.chance(needInPercent(household))) {
                subsistence(household);
            }
            household.members().stream().filter(person -> !person.isAway()).forEach(one -> persons(household, one));
        }
        return List.copyOf(spells);
    }

    private int needInPercent(Household household) {
        boolean grave = household.members().stream()
                .anyMatch(p -> p.certificate().filter(c -> c.grade().isGrave()).isPresent());
        boolean oneParent = hasMinor(household)
                && household.members().stream().noneMatch(p -> p.kinship().isSpouse());
        boolean sick = household.members().stream()
                .anyMatch(p -> p.illness().equals("肿瘤") || p.illness().equals("透析"));
        int need = household.members().size() == 1 ? 25 : 12;
        return Math.min(80, need + (grave ? 50 : 0) + (oneParent ? 45 : 0) + (sick ? 35 : 0));
    }

    /** 低保 for those of a household who are here. */
    private void subsistence(Household household) {
        List<Person> covered =
                household.members().stream().filter(p -> !p.isAway()).toList();
        LocalDate from = approved(household);
        Optional<LocalDate> left = Optional.empty();
        String reason = "";
        Optional<LocalDate> lastDeath =
                covered.stream().allMatch(p -> p.diedOn().isPresent())
                        ? covered.stream().flatMap(p -> p.diedOn().stream()).max(Comparator.naturalOrder())
                        : Optional.empty();
        if (lastDeath.isPresent()) {
            left = monthAfter(lastDeath.get());
            reason = left.isPresent() ? "死亡" : "";
        } else if (from.isBefore(day.minusYears(1)) && dice.chance(11)) {
            left = Optional.of(day.minusDays(dice.between(5, 340)).withDayOfMonth(1));
            reason = dice.pick(REASONS);
        }
        int each = dice.between(18, 52) * 10;
        spells.add(new AidSpell(
                household.number(),
                covered.stream().map(Person::number).toList(),
                "低保",
                CLASSES.get(dice.weighted(2, 5, 3)),
                cause(household),
                each * covered.size(),
                from,
                left,
                reason));
    }

    private LocalDate approved(Household household) {
        LocalDate from =
                switch (dice.weighted(14, 30, 56)) {
                    case 0 -> day.minusDays(dice.between(3, 350)).withDayOfMonth(1);
                    case 1 -> somewhenPast(3);
                    default -> somewhenPast(11);
                };
        LocalDate born = household.head().id().birthDate();
        return from.isBefore(born) ? born.plusYears(20) : from;
    }

    private String cause(Household household) {
        boolean disabled =
                household.members().stream().anyMatch(p -> p.certificate().isPresent());
        boolean ill = household.members().stream().anyMatch(p -> !p.illness().isEmpty());
        return disabled ? "因残" : ill ? "因病" : dice.pick(CAUSES.subList(2, CAUSES.size()));
    }

    private void persons(Household household, Person person) {
        int age = person.id().ageOn(day);
        person.certificate().ifPresent(certificate -> {
            LocalDate issued = somewhenPast(Math.min(9, age));
            person(household, person, "残疾人", certificate.label(), "", 0, issued);
        });
        if (age >= 80) {
            LocalDate eighty = person.id().birthDate().plusYears(80);
            person(household, person, "高龄", age >= 90 ? "90～99岁" : "80～89岁", "", age >= 90 ? 200 : 100, eighty);
        }
        if (age >= 60 && person.illness().equals("失能")) {
            person(household, person, "失能老人", "重度失能", "", 0, somewhenPast(3));
        }
        if (age >= 65 && household.members().size() == 1) {
            person(household, person, "独居老人", "", "", 0, somewhenPast(5));
        }
        if (isEmptyNest(household)) {
            person(household, person, "空巢老人", "", "", 0, somewhenPast(5));
        }
        if (age < 16 && age >= 2 && person.kinship().isGrandchild()) {
            person(household, person, "留守儿童", "由祖父母照看", "", 0, somewhenPast(2));
        }
        if (age < 18
                && age >= 3
                && spells.stream()
                        .anyMatch(s -> s.household() == household.number()
                                && s.isOn(day)
                                && s.category().equals("低保"))) {
            person(household, person, "困境儿童", "家庭贫困", "", 0, somewhenPast(2));
        }
    }

    private void person(
            Household household,
            Person person,
            String category,
            String detail,
            String cause,
            int monthlyYuan,
            LocalDate from) {
        Optional<LocalDate> left = person.diedOn().flatMap(this::monthAfter);
        if (person.diedOn().filter(from::isAfter).isPresent()) {
            return;
        }
        spells.add(new AidSpell(
                household.number(),
                List.of(person.number()),
                category,
                detail,
                cause,
                monthlyYuan,
                from,
                left,
                left.isPresent() ? "死亡" : ""));
    }

    /** Aid ends with the month of a death. */
    private Optional<LocalDate> monthAfter(LocalDate death) {
        return Optional.of(death.plusMonths(1).withDayOfMonth(1)).filter(first -> !first.isAfter(day));
    }

    private LocalDate somewhenPast(int years) {
        return day.minusDays(dice.between(370, Math.max(371, years * 365))).withDayOfMonth(1);
    }

    private boolean isLonelyMan(Household household) {
        return household.members().size() == 1
                && household.head().id().sex() == Sex.MALE
                && household.head().id().ageOn(day) >= 60;
    }

    private boolean isEmptyNest(Household household) {
        return household.members().size() == 2 && household.members().stream().allMatch(p -> p.id().ageOn(day) >= 60);
    }

    private boolean hasMinor(Household household) {
        return household.members().stream().anyMatch(p -> p.id().ageOn(day) < 18);
    }
}
