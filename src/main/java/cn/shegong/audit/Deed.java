package cn.shegong.audit;

import cn.shegong.store.AuditLine;
import java.util.List;

/**
 * One line of the record, and what else is known of the deed it belongs to.
 *
 * @param about whom the line concerns, or null
 * @param changes the records that the deed corrected, that of the line first
 * @param changesLeftOut how many more it corrected
 * @param others the other lines of the deed, in the order of writing
 * @param othersLeftOut how many more there are
 */
public record Deed(
        AuditLine line,
        Concerned about,
        List<ChangedRecord> changes,
        int changesLeftOut,
        List<AuditLine> others,
        long othersLeftOut) {
    public Deed {
        changes = List.copyOf(changes);
        others = List.copyOf(others);
    }
}
