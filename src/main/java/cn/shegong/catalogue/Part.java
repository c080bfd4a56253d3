package cn.shegong.catalogue;

import java.util.List;

/**
 * One of the catalogue's three parts.
 *
 * @param code {@code A}, {@code B} or {@code C}
 */
public record Part(String code, String name, List<Domain> domains) {
    public Part {
        domains = List.copyOf(domains);
    }
}
