package cn.shegong.intake;

import java.util.List;
import java.util.OptionalLong;

/**
 * A household of a list with what taking it would do.
 *
 * @param headName as the list says; empty when it does not
 * @param village as the list says, or empty; likewise the group
 * @param householdId the household in the station that its people belong to; empty for a new one
 * @param notes what the user should know about the household as a whole, one Chinese sentence each
 * @param rows at least one
 */
public record PreviewHousehold(
        String headName,
        String village,
        String group,
        OptionalLong householdId,
        List<String> notes,
        List<PreviewRow> rows) {
    public PreviewHousehold {
        notes = List.copyOf(notes);
        rows = List.copyOf(rows);
    }
}
