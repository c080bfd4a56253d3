package cn.shegong.demo;

import cn.shegong.base.Actor;
import cn.shegong.place.PlaceService;
import cn.shegong.place.Village;
import cn.shegong.screening.ChangeKind;
import cn.shegong.screening.Examination;
import cn.shegong.screening.ExaminationService;
import cn.shegong.screening.ProblemKind;
import cn.shegong.screening.Screening;
import cn.shegong.screening.ScreeningProblem;
import cn.shegong.screening.ScreeningService;
import cn.shegong.screening.Suggestion;
import cn.shegong.screening.WorkFilter;
import cn.shegong.screening.WorkListService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A campaign of the demo station that is half done: most households looked into, some with something to decide. */
public final class Campaign {
    private static final int VILLAGES = 3;

    private final PlaceService places;
    private final WorkListService workLists;
    private final ExaminationService examinations;
    private final ScreeningService screenings;

    public Campaign(
            PlaceService places,
            WorkListService workLists,
            ExaminationService examinations,
            ScreeningService screenings) {
        this.places = places;
        this.workLists = workLists;
        this.examinations = examinations;
        this.screenings = screenings;
    }

    /** @param workers who go, in turn */
    public void hold(List<Actor> workers, LocalDate day) {
        var head = workers.get(0);
        var areas = new ArrayList<Screening.Area>();
        for (Village village : places.villages()
                .subList(0, Math.min(VILLAGES, places.villages().size()))) {
            areas.add(new Screening.Area(
                    village.id(), workers.get(areas.size() % workers.size()).id()));
        }
        var planned = screenings.plan(head, Screening.of(day).with(s -> {
            s.startsOn = day.withDayOfMonth(1);
            s.areas = areas;
        }));
        if (workLists.households(planned, day) == 0) {
            return;
        }
        screenings.advance(head, planned.id());
        var entries = workLists.all(planned.id(), WorkFilter.ALL);
        for (int i = 0; i < entries.size() * 2 / 3; i++) {
            var line = entries.get(i).line();
            if (i % 17 == 9) {
                workLists.missed(head, line.id(), "全家外出打工，电话联系不上");
                continue;
            }
            long goer = line.workerId() == null ? head.id() : line.workerId();
            examinations.record(
                    head,
                    found(Examination.of(line.id(), day, goer), i),
                    problem(planned, line.householdId(), goer, day, i));
        }
    }

    private static Examination found(Examination blank, int i) {
        return switch (i % 13) {
            case 4 -> changed(blank, ChangeKind.HEALTH, "老伴住院回来，走路要人扶", Suggestion.ADJUST);
            case 7 -> changed(blank, ChangeKind.INCOME, "儿子进厂上班，每月多 2600 元", Suggestion.FADE);
            case 11 -> changed(blank, ChangeKind.PROPERTY, "名下新登记一辆轿车", Suggestion.LEAVE);
            default ->
                blank.with(r -> {
                    r.unchanged = true;
                    r.suggestion = Suggestion.KEEP;
                    r.signed = i % 2 == 0;
                });
        };
    }

    private static Examination changed(Examination blank, ChangeKind kind, String note, Suggestion suggestion) {
        return blank.with(r -> {
            r.changes = Map.of(kind, note);
            r.suggestion = suggestion;
            r.evidence = "入户核查表";
            r.signed = true;
        });
    }

    private static ScreeningProblem problem(Screening screening, long householdId, long owner, LocalDate day, int i) {
        var problem = ScreeningProblem.of(screening.id(), householdId, owner, day);
        return switch (i % 13) {
            case 4 ->
                problem.with(p -> {
                    p.kind = ProblemKind.SERVICE;
                    p.description = "白天没有人照料，吃饭靠邻居";
                    p.advice = "纳入照料服务，先安排助餐";
                });
            case 11 ->
                problem.with(p -> {
                    p.kind = ProblemKind.MEANS;
                    p.description = "名下新登记一辆轿车，本人没有申报";
                    p.advice = "核对车辆信息，听取本人说明后再定";
                });
            default -> null;
        };
    }
}
