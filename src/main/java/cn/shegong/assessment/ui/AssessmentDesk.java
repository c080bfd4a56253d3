package cn.shegong.assessment.ui;

import cn.shegong.assessment.AssessmentLists;
import cn.shegong.assessment.AssessmentPapers;
import cn.shegong.assessment.AssessmentService;
import cn.shegong.assessment.HomeVisits;
import cn.shegong.assessment.Instruments;
import cn.shegong.document.Fonts;
import cn.shegong.draft.DraftService;
import cn.shegong.fact.FactService;
import cn.shegong.place.PlaceService;
import cn.shegong.resident.HouseholdService;
import cn.shegong.resident.ResidentService;
import cn.shegong.staff.Worker;
import java.time.Clock;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * What the page of the assessments is built from.
 *
 * @param workers who is at the station now
 * @param visits on which sheets may have been done
 * @param openVisit shows a visit
 * @param fonts the fonts of papers; loaded when first needed
 */
public record AssessmentDesk(
        Instruments instruments,
        AssessmentService assessments,
        AssessmentLists lists,
        AssessmentPapers papers,
        ResidentService residents,
        HouseholdService households,
        FactService facts,
        PlaceService places,
        DraftService drafts,
        HomeVisits visits,
        LongConsumer openVisit,
        Supplier<List<Worker>> workers,
        Supplier<Fonts> fonts,
        Clock clock) {}
