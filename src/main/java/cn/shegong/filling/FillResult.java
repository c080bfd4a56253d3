package cn.shegong.filling;

import java.util.List;

/**
 * What came of filling one sheet.
 *
 * @param rows how many were written
 * @param households how many households they belong to
 * @param filled the columns into which something was written
 * @param left the columns into which nothing was, with why
 * @param notes what else is to be known: title, rows put in, hidden columns
 */
public record FillResult(
        String sheet, int rows, int households, List<Filled> filled, List<Left> left, List<String> notes) {
    public FillResult {
        filled = List.copyOf(filled);
        left = List.copyOf(left);
        notes = List.copyOf(notes);
    }

    /**
     * @param field what was written
     * @param blank of whom nothing is known there
     */
    public record Filled(String header, String field, List<String> blank) {
        public Filled {
            blank = List.copyOf(blank);
        }
    }

    /** A column that stays as it was. */
    public record Left(String header, String why) {}
}
