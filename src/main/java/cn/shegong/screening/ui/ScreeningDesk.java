package cn.shegong.screening.ui;

import cn.shegong.document.Fonts;
import cn.shegong.draft.DraftService;
import cn.shegong.place.PlaceService;
import cn.shegong.resident.HouseholdFinder;
import cn.shegong.resident.HouseholdService;
import cn.shegong.resident.ResidentService;
import cn.shegong.roster.Categories;
import cn.shegong.screening.ExaminationService;
import cn.shegong.screening.PaperService;
import cn.shegong.screening.ProblemService;
import cn.shegong.screening.ReplyService;
import cn.shegong.screening.ScreeningService;
import cn.shegong.screening.SummaryService;
import cn.shegong.screening.WorkListService;
import cn.shegong.staff.Worker;
import java.time.Clock;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * What the page of the campaigns is built from.
 *
 * @param workers who is at the station now
 * @param fonts the fonts of papers; loaded when first needed
 * @param openHousehold goes to a household's page
 */
public record ScreeningDesk(
        ScreeningService screenings,
        WorkListService workLists,
        ExaminationService examinations,
        ProblemService problems,
        ReplyService replies,
        SummaryService summaries,
        PaperService papers,
        ResidentService residents,
        HouseholdService households,
        PlaceService places,
        Categories categories,
        Supplier<List<Worker>> workers,
        DraftService drafts,
        Supplier<Fonts> fonts,
        LongConsumer openHousehold,
        Clock clock) {
    HouseholdFinder finder() {
        return new HouseholdFinder(residents, households);
    }
}
