package cn.shegong.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.demo.Town.AidSpell;
import cn.shegong.demo.Town.FollowUp;
import cn.shegong.demo.Town.Household;
import cn.shegong.demo.Town.Person;
import cn.shegong.demo.Town.Village;
import cn.shegong.demo.Town.Visit;
import cn.shegong.demo.Town.Worker;
import cn.shegong.resident.IdNumber;
import cn.shegong.resident.PersonName;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TownTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Town TOWN = Town.asOf(DAY);
    private static final Map<Integer, Household> HOUSEHOLDS =
            TOWN.households().stream().collect(Collectors.toMap(Household::number, Function.identity()));

    private static List<Person> persons() {
        return TOWN.households().stream().flatMap(h -> h.members().stream()).toList();
    }

    @Test
    void isTheSameEveryTime() {
        assertThat(Town.asOf(DAY)).isEqualTo(TOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29", "2026-01-01", "2030-12-31"})
    void canBeFoundedOnAnyDay(LocalDate day) {
        Town town = Town.asOf(day);

        assertThat(town.households()).hasSizeBetween(300, 340);
        assertThat(town.visits()).allMatch(v -> !v.day().isAfter(day)).hasSizeGreaterThan(800);
    }

    @Test
    void hasValidAndUniqueNumbersThatNobodyWasIssued() {
        List<IdNumber> numbers = persons().stream().map(Person::id).toList();

        assertThat(numbers).doesNotHaveDuplicates().allSatisfy(number -> {
            IdNumber.Reading reading = IdNumber.read(number.text(), DAY);
            assertThat(reading.number()).contains(number);
            assertThat(reading.problems().all()).isEmpty();
            assertThat(number.text().substring(14, 16)).isEqualTo("99");
        });
    }

    @Test
    void hasPhonesThatReachNobodyAndAreNotShared() {
        List<String> phones = persons().stream()
                .flatMap(p -> p.phone().stream())
                .map(phone -> phone.text())
                .toList();

        assertThat(phones).hasSizeGreaterThan(400).doesNotHaveDuplicates().allMatch(text -> text.startsWith("1540000"));
        assertThat(phones)
                .doesNotContainAnyElementsOf(
                        TOWN.workers().stream().map(w -> w.phone().text()).toList());
    }

    @Test
    void hasHouseholdsInEveryGroupOfEveryVillage() {
        assertThat(TOWN.villages()).hasSize(11);
        for (Village village : TOWN.villages()) {
            Set<Integer> groups = TOWN.households().stream()
                    .filter(h -> h.village().equals(village.name()))
                    .map(Household::group)
                    .collect(Collectors.toSet());
            assertThat(groups).as(village.name()).hasSize(village.groups()).allMatch(g -> g <= village.groups());
        }
    }

    @Test
    void hasPlausibleFamilies() {
        assertThat(TOWN.households()).allSatisfy(household -> {
            assertThat(household.head().kinship().isHead()).isTrue();
            for (Person member :
                    household.members().subList(1, household.members().size())) {
                assertThat(member.kinship().isHead()).isFalse();
                assertThat(member.kinship().sex())
                        .isIn(Optional.empty(), Optional.of(member.id().sex()));
                int younger = household.head().id().ageOn(DAY) - member.id().ageOn(DAY);
                if (member.kinship().isChild() && !member.kinship().label().equals("儿媳")) {
                    assertThat(younger).isBetween(18, 45);
                } else if (member.kinship().isParent()) {
                    assertThat(younger).isBetween(-40, -18);
                }
            }
        });
    }

    @Test
    void hasNamesThatTestAProgram() {
        assertThat(persons())
                .extracting(Person::name)
                .contains("刘䶮", "王㛃", "李𬱖", "阿依努尔·艾力", "尉迟敬德", "单玉兰")
                .allSatisfy(name -> {
                    assertThat(PersonName.normalise(name)).isEqualTo(name);
                    assertThat(PersonName.check(name).all()).isEmpty();
                });
    }

    @Test
    void hasPeopleOnEveryRosterAndSomeWhoCameAndWent() {
        Map<String, Long> current = TOWN.aid().stream()
                .filter(spell -> spell.isOn(DAY))
                .collect(Collectors.groupingBy(AidSpell::category, Collectors.counting()));
        List<AidSpell> dibao =
                TOWN.aid().stream().filter(s -> s.category().equals("低保")).toList();

        assertThat(current).containsOnlyKeys("低保", "特困", "残疾人", "高龄", "失能老人", "独居老人", "空巢老人", "留守儿童", "困境儿童");
        assertThat(current.get("低保")).isBetween(50L, 130L);
        assertThat(dibao.stream().filter(s -> s.approvedOn().isAfter(DAY.minusYears(1))))
                .hasSizeBetween(5, 25);
        assertThat(dibao.stream().filter(s -> s.leftOn().isPresent())).hasSizeBetween(4, 25);
    }

    @Test
    void hasAidOnlyForPersonsOfTheHouseholdAndInOrder() {
        assertThat(TOWN.aid()).allSatisfy(spell -> {
            List<Integer> members = HOUSEHOLDS.get(spell.household()).members().stream()
                    .map(Person::number)
                    .toList();
            assertThat(members).containsAll(spell.persons());
            assertThat(spell.persons()).isNotEmpty();
            assertThat(spell.approvedOn()).isBeforeOrEqualTo(DAY);
            assertThat(spell.leftOn().isPresent()).isEqualTo(!spell.reason().isEmpty());
            spell.leftOn()
                    .ifPresent(
                            left -> assertThat(left).isAfter(spell.approvedOn()).isBeforeOrEqualTo(DAY));
        });
    }

    @Test
    void hasAVisitBookOfOneYearWithSomeFailures() {
        Map<LocalDate, Long> perDay =
                TOWN.visits().stream().collect(Collectors.groupingBy(Visit::day, Collectors.counting()));

        assertThat(TOWN.visits()).hasSizeBetween(900, 1400);
        assertThat(perDay.keySet()).allSatisfy(day -> {
            assertThat(day).isAfter(DAY.minusYears(1)).isBeforeOrEqualTo(DAY);
            assertThat(day.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        });
        assertThat(perDay.values()).allMatch(many -> many <= 7);
        assertThat(TOWN.visits().stream().filter(v -> !v.missReason().isEmpty()))
                .hasSizeBetween(40, 160)
                .allMatch(v -> v.met().isEmpty() && v.followUp().isEmpty());
        assertThat(TOWN.visits())
                .extracting(visit -> visit.day() + " " + visit.household())
                .doesNotHaveDuplicates();
        assertThat(TOWN.visits()).extracting(Visit::number).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void hasVisitsOnlyToPeopleWhoWereThere() {
        Map<Integer, Person> byNumber =
                persons().stream().collect(Collectors.toMap(Person::number, Function.identity()));
        assertThat(TOWN.visits()).allSatisfy(visit -> {
            Household household = HOUSEHOLDS.get(visit.household());
            assertThat(visit.met())
                    .allMatch(number -> household.members().contains(byNumber.get(number)))
                    .allMatch(number -> byNumber.get(number).isHereOn(visit.day()));
            assertThat(visit.met().isEmpty()).isEqualTo(!visit.missReason().isEmpty());
        });
    }

    @Test
    void neverHasAWorkerAtTwoPlaces() {
        for (Worker worker : TOWN.workers()) {
            List<Visit> own = TOWN.visits().stream()
                    .filter(v -> v.workers().contains(worker.number()))
                    .toList();
            assertThat(own).isNotEmpty().allMatch(v -> !v.day().isBefore(worker.startedOn()));
            for (int i = 1; i < own.size(); i++) {
                Visit before = own.get(i - 1);
                Visit after = own.get(i);
                assertThat(before.day().isBefore(after.day()) || !before.to().isAfter(after.from()))
                        .as("%s %s", after.day(), after.from())
                        .isTrue();
            }
        }
    }

    @Test
    void hasFollowUpsDoneOverdueAndOpen() {
        List<FollowUp> all =
                TOWN.visits().stream().flatMap(v -> v.followUp().stream()).toList();

        assertThat(all).hasSizeGreaterThan(80).allSatisfy(one -> {
            assertThat(one.doneOn().isPresent()).isEqualTo(!one.outcome().isEmpty());
            one.doneOn().ifPresent(done -> assertThat(done).isBeforeOrEqualTo(DAY));
        });
        assertThat(all).anyMatch(one -> one.doneOn().isEmpty() && one.due().isBefore(DAY));
        assertThat(all).anyMatch(one -> one.doneOn().isEmpty() && one.due().isAfter(DAY));
    }
}
