package cn.shegong.demo;

import cn.shegong.assessment.Answers;
import cn.shegong.assessment.Assessment;
import cn.shegong.assessment.AssessmentReason;
import cn.shegong.assessment.AssessmentService;
import cn.shegong.assessment.Instrument;
import cn.shegong.assessment.Instruments;
import cn.shegong.assessment.Item;
import cn.shegong.assessment.Option;
import cn.shegong.base.Actor;
import cn.shegong.roster.Category;
import cn.shegong.roster.RosterLists;
import java.time.LocalDate;
import java.util.List;

/** Assessments of the demo station: elders, children and disabled people of a year, some of them twice, and a survey. */
public final class Sheets {
    private static final int YEAR = 330;
    private static final int SURVEYED = 12;

    private final Instruments instruments;
    private final AssessmentService assessments;
    private final RosterLists rosters;
    private final List<Actor> workers;
    private final LocalDate day;
    private int written;

    /** @param workers who assess, two by two */
    public Sheets(
            Instruments instruments,
            AssessmentService assessments,
            RosterLists rosters,
            List<Actor> workers,
            LocalDate day) {
        this.instruments = instruments;
        this.assessments = assessments;
        this.rosters = rosters;
        this.workers = workers;
        this.day = day;
    }

    public void write() {
        assess("tekun", Category.TEKUN, 10);
        assess("gbt42195", Category.AGED, 18);
        assess("child4", Category.LEFT_BEHIND_CHILD, 8);
        assess("disability", Category.DISABLED, 10);
        for (int i = 0; i < SURVEYED; i++) {
            record(instrument("satisfaction"), null, day.minusDays(i), i % 5 == 4 ? 2 : i % 2);
        }
    }

    private Instrument instrument(String code) {
        return instruments.find(code).orElseThrow();
    }

    private void assess(String code, Category category, int most) {
        var instrument = instrument(code);
        var persons = rosters.personsOn(category, day).stream()
                .map(row -> row.personId())
                .distinct()
                .limit(most)
                .toList();
        for (int i = 0; i < persons.size(); i++) {
            var on = day.minusDays((i * 37L + 5) % YEAR);
            if (i % 4 == 0) {
                record(instrument, persons.get(i), on.minusMonths(7), i % 3);
            }
            record(instrument, persons.get(i), on, i % 4);
        }
    }

    /** @param worse how far down the options the answers lie */
    private void record(Instrument instrument, Long personId, LocalDate on, int worse) {
        var first = workers.get(written % workers.size());
        var second = workers.get((written + 1) % workers.size());
        var sheet = Assessment.blank(instrument).with(s -> {
            s.personId = personId;
            s.assessedOn = on;
            s.reason = written % 4 == 1 ? AssessmentReason.REGULAR : AssessmentReason.FIRST;
            s.place = personId == null ? "" : "家里";
            s.workers = instrument.assessors() > 1 ? List.of(first.id(), second.id()) : List.of(first.id());
            s.witness = instrument.witness() ? "村里的民政协理员" : "";
            s.answers = answers(instrument, worse);
        });
        written++;
        // Somebody may not have been born on that day.
        if (!assessments.check(sheet, 0).hasErrors()) {
            assessments.record(first, sheet);
        }
    }

    private static Answers answers(Instrument instrument, int worse) {
        var answers = Answers.NONE;
        int number = 0;
        for (var item : instrument.items()) {
            if (item.needed()) {
                answers = answers.with(item.code(), answer(item, (worse + number++ % 2) / 2 + (worse == 3 ? 1 : 0)));
            }
        }
        return answers;
    }

    private static String answer(Item item, int worse) {
        return switch (item.kind()) {
            case YES_NO -> "no";
            case SEVERAL ->
                item.options().stream()
                        .filter(Option::exclusive)
                        .findFirst()
                        .orElse(item.options().get(0))
                        .code();
            case CHOICE ->
                item.options().get(Math.min(worse, item.options().size() - 1)).code();
            default -> "1";
        };
    }
}
