package cn.shegong.document;

import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Computes what the formulas of filled sheets come to, for whoever looks at the file without computing. */
final class FormSums {
    private FormSums() {}

    static void compute(XSSFWorkbook book, List<XSSFSheet> filled) {
        XSSFFormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
        for (XSSFSheet sheet : filled) {
            sheet.forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() == CellType.FORMULA) {
                    try {
                        evaluator.evaluateFormulaCell(cell);
                    } catch (RuntimeException unknown) {
                        // A function that the library does not know; the spreadsheet computes it when it opens.
                        return;
                    }
                }
            }));
        }
        book.setForceFormulaRecalculation(true);
    }
}
