package cn.shegong.filling;

/**
 * A column of a table with what goes into it.
 *
 * @param index from 0, as in the file
 * @param header the words over it, outer group first: 户主信息/姓名
 * @param field null when nothing is written into it
 * @param why why nothing is, or empty
 * @param chosen whether somebody has said so rather than the words
 */
public record FillColumn(int index, String header, FillField field, String why, boolean chosen) {
    public boolean filled() {
        return field != null;
    }
}
