package cn.shegong.intake;

import cn.shegong.base.Typed;
import cn.shegong.document.Cell;
import cn.shegong.resident.DisabilityCertificate;
import cn.shegong.resident.Kinship;
import cn.shegong.roster.Category;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a value looks like, whatever stands over its column. */
enum CellShape {
    BLANK,
    ID_NUMBER,
    CERTIFICATE,
    PHONE,
    NUMBER,
    DATE,
    SEX,
    /** 是, 否, √ and the like. */
    MARK,
    RELATION,
    DISABILITY_TYPE,
    DISABILITY_GRADE,
    CATEGORY,
    GROUP,
    VILLAGE,
    NAME,
    TEXT;

    private static final Pattern ID = Pattern.compile("[1-8]\\d{5}-?(18|19|20)\\d{6}-?\\d{3}[\\dX×]|[1-8]\\d{14}");
    private static final Pattern CARD = Pattern.compile("[1-8]\\d{5}(18|19|20)\\d{9}[\\dX][1-7][1-4](B\\d{1,2})?");
    private static final Pattern TELEPHONE = Pattern.compile("1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}");
    private static final Pattern DAY = Pattern.compile("(18|19|20)\\d{2}[-./年]\\d{1,2}([-./月]\\d{0,2}日?)?");
    private static final Pattern GRADE = Pattern.compile("(残疾)?[一二三四1-4]级");
    private static final Pattern GROUP_NAME = Pattern.compile("第?[0-9一二三四五六七八九十]{1,3}(村民小组|居民组|小组|组|社|屯|队)");
    private static final Pattern VILLAGE_NAME = Pattern.compile(".{1,8}(村|社区|居委会|村委会)");
    private static final Pattern PERSON_NAME = Pattern.compile("\\p{IsHan}{2,4}|\\p{IsHan}{1,8}·[\\p{IsHan}·]{1,12}");

    private static final Set<String> MARKS =
            Set.of("是", "否", "有", "无", "√", "✓", "×", "/", "-", "—", "享受", "未享受", "已享受");

    static CellShape of(Cell cell) {
        if (cell.blank() || cell.kind() == Cell.Kind.ERROR) {
            return BLANK;
        }
        if (cell.kind() == Cell.Kind.DATE) {
            return DATE;
        }
        String text = Typed.compact(cell.text()).toUpperCase(Locale.ROOT);
        if (CARD.matcher(text).matches()) {
            return CERTIFICATE;
        }
        if (cell.digitsLost() || ID.matcher(text).matches()) {
            return ID_NUMBER;
        }
        if (TELEPHONE.matcher(text).matches()) {
            return PHONE;
        }
        if (text.matches("-?\\d+([.]\\d+)?")) {
            return NUMBER;
        }
        return DAY.matcher(text).matches() ? DATE : ofWord(text);
    }

    private static CellShape ofWord(String text) {
        if (text.matches("[男女]性?")) {
            return SEX;
        }
        if (MARKS.contains(text)) {
            return MARK;
        }
        if (Kinship.of(text).isPresent()) {
            return RELATION;
        }
        if (disabilityType(text).isPresent()) {
            return DISABILITY_TYPE;
        }
        if (GRADE.matcher(text).matches()) {
            return DISABILITY_GRADE;
        }
        if (GROUP_NAME.matcher(text).matches()) {
            return GROUP;
        }
        if (VILLAGE_NAME.matcher(text).matches()) {
            return VILLAGE;
        }
        if (text.length() <= 10 && Category.of(text).isPresent()) {
            return CATEGORY;
        }
        return PERSON_NAME.matcher(text).matches() ? NAME : TEXT;
    }

    /** The kind of disability that a text names first: 肢体残疾, 肢体, 肢体二级. */
    static Optional<DisabilityCertificate.Type> disabilityType(String text) {
        return Arrays.stream(DisabilityCertificate.Type.values())
                .filter(type -> text.startsWith(type.label()))
                .findFirst();
    }
}
