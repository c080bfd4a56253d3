package cn.shegong.base;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a record's rules found; empty when all is well. Errors stop a save, warnings do not. */
public final class Problems {
    private final List<Problem> all = new ArrayList<>();

    public static Problems none() {
        return new Problems();
    }

    public Problems error(String field, String code, String message) {
        all.add(new Problem(field, code, message, false));
        return this;
    }

    public Problems warn(String field, String code, String message) {
        all.add(new Problem(field, code, message, true));
        return this;
    }

    public Problems add(Problem problem) {
        all.add(problem);
        return this;
    }

    public Problems addAll(Problems other) {
        all.addAll(other.all);
        return this;
    }

    /** Those that a condition lets through. */
    public Problems only(Predicate<Problem> condition) {
        var some = new Problems();
        all.stream().filter(condition).forEach(some.all::add);
        return some;
    }

    public List<Problem> all() {
        return Collections.unmodifiableList(all);
    }

    public List<Problem> errors() {
        return all.stream().filter(p -> !p.warning()).toList();
    }

    public List<Problem> warnings() {
        return all.stream().filter(Problem::warning).toList();
    }

    public boolean hasErrors() {
        return all.stream().anyMatch(p -> !p.warning());
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The first message about a field, errors before warnings. */
    public Optional<String> about(String field) {
        return all.stream()
                .filter(p -> p.field().equals(field))
                .min((a, b) -> Boolean.compare(a.warning(), b.warning()))
                .map(Problem::message);
    }

    /** @throws InvalidInput when there is at least one error */
    public void refuseErrors() {
        if (hasErrors()) {
            throw new InvalidInput(this);
        }
    }

    @Override
    public String toString() {
        return all.stream().map(Problem::message).collect(Collectors.joining("；"));
    }
}
