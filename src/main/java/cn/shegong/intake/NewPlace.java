package cn.shegong.intake;

import java.util.List;

/**
 * A village that a list names and the station does not have, or has without these groups; added when the list is taken.
 *
 * @param village the name as it will be kept
 * @param added whether the village itself is new
 * @param groups labels of the new groups
 */
public record NewPlace(String village, boolean added, List<String> groups) {
    public NewPlace {
        groups = List.copyOf(groups);
    }
}
