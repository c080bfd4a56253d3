package cn.shegong.document;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows of a form that are there to be filled.
 *
 * @param firstRow number of the first, from 1
 * @param rows how many there are; 0 when the header stands right over the foot
 * @param filled how many of them already say something
 * @param computed columns in which formulas stand
 * @param hidden columns that nobody sees
 * @param together columns in which cells of several rows are one
 * @param widths how many single cells stand under one header word; columns with one only are left out
 * @param above the texts over the header that have blanks to fill in
 * @param locked whether the sheet is protected
 */
public record FormZone(
        int firstRow,
        int rows,
        int filled,
        Set<Integer> computed,
        Set<Integer> hidden,
        Set<Integer> together,
        Map<Integer, Integer> widths,
        List<Text> above,
        boolean locked) {
    public FormZone {
        computed = Set.copyOf(computed);
        hidden = Set.copyOf(hidden);
        together = Set.copyOf(together);
        widths = Map.copyOf(widths);
        above = List.copyOf(above);
    }

    /** A text with its place: row from 1, column from 0. */
    public record Text(int row, int column, String text) {}
}
