package cn.shegong.roster;

import static cn.shegong.resident.ResidentSamples.CLOCK;
import static cn.shegong.resident.ResidentSamples.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.place.PlaceService;
import cn.shegong.resident.ChangeLog;
import cn.shegong.resident.Household;
import cn.shegong.resident.HouseholdService;
import cn.shegong.resident.IdNumber;
import cn.shegong.resident.Person;
import cn.shegong.resident.ResidentService;
import cn.shegong.store.Database;
import cn.shegong.store.TestStore;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterListsTest {
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @TempDir
    Path temp;

    /** A spell as it was entered. */
    private record Spell(Category category, long householdId, long personId, LocalDate from, LocalDate until) {
        boolean holds(LocalDate day) {
            return !from.isAfter(day) && (until == null || until.isAfter(day));
        }
    }

    private final List<Spell> spells = new ArrayList<>();
    private final Map<Long, List<Long>> people = new HashMap<>();
    private Database database;
    private RosterService rosters;
    private RosterLists lists;

    @BeforeEach
    void open() {
        database = TestStore.in(temp, CLOCK);
        var changes = new ChangeLog(database);
        var residents = new ResidentService(database, changes);
        var households = new HouseholdService(database, changes, new PlaceService(database));
        rosters = new RosterService(database, changes);
        lists = new RosterLists(database);
        database.transaction(WORKER, Right.RECORD, audit -> {
            for (int i = 0; i < 12; i++) {
                var made = households.add(WORKER, Household.BLANK, person(i, 1));
                var others = residents.add(WORKER, person(i, 2).with(p -> p.householdId = made.id()));
                people.put(made.id(), List.of(made.headId(), others.id()));
            }
            return null;
        });
    }

    private static Person person(int household, int member) {
        var number = IdNumber.of("220524", LocalDate.of(1940 + household, member, 7), 991);
        return Person.named("张德" + "甲乙丙丁戊己庚辛壬癸子丑".charAt(household), number.text());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void enter(Category category, long householdId, List<Long> persons, LocalDate from, LocalDate until) {
        try {
            var draft = RosterEntry.ofHousehold(category, householdId, from).with(e -> {
                e.endedOn = until;
                e.endReason = until == null ? "" : "退出";
            });
            rosters.enter(WORKER, draft, persons);
            persons.forEach(person -> spells.add(new Spell(category, householdId, person, from, until)));
        } catch (Refusal alreadyOnTheRoster) {
            assertThat(spells).anyMatch(s -> persons.contains(s.personId()) && s.category() == category);
        }
    }

    private Set<Long> expected(Category category, LocalDate day, Function<Spell, Long> unit) {
        return spells.stream()
                .filter(s -> s.category() == category && s.holds(day))
                .map(unit)
                .collect(Collectors.toSet());
    }

    private static Set<Long> units(List<RosterRow> rows, Function<RosterRow, Long> unit) {
        var units = rows.stream().map(unit).toList();
        assertThat(units).doesNotHaveDuplicates();
        return new HashSet<>(units);
    }

    private void assertMonthAddsUp(
            Category category,
            YearMonth month,
            Function<Movement, List<RosterRow>> list,
            Function<RosterRow, Long> unit,
            Function<Spell, Long> spellUnit) {
        var start = units(list.apply(Movement.AT_START), unit);
        var entered = units(list.apply(Movement.ENTERED), unit);
        var left = units(list.apply(Movement.LEFT), unit);
        var end = units(list.apply(Movement.AT_END), unit);
        assertThat(start).isEqualTo(expected(category, month.atDay(1).minusDays(1), spellUnit));
        assertThat(end).isEqualTo(expected(category, month.atEndOfMonth(), spellUnit));
        assertThat(Collections.disjoint(start, entered)).isTrue();
        assertThat(start).containsAll(left);
        var sum = new HashSet<>(start);
        sum.addAll(entered);
        sum.removeAll(left);
        assertThat(sum).isEqualTo(end);
        assertThat(start.size() + entered.size() - left.size()).isEqualTo(end.size());
    }

    private void assertEveryMonthAddsUp() {
        for (var category : List.of(Category.DIBAO, Category.TEKUN)) {
            for (int m = 1; m <= 9; m++) {
                var month = YearMonth.of(2026, m);
                assertMonthAddsUp(
                        category,
                        month,
                        movement -> lists.persons(category, movement, month),
                        RosterRow::personId,
                        Spell::personId);
                assertMonthAddsUp(
                        category,
                        month,
                        movement -> lists.households(category, movement, month),
                        RosterRow::householdId,
                        Spell::householdId);
            }
        }
    }

    @Test
    void everyMonthAddsUpForRandomSpells() {
        for (int seed = 1; seed <= 3; seed++) {
            var random = new Random(seed);
            for (int i = 0; i < 60; i++) {
                var householdId = List.copyOf(people.keySet()).get(random.nextInt(people.size()));
                var members = people.get(householdId);
                var from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(240));
                var until = random.nextInt(5) == 0 ? null : from.plusDays(random.nextInt(45));
                if (random.nextBoolean()) {
                    enter(Category.DIBAO, householdId, members.subList(0, 1 + random.nextInt(2)), from, until);
                } else {
                    enter(Category.TEKUN, householdId, List.of(members.get(random.nextInt(2))), from, until);
                }
            }
            assertEveryMonthAddsUp();
        }
        assertThat(spells).hasSizeGreaterThan(60);
    }

    @Test
    void comingAndGoingOnOneDayMovesNothing() {
        var household = people.keySet().iterator().next();
        var day = MARCH.atDay(10);
        enter(Category.TEKUN, household, people.get(household).subList(0, 1), day, day);
        for (var movement : Movement.values()) {
            assertThat(lists.persons(Category.TEKUN, movement, MARCH)).isEmpty();
        }
    }

    @Test
    void leavingAndReturningWithinTheMonthMovesNothing() {
        var household = people.keySet().iterator().next();
        var one = people.get(household).subList(0, 1);
        enter(Category.TEKUN, household, one, MARCH.atDay(1).minusMonths(1), MARCH.atDay(5));
        enter(Category.TEKUN, household, one, MARCH.atDay(5), null);
        assertThat(spells).hasSize(2);
        assertThat(lists.persons(Category.TEKUN, Movement.LEFT, MARCH)).isEmpty();
        assertThat(lists.persons(Category.TEKUN, Movement.ENTERED, MARCH)).isEmpty();
        assertThat(lists.persons(Category.TEKUN, Movement.AT_START, MARCH)).hasSize(1);
        assertThat(lists.persons(Category.TEKUN, Movement.AT_END, MARCH)).hasSize(1);
    }

    @Test
    void whoLeavesOnTheFirstOrTheLastDayLeavesInThatMonth() {
        var households = List.copyOf(people.keySet());
        var before = MARCH.atDay(1).minusMonths(1);
        enter(Category.DIBAO, households.get(0), people.get(households.get(0)), before, MARCH.atDay(1));
        enter(Category.DIBAO, households.get(1), people.get(households.get(1)), before, MARCH.atEndOfMonth());
        enter(Category.DIBAO, households.get(2), people.get(households.get(2)), MARCH.atDay(1), null);
        enter(Category.DIBAO, households.get(3), people.get(households.get(3)), MARCH.atEndOfMonth(), null);
        assertThat(lists.households(Category.DIBAO, Movement.LEFT, MARCH))
                .extracting(RosterRow::householdId)
                .containsExactlyInAnyOrder(households.get(0), households.get(1));
        assertThat(lists.households(Category.DIBAO, Movement.ENTERED, MARCH))
                .extracting(RosterRow::householdId)
                .containsExactlyInAnyOrder(households.get(2), households.get(3));
        assertThat(lists.households(Category.DIBAO, Movement.AT_END, MARCH))
                .extracting(RosterRow::persons)
                .containsExactly(2, 2);
        assertThat(lists.persons(Category.DIBAO, Movement.LEFT, MARCH)).hasSize(4);
    }

    @Test
    void aMemberWhoDiesLeavesButTheHouseholdStays() {
        var household = people.keySet().iterator().next();
        var entry = rosters.enter(
                WORKER,
                RosterEntry.ofHousehold(
                        Category.DIBAO, household, MARCH.atDay(1).minusMonths(1)),
                people.get(household));
        var member = rosters.members(List.of(entry.id())).get(1);
        rosters.endMember(WORKER, member.id(), MARCH.atDay(8), "去世");
        assertThat(lists.persons(Category.DIBAO, Movement.LEFT, MARCH))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.personId()).isEqualTo(member.personId());
                    assertThat(row.endReason()).isEqualTo("去世");
                });
        assertThat(lists.households(Category.DIBAO, Movement.LEFT, MARCH)).isEmpty();
        assertThat(lists.households(Category.DIBAO, Movement.AT_END, MARCH))
                .extracting(RosterRow::persons)
                .containsExactly(1);
    }
}
