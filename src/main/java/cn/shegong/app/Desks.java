package cn.shegong.app;

import cn.shegong.assessment.ui.AssessmentDesk;
import cn.shegong.document.Fonts;
import cn.shegong.filling.ui.FillingDesk;
import cn.shegong.life.ui.LifeDesk;
import cn.shegong.pack.ui.PackDesk;
import cn.shegong.plan.ui.PlanDesk;
import cn.shegong.quality.QualityPapers;
import cn.shegong.report.ui.ClosingDesk;
import cn.shegong.resident.ui.Registers;
import cn.shegong.roster.ui.RosterDesk;
import cn.shegong.screening.ui.ScreeningDesk;
import cn.shegong.visit.ui.VisitDesk;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/** What lies on the desk of each feature's screens: the services of the station that they work with. */
record Desks(Station station) {
    Registers registers() {
        return new Registers(
                station.residents,
                station.households,
                station.places,
                station.settings,
                new StationRecord(station),
                station.clock);
    }

    VisitDesk visits() {
        return new VisitDesk(
                station.visits,
                station.visitFiling,
                station.followUps,
                station.residents,
                station.households,
                station.places,
                station.workers::all,
                station.drafts,
                station.facts,
                station.policies,
                station.catalogue,
                station.clock);
    }

    LifeDesk life() {
        return new LifeDesk(
                station.life,
                station.due,
                station.history,
                station.residents,
                station.households,
                station.rosters,
                station.eligibility,
                station.places,
                station.settings,
                station.clock);
    }

    RosterDesk rosters() {
        return new RosterDesk(
                station.rosters,
                station.rolls,
                station.eligibility,
                station.facts,
                station.settings,
                station.residents,
                station.households,
                station.places,
                station.clock);
    }

    /** @param household shows the page of a household */
    ScreeningDesk screening(Supplier<Fonts> fonts, LongConsumer household) {
        return new ScreeningDesk(
                station.screenings,
                station.workLists,
                station.examinations,
                station.problems,
                station.replies,
                station.summaries,
                station.papers,
                station.residents,
                station.households,
                station.places,
                station.categories,
                station.workers::workers,
                station.drafts,
                fonts,
                household,
                station.clock);
    }

    /** @param openVisit shows a visit */
    AssessmentDesk assessments(Supplier<Fonts> fonts, LongConsumer openVisit) {
        return new AssessmentDesk(
                station.instruments,
                station.assessments,
                station.assessmentLists,
                station.assessmentPapers,
                station.residents,
                station.households,
                station.facts,
                station.places,
                station.drafts,
                new VisitsOfSheets(station.visits),
                openVisit,
                station.workers::all,
                fonts,
                station.clock);
    }

    PlanDesk plan(Supplier<Fonts> fonts) {
        return new PlanDesk(
                station.visiting,
                station.visitingRules,
                station.calls,
                station.duties,
                station.rates,
                station.planLists,
                station.residents,
                station.places,
                station.workers::workers,
                fonts,
                station.clock);
    }

    PackDesk packs(Supplier<Fonts> fonts) {
        return new PackDesk(station.packs, station.scans, station.places, station.visiting, fonts, station.clock);
    }

    FillingDesk filling() {
        return new FillingDesk(station.filling, station.places, station.clock);
    }

    QualityPapers qualityPapers(Supplier<Fonts> fonts) {
        return new QualityPapers(station.residents, station.places, station.settings, fonts, station.demo());
    }

    ClosingDesk closing() {
        return new ClosingDesk(station.books, station.monthCheck, station.closings, station.differences);
    }
}
