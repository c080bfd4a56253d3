package cn.shegong.report;

import cn.shegong.count.Figure;
import java.time.YearMonth;

/**
 * One month of a longer period.
 *
 * @param visits 户次
 * @param served 人次
 * @param assessments 评估 人次
 * @param opened 建档 份
 * @param closed whether it is closed
 */
public record MonthLine(
        YearMonth month, Figure visits, Figure served, Figure assessments, Figure opened, boolean closed) {}
