package cn.shegong.power;

import java.util.List;
import java.util.stream.Stream;

/** A name given, changed or taken away. */
final class PowerLink implements PowerOperation {
    /** A name in a folder, taken or free. */
    record Entry(PowerFolder folder, String name) {}

    private final PowerNode subject;
    private final Entry from;
    private final Entry to;

    private PowerLink(PowerNode subject, Entry from, Entry to) {
        this.subject = subject;
        this.from = from;
        this.to = to;
    }

    static PowerLink creation(PowerNode subject, Entry to) {
        return new PowerLink(subject, null, to);
    }

    static PowerLink renaming(PowerNode subject, Entry from, Entry to) {
        return new PowerLink(subject, from, to);
    }

    static PowerLink deletion(PowerNode subject, Entry from) {
        return new PowerLink(subject, from, null);
    }

    PowerNode subject() {
        return subject;
    }

    boolean creates(PowerNode node) {
        return from == null && subject == node;
    }

    List<Entry> entries() {
        return Stream.of(from == null ? to : from, to == null ? from : to).toList();
    }

    boolean isIn(PowerNode folder) {
        return entries().stream().anyMatch(e -> e.folder() == folder);
    }

    @Override
    public void applyTo(PowerState state) {
        if (from != null) {
            state.entries(from.folder()).remove(from.name());
        }
        if (to != null) {
            state.entries(to.folder()).put(to.name(), subject);
        }
    }

    @Override
    public long weight() {
        return 0;
    }
}
