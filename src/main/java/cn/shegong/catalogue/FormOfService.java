package cn.shegong.catalogue;

import java.util.List;

/**
 * A way in which a service can be done, and the values to choose from.
 *
 * @param name what is chosen, e.g. 范围
 * @param values the choices as the paper prints them, e.g. 重点, 全面
 */
public record FormOfService(String name, List<String> values) {
    public FormOfService {
        values = List.copyOf(values);
    }
}
