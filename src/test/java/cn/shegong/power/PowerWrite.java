package cn.shegong.power;

import java.nio.ByteBuffer;

/** A write into a file, or its truncation: the pages as they were afterwards. */
final class PowerWrite implements PowerOperation {
    private final PowerFile file;
    private final int first;
    private final byte[][] versions;
    private final long from;
    private final int count;
    private final long length;
    private final boolean truncation;

    private PowerWrite(PowerFile file, int first, byte[][] versions, long from, int count, long length) {
        this.file = file;
        this.first = first;
        this.versions = versions;
        this.from = from;
        this.count = count;
        this.length = length;
        this.truncation = count == 0;
    }

    /** Takes bytes from the source and prepares their write. */
    static PowerWrite of(PowerFile file, long from, ByteBuffer source, int count) {
        int first = (int) (from / PowerPages.PAGE);
        var versions = new byte[PowerPages.count(from + count) - first][];
        int offset = (int) (from % PowerPages.PAGE);
        int left = count;
        for (int i = 0; i < versions.length; i++) {
            int part = Math.min(PowerPages.PAGE - offset, left);
            var old = file.live.page(first + i);
            versions[i] = part == PowerPages.PAGE ? new byte[part] : old.clone();
            source.get(versions[i], offset, part);
            left -= part;
            offset = 0;
        }
        return new PowerWrite(file, first, versions, from, count, Math.max(file.live.length(), from + count));
    }

    /** Prepares to cut a file off, which leaves zeros where it may grow again. */
    static PowerWrite truncation(PowerFile file, long length) {
        int first = (int) (length / PowerPages.PAGE);
        var versions = new byte[PowerPages.count(file.live.length()) - first][];
        int tail = (int) (length % PowerPages.PAGE);
        if (tail > 0) {
            versions[0] = PowerPages.begin(file.live.page(first), tail);
        }
        return new PowerWrite(file, first, versions, length, 0, length);
    }

    PowerFile file() {
        return file;
    }

    long length() {
        return length;
    }

    boolean isTruncation() {
        return truncation;
    }

    int firstPage() {
        return first;
    }

    int pages() {
        return versions.length;
    }

    /** A page as it was afterwards, counted from the first one touched; null is all zeros. */
    byte[] version(int index) {
        return versions[index];
    }

    int count() {
        return count;
    }

    @Override
    public void applyTo(PowerState state) {
        var content = state.content(file);
        for (int i = 0; i < versions.length; i++) {
            content.put(first + i, versions[i]);
        }
        content.length(length);
    }

    private static long wholePages(long bytes) {
        return (long) PowerPages.count(bytes) * PowerPages.PAGE;
    }

    /** Only the first bytes of a write; the file grows by whole pages or to the end of the write, as systems do it. */
    void applyTo(PowerState state, int bytes) {
        if (truncation || bytes == count) {
            applyTo(state);
            return;
        }
        var content = state.content(file);
        for (int done = 0; done < bytes; ) {
            int index = (int) ((from + done) / PowerPages.PAGE);
            int offset = (int) ((from + done) % PowerPages.PAGE);
            int part = Math.min(PowerPages.PAGE - offset, bytes - done);
            var torn = content.page(index).clone();
            System.arraycopy(versions[index - first], offset, torn, offset, part);
            content.put(index, torn);
            done += part;
        }
        if (bytes > 0) {
            content.length(Math.max(content.length(), Math.min(from + count, wholePages(from + bytes))));
        }
    }

    @Override
    public long weight() {
        return count == 0 ? PowerPages.PAGE : (long) versions.length * PowerPages.PAGE;
    }
}
