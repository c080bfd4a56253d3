package cn.shegong.catalogue;

import java.util.List;

/**
 * A field of work, e.g. 养老服务.
 *
 * @param code part and number, e.g. {@code A4}
 */
public record Domain(String code, String name, List<ServiceItem> items) {
    public Domain {
        items = List.copyOf(items);
    }
}
