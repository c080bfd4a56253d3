package cn.shegong.visit;

import cn.shegong.policy.PolicyService;
import java.time.LocalDate;

/** Which duty to report an urgent visit may open, in words for who is typing it. */
public final class ReportingDuty {
    private ReportingDuty() {}

    /** @param policies know the hours and ages that hold on the day */
    public static String words(PolicyService policies, LocalDate day) {
        var age = policies.whole("child_age", day).orElse(18);
        var hours = policies.whole("child_report_hours", day);
        return String.join(
                "\n",
                "办出结果以前，这次走访排在每张表的最前面。有生命危险，先打 120、110。",
                "伤害、疑似伤害孩子（不满 " + age + " 岁）：立即打 110 报警，再报主管部门备案"
                        + (hours.isEmpty() ? "" : "，书面报告 " + hours.getAsInt() + " 小时内补上（各省不同，以本省文件为准）")
                        + "；只写事实，不对外说。不报造成严重后果的要追责（未成年人保护法第十一条，强制报告制度的意见）。",
                "家庭暴力：受害的是孩子或者不能完全自己做主的人，要及时报案（反家庭暴力法第十四条）；能自己做主的成年人，告诉他能找谁，尊重他的意愿，也可以帮他报案。");
    }
}
