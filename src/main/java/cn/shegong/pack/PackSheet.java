package cn.shegong.pack;

import java.util.Objects;

/**
 * One sheet of a pack.
 *
 * @param page its place in the pack, from 1
 * @param code as it is printed
 * @param why what was due
 * @param headName of the household today, or of one of its people
 * @param visitRoot the visit that was keyed in from it, or null
 * @param skipReason why it will not be keyed in, or empty
 * @param scans pages that came back
 */
public record PackSheet(
        long id,
        long packId,
        int page,
        String code,
        long householdId,
        String why,
        String headName,
        String village,
        String groupLabel,
        Long visitRoot,
        String skipReason,
        int scans) {
    public PackSheet {
        headName = Objects.requireNonNullElse(headName, "");
        village = Objects.requireNonNullElse(village, "");
        groupLabel = Objects.requireNonNullElse(groupLabel, "");
        skipReason = Objects.requireNonNullElse(skipReason, "");
    }

    public SheetState state() {
        if (visitRoot != null) {
            return SheetState.ENTERED;
        }
        return skipReason.isEmpty() ? SheetState.PRINTED : SheetState.SKIPPED;
    }

    /** 第 7 张 王老五家. */
    public String name() {
        return "第 " + page + " 张 " + headName + "家";
    }
}
