package cn.shegong.demo;

import cn.shegong.base.Actor;
import cn.shegong.place.PlaceService;
import cn.shegong.plan.CallDraft;
import cn.shegong.plan.CallService;
import cn.shegong.plan.CoverDraft;
import cn.shegong.plan.DutyService;
import cn.shegong.plan.VisitingClock;
import cn.shegong.staff.WorkerService;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Who goes where in the demo station, somebody who is away, and two things that happened today. */
public final class Rounds {
    private static final LocalTime MORNING = LocalTime.of(10, 20);

    private final PlaceService places;
    private final WorkerService workers;
    private final DutyService duties;
    private final CallService calls;
    private final VisitingClock visiting;

    public Rounds(
            PlaceService places, WorkerService workers, DutyService duties, CallService calls, VisitingClock visiting) {
        this.places = places;
        this.workers = workers;
        this.duties = duties;
        this.calls = calls;
        this.visiting = visiting;
    }

    /** @param team who goes, in turn; the first is the 站长 */
    public void divide(List<Actor> team, LocalDate day) {
        var head = team.get(0);
        var villages = places.villages();
        for (int i = 0; i < villages.size(); i++) {
            var worker = workers.find(team.get(i % team.size()).id()).orElseThrow();
            duties.assign(head, villages.get(i), worker, day.withDayOfYear(1));
        }
        if (team.size() > 1) {
            duties.cover(head, new CoverDraft(team.get(1).id(), head.id(), day, day.plusDays(4), "参加县里培训"));
        }
        var planned = visiting.all();
        if (planned.size() > 1) {
            report(head, planned.get(planned.size() / 2).home().householdId(), day, "村支书电话", "老人在院里滑倒，腿疼下不了炕");
            report(head, planned.get(planned.size() / 3).home().householdId(), day, "邻居来站里说", "烟囱倒烟，一家人头晕");
        }
    }

    private void report(Actor actor, long householdId, LocalDate day, String source, String content) {
        calls.record(actor, new CallDraft(householdId, null, day.atTime(MORNING), source, content));
    }
}
