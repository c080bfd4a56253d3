package cn.shegong.doubles;

import cn.shegong.resident.MergedPerson;
import java.time.LocalDateTime;

/**
 * Two records that were made one.
 *
 * @param untilId all that it wrote has keys between its own and this one
 * @param place where the one lives who was kept, e.g. 靠山村1组
 * @param reasons why they were thought one, e.g. 身份证只差一位、同名
 * @param moved what went over to the one who was kept, e.g. 2次走访、1条低保; or empty
 * @param undoneAt null while it holds
 * @param leftNote what was not put back when it was undone because it had been changed since, or empty
 */
public record Merge(
        long id,
        long untilId,
        long keptId,
        long goneId,
        String keptName,
        String goneName,
        String place,
        String reasons,
        String moved,
        LocalDateTime mergedAt,
        String mergedBy,
        LocalDateTime undoneAt,
        String undoneBy,
        String leftNote) {
    public boolean undone() {
        return undoneAt != null;
    }

    /** Which merge it is, for who has to find it. */
    public String sentence() {
        return new MergedPerson(goneName, keptName, mergedAt, mergedBy).sentence();
    }

    /** 李秀英 ← 李秀瑛. */
    public String names() {
        return keptName.equals(goneName) ? keptName : keptName + " ← " + goneName;
    }
}
