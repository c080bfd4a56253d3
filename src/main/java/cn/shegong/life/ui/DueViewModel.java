package cn.shegong.life.ui;

import cn.shegong.base.Actor;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Problems;
import cn.shegong.life.DueLine;
import cn.shegong.roster.RosterEntry;
import cn.shegong.ui.Ui;
import java.time.LocalDate;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What ages and dates make due, and how each is settled. */
final class DueViewModel {
    final ObservableList<DueLine> lines = FXCollections.observableArrayList();

    private final Ui ui;
    private final LifeDesk desk;

    DueViewModel(Ui ui, LifeDesk desk) {
        this.ui = ui;
        this.desk = desk;
    }

    void load(Runnable then) {
        ui.tasks().run(() -> desk.due().due(), all -> {
            lines.setAll(all);
            then.run();
        });
    }

    LocalDate today() {
        return desk.today();
    }

    List<String> endReasons(DueLine line) {
        return desk.rosters().categories().definition(line.category()).endReasons();
    }

    /** Ends the person's part in the entry, off the window's thread. */
    Void leave(Actor actor, DueLine line, LocalDate on, String reason) {
        requireDay(on);
        desk.rosters().endMember(actor, line.memberId(), on, reason);
        return null;
    }

    Void end(Actor actor, DueLine line, LocalDate on, String reason) {
        requireDay(on);
        desk.rosters().end(actor, line.entryId(), on, reason);
        return null;
    }

    Void enter(Actor actor, DueLine line, LocalDate on) {
        desk.rosters().enter(actor, RosterEntry.ofPerson(line.category(), on), List.of(line.personId()));
        return null;
    }

    /** @param next the day of the next review */
    Void reviewed(Actor actor, DueLine line, LocalDate next) {
        if (next == null || !next.isAfter(desk.today())) {
            throw new InvalidInput(Problems.none().error("reviewOn", "past", "请填下次复核的日期，要在今天以后。"));
        }
        var entry = desk.rosters().entry(line.entryId()).orElseThrow();
        desk.rosters().correct(actor, entry.with(e -> e.reviewOn = next));
        return null;
    }

    /** When the grant is to be looked at after a review today: by the station's figures, or else in a year. */
    LocalDate nextReview(DueLine line) {
        var entry = desk.rosters().entry(line.entryId()).orElseThrow();
        return desk.rosters()
                .reviews()
                .next(entry.category(), entry.householdId(), desk.today())
                .orElse(desk.today().plusYears(1));
    }

    /** What speaks against an entry, in words; nothing of it stops one. */
    List<String> warnings(DueLine line, LocalDate on) {
        return desk.eligibility().check(line.category(), List.of(line.personId()), on).all().stream()
                .map(problem -> problem.message())
                .toList();
    }

    private static void requireDay(LocalDate on) {
        if (on == null) {
            throw new InvalidInput(Problems.none().error("endedOn", "blank", "请填从哪天起退出。"));
        }
    }
}
