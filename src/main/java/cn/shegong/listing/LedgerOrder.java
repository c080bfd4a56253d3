package cn.shegong.listing;

import cn.shegong.base.Slice;
import cn.shegong.roster.RollFilter;
import java.util.List;

/**
 * Which ledger is wanted.
 *
 * @param filter whom it holds
 * @param order by which it is sorted; its offset and limit do not matter
 * @param fields codes of the facts that get a column
 * @param forPaper whether columns that say nothing, or nothing new, are left out so that the others have room
 * @param purpose for which whole numbers are wanted; empty keeps them masked
 */
public record LedgerOrder(RollFilter filter, Slice order, List<String> fields, boolean forPaper, String purpose) {
    public LedgerOrder {
        fields = List.copyOf(fields);
        purpose = purpose.strip();
    }

    boolean whole() {
        return !purpose.isEmpty();
    }
}
