package cn.shegong.visit;

import java.time.LocalDateTime;

/**
 * A visit as it stands in the store. A correction is a new version; versions are never changed or deleted.
 *
 * @param rootId of the first version: what all versions of one visit share
 * @param number from 1
 * @param villageId where the household lived when the visit was first recorded, or null; it counts there ever after
 * @param voidReason why it is void, or empty
 * @param recordedBy key of who typed this version in (录入人)
 */
public record VisitVersion(
        long id,
        long rootId,
        int number,
        VisitState state,
        Long villageId,
        Visit visit,
        String voidReason,
        long recordedBy,
        LocalDateTime recordedAt) {}
