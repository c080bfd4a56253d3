package cn.shegong.assessment;

import static cn.shegong.assessment.Hamlet.CHILD;
import static cn.shegong.assessment.Hamlet.ELDER;
import static cn.shegong.assessment.Hamlet.LI;
import static cn.shegong.assessment.Hamlet.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures of a period against a count that a test keeps on its own while sheets are written, corrected and voided. */
class AssessmentsByNameTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
    private static final Map<Long, String> NAMES = Map.of(ELDER, "王桂兰", CHILD, "王小宝", OTHER, "赵德福");
    private static final Map<Long, String> VILLAGES = Map.of(ELDER, "朝阳村", CHILD, "朝阳村", OTHER, "东风村");

    @TempDir
    Path temp;

    private Hamlet hamlet;

    @BeforeEach
    void open() {
        hamlet = new Hamlet(temp);
    }

    @AfterEach
    void close() {
        hamlet.close();
    }

    /** What the test knows of a sheet that counts. */
    private record Known(long person, LocalDate day, int score) {
        boolean inMarch() {
            return !day.isBefore(FIRST) && !day.isAfter(LAST);
        }

        /** By the table of GB/T 42195. */
        String level() {
            return score == 90 ? "能力完好" : score >= 66 ? "轻度失能" : score >= 46 ? "中度失能" : score >= 30 ? "重度失能" : "完全失能";
        }

        String words() {
            return NAMES.get(person) + "，" + VILLAGES.get(person) + "，" + day + " 老年人能力评估，" + level();
        }
    }

    private final Random random = new Random(42195);

    private Known any() {
        return new Known(
                List.of(ELDER, CHILD, OTHER).get(random.nextInt(3)),
                LocalDate.of(2026, 2, 15).plusDays(random.nextInt(45)),
                random.nextInt(91));
    }

    private Assessment sheet(Known known) {
        return hamlet.elder(known.person(), known.score(), known.day());
    }

    private Known written(Known known) {
        var version = hamlet.assessments.record(LI, sheet(known));
        switch (random.nextInt(6)) {
            case 0 -> {
                hamlet.assessments.voidSheet(LI, version.id(), "记错了");
                return null;
            }
            case 1 -> {
                var other = any();
                hamlet.assessments.correct(LI, version.id(), sheet(other));
                return other;
            }
            case 2 -> {
                var corrected = hamlet.assessments.correct(LI, version.id(), sheet(any()));
                hamlet.assessments.undo(LI, corrected.id());
                return known;
            }
            case 3 -> {
                hamlet.assessments.correct(
                        LI, version.id(), sheet(known).with(s -> s.answers = s.answers.with("eating", List.of())));
                return null;
            }
            default -> {
                return known;
            }
        }
    }

    @Test
    void countsWhatHoldsAndNothingVoidReplacedOrUnfinished() {
        var known = new ArrayList<Known>();
        for (int i = 0; i < 60; i++) {
            var kept = written(any());
            if (kept != null && kept.inMarch()) {
                known.add(kept);
            }
        }
        assertThat(known).hasSizeGreaterThan(20);
        var march = hamlet.lists.between(FIRST, LAST);

        assertThat(march.counted())
                .map(entry -> entry.who() + "，" + entry.line().villageName() + "，" + entry.note())
                .containsExactlyInAnyOrderElementsOf(
                        known.stream().map(Known::words).toList());
        var counts = new TreeMap<String, Integer>();
        march.byInstrumentAndLevel().get("老年人能力评估").forEach((level, list) -> counts.put(level, list.size()));
        assertThat(counts)
                .isEqualTo(known.stream()
                        .collect(Collectors.groupingBy(Known::level, TreeMap::new, Collectors.summingInt(k -> 1))));
        assertThat(march.lastByInstrumentAndLevel().get("老年人能力评估").values().stream()
                        .mapToInt(List::size)
                        .sum())
                .isEqualTo((int) known.stream().map(Known::person).distinct().count());
    }

    @Test
    void leadsFromEachNameToTheHousehold() {
        hamlet.assessments.record(LI, hamlet.elder(CHILD, 70, LAST));
        hamlet.assessments.record(LI, hamlet.elder(OTHER, 70, LAST));
        hamlet.assessments.record(LI, satisfied("1"));
        assertThat(hamlet.lists.between(FIRST, LAST).counted())
                .map(entry -> entry.line().homeId())
                .containsExactly(1L, 2L, null);
    }

    private Assessment satisfied(String overall) {
        return Assessment.blank(SheetSamples.instrument("satisfaction")).with(s -> {
            s.assessedOn = LAST;
            s.answers = SheetSamples.plain(s.instrument).with("overall", overall);
        });
    }

    @Test
    void sharesSatisfactionAmongThoseThatHold() {
        int asked = 0;
        int content = 0;
        for (int i = 0; i < 40; i++) {
            int overall = 1 + random.nextInt(6);
            var version = hamlet.assessments.record(LI, satisfied(String.valueOf(overall)));
            if (i % 5 == 0) {
                hamlet.assessments.voidSheet(LI, version.id(), "重了");
            } else if (i % 7 == 0) {
                hamlet.assessments.correct(LI, version.id(), satisfied("4"));
                asked++;
            } else if (overall <= 5) {
                asked++;
                content += overall <= 2 ? 1 : 0;
            }
        }
        var march = hamlet.lists.between(FIRST, LAST);
        assertThat(march.satisfactionAsked()).hasSize(asked);
        assertThat(march.satisfied()).hasSize(content);
        assertThat(march.satisfaction()).contains(Math.round(100.0 * content / asked));
    }
}
