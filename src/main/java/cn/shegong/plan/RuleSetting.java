package cn.shegong.plan;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A rule as the station has set it from a day on; what was taken back stays in the table.
 *
 * @param categories codes, a line each; empty for everybody on any roster
 * @param takenBackBy who said that it does not count; empty while it does
 */
public record RuleSetting(
        long id,
        String code,
        String label,
        String categories,
        Integer ageFrom,
        String grade,
        RiskLevel level,
        int everyNumber,
        Every.Unit everyUnit,
        boolean inForce,
        boolean remote,
        LocalDate validFrom,
        String source,
        LocalDateTime recordedAt,
        String recordedBy,
        String takenBackBy) {
    public Every every() {
        return new Every(everyNumber, everyUnit);
    }

    public boolean takenBack() {
        return !takenBackBy.isEmpty();
    }

    /** What it demands, in words. */
    public String words() {
        return inForce ? every().words() + (remote ? "，电话、视频也算" : "，要见面") : "不要求";
    }
}
