package cn.shegong.life;

import java.time.LocalDate;
import java.util.List;

/**
 * A person's or a household's file on a day of the past.
 *
 * @param known whether the station knew of them on that day
 */
public record Past(LocalDate day, boolean known, List<Part> parts) {
    public Past {
        parts = List.copyOf(parts);
    }

    /** Lines under one heading. */
    public record Part(String title, List<PastLine> lines) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    public long differences() {
        return parts.stream()
                .flatMap(part -> part.lines().stream())
                .filter(PastLine::differs)
                .count();
    }
}
