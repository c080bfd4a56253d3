package cn.shegong.quality;

import cn.shegong.roster.Category;
import java.util.List;

/**
 * How complete the file of somebody on a roster is.
 *
 * @param category null where all the rosters that somebody is on are taken together
 * @param personId the person, or the head of a household; null when the household has none
 * @param household whether it is the file of the household
 * @param road where it comes on the way through the villages
 * @param missing names of what is not filled in, those that everybody has first
 */
public record FileState(
        Category category,
        Long personId,
        long householdId,
        boolean household,
        String name,
        Long villageId,
        String village,
        String group,
        int road,
        List<String> missing) {
    public FileState {
        missing = List.copyOf(missing);
    }

    FileState at(int place) {
        return new FileState(
                category, personId, householdId, household, name, villageId, village, group, place, missing);
    }

    public boolean complete() {
        return missing.isEmpty();
    }
}
