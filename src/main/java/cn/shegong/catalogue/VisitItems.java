package cn.shegong.catalogue;

import java.util.Collection;
import java.util.List;

/**
 * Guesses which item a home visit belongs to from the lists its household is on; the worker can choose another.
 *
 * <p>A household on several lists is counted where the duty to visit is strictest: a child before an elder (harm to a
 * child must be reported), an elder before a disabled person (elders of the special classes are due every month),
 * everything else is aid. So one visit is never counted under two items.
 */
public final class VisitItems {
    private static final String AID = "A1.2";

    /** From strict to lax: the item, and what the names of its lists contain. */
    private static final List<Duty> DUTIES = List.of(
            new Duty("A2.1", List.of("儿童", "孤儿", "未成年")),
            new Duty("A4.1", List.of("老人", "老年", "高龄", "空巢", "独居", "失能", "计生", "计划生育")),
            new Duty("B1.1", List.of("残疾", "重残")));

    private record Duty(String code, List<String> signs) {
        boolean concerns(String category) {
            return signs.stream().anyMatch(category::contains);
        }
    }

    private VisitItems() {}

    /**
     * The code of the likeliest item: {@code A2.1}, {@code A4.1}, {@code B1.1} or {@code A1.2}.
     *
     * @param categories Chinese names of the lists that the household's members are on, e.g. 低保, 农村留守儿童
     */
    public static String guess(Collection<String> categories) {
        return DUTIES.stream()
                .filter(d -> categories.stream().anyMatch(d::concerns))
                .map(Duty::code)
                .findFirst()
                .orElse(AID);
    }
}
