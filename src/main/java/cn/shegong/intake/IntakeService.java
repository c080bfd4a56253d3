package cn.shegong.intake;

import cn.shegong.base.Actor;
import cn.shegong.base.Progress;
import cn.shegong.place.PlaceService;
import cn.shegong.resident.ChangeLog;
import cn.shegong.resident.HouseholdService;
import cn.shegong.resident.ResidentService;
import cn.shegong.roster.Category;
import cn.shegong.roster.RosterService;
import cn.shegong.store.Database;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Takes the county's lists in: compares, writes in one step that can be undone, gives back what cannot be taken. */
public final class IntakeService {
    public IntakeService(
            Database database,
            ChangeLog changes,
            PlaceService places,
            ResidentService residents,
            HouseholdService households,
            RosterService rosters) {}

    /**
     * Reads a list with the mappings that were remembered. Writes nothing.
     *
     * @throws cn.shegong.base.Refusal when the file cannot be read as a table at all
     */
    public ReadList read(Actor actor, Path file, Progress progress) {
        throw new UnsupportedOperationException();
    }

    /** Compares a list with what the station knows. Writes nothing; a new decision is a new preview. */
    public Preview preview(Actor actor, ReadList list, Category category, Decisions decisions) {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes what can be taken and was not skipped, all or nothing.
     *
     * @param startsOn from when persons are on the roster whose grant has no approval date, or one after that month;
     *     usually {@link Preview#startsOn}
     * @throws cn.shegong.base.Refusal when there is nothing to take, or new villages need somebody who may add them
     */
    public Batch take(Actor actor, Preview preview, LocalDate startsOn, Progress progress) {
        throw new UnsupportedOperationException();
    }

    /** Everything that was taken in, newest first. */
    public List<Batch> batches() {
        throw new UnsupportedOperationException();
    }

    /** What was built on a batch since, one Chinese sentence each; empty when it can be undone. */
    public List<String> dependants(Actor actor, long batchId) {
        throw new UnsupportedOperationException();
    }

    /**
     * Puts everything back as it was before the batch, what was written over as well.
     *
     * @throws cn.shegong.base.Refusal when it was undone before or something depends on it; nothing was changed
     */
    public Batch undo(Actor actor, long batchId) {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes the rows that cannot be taken to an Excel file that can be corrected there and read again.
     *
     * @return how many rows
     */
    public int writeRefused(Actor actor, Preview preview, Path target, Progress progress) {
        throw new UnsupportedOperationException();
    }

    /** The same for a list that was taken in earlier. */
    public int writeRefused(Actor actor, long batchId, Path target, Progress progress) {
        throw new UnsupportedOperationException();
    }

    /** Remembers how the columns of this layout are to be read from now on. */
    public void remember(Actor actor, ColumnMapping mapping) {
        throw new UnsupportedOperationException();
    }
}
