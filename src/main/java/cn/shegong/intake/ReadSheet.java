package cn.shegong.intake;

import cn.shegong.roster.Category;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One sheet of a list as it was read.
 *
 * @param title the text over the table; empty when there is none
 * @param headerRow the number of the row with the column words; 0 when the table has no header
 * @param category the roster that title, sheet name or columns speak of
 * @param rows the persons
 * @param dropped the rows below the header that are no persons
 */
public record ReadSheet(
        String name,
        String title,
        int headerRow,
        ColumnMapping mapping,
        Optional<Category> category,
        List<ListRow> rows,
        List<DroppedRow> dropped) {
    public ReadSheet {
        rows = List.copyOf(rows);
        dropped = List.copyOf(dropped);
    }

    /** The one roster that the title or the sheet's name speaks of; empty when neither does, or of several. */
    Optional<Category> namedRoster() {
        return Stream.of(title, name)
                .map(Category::allIn)
                .filter(spokenOf -> !spokenOf.isEmpty())
                .findFirst()
                .filter(spokenOf -> spokenOf.size() == 1)
                .map(spokenOf -> spokenOf.get(0));
    }

    ReadSheet withRows(List<ListRow> others) {
        return new ReadSheet(name, title, headerRow, mapping, category, others, dropped);
    }
}
