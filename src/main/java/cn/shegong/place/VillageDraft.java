package cn.shegong.place;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A village as it was pasted, before it is in the store.
 *
 * @param name with its ending
 * @param code twelve digits, or empty
 */
public record VillageDraft(String name, VillageKind kind, String code, List<GroupDraft> groups) {
    /** A group as it was pasted. */
    public record GroupDraft(int number, String label) {
        static GroupDraft numbered(int number) {
            return new GroupDraft(number, number + "组");
        }
    }

    public VillageDraft {
        groups = List.copyOf(groups);
    }

    /** A village with groups 1 to {@code groupCount}, its kind read from the ending of its name. */
    public static VillageDraft of(String name, int groupCount) {
        var read = VillageName.read(name);
        var groups = IntStream.rangeClosed(1, groupCount)
                .mapToObj(GroupDraft::numbered)
                .toList();
        return new VillageDraft(read.full(), read.kindOrVillage(), "", groups);
    }
}
