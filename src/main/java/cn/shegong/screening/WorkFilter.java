package cn.shegong.screening;

import cn.shegong.base.Pinyin;
import cn.shegong.base.Typed;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which households of a work list are wanted; null leaves a question open.
 *
 * @param text part of a member's name, its pinyin or an ID number; blank for all
 * @param groupId the household's group today
 * @param workerId whose turn they are
 * @param state null for all that were not removed
 */
public record WorkFilter(String text, Long villageId, Long groupId, Long workerId, WorkState state) {
    /** All that were not removed. */
    public static final WorkFilter ALL = new WorkFilter("", null, null, null, null);

    /** The words of {@link #text}, each in the form in which search keys have it. */
    public List<String> words() {
        return Stream.of(Typed.folded(text).split(" "))
                .map(Pinyin::queryKey)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The same in every state. */
    public WorkFilter anyState() {
        return new WorkFilter(text, villageId, groupId, workerId, null);
    }
}
