package cn.shegong.intake;

import cn.shegong.base.ChineseDate;
import cn.shegong.base.Problems;
import cn.shegong.document.Cell;
import cn.shegong.place.GroupName;
import cn.shegong.resident.Ethnicity;
import cn.shegong.resident.IdNumber;
import cn.shegong.resident.Kinship;
import cn.shegong.resident.PhoneNumber;
import cn.shegong.resident.Sex;
import cn.shegong.roster.Category;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One person in a list, as the list has it: merged cells and cells left empty below are filled, nothing is guessed.
 *
 * @param rowNumber as in the spreadsheet
 * @param household rows of one household share this number within the file
 * @param raw the row's own texts by column, as in the file
 * @param cells what each target says for this row; no entry when nothing is said
 * @param borrowed targets whose value stands in a row above and speaks for this one as well
 * @param idNumber the ID number when it is a right one, from its column or from within the disability certificate
 * @param problems what the rules found; errors keep the row from being taken in as it is
 */
public record ListRow(
        String sheet,
        int rowNumber,
        int household,
        List<String> raw,
        Map<Target, Cell> cells,
        Set<Target> borrowed,
        Optional<IdNumber> idNumber,
        Problems problems) {
    private static final Pattern BIRTH_BEFORE_1955 = Pattern.compile("1\\d{4}([.]\\d+)?");

    public ListRow {
        raw = List.copyOf(raw);
        cells = Map.copyOf(cells);
        borrowed = Set.copyOf(borrowed);
    }

    ListRow inHousehold(int number) {
        return new ListRow(sheet, rowNumber, number, raw, cells, borrowed, idNumber, problems);
    }

    /** The row when the value for a target is not its own. */
    ListRow borrowing(Target target) {
        Set<Target> all = new HashSet<>(borrowed);
        all.add(target);
        return new ListRow(sheet, rowNumber, household, raw, cells, all, idNumber, problems);
    }

    /** Another person of the same row. */
    ListRow of(Map<Target, Cell> others) {
        return new ListRow(sheet, rowNumber, household, raw, others, Set.of(), Optional.empty(), Problems.none());
    }

    ListRow checked(Optional<IdNumber> number, Problems found) {
        return new ListRow(sheet, rowNumber, household, raw, cells, borrowed, number, found);
    }

    public Cell cell(Target target) {
        return cells.getOrDefault(target, Cell.BLANK);
    }

    /** What the list says, as it is written there; empty when it says nothing. */
    public String text(Target target) {
        return cell(target).text();
    }

    /** Whether the row itself says something for the target. */
    public boolean says(Target target) {
        return cells.containsKey(target) && !borrowed.contains(target);
    }

    /** The person's name in the form it is kept, without （已故） and the like; empty when the list has none. */
    public String name() {
        return ListedName.of(text(Target.NAME)).name();
    }

    /** As the sex column says, which may contradict the ID number. */
    public Optional<Sex> sex() {
        return Sex.of(text(Target.SEX));
    }

    public Optional<Ethnicity> ethnicity() {
        return Ethnicity.of(text(Target.ETHNICITY));
    }

    /** What the person is to the head of the household. */
    public Optional<Kinship> relation() {
        return Kinship.of(text(Target.RELATION));
    }

    /** As the birth date column says; there 16875 is the spreadsheet's number of a day too, as old people are in lists. */
    public Optional<ChineseDate> birthDate(LocalDate today) {
        String written = text(Target.BIRTH_DATE);
        return BIRTH_BEFORE_1955.matcher(written).matches()
                ? Optional.of(ChineseDate.ofSerial(Double.parseDouble(written)))
                : ChineseDate.read(written, today);
    }

    /** As the age column says: 81, 81岁. */
    public OptionalInt age() {
        return Amounts.whole(text(Target.AGE));
    }

    public List<PhoneNumber> phones() {
        return PhoneNumber.read(text(Target.PHONE)).numbers();
    }

    /** The village as written, from its column, the heading above, the sheet's name or the title. */
    public String village() {
        return text(Target.VILLAGE);
    }

    /** The villagers' group; empty when the list has none. */
    public Optional<GroupName> group() {
        String written = text(Target.GROUP);
        return written.isEmpty() ? Optional.empty() : Optional.of(GroupName.of(written));
    }

    public OptionalInt householdSize() {
        return Amounts.whole(text(Target.HOUSEHOLD_SIZE));
    }

    public OptionalInt insuredSize() {
        return Amounts.whole(text(Target.INSURED_SIZE));
    }

    /** Yuan a month, of the person or of the household: {@link ReadHousehold#monthlyAmount} tells. */
    public Optional<BigDecimal> monthlyAmount() {
        return Amounts.yuan(text(Target.MONTHLY_AMOUNT));
    }

    public Optional<ChineseDate> approvedOn(LocalDate today) {
        return ChineseDate.read(text(Target.APPROVED_ON), today);
    }

    /** The roster that this row itself names, in a list of several. */
    public Optional<Category> category() {
        return Category.of(text(Target.ROW_CATEGORY));
    }

    /** Whether an allowance column has a mark that says yes: 是, √, 已享受, an amount. */
    public boolean marks(Target allowance) {
        return Amounts.isYes(text(allowance));
    }
}
