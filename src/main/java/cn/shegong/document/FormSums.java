package cn.shegong.document;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Computes what the formulas come to, for whoever looks at the file with something that does not. */
final class FormSums {
    private FormSums() {}

    /** On all sheets: a summary may stand on another than the one that was filled. */
    static void compute(XSSFWorkbook book) {
        XSSFFormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
        for (Sheet sheet : book) {
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
