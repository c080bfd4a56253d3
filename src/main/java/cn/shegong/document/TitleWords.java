package cn.shegong.document;

import java.util.List;

/** Words of the titles of stations and townships, which the end of a line does not part (词意完整, GB/T 9704-2012, 7.3.1). */
final class TitleWords {
    private static final List<String> WORDS =
            List.of(("社会工作服务站 社会工作站 社会工作者 社会工作 社工站 社工 服务站 服务中心 人民政府 办事处 委员会 民政局 民政 政府 街道 社区 居民 村民 "
                            + "特困人员 困难群众 困境儿童 留守儿童 留守老人 留守妇女 孤寡老人 独居老人 高龄老人 残疾人 低保对象 低保家庭 低保 重点对象 对象 人员 家庭 儿童 老人 妇女 "
                            + "分散供养 集中供养 最低生活保障 临时救助 社会救助 救助 供养 保障 照料 护理 养老 志愿服务 志愿者 服务 联席会议 会议 纪要 "
                            + "走访 探访 入户 排查 核查 核实 摸底 调查 评估 建档 转介 转办 个案 小组 培训 督导 考核 宣传 活动 项目 经费 资金 物资 取暖 安全 隐患 冬季 春节 "
                            + "工作方案 实施方案 方案 计划 总结 月报 季报 年报 报告 请示 通知 通报 批复 意见 决定 情况 问题 建议 工作 名单 名册 台账 "
                            + "关于 印发 开展 做好 进一步 加强 申请 增配 专职 商请 协助 外出 年度 季度 上半年 下半年 全年 全镇 全县")
                    .split(" "));
    private static final String NEVER_FIRST = "的了等和与及年月日度";

    private TitleWords() {}

    /** Whether a title broken at this place is hard to read: within a word, before a small word, within a date. */
    static boolean parted(String title, int at) {
        if (at <= 0 || at >= title.length()) {
            return false;
        }
        return NEVER_FIRST.indexOf(title.charAt(at)) >= 0 || WORDS.stream().anyMatch(word -> covers(title, at, word));
    }

    private static boolean covers(String title, int at, String word) {
        int from = title.indexOf(word, Math.max(0, at - word.length() + 1));
        return from >= 0 && from < at && at < from + word.length();
    }
}
