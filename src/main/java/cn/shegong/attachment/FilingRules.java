package cn.shegong.attachment;

import cn.shegong.base.Problems;
import cn.shegong.base.Refusal;

/** What may be said of a filed document, and how large files may be. */
public final class FilingRules {
    /** Bytes of one file. */
    public static final long LARGEST = 50L * 1024 * 1024;

    /** Files at a time; more would not fit into the memory of an old machine. */
    public static final int MOST_FILES = 100;

    static final int LONGEST_CAPTION = 200;

    private FilingRules() {}

    public static Problems check(FiledDocument document) {
        var problems = Problems.none();
        if (document.caption().length() > LONGEST_CAPTION) {
            problems.error("caption", "too_long", "说明最多 " + LONGEST_CAPTION + " 个字。");
        }
        if (document.consent() == null) {
            problems.error("consent", "missing", "请选同意情况：不确定就选“未同意”，只留在档案里。");
        }
        return problems;
    }

    static Problems checkReason(String reason) {
        var problems = Problems.none();
        if (reason.isBlank() || reason.strip().length() > LONGEST_CAPTION) {
            problems.error("voidReason", "bad_length", "请写明为什么作废，最多 " + LONGEST_CAPTION + " 个字。");
        }
        return problems;
    }

    /** @throws Refusal for an empty file, or one that is too large */
    public static void checkSize(String name, long bytes) {
        if (bytes == 0) {
            throw new Refusal("“" + name + "”是空的，一个字节也没有，没有收下。多半是没有传完，请重新传一次。");
        }
        if (bytes > LARGEST) {
            throw new Refusal("“" + name + "”有 " + bytes / (1024 * 1024) + " MB，超过 50 MB，没有收下；原文件没有动。请缩小或分开后再加。");
        }
    }
}
