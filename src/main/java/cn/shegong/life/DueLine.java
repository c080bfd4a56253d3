package cn.shegong.life;

import cn.shegong.roster.Category;
import java.time.LocalDate;

/**
 * Something that an age or a date makes due.
 *
 * @param on the day from which it is due
 * @param personId null where it concerns the household
 * @param name the person's, or that of the household's head
 * @param what what is due, one sentence
 * @param reason why one leaves the roster; empty unless it is to be left
 * @param category the roster concerned, or null
 * @param entryId the entry concerned, or null
 * @param memberId the person's part in that entry, or null
 * @param field code of the fact that runs out; empty for others
 */
public record DueLine(
        DueAct act,
        LocalDate on,
        Long personId,
        long householdId,
        String name,
        String village,
        String groupLabel,
        String what,
        String reason,
        Category category,
        Long entryId,
        Long memberId,
        String field) {}
