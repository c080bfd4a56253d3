package cn.shegong.policy;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A value that the station has set for a parameter.
 *
 * @param amount a decimal number as text
 * @param validFrom the day since which it holds, until a later one begins
 * @param source where the station has it from, e.g. 县民政局通知
 */
public record ParameterValue(
        long id,
        String code,
        String amount,
        LocalDate validFrom,
        String source,
        LocalDateTime recordedAt,
        String recordedBy) {}
