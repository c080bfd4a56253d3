package cn.shegong.filling;

import cn.shegong.document.FormFile;
import java.util.List;

/**
 * A workbook that somebody wants filled.
 *
 * @param sheets those that have a header
 * @param passed what is said about the others
 */
public record CountyTable(FormFile file, List<FillSheet> sheets, List<String> passed) {
    public CountyTable {
        sheets = List.copyOf(sheets);
        passed = List.copyOf(passed);
    }
}
