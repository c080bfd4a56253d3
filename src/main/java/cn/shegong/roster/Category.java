package cn.shegong.roster;

import cn.shegong.base.Typed;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rosters that a township station keeps, one for each kind of person it serves; also rows of {@code roster_category}. */
public enum Category {
    DIBAO("低保", "低保(?!边缘)|最低生活保障(?!边缘)", true),
    DIBAO_EDGE("低保边缘", "低保边缘|最低生活保障边缘|边缘家庭|低收入", true),
    RIGID("刚性支出困难", "刚性支出|支出型困难|支出型贫困", true),
    TEKUN("特困", "特困|五保", false),
    TEMPORARY_AID("临时救助", "临时救助|急难救助", true),
    MONITORED("防止返贫监测", "返贫|监测对象|监测户|脱贫户|易致贫", true),
    DISABLED("残疾人", "残疾|重残|两项补贴", false),
    LEFT_BEHIND_CHILD("留守儿童", "留守(未成年人|儿童|少年)", false),
    IN_NEED_CHILD("困境儿童", "困境(未成年人|儿童|少年)", false),
    MIGRANT_CHILD("流动儿童", "流动(未成年人|儿童|少年)", false),
    ORPHAN("孤儿", "孤儿", false),
    UNATTENDED_CHILD("事实无人抚养儿童", "无人抚养", false),
    AGED("高龄", "高龄|长寿|百岁|(8\\d|9\\d|100|八十|九十|一百)周?岁", false),
    LEFT_BEHIND_ELDER("留守老人", "留守(老|高龄)", false),
    EMPTY_NEST("空巢老人", "空巢", false),
    LIVING_ALONE("独居老人", "独居", false),
    DISABLED_ELDER("失能老人", "失能|失智|半自理", false),
    BEREAVED_FAMILY("计生特殊家庭", "计划生育(特殊|困难|家庭)|计生(特殊|困难|家庭)|失独", true),
    LEFT_BEHIND_WOMAN("留守妇女", "留守(妇女|女)", false);

    private final String label;
    private final Pattern words;
    private final boolean householdBased;

    Category(String label, String words, boolean householdBased) {
        this.label = label;
        this.words = Pattern.compile(words);
        this.householdBased = householdBased;
    }

    /** The Chinese name. */
    public String label() {
        return label;
    }

    /** Whether households are granted it rather than single persons. */
    public boolean householdBased() {
        return householdBased;
    }

    /** The category that a word, a title or a file name speaks of first: 低保花名册, 农村低保, 高龄老人, 五保户. */
    public static Optional<Category> of(String text) {
        return allIn(text).stream().findFirst();
    }

    /** Every category that a text speaks of, in the order of their mention. */
    public static List<Category> allIn(String text) {
        String plain = Typed.compact(text);
        return Arrays.stream(values())
                .filter(category -> category.position(plain).isPresent())
                .sorted(Comparator.comparingInt(
                        category -> category.position(plain).getAsInt()))
                .toList();
    }

    private OptionalInt position(String text) {
        Matcher found = words.matcher(text);
        return found.find() ? OptionalInt.of(found.start()) : OptionalInt.empty();
    }
}
