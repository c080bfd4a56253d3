package cn.shegong.document;

import java.time.LocalDate;
import java.util.List;

/** One ledger: a table between the lines that every county form has above and below it. */
public final class LedgerSheet {
    private final String name;
    private final Table table;
    private String title;
    private String unit = "";
    private String measure = "";
    private LocalDate filledOn;
    private boolean portrait;
    private int unprinted;
    private String head = "";
    private String reviewer = "";
    private String filler = "";
    private String telephone = "";
    private String remark = "";
    private List<String> foot = List.of();

    /** @param name on the sheet's tab; signs that Excel does not allow there are replaced */
    public LedgerSheet(String name, Table table) {
        this.name = name;
        this.title = name;
        this.table = table;
    }

    /** The line over the ledger; without one, the sheet's name stands there. */
    public LedgerSheet title(String text) {
        title = text;
        return this;
    }

    /** Whoever answers for the figures: 填报单位. */
    public LedgerSheet unit(String text) {
        unit = text;
        return this;
    }

    /** In what it is counted, e.g. 人、元. */
    public LedgerSheet measure(String text) {
        measure = text;
        return this;
    }

    /** 填报日期; without one, blanks are left to be filled by hand. */
    public LedgerSheet filledOn(LocalDate date) {
        filledOn = date;
        return this;
    }

    /** Printed upright; otherwise across the page. */
    public LedgerSheet portrait() {
        portrait = true;
        return this;
    }

    /**
     * The last columns are not printed: they stand to the right of what goes on paper, to sort and to look up by. Those
     * that are printed become narrow enough to be read.
     */
    public LedgerSheet unprinted(int columns) {
        unprinted = columns;
        return this;
    }

    /** Names for the line of signatures; an empty one is left to be filled by hand. */
    public LedgerSheet signedBy(String headOfStation, String reviewedBy, String filledBy, String phone) {
        head = headOfStation;
        reviewer = reviewedBy;
        filler = filledBy;
        telephone = phone;
        return this;
    }

    /** Something more behind the signatures, e.g. the contract under which the figures were earned. */
    public LedgerSheet remark(String text) {
        remark = text;
        return this;
    }

    /** Lines of the form's own below the table, in the place of the signatures. */
    public LedgerSheet foot(String... lines) {
        foot = List.of(lines);
        return this;
    }

    /** What stands below the table, line by line. */
    List<String> footLines() {
        return foot.isEmpty() ? List.of(signatureLine()) : foot;
    }

    String name() {
        return name;
    }

    Table table() {
        return table;
    }

    String title() {
        return title;
    }

    boolean isPortrait() {
        return portrait;
    }

    boolean isPrintedInPart() {
        return unprinted > 0;
    }

    int lastPrintedColumn() {
        return table.columns().size() - 1 - unprinted;
    }

    String unitLine() {
        return "填报单位（盖章）：" + unit;
    }

    String dateLine() {
        String date = filledOn == null
                ? "    年  月  日"
                : filledOn.getYear() + "年" + filledOn.getMonthValue() + "月" + filledOn.getDayOfMonth() + "日";
        return "填报日期：" + date + (measure.isEmpty() ? "" : "    单位：" + measure);
    }

    private String signatureLine() {
        return "主要负责人：" + blank(head) + "审核人：" + blank(reviewer) + "填表人：" + blank(filler) + "联系电话：" + telephone
                + (remark.isEmpty() ? "" : "        " + remark);
    }

    private static String blank(String name) {
        return name.isEmpty() ? "            " : name + "      ";
    }
}
