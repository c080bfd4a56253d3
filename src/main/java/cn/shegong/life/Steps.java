package cn.shegong.life;

import cn.shegong.base.Actor;
import cn.shegong.base.Problems;
import cn.shegong.resident.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** The consequences of one request, gathered before anything is written: what is said of each is what is done. */
final class Steps {
    /** What came into being while the steps were taken. */
    static final class Made {
        Long personId;
        Long householdId;
    }

    /** One thing that befalls one person, or the household: it becomes one event. */
    record Event(Long personId, List<Step> steps) {}

    /** @param act null where something is only said */
    record Step(String words, BiConsumer<Actor, Made> act) {}

    final Problems problems = Problems.none();
    final List<Event> events = new ArrayList<>();
    final List<Person> heads = new ArrayList<>();

    /** Begins what befalls a person; null for a newcomer or the household. */
    void about(Long personId) {
        events.add(new Event(personId, new ArrayList<>()));
    }

    void say(String words) {
        step(words, null);
    }

    void step(String words, BiConsumer<Actor, Made> act) {
        events.get(events.size() - 1).steps().add(new Step(words, act));
    }

    LifePlan plan() {
        return new LifePlan(
                problems,
                events.stream()
                        .flatMap(event -> event.steps().stream())
                        .map(Step::words)
                        .toList(),
                heads);
    }
}
