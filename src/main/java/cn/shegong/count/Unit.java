package cn.shegong.count;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * In what work is counted, and by which rule. This is the only place where the rules stand; the help shows them from
 * here.
 */
public enum Unit {
    VISITS("户次", "见到人的走访，一次一户次。几个人一同去也是一户次；没见到人的不算。"),
    SERVED("人次", "一次服务里的一个人是一人次；同一个人来两次，是两人次。"),
    HOUSEHOLDS("户", "按实有算：一段时间里不管去了几次，一户只算一户。"),
    PERSONS("人", "按实有算：一段时间里不管服务几次，一个人只算一人。"),
    EVENTS("场", "一次单独办的活动是一场；小组里的一次活动算节，不算场。"),
    SESSIONS("节", "小组里的一次活动是一节。"),
    GROUPS("个", "小组、项目、组织一个算一个，开了几节不重复算。"),
    HOURS("小时", "实际时长的分钟数加在一起，最后折成小时，保留一位小数。"),
    COPIES("份", "发出去的、写出来的、建起来的，一份算一份。"),
    MATTERS("件", "问题、申请、事项，一件算一件，办了几步不重复算。"),
    YUAN("元", "实际金额相加；物资按折价，两项分开写。");

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private final String label;
    private final String rule;

    Unit(String label, String rule) {
        this.label = label;
        this.rule = rule;
    }

    public String label() {
        return label;
    }

    /** How it is counted, in one or two sentences. */
    public String rule() {
        return rule;
    }

    /** Whether the same household or person counts once over a whole period. */
    public boolean distinct() {
        return this == HOUSEHOLDS || this == PERSONS;
    }

    /** A sum of amounts as it is written: rows count 1 each, hours are kept in minutes. */
    String text(BigDecimal sum) {
        return switch (this) {
            case HOURS -> sum.divide(MINUTES, 1, RoundingMode.HALF_UP).toPlainString();
            case YUAN -> sum.setScale(2, RoundingMode.HALF_UP).toPlainString();
            default -> sum.toBigInteger().toString();
        };
    }
}
