package cn.shegong.catalogue;

/**
 * Something that is counted for an item.
 *
 * @param unit e.g. 户次
 * @param what what there are so many of, e.g. 走访
 */
public record CountingUnit(String unit, String what) {}
