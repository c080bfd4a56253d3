package cn.shegong.visit.ui;

import cn.shegong.catalogue.Catalogue;
import cn.shegong.draft.DraftService;
import cn.shegong.fact.FactService;
import cn.shegong.place.PlaceService;
import cn.shegong.policy.PolicyService;
import cn.shegong.resident.HouseholdService;
import cn.shegong.resident.ResidentService;
import cn.shegong.staff.Worker;
import cn.shegong.visit.FollowUpService;
import cn.shegong.visit.VisitFiling;
import cn.shegong.visit.VisitService;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the page of the visits is built from.
 *
 * @param workers who is at the station now
 */
public record VisitDesk(
        VisitService visits,
        VisitFiling filing,
        FollowUpService followUps,
        ResidentService residents,
        HouseholdService households,
        PlaceService places,
        Supplier<List<Worker>> workers,
        DraftService drafts,
        FactService facts,
        PolicyService policies,
        Catalogue catalogue,
        Clock clock) {}
