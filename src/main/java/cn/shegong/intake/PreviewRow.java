package cn.shegong.intake;

import cn.shegong.base.Problem;
import cn.shegong.resident.PersonRow;
import java.util.List;
import java.util.Optional;

/**
 * One row of a list with what taking it would do.
 *
 * @param index the row's place in the list, from 0; by it decisions name the row
 * @param row as read, with the user's corrections
 * @param differences for {@link Verdict#DIFFERENT}: what would be written over or filled in
 * @param notes what is left as it is and why, one Chinese sentence each
 * @param person whom the row was found to be, numbers masked
 * @param candidates for {@link Verdict#PERHAPS_SAME}: who it may be, the likeliest first, numbers masked
 * @param skipped whether the user does not want it
 */
public record PreviewRow(
        int index,
        ListRow row,
        Verdict verdict,
        List<Difference> differences,
        List<String> notes,
        Optional<PersonRow> person,
        List<PersonRow> candidates,
        boolean skipped) {
    public PreviewRow {
        differences = List.copyOf(differences);
        notes = List.copyOf(notes);
        candidates = List.copyOf(candidates);
    }

    /** Whether taking the list writes something for this row. */
    public boolean taken() {
        return !skipped
                && (verdict == Verdict.NEW
                        || verdict == Verdict.DIFFERENT && differences.stream().anyMatch(Difference::taken));
    }

    /** Errors refuse the row, warnings go with it. */
    public List<Problem> problems() {
        return row.problems().all();
    }
}
