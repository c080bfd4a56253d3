package cn.shegong.document;

import cn.shegong.base.Refusal;
import java.util.List;

/**
 * A state or party organ, which alone may issue papers with a red head (党政机关公文处理工作条例); a station is none.
 *
 * @param name its full name or its 规范化简称, e.g. 青松镇人民政府
 */
public record Organ(String name) {
    private static final List<String> ENDINGS = List.of("人民政府", "办事处", "委员会", "党委", "党工委", "局");
    private static final List<String> NO_ORGANS = List.of("社工站", "社会工作", "服务站", "服务中心", "居民委员会", "村民委员会");

    public Organ {
        String given = name;
        if (ENDINGS.stream().noneMatch(given::endsWith) || NO_ORGANS.stream().anyMatch(given::contains)) {
            throw new Refusal("“" + given + "”不是党政机关，不能用红头，文件没有写出。本站自己的材料请用白头；" + "镇里的文件请写机关全称，例如“青松镇人民政府”。");
        }
    }

    /** The government of a township, or the office of a 街道. */
    public static Organ township(String place) {
        if (place.endsWith("人民政府") || place.endsWith("办事处")) {
            return new Organ(place);
        }
        return new Organ(place + (place.endsWith("街道") ? "办事处" : "人民政府"));
    }
}
