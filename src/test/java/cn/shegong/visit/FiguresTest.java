package cn.shegong.visit;

import static cn.shegong.visit.Township.HOUSEHOLDS;
import static cn.shegong.visit.Township.WANG;
import static cn.shegong.visit.Township.head;
import static cn.shegong.visit.Township.spouse;
import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Slice;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures of a month against the same figures counted by hand over what was recorded. */
class FiguresTest {
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final LocalDateTime FIRST = LocalDateTime.of(2026, 2, 20, 8, 0);

    @TempDir
    Path temp;

    /** What of the generated visits holds in the end, in plain lists. */
    private final List<Visit> holding = new ArrayList<>();

    private final Random random = new Random(20260331);

    /** Nobody is at two homes at once. */
    private final Set<LocalDateTime> taken = new HashSet<>();

    private Visit anyVisit() {
        int household = 1 + random.nextInt(HOUSEHOLDS);
        var at = FIRST.plusHours(random.nextInt(24 * 35));
        while (!taken.add(at)) {
            at = at.plusMinutes(15);
        }
        var sample = VisitSamples.to(household).at(at).minutes(1 + random.nextInt(90));
        sample.by(random.nextBoolean() ? new long[] {7} : new long[] {7, 8});
        if (random.nextInt(3) == 0) {
            sample.with(9);
        }
        if (random.nextInt(5) == 0) {
            return sample.missed(MissReason.NOBODY_HOME).visit();
        }
        sample.way(VisitWay.values()[random.nextInt(3)]);
        sample.item(random.nextBoolean() ? "A1.2" : "A4.1");
        sample.met(head(household));
        return (random.nextBoolean() ? sample.met(spouse(household)) : sample.absent(spouse(household))).visit();
    }

    private void generate(Township town) {
        for (int i = 0; i < 200; i++) {
            var visit = anyVisit();
            var saved = town.visits.record(WANG, visit);
            switch (random.nextInt(6)) {
                case 0 -> town.visits.voidVisit(WANG, saved.id(), "记重了");
                case 1 -> {
                    var better = anyVisit();
                    town.visits.correct(WANG, saved.id(), better);
                    holding.add(better);
                }
                default -> holding.add(visit);
            }
        }
    }

    @Test
    void areTheSameAsCountedByHand() {
        try (var town = new Township(temp)) {
            generate(town);
            var march = town.visits.month(MARCH);

            int visits = 0;
            int meetings = 0;
            int attempts = 0;
            int minutes = 0;
            var persons = new HashSet<Long>();
            var households = new HashSet<Long>();
            Map<String, Integer> byVillage = new HashMap<>();
            Map<Long, Integer> byVisitor = new HashMap<>();
            Map<Long, Integer> byCompanion = new HashMap<>();
            Map<VisitWay, Integer> byWay = new HashMap<>();
            Map<String, Integer> byItem = new HashMap<>();
            for (var visit : holding) {
                if (!YearMonth.from(visit.visitedAt()).equals(MARCH)) {
                    continue;
                }
                if (visit.missReason() != null) {
                    attempts++;
                    continue;
                }
                visits++;
                minutes += visit.minutes();
                households.add(visit.householdId());
                byVillage.merge(visit.householdId() % 2 == 1 ? "朝阳村" : "东风村", 1, Integer::sum);
                byWay.merge(visit.way(), 1, Integer::sum);
                byItem.merge(visit.catalogueCode(), 1, Integer::sum);
                for (var person : visit.persons()) {
                    if (person.met()) {
                        meetings++;
                        persons.add(person.personId());
                    }
                }
                for (var worker : visit.workers()) {
                    (worker.part() == VisitWorker.Part.VISITOR ? byVisitor : byCompanion)
                            .merge(worker.workerId(), 1, Integer::sum);
                }
            }

            assertThat(visits).isGreaterThan(50);
            assertThat(march.counted()).hasSize(visits);
            assertThat(march.attempts()).hasSize(attempts);
            assertThat(march.meetings()).hasSize(meetings);
            assertThat(march.persons()).hasSize(persons.size());
            assertThat(march.households().keySet()).isEqualTo(households);
            assertThat(march.counted().stream()
                            .mapToInt(e -> e.visit().minutes())
                            .sum())
                    .isEqualTo(minutes);
            assertThat(sizes(march.byVillage())).isEqualTo(byVillage);
            assertThat(sizes(march.byWay())).isEqualTo(byWay);
            assertThat(sizes(march.byItem())).isEqualTo(byItem);
            assertThat(byId(march.byVisitor())).isEqualTo(byVisitor);
            assertThat(byId(march.byCompanion())).isEqualTo(byCompanion);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "户主甲", "huzhujia", "peiou", "没有这个人"})
    void aFilteredListIsAsLongAsItSays(String text) {
        try (var town = new Township(temp)) {
            generate(town);
            var filter = VisitFilter.between(MARCH.atDay(1), MARCH.atEndOfMonth())
                    .with(f -> {
                        f.text = text;
                        f.successful = true;
                    });

            var wanted = holding.stream()
                    .filter(v -> YearMonth.from(v.visitedAt()).equals(MARCH) && v.missReason() == null)
                    .filter(v -> switch (text) {
                        case "户主甲", "huzhujia" -> v.householdId() == 1;
                        case "没有这个人" -> false;
                        default -> true;
                    })
                    .count();

            var list = town.visits.list(filter, new Slice("", false, 0, 1000));
            assertThat(list.rows()).hasSize((int) wanted);
            assertThat(list.total()).isEqualTo(wanted);
            assertThat(town.visits.count(filter)).isEqualTo(wanted);
        }
    }

    private static <K> Map<K, Integer> sizes(Map<K, List<VisitEntry>> lists) {
        return lists.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().size()));
    }

    private static Map<Long, Integer> byId(Map<VisitsByName.Named, List<VisitEntry>> lists) {
        return lists.entrySet().stream()
                .collect(
                        Collectors.toMap(e -> e.getKey().id(), e -> e.getValue().size()));
    }
}
