package cn.shegong.attachment;

import java.util.ArrayList;
import java.util.List;

/**
 * What came of filing some files.
 *
 * @param known those that had been filed with the household before and belong to no visit yet
 * @param same names of those that had been filed with the household before; they were not kept twice
 * @param refused of those that could not be taken, each with why and what to do
 */
public record Filed(List<FiledDocument> kept, List<FiledDocument> known, List<String> same, List<String> refused) {
    public Filed {
        kept = List.copyOf(kept);
        known = List.copyOf(known);
        same = List.copyOf(same);
        refused = List.copyOf(refused);
    }

    /** In one or more sentences. */
    public String words() {
        var words = new ArrayList<String>();
        words.add(kept.isEmpty() ? "没有收下新的" : "收下 " + kept.size() + " 份，已加密保存");
        if (!same.isEmpty()) {
            words.add("这户已经有了、没有再存的 " + same.size() + " 份：" + String.join("、", same));
        }
        if (!refused.isEmpty()) {
            words.add("不能收的 " + refused.size() + " 份");
        }
        return String.join("；", words) + "。";
    }
}
