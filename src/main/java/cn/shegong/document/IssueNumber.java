package cn.shegong.document;

/**
 * 发文字号, e.g. 青政发〔2026〕1号: full year in 六角括号, no 第, no leading noughts (GB/T 9704-2012, 7.2.5).
 *
 * @param code of the issuer, e.g. 青政发
 * @param serial from 1
 */
public record IssueNumber(String code, int year, int serial) {
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 9999;

    public IssueNumber {
        if (code.isBlank() || !code.codePoints().allMatch(Character::isIdeographic)) {
            throw new IllegalArgumentException("code of an issuer: " + code);
        }
        if (year < FIRST_YEAR || year > LAST_YEAR || serial < 1) {
            throw new IllegalArgumentException("year " + year + ", serial " + serial);
        }
    }

    public String text() {
        return code + "〔" + year + "〕" + serial + "号";
    }
}
