package cn.shegong.assessment.ui;

import cn.shegong.assessment.Assessment;
import cn.shegong.assessment.AssessmentVersion;
import cn.shegong.assessment.HomeVisit;
import cn.shegong.assessment.Instrument;
import cn.shegong.base.Actor;
import cn.shegong.base.Refusal;
import cn.shegong.draft.Draft;
import cn.shegong.staff.Worker;
import java.time.LocalDate;
import java.util.List;

/** Fetches what the form of a sheet begins with; runs off the window's thread and touches no property that is shown. */
final class SheetLoader {
    private final AssessmentDesk desk;
    private final AssessedFinder finder;

    SheetLoader(AssessmentDesk desk, AssessedFinder finder) {
        this.desk = desk;
        this.finder = finder;
    }

    /**
     * All that a form begins with.
     *
     * @param version the sheet that is corrected or gone on with, or null
     * @param sheet what stands in the form
     * @param about whom it is about, or null
     * @param draft null when none is waiting
     */
    record Opening(
            SheetStart start,
            AssessmentVersion version,
            Assessment sheet,
            Assessed about,
            List<Worker> workers,
            Draft draft) {}

    Opening open(Actor actor, SheetStart start) {
        var version = start.versionId() == 0
                ? null
                : desk.assessments().version(start.versionId()).orElseThrow(() -> new Refusal("找不到这份评估，请刷新列表再试。"));
        var draft = desk.drafts().find(actor, SheetStart.KIND, start.key()).orElse(null);
        var content = draft == null ? null : SheetDraft.read(draft).orElse(null);
        var sheet = content != null
                ? content.sheet(instrument(content))
                : version != null ? version.sheet() : blank(actor, start);
        var visit = start.visitRootId() == null
                ? null
                : desk.visits().find(start.visitRootId()).orElse(null);
        if (visit != null) {
            sheet = on(visit, sheet, content == null);
        }
        return new Opening(
                start,
                version,
                sheet,
                finder.named(sheet.personId(), sheet.householdId()),
                desk.workers().get(),
                content == null ? null : draft);
    }

    private Assessment blank(Actor actor, SheetStart start) {
        var asked = desk.instruments().find(start.instrument()).orElseThrow();
        return Assessment.blank(asked).with(s -> {
            s.personId = start.personId();
            s.householdId = start.householdId();
            s.assessedOn = LocalDate.now(desk.clock());
            s.workers = List.of(actor.id());
        });
    }

    /** The version that was asked, or the newest when the program that knew it is gone. */
    private Instrument instrument(SheetDraft content) {
        return desk.instruments().versions(content.instrument()).stream()
                .filter(instrument -> instrument.version() == content.version())
                .findFirst()
                .or(() -> desk.instruments().find(content.instrument()))
                .orElseThrow(() -> new Refusal("这份没做完的评估用的量表已经找不到了，请放弃草稿，重新做一份。"));
    }

    private static Assessment on(HomeVisit visit, Assessment sheet, boolean fresh) {
        return sheet.with(s -> {
            s.visitRootId = visit.rootId();
            if (fresh) {
                s.assessedOn = visit.day();
                s.workers = visit.workers();
            }
        });
    }
}
