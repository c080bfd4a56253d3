package cn.shegong.listing;

import java.util.List;

/** Which part of the township; nothing named is all of it, a group is part of its village. */
public record Scope(List<Long> villageIds, List<Long> groupIds) {
    public static final Scope ALL = new Scope(List.of(), List.of());

    public Scope {
        villageIds = List.copyOf(villageIds);
        groupIds = List.copyOf(groupIds);
    }

    /** One village, one group of it, or everything; either may be null. */
    public static Scope of(Long villageId, Long groupId) {
        if (groupId != null) {
            return new Scope(List.of(), List.of(groupId));
        }
        return villageId == null ? ALL : new Scope(List.of(villageId), List.of());
    }
}
