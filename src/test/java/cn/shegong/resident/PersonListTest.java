package cn.shegong.resident;

import static cn.shegong.resident.ResidentSamples.CLOCK;
import static cn.shegong.resident.ResidentSamples.HEAD;
import static cn.shegong.resident.ResidentSamples.TODAY;
import static cn.shegong.resident.ResidentSamples.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Pinyin;
import cn.shegong.base.Right;
import cn.shegong.place.PlaceService;
import cn.shegong.place.Village;
import cn.shegong.store.Database;
import cn.shegong.store.TestStore;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Pages, filters, order and search over two thousand invented persons, against the same done in memory. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonListTest {
    private static final int PERSONS = 2000;
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙马朱胡单曾解";
    private static final String GIVEN = "德山桂兰秀英建国淑珍玉梅文斌海涛小宝春花志强丽娟";

    @TempDir
    static Path temp;

    private record Known(long id, Person person, Village village) {}

    private final List<Known> all = new ArrayList<>();
    private Database database;
    private ResidentService residents;

    @BeforeAll
    void fill() {
        database = TestStore.in(temp, CLOCK);
        var changes = new ChangeLog(database);
        residents = new ResidentService(database, changes);
        var households = new HouseholdService(database, changes, new PlaceService(database));
        var villages = new PlaceService(database).addAll(HEAD, PlaceService.villagesFromText("朝阳村 3个组\n红星村 2个组\n东风社区"));
        var random = new Random(42);
        database.transaction(WORKER, Right.RECORD, audit -> {
            Household household = null;
            Village village = null;
            for (int i = 0; i < PERSONS; i++) {
                var person = person(random, i);
                if (i % 3 == 0) {
                    village = villages.get(random.nextInt(villages.size()));
                    household = households.add(WORKER, Household.in(village.id(), null), person);
                    all.add(new Known(household.headId(), person, village));
                } else {
                    long householdId = household.id();
                    var made = residents.add(WORKER, person.with(p -> p.householdId = householdId));
                    all.add(new Known(made.id(), person, village));
                }
            }
            return null;
        });
    }

    private static Person person(Random random, int i) {
        var name = new StringBuilder().append(SURNAMES.charAt(random.nextInt(SURNAMES.length())));
        for (int n = 1 + random.nextInt(2); n > 0; n--) {
            name.append(GIVEN.charAt(random.nextInt(GIVEN.length())));
        }
        var birth = LocalDate.of(1930, 1, 1).plusDays(i * 17L);
        var number = IdNumber.of("220524", birth, 990 + random.nextInt(10));
        return Person.named(name.toString(), number.text()).with(p -> {
            p.birthDate = birth;
            p.sex = number.sex();
            p.phone = "154%08d".formatted(i);
            p.diedOn = random.nextInt(20) == 0 ? TODAY : null;
        });
    }

    @AfterAll
    void close() {
        database.close();
    }

    private void assertSame(PersonFilter filter, Predicate<Known> expected) {
        var wanted = all.stream().filter(expected).map(Known::id).toList();
        assertThat(wanted).isNotEmpty();
        assertThat(residents.count(filter)).isEqualTo(wanted.size());
        assertThat(residents.page(filter, PersonOrder.NAME, 0, PERSONS))
                .extracting(PersonRow::id)
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void filtersAsMemoryDoes() {
        var here = PersonFilter.here(TODAY);
        var chaoyang = all.get(0).village();
        assertSame(here, k -> k.person().diedOn() == null);
        assertSame(
                here.with(f -> f.presence = PersonFilter.Presence.GONE),
                k -> k.person().diedOn() != null);
        var everybody = here.with(f -> f.presence = PersonFilter.Presence.ALL);
        assertSame(everybody, k -> true);
        assertSame(everybody.with(f -> f.villageId = chaoyang.id()), k -> k.village()
                .equals(chaoyang));
        assertSame(everybody.with(f -> f.sex = Sex.FEMALE), k -> k.person().sex() == Sex.FEMALE);
        assertSame(everybody.with(f -> f.ageFrom = 80), k -> age(k) >= 80);
        assertSame(
                everybody.with(f -> {
                    f.ageFrom = 60;
                    f.ageTo = 69;
                }),
                k -> age(k) >= 60 && age(k) <= 69);
        assertSame(
                everybody.with(f -> f.text = "wang"),
                k -> Pinyin.matches(k.person().name(), "wang"));
        assertSame(
                everybody.with(f -> f.text = "1990"),
                k -> (k.person().idNumber() + " " + k.person().phone()).contains("1990"));
    }

    private static int age(Known known) {
        return Age.on(known.person().birthDate(), TODAY);
    }

    @Test
    void pagesShowEveryPersonOnceInOrder() {
        var filter = PersonFilter.here(TODAY).with(f -> f.presence = PersonFilter.Presence.ALL);
        for (var by : PersonOrder.By.values()) {
            for (var descending : List.of(true, false)) {
                var order = new PersonOrder(by, descending);
                var paged = new ArrayList<PersonRow>();
                for (int offset = 0; offset < PERSONS; offset += 300) {
                    paged.addAll(residents.page(filter, order, offset, 300));
                }
                assertThat(paged)
                        .extracting(PersonRow::id)
                        .doesNotHaveDuplicates()
                        .hasSize(PERSONS);
                assertThat(paged).isSortedAccordingTo(descending ? comparing(by).reversed() : comparing(by));
            }
        }
    }

    private static Comparator<PersonRow> comparing(PersonOrder.By by) {
        return switch (by) {
            case NAME -> Comparator.comparing(row -> Pinyin.sortKey(row.name()));
            case BIRTH -> Comparator.comparing(PersonRow::birthDate);
            case ADDED -> Comparator.comparing(PersonRow::id);
            case PLACE ->
                Comparator.comparing(row -> List.of("朝阳村", "红星村", "东风社区").indexOf(row.village()));
            case LAST_VISIT ->
                Comparator.comparing(PersonRow::lastVisit, Comparator.nullsFirst(Comparator.naturalOrder()));
        };
    }

    @Test
    void searchFindsEveryoneByNumberPhoneAndName() {
        for (int i = 0; i < PERSONS; i += 97) {
            var known = all.get(i);
            assertThat(residents.search(known.person().idNumber(), 5))
                    .extracting(PersonRow::id)
                    .containsExactly(known.id());
            assertThat(residents.search(known.person().phone(), 5))
                    .extracting(PersonRow::id)
                    .containsExactly(known.id());
            assertThat(residents.search(known.person().name(), PERSONS))
                    .extracting(PersonRow::id)
                    .contains(known.id());
            assertThat(residents.search(Pinyin.keys(known.person().name()).get(0), PERSONS))
                    .extracting(PersonRow::id)
                    .contains(known.id());
        }
    }
}
