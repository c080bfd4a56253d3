package cn.shegong.filling;

import cn.shegong.document.FormPlace;
import cn.shegong.document.FormZone;
import cn.shegong.intake.LayoutKey;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A sheet of a table that can be filled.
 *
 * @param layout by which corrections of its columns are remembered
 * @param remembered whether somebody has corrected such a table before
 * @param who whom the title speaks of; empty when it does not say
 * @param month the month that the title speaks of, or empty
 * @param per what a row seems to stand for
 */
public record FillSheet(
        String name,
        FormPlace place,
        FormZone zone,
        LayoutKey layout,
        boolean remembered,
        List<FillColumn> columns,
        Optional<Who> who,
        Optional<YearMonth> month,
        Per per) {
    public FillSheet {
        columns = List.copyOf(columns);
    }

    /** As somebody has corrected it; null writes nothing into the column. */
    public FillSheet with(int column, FillField field) {
        var changed = columns.stream()
                .map(each -> each.index() == column
                        ? new FillColumn(column, each.header(), field, field == null ? "您选了不填" : "", true)
                        : each)
                .toList();
        return new FillSheet(name, place, zone, layout, remembered, changed, who, month, per);
    }

    /** What goes into the file, in the order of the columns. */
    public List<FillColumn> filled() {
        return columns.stream().filter(FillColumn::filled).toList();
    }

    /** As the choice of sheets shows it. */
    @Override
    public String toString() {
        return name;
    }
}
