package cn.shegong.intake;

import cn.shegong.base.Refusal;
import cn.shegong.document.Cell;
import cn.shegong.document.Sheet;
import cn.shegong.roster.Category;
import java.util.List;
import java.util.Optional;

/**
 * Watches for a second list further down in the same sheet. A header repeated on every printed page is none; two lists
 * of persons for different rosters, or with different columns, are not taken in as one.
 */
final class SecondTable {
    private final Sheet sheet;
    private final Header header;
    private final Optional<Category> roster;

    /** What a title since the last person speaks of. */
    private Optional<Category> announced = Optional.empty();

    SecondTable(Sheet sheet, Header header, Optional<Category> roster) {
        this.sheet = sheet;
        this.header = header;
        this.roster = roster;
    }

    /**
     * @param dropped why the row is no person; empty when it is one
     * @throws Refusal when persons of another roster begin here
     */
    void pass(Sheet.Row row, Optional<DroppedRow.Reason> dropped) {
        if (dropped.isEmpty()) {
            announced = Optional.empty();
        } else if (dropped.get() == DroppedRow.Reason.HEADING) {
            List<Category> spokenOf = Category.allIn(text(row));
            announced = spokenOf.size() == 1 ? Optional.of(spokenOf.get(0)) : Optional.empty();
        } else if (dropped.get() == DroppedRow.Reason.REPEATED_HEADER
                && announced.isPresent()
                && roster.isPresent()
                && !announced.equals(roster)) {
            throw new Refusal("工作表“" + sheet.name() + "”里上下排着两张名单：上面是"
                    + roster.get().label() + "，第 " + row.number() + " 行起是"
                    + announced.get().label() + "，不能收进同一种名单，整个文件都没有收。请把下面一张移到单独的文件，各收一次。");
        }
    }

    /**
     * What to say of a header with other columns at a row; the rows from there on are not read.
     *
     * @throws Refusal when there are persons with numbers below it: which roster they are for nobody knows, and half a
     *     sheet is not taken
     */
    String withOtherColumns(Sheet.Row row) {
        if (says(row, Target.ID_NUMBER) || says(row, Target.DISABILITY_CERTIFICATE)) {
            int first = sheet.rows().get(header.last()).number();
            throw new Refusal("工作表“" + sheet.name() + "”里有两张列不一样的表：第 " + first + " 行是一个表头，第 " + row.number()
                    + " 行又是一个表头，分不清哪些人该收进哪种名单，整个文件都没有收。请把第二张表移到单独的文件，各收一次。");
        }
        return "工作表“" + sheet.name() + "”第 " + row.number() + " 行起是另一张表，没有身份证号，没有读。";
    }

    private static boolean says(Sheet.Row row, Target target) {
        return row.cells().stream()
                .filter(cell -> !cell.blank())
                .anyMatch(cell -> HeaderMatch.of(List.of(cell.text())).attribute() == target);
    }

    private static String text(Sheet.Row row) {
        return String.join("", row.cells().stream().map(Cell::text).toList());
    }
}
