package cn.shegong.plan;

import java.time.LocalDate;
import java.util.Map;

/** Where the levels of risk come from: whatever assesses people. */
public interface RiskLevels {
    /** While nobody is assessed. */
    RiskLevels NONE = day -> Map.of();

    /** The level that holds on a day, by person; who has none is left out. Asked once for a whole list. */
    Map<Long, RiskLevel> on(LocalDate day);
}
