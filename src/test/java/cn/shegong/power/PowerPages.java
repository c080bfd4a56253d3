package cn.shegong.power;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The content of a file in pages that are never changed, only replaced, so that a copy costs next to nothing. */
final class PowerPages {
    static final int PAGE = 4096;
    static final int SECTOR = 512;

    private static final byte[] ZEROS = new byte[PAGE];

    private byte[][] pages;
    private long length;

    PowerPages() {
        this(new byte[0][], 0);
    }

    private PowerPages(byte[][] pages, long length) {
        this.pages = pages;
        this.length = length;
    }

    PowerPages copy() {
        return new PowerPages(pages.clone(), length);
    }

    long length() {
        return length;
    }

    void length(long wanted) {
        length = wanted;
    }

    /** A page to be read only; one that was never written is all zeros. */
    byte[] page(int index) {
        var page = index < pages.length ? pages[index] : null;
        return page == null ? ZEROS : page;
    }

    void put(int index, byte[] page) {
        if (index >= pages.length) {
            if (page == null) {
                return;
            }
            pages = Arrays.copyOf(pages, Math.max(index + 1, pages.length * 2));
        }
        pages[index] = page;
    }

    int read(ByteBuffer target, long from) {
        if (from >= length) {
            return -1;
        }
        int count = (int) Math.min(target.remaining(), length - from);
        for (int done = 0; done < count; ) {
            int offset = (int) ((from + done) % PAGE);
            int part = Math.min(PAGE - offset, count - done);
            target.put(page((int) ((from + done) / PAGE)), offset, part);
            done += part;
        }
        return count;
    }

    /** Zeroes what lies behind the end, as a file that grows again must not show what it held before. */
    void trim() {
        int last = (int) (length / PAGE);
        int tail = (int) (length % PAGE);
        if (tail > 0 && page(last) != ZEROS) {
            put(last, begin(page(last), tail));
        }
        for (int i = tail > 0 ? last + 1 : last; i < pages.length; i++) {
            pages[i] = null;
        }
    }

    /** The first bytes of a page, the rest of it zeros. */
    static byte[] begin(byte[] page, int count) {
        var cut = new byte[PAGE];
        System.arraycopy(page, 0, cut, 0, count);
        return cut;
    }

    /** How many pages hold a number of bytes. */
    static int count(long bytes) {
        return (int) ((bytes + PAGE - 1) / PAGE);
    }
}
