package cn.shegong.intake;

import cn.shegong.resident.Household;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is to be written for one household of a list; which of its rows are taken is for the user to say.
 *
 * @param known the stored household that new people go to; empty for a new one
 * @param place where it lives as the list says, if that is to be written
 * @param address likewise; empty when it is not to be written
 * @param head index of the row of its head, when that can be taken
 * @param changesHead whether the head of the stored household is to be another one
 * @param namesStoredHead whether the list means the stored head, who is none of its rows
 * @param carrier index of the row that the facts about household and grant go with
 * @param rows those that can be taken
 */
record HouseholdPlan(
        Optional<Household> known,
        ListedPlace place,
        String address,
        OptionalInt head,
        boolean changesHead,
        boolean namesStoredHead,
        int carrier,
        List<RowPlan> rows) {
    HouseholdPlan {
        rows = List.copyOf(rows);
    }
}
