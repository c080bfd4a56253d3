package cn.shegong.catalogue;

/**
 * Where this program records part of an item.
 *
 * @param screen the page's name in the navigation, e.g. 走访
 * @param part what of the item is recorded there; the rest still has no page
 */
public record Recording(String screen, String part) {}
