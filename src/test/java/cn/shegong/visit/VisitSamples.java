package cn.shegong.visit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Visits for tests, changed where the test is about something. */
public final class VisitSamples {
    private long household = 1;
    private LocalDateTime at = LocalDateTime.of(2026, 3, 15, 9, 30);
    private int minutes = 40;
    private VisitWay way = VisitWay.HOME;
    private MissReason missReason;
    private String item = "A1.2";
    private final List<VisitPerson> persons = new ArrayList<>();
    private final List<VisitWorker> workers = new ArrayList<>();
    private Situation situation = Situation.NONE;
    private String informant = "";
    private String problems = "";
    private boolean urgent;
    private LocalDate followUpOn;
    private String followUpText = "";
    private List<Long> followsUp = List.of();
    private String kind = "";
    private final List<VisitCheck> checks = new ArrayList<>();
    private final List<VisitAnswer> answers = new ArrayList<>();

    private VisitSamples() {}

    public static VisitSamples to(long household) {
        var sample = new VisitSamples();
        sample.household = household;
        return sample;
    }

    public VisitSamples at(LocalDateTime at) {
        this.at = at;
        return this;
    }

    public VisitSamples minutes(int minutes) {
        this.minutes = minutes;
        return this;
    }

    public VisitSamples way(VisitWay way) {
        this.way = way;
        return this;
    }

    public VisitSamples missed(MissReason reason) {
        this.missReason = reason;
        return this;
    }

    public VisitSamples item(String code) {
        this.item = code;
        return this;
    }

    public VisitSamples met(long... ids) {
        for (var id : ids) {
            persons.add(new VisitPerson(id, true));
        }
        return this;
    }

    public VisitSamples absent(long... ids) {
        for (var id : ids) {
            persons.add(new VisitPerson(id, false));
        }
        return this;
    }

    public VisitSamples by(long... visitors) {
        for (var id : visitors) {
            workers.add(VisitWorker.visitor(id));
        }
        return this;
    }

    public VisitSamples with(long... companions) {
        for (var id : companions) {
            workers.add(VisitWorker.companion(id));
        }
        return this;
    }

    public VisitSamples situation(Situation situation) {
        this.situation = situation;
        return this;
    }

    public VisitSamples informant(String informant) {
        this.informant = informant;
        return this;
    }

    public VisitSamples problems(String problems) {
        this.problems = problems;
        return this;
    }

    public VisitSamples urgent() {
        this.urgent = true;
        return this;
    }

    public VisitSamples followUp(LocalDate on, String text) {
        this.followUpOn = on;
        this.followUpText = text;
        return this;
    }

    public VisitSamples followsUp(long rootId) {
        this.followsUp = List.of(rootId);
        return this;
    }

    public VisitSamples kind(String code) {
        this.kind = code;
        return this;
    }

    public VisitSamples check(String line, CheckResult result, String words) {
        checks.add(new VisitCheck(line, result, words));
        return this;
    }

    /** @param personId null for the household */
    public VisitSamples answer(Long personId, String field, String content) {
        answers.add(new VisitAnswer(personId, field, content));
        return this;
    }

    public Visit visit() {
        return new Visit(
                household,
                at,
                minutes,
                way,
                missReason,
                item,
                persons,
                workers,
                "",
                situation,
                informant,
                problems,
                "",
                urgent,
                followUpOn,
                followUpText,
                followsUp,
                kind.isEmpty() ? VisitKinds.of(way, item).code() : kind,
                checks,
                answers);
    }
}
