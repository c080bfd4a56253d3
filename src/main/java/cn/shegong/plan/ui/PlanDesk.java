package cn.shegong.plan.ui;

import cn.shegong.document.Fonts;
import cn.shegong.place.PlaceService;
import cn.shegong.plan.CallService;
import cn.shegong.plan.DutyService;
import cn.shegong.plan.PlanLists;
import cn.shegong.plan.RateService;
import cn.shegong.plan.RuleService;
import cn.shegong.plan.VisitingClock;
import cn.shegong.resident.ResidentService;
import cn.shegong.staff.Worker;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the page of the plan is built from.
 *
 * @param workers who is at the station now
 */
public record PlanDesk(
        VisitingClock visiting,
        RuleService rules,
        CallService calls,
        DutyService duties,
        RateService rates,
        PlanLists lists,
        ResidentService residents,
        PlaceService places,
        Supplier<List<Worker>> workers,
        Supplier<Fonts> fonts,
        Clock clock) {
    LocalDate today() {
        return LocalDate.now(clock);
    }
}
