package cn.shegong.base;

/**
 * Which part of a long list is wanted, in which order; the store sorts and cuts, never the program.
 *
 * @param sort name of the column to sort by; empty for the list's usual order
 * @param offset rows to leave out at the beginning
 * @param limit rows at most
 */
public record Slice(String sort, boolean descending, int offset, int limit) {
    /** Rows a list shows at once. */
    public static final int PAGE = 100;

    /** The first page in the usual order. */
    public static Slice first() {
        return new Slice("", false, 0, PAGE);
    }
}
