package cn.shegong.document;

import java.time.LocalDate;
import java.util.List;

/**
 * 版记: to whom copies go, and who printed the paper when (GB/T 9704-2012, 7.4). A letter shows the copies alone.
 *
 * @param copies 抄送, may be empty
 */
public record Imprint(List<String> copies, String printer, LocalDate printed) {
    public Imprint {
        copies = List.copyOf(copies);
    }

    /** 抄送：甲，乙。 or empty. */
    String copiesText() {
        return copies.isEmpty() ? "" : String.join("，", copies) + "。";
    }

    String printedText() {
        return Dates.plain(printed) + "印发";
    }
}
