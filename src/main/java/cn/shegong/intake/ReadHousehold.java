package cn.shegong.intake;

import cn.shegong.resident.IdNumber;
import cn.shegong.resident.Kinship;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A household of a list with its rows in the list's order.
 *
 * @param rows at least one
 */
public record ReadHousehold(List<ListRow> rows) {
    /** What is said of all members alike. */
    static final List<Target> OF_ALL = List.of(
            Target.HOUSEHOLD_SIZE,
            Target.INSURED_SIZE,
            Target.HEAD_NAME,
            Target.HEAD_ID,
            Target.AID_CLASS,
            Target.CAUSE);

    public ReadHousehold {
        rows = List.copyOf(rows);
    }

    public ListRow first() {
        return rows.get(0);
    }

    /** The sender's number for it; empty when there is none. */
    public String number() {
        return firstText(Target.HOUSEHOLD_NUMBER);
    }

    /** The head's name as the list says, in the head's column or by the relation 本人; empty when it says nothing. */
    public String headName() {
        String written = ListedName.of(firstText(Target.HEAD_NAME)).name();
        return written.isEmpty() ? headRow().map(ListRow::name).orElse("") : written;
    }

    /** The head's ID number as written, in the head's column or in the row of the head; empty when it is not there. */
    public String headId() {
        String written = firstText(Target.HEAD_ID);
        return written.isEmpty()
                ? headRow().flatMap(ListRow::idNumber).map(IdNumber::text).orElseGet(() -> headRow()
                        .map(row -> row.text(Target.ID_NUMBER))
                        .orElse(""))
                : written;
    }

    /** The row of the head: by the relation, else the one that bears the head's name or number, else a single row. */
    public Optional<ListRow> headRow() {
        Optional<ListRow> byRelation = rows.stream()
                .filter(row -> row.relation().filter(Kinship::isHead).isPresent())
                .findFirst();
        String name = ListedName.of(firstText(Target.HEAD_NAME)).name();
        String id = firstText(Target.HEAD_ID);
        return byRelation
                .or(() -> rows.stream()
                        .filter(row -> !id.isEmpty()
                                        && row.text(Target.ID_NUMBER).equals(id)
                                || id.isEmpty() && !name.isEmpty() && row.name().equals(name))
                        .findFirst())
                .or(() -> rows.size() == 1 && name.isEmpty() && id.isEmpty()
                        ? rows.stream().findFirst()
                        : Optional.empty());
    }

    /**
     * Yuan a month for the whole household: what stands once for it or is repeated in every row with the rest of the
     * household's facts counts once, what differs or stands per person is added up.
     */
    public Optional<BigDecimal> monthlyAmount() {
        List<BigDecimal> said = amounts();
        return areSame(said) && isRepeated()
                ? Optional.of(said.get(0))
                : said.stream().reduce(BigDecimal::add);
    }

    /** Whether the same amount stands in several rows and nothing tells that it is the household's: it was added up. */
    boolean addsUpTheSame() {
        List<BigDecimal> said = amounts();
        return said.size() > 1 && areSame(said) && !isRepeated();
    }

    boolean saysTheSameInEveryRow() {
        List<BigDecimal> said = amounts();
        return said.size() == rows.size() && areSame(said);
    }

    private List<BigDecimal> amounts() {
        return rows.stream()
                .filter(row -> row.says(Target.MONTHLY_AMOUNT))
                .flatMap(row -> row.monthlyAmount().stream())
                .toList();
    }

    private static boolean areSame(List<BigDecimal> said) {
        return said.stream().distinct().count() == 1;
    }

    private boolean isRepeated() {
        return rows.stream().filter(row -> OF_ALL.stream().anyMatch(row::says)).count() > 1;
    }

    private String firstText(Target target) {
        return rows.stream()
                .map(row -> row.text(target))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
