package cn.shegong.count;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * One row of the list that a figure is.
 *
 * @param key the record it comes from, e.g. {@code visit/812}; together with the person the same row in every reading
 * @param on the day on which it counts
 * @param householdId the household to open from here, or null
 * @param personId whom it is about, or null
 * @param village as it was when it counted, or empty
 * @param name whom or what it is about, as lists print it
 * @param note what else the list says: way of a visit, reason of leaving; or empty
 * @param item the catalogue item under which it counts, once; or empty
 * @param cut by what the figure is divided, or {@link Cut#NONE}
 * @param amount 1, minutes for hours, or yuan
 * @param enteredLate entered so long after the day that lists mark it 补录
 * @param missing what the record lacks, in a few words each
 * @param details what a ledger says of it, by the ledger's columns
 */
public record CountedRow(
        String key,
        LocalDate on,
        Long householdId,
        Long personId,
        String village,
        String group,
        String name,
        String note,
        String item,
        Cut cut,
        BigDecimal amount,
        boolean enteredLate,
        List<String> missing,
        Map<String, String> details) {

    /** A class within an indicator, e.g. a kind of visit or a worker. */
    public record Cut(String code, String label) {
        public static final Cut NONE = new Cut("", "");
    }

    public CountedRow {
        Objects.requireNonNull(key);
        Objects.requireNonNull(on);
        village = Objects.requireNonNullElse(village, "");
        group = Objects.requireNonNullElse(group, "");
        name = Objects.requireNonNullElse(name, "");
        note = Objects.requireNonNullElse(note, "");
        item = Objects.requireNonNullElse(item, "");
        cut = Objects.requireNonNullElse(cut, Cut.NONE);
        missing = List.copyOf(missing);
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /** A row that counts 1, with what {@code fill} sets. */
    public static CountedRow of(String key, LocalDate on, Consumer<Draft> fill) {
        var draft = new Draft();
        fill.accept(draft);
        return new CountedRow(
                key,
                on,
                draft.householdId,
                draft.personId,
                draft.village,
                draft.group,
                draft.name,
                draft.note,
                draft.item,
                draft.cut,
                draft.amount,
                draft.enteredLate,
                draft.missing,
                draft.details);
    }

    /** The same about another person: whom the person turned out to be. */
    public CountedRow about(Long otherPerson) {
        return new CountedRow(
                key,
                on,
                householdId,
                otherPerson,
                village,
                group,
                name,
                note,
                item,
                cut,
                amount,
                enteredLate,
                missing,
                details);
    }

    /**
     * Whether both count the same way: on the same day, for the same household, as much. Words beside may differ, and so
     * may what the village is called by now.
     */
    public boolean countsAs(CountedRow other) {
        return on.equals(other.on)
                && Objects.equals(householdId, other.householdId)
                && item.equals(other.item)
                && cut.code().equals(other.cut.code())
                && amount.compareTo(other.amount) == 0;
    }

    /** What tells the row from the others of its indicator. */
    public record Identity(String key, Long personId) {
        /** As it is written where a word is said about the row. */
        public String text() {
            return personId == null ? key : key + " " + personId;
        }
    }

    public Identity identity() {
        return new Identity(key, personId);
    }

    /** The fields of a row while it is made. */
    public static final class Draft {
        public Long householdId;
        public Long personId;
        public String village = "";
        public String group = "";
        public String name = "";
        public String note = "";
        public String item = "";
        public Cut cut = Cut.NONE;
        public BigDecimal amount = BigDecimal.ONE;
        public boolean enteredLate;
        public List<String> missing = List.of();
        public Map<String, String> details = Map.of();

        private Draft() {}
    }
}
