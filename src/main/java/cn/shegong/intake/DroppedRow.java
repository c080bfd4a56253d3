package cn.shegong.intake;

/**
 * A row below the header that was not read as a person, so that the user can see that nobody was lost.
 *
 * @param rowNumber as in the spreadsheet
 * @param text what stood in it, shortened
 */
public record DroppedRow(String sheet, int rowNumber, Reason reason, String text) {
    /** Why a row is no person. */
    public enum Reason {
        TOTAL("合计"),
        SIGNATURE("签字栏"),
        NOTE("说明"),
        REPEATED_HEADER("重复的表头"),
        HEADING("小标题"),
        COLUMN_NUMBERS("栏次"),
        EXAMPLE("示例"),
        EMPTY("没有填人"),
        CONTINUED("上一人的续行"),
        STOPPED("停发或退出");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
