package cn.shegong.app;

import cn.shegong.assessment.AssessmentEntry;
import cn.shegong.assessment.ui.AssessmentDesk;
import cn.shegong.assessment.ui.AssessmentPage;
import cn.shegong.assessment.ui.AssessmentPart;
import cn.shegong.assessment.ui.AssessmentsOnVisit;
import cn.shegong.document.Fonts;
import cn.shegong.draft.Draft;
import cn.shegong.ui.Page;
import cn.shegong.ui.Ui;
import cn.shegong.visit.VisitEntry;
import cn.shegong.visit.VisitState;
import cn.shegong.visit.ui.VisitDesk;
import cn.shegong.visit.ui.VisitPage;
import cn.shegong.visit.ui.VisitPictures;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** The assessments among the other pages: begun from a person, a visit or what is due; and back to the visit. */
final class Assessing {
    final AssessmentPage page;

    private final Ui ui;
    private final Consumer<Page> show;
    private final AssessmentDesk desk;
    private VisitPage visits;

    Assessing(Ui ui, Desks desks, Supplier<Fonts> fonts, Consumer<Page> show) {
        this.ui = ui;
        this.show = show;
        desk = desks.assessments(fonts, this::visit);
        page = new AssessmentPage(ui, desk);
    }

    /** The page of the visits, with the assessments of a visit beside it. */
    VisitPage visits(VisitDesk visitDesk, VisitPictures pictures, LateVisitNote late) {
        var sheets = new AssessmentsOnVisit(ui, desk, this::on, this::show);
        visits = new VisitPage(ui, visitDesk, pictures, entry -> new VBox(8, late.view(entry), view(sheets, entry)));
        return visits;
    }

    private static Node view(AssessmentsOnVisit sheets, VisitEntry entry) {
        var visit = entry.visit();
        return sheets.view(
                visit.rootId(),
                visit.householdId(),
                visit.visitedAt().toLocalDate(),
                visit.state() == VisitState.ACTIVE && visit.successful());
    }

    OnPerson onPerson() {
        return new OnPerson("评估", new AssessmentPart(ui, desk, this::about)::view);
    }

    /** Begins a sheet about a person, or about the household when the person is null. */
    private void about(Long personId, Long householdId) {
        page.beginFor(personId, householdId);
        show.accept(page);
    }

    private void on(long visitRootId) {
        page.beginOn(visitRootId);
        show.accept(page);
    }

    private void show(AssessmentEntry sheet) {
        page.show(sheet);
        show.accept(page);
    }

    private void visit(long rootId) {
        visits.show(rootId);
        show.accept(visits);
    }

    void goOn(Draft draft) {
        page.goOn(draft);
        show.accept(page);
    }

    /** Who is to be assessed again. */
    void due() {
        page.showDue();
        show.accept(page);
    }
}
