package cn.shegong.store;

import cn.shegong.base.Rows;
import cn.shegong.base.Slice;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Who did what, for reading; lines are written by {@link Audit} only. */
public final class AuditTrail {
    private final AuditMapper mapper;
    private final Sessions sessions;

    /** How far the trail reaches: what a manifest keeps, so that a later look can tell whether it was changed. */
    public record Anchor(long lines, long lastId, String chain) {
        static final Anchor NONE = new Anchor(0, 0, AuditChain.START);
    }

    /**
     * What reading the whole chain found.
     *
     * @param brokenAt key of the first line that does not fit, or 0
     * @param missed anchors that are not on the chain
     */
    public record Finding(Anchor reached, long brokenAt, List<Anchor> missed) {
        public Finding {
            missed = List.copyOf(missed);
        }

        public boolean good() {
            return brokenAt == 0 && missed.isEmpty();
        }
    }

    AuditTrail(Sessions sessions) {
        this.sessions = sessions;
        this.mapper = sessions.mapper(AuditMapper.class);
    }

    /** The newest lines, newest first. */
    public List<AuditLine> newest(int limit) {
        return mapper.newest(limit);
    }

    /** The lines that a filter lets through, newest first; the slice's order is not asked for. */
    public Rows<AuditLine> slice(AuditFilter filter, Slice slice) {
        return sessions.snapshot(
                () -> new Rows<>(mapper.slice(filter, slice.offset(), slice.limit()), mapper.count(filter)));
    }

    /**
     * What was noted in one transaction, in the order of writing; the total counts all of it.
     *
     * @param limit lines at most
     */
    public Rows<AuditLine> ofDeed(long deed, int limit) {
        return sessions.snapshot(() -> {
            var lines = mapper.from(deed, limit).stream()
                    .filter(line -> line.deed() == deed)
                    .toList();
            return new Rows<>(lines, mapper.countOfDeed(deed));
        });
    }

    /** Keys that enclose those of the rows that a deed wrote. */
    public record Span(long after, long before) {}

    /** Where the rows lie that were written with a line. Lines older than the chain do not know their transaction. */
    public Span span(AuditLine line) {
        if (line.chain().isEmpty()) {
            return new Span(Objects.requireNonNullElse(mapper.lineBefore(line.id()), 0L), line.id());
        }
        return new Span(line.deed(), Objects.requireNonNullElse(mapper.deedAfter(line.deed()), Long.MAX_VALUE));
    }

    public Optional<AuditLine> line(long id) {
        return Optional.ofNullable(mapper.line(id));
    }

    /** The how many-th line of the whole trail it is, from 1. */
    public long number(AuditLine line) {
        return mapper.number(line.id());
    }

    /** The key of the newest line; it moves with every transaction, and with nothing else. */
    public long lastId() {
        return mapper.highestId();
    }

    /** The lines after one, newest first. */
    List<AuditLine> after(long id) {
        return mapper.after(id);
    }

    /** Everything that was done with one row, newest first. */
    public List<AuditLine> about(String subject, long subjectId) {
        return mapper.about(subject, subjectId);
    }

    /** Reads every line and works the chain out anew; anchors taken earlier must lie on it. */
    public Finding check(List<Anchor> anchors) {
        return sessions.snapshot(() -> {
            var reading = new Reading(anchors);
            mapper.all().forEach(reading::next);
            return new Finding(reading.reached, reading.brokenAt, List.copyOf(reading.unmet));
        });
    }

    /** Where the trail ends now. */
    Anchor end() {
        return sessions.snapshot(() -> Optional.ofNullable(mapper.last())
                .filter(line -> !line.chain().isEmpty())
                .map(line -> new Anchor(mapper.count(AuditFilter.ALL), line.id(), line.chain()))
                .orElseGet(() -> check(List.of()).reached()));
    }

    /** The chain as it grows line by line. */
    private static final class Reading {
        private final Set<Anchor> unmet;
        private Anchor reached = Anchor.NONE;
        private long brokenAt;
        private boolean chained;

        Reading(List<Anchor> anchors) {
            unmet = new LinkedHashSet<>(anchors);
            unmet.remove(Anchor.NONE);
        }

        /** Lines from before the chain carry none; the first that does vouches for them. */
        void next(AuditLine line) {
            var chain = AuditChain.next(reached.chain(), line);
            chained |= !line.chain().isEmpty();
            if (brokenAt == 0 && chained && !chain.equals(line.chain())) {
                brokenAt = line.id();
            }
            reached = new Anchor(reached.lines() + 1, line.id(), chain);
            unmet.remove(reached);
        }
    }
}
