package cn.shegong.demo;

import cn.shegong.resident.Ethnicity;
import cn.shegong.resident.Sex;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Names as they are given in the north-east, by sex and generation, and a few that put a program to the test. */
final class Names {
    private static final List<String> SURNAMES =
            words("王 王 王 王 李 李 李 李 张 张 张 张 刘 刘 刘 陈 陈 杨 杨 赵 赵 孙 孙 周 吴 徐 于 于 马 朱 胡 郭 何 高 林 罗 郑 梁 谢 宋 唐 许 韩 邓 冯 曹"
                    + " 彭 曾 肖 田 董 潘 袁 蔡 蒋 余 杜 叶 程 魏 苏 吕 丁 任 卢 姚 沈 姜 姜 崔 谭 陆 范 汪 廖 石 金 贾 夏 付 方 邹 熊 白 孟 秦 邱 侯 江 尹 薛 闫"
                    + " 段 雷 龙 黎 史 陶 贺 毛 郝 顾 龚 邵 万 覃 武 钱 戴 严 莫 孔 曲 牟 单 解 仇 查 盖 宫 战 毕 谷 初 栾 丛 迟 隋 矫");
    private static final List<String> OLD_WOMEN =
            words("桂兰 桂芝 桂芬 桂英 玉珍 玉兰 玉芝 玉琴 淑芬 淑珍 淑兰 淑琴 淑云 秀英 秀兰 秀珍 秀芝 凤英 凤琴 凤兰 凤霞 素珍 素芬 素琴 金花 春花 喜莲 文英 亚芹");
    private static final List<String> OLD_MEN =
            words("德福 德发 德才 永贵 永祥 永发 振山 振国 振海 国志 国祥 长海 长顺 长林 凤山 凤林 殿文 殿臣 庆祥 庆林 玉山 玉林 洪财 洪生 树林 树田 连生 万春 景和 占山");
    private static final List<String> WOMEN =
            words("丽华 丽萍 丽娟 淑华 淑梅 春梅 春艳 秋菊 亚丽 亚娟 晓红 红梅 艳华 艳玲 艳红 桂红 玉梅 玉华 立新 敏 静 艳 娜 丽 婷婷 莹莹 海燕 雪梅 雪莲 冬梅");
    private static final List<String> MEN =
            words("建国 建军 建华 志强 志刚 志国 国强 国军 国庆 永强 永刚 海涛 海波 海龙 春生 秋生 洪亮 洪伟 立军 立伟 晓东 晓明 强 伟 磊 刚 勇 军 超 明 雪峰");
    private static final List<String> GIRLS = words("子涵 欣怡 雨桐 梓萱 诗涵 佳琪 佳怡 思雨 思琪 一诺 可馨 若曦 雨欣 紫涵 语嫣 梦瑶 馨月 心怡 静怡 宝怡");
    private static final List<String> BOYS = words("子轩 浩然 宇轩 梓豪 博文 俊杰 宇航 天佑 明轩 佳豪 家乐 皓宇 子豪 一鸣 思远 嘉俊 锦程 旭东 长乐 柏霖");
    private static final List<String> NICKNAMES = words("老倔头 大明白 二嘎子 三丫 老疙瘩 小诸葛 大嗓门 铁蛋 老秀才 快腿");

    /** @param ethnicity code of GB/T 3304 */
    record Special(String surname, String given, Sex sex, String ethnicity) {
        Ethnicity group() {
            return Ethnicity.of(ethnicity).orElseThrow();
        }
    }

    private final Dice dice;
    private final Deque<Special> specials = new ArrayDeque<>(List.of(
            new Special("朴", "哲洙", Sex.MALE, "10"),
            new Special("尉迟", "敬德", Sex.MALE, "01"),
            new Special("王", "㛃", Sex.FEMALE, "01"),
            new Special("单", "玉兰", Sex.FEMALE, "01"),
            new Special("金", "贞淑", Sex.FEMALE, "10"),
            new Special("刘", "䶮", Sex.MALE, "01"),
            new Special("仇", "万春", Sex.MALE, "01"),
            new Special("佟", "玉琴", Sex.FEMALE, "11"),
            new Special("曾", "庆祥", Sex.MALE, "01"),
            new Special("阿依努尔", "·艾力", Sex.FEMALE, "05"),
            new Special("李", "𬱖", Sex.MALE, "01"),
            new Special("解", "长海", Sex.MALE, "01"),
            new Special("关", "德胜", Sex.MALE, "11"),
            new Special("其其格", "·巴雅尔", Sex.FEMALE, "02"),
            new Special("查", "淑华", Sex.FEMALE, "01"),
            new Special("欧阳", "振山", Sex.MALE, "01"),
            new Special("盖", "永贵", Sex.MALE, "01"),
            new Special("崔", "顺姬", Sex.FEMALE, "10"),
            new Special("任", "凤霞", Sex.FEMALE, "01"),
            new Special("迪里拜尔", "·吐尔逊", Sex.FEMALE, "05")));

    Names(Dice dice) {
        this.dice = dice;
    }

    /** The next name for a head of household that shows what the program can bear; empty when all were given. */
    Optional<Special> special() {
        return Optional.ofNullable(specials.poll());
    }

    String surname() {
        return dice.pick(SURNAMES);
    }

    String given(Sex sex, int birthYear) {
        boolean woman = sex == Sex.FEMALE;
        if (birthYear < 1958) {
            return dice.pick(woman ? OLD_WOMEN : OLD_MEN);
        }
        return birthYear < 2002 ? dice.pick(woman ? WOMEN : MEN) : dice.pick(woman ? GIRLS : BOYS);
    }

    /** For one in twelve; empty for the others. */
    String nickname() {
        return dice.chance(8) ? dice.pick(NICKNAMES) : "";
    }

    private static List<String> words(String all) {
        return List.of(all.split(" "));
    }
}
