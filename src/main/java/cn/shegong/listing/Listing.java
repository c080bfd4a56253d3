package cn.shegong.listing;

import cn.shegong.document.LedgerSheet;

/**
 * A list ready to be written.
 *
 * @param name what the file is called, without an ending
 * @param sheet as it stands in a workbook and, in the same lines, on paper
 * @param columns how many there are, which decides about the type size on paper
 * @param size how many lines
 */
public record Listing(String name, LedgerSheet sheet, int columns, int size) {}
