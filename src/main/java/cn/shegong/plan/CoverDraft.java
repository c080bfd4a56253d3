package cn.shegong.plan;

import java.time.LocalDate;

/**
 * Who is to go in whose place, as it is typed in.
 *
 * @param absentId null while nobody is chosen
 * @param coverId null while nobody is chosen
 */
public record CoverDraft(Long absentId, Long coverId, LocalDate fromOn, LocalDate untilOn, String reason) {}
