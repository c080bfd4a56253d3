package cn.shegong.intake;

/**
 * Where a row of a list says that its household lives.
 *
 * @param village the name as the station writes it; empty when the list says none or it could be several
 * @param villageId null when the list says none, and for a village that the station does not have yet
 * @param group the group's label, or empty
 * @param groupId null likewise
 */
record ListedPlace(String village, Long villageId, String group, Long groupId) {
    static final ListedPlace NOWHERE = new ListedPlace("", null, "", null);

    boolean said() {
        return !village.isEmpty();
    }

    boolean newVillage() {
        return said() && villageId == null;
    }

    boolean newGroup() {
        return !group.isEmpty() && groupId == null;
    }
}
