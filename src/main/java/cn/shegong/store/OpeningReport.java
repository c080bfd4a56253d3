package cn.shegong.store;

/**
 * What was found when the store was opened, for the start screen and the log.
 *
 * @param kind what state the files were in
 * @param replayed transactions that were put back from the journal
 * @param mended files that were gone or not what was written, and were written anew from their other copy
 */
public record OpeningReport(Kind kind, int replayed, int mended) {
    /** What state the files were in. */
    public enum Kind {
        /** Closed in order; the file is what it was then. */
        CLEAN,
        /** Written by a program that had no journal yet; taken as it was. */
        ADOPTED,
        /** The last session did not end in order. */
        UNCLEAN,
        /** Closed in order, but the file was changed since. */
        CHANGED,
        /** Closed in order, but the file is gone. */
        MISSING
    }

    static OpeningReport of(Kind kind) {
        return new OpeningReport(kind, 0, 0);
    }

    /** Whether the store was made anew. */
    public boolean rebuilt() {
        return kind == Kind.UNCLEAN || kind == Kind.CHANGED || kind == Kind.MISSING;
    }

    OpeningReport withMended(int more) {
        return new OpeningReport(kind, replayed, mended + more);
    }

    OpeningReport withKeys(boolean keysMended) {
        return keysMended ? withMended(1) : this;
    }

    /** What happened, in a sentence for the worker; empty when there is nothing to tell. */
    public String words() {
        var why =
                switch (kind) {
                    case CLEAN, ADOPTED -> "";
                    case UNCLEAN -> "上次没有正常离开（可能停电，或程序被强行关掉），";
                    case CHANGED -> "数据文件和上次离开时不一样了（可能磁盘出错，或被别的程序改过），";
                    case MISSING -> "数据文件不见了，";
                };
        return (why.isEmpty() ? "" : why + rebuiltWords()) + mendedWords();
    }

    private String rebuiltWords() {
        return "已经从快照和日志重新建好，" + (replayed > 0 ? "接回 " + replayed + " 笔，" : "") + "保存过的都在。";
    }

    private String mendedWords() {
        return mended == 0 ? "" : "有 " + mended + " 个文件坏了一份，已用另一份补好，数据没有受影响。磁盘可能不可靠，请尽快备份到别的盘。";
    }
}
