package cn.shegong.life;

import cn.shegong.base.Problems;
import cn.shegong.resident.Person;
import java.util.List;

/**
 * What recording a request would bring about.
 *
 * @param problems about the parts of the request; with an error nothing can be recorded
 * @param words the consequences, a sentence each, in the order in which they are written
 * @param heads who may be the head afterwards, the likeliest first; empty when the head stays
 */
public record LifePlan(Problems problems, List<String> words, List<Person> heads) {
    public LifePlan {
        words = List.copyOf(words);
        heads = List.copyOf(heads);
    }
}
