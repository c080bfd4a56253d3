package cn.shegong.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A sheet in a list with its instrument.
 *
 * @param assessors names of the station's workers and of the others
 * @param nextOn when to assess again; null when there is no need or a later sheet is there
 */
public record AssessmentEntry(AssessmentLine line, Instrument instrument, List<String> assessors, LocalDate nextOn) {
    public static final String NAMELESS = "不记名";

    public Optional<Level> level() {
        return line.levelCode() == null ? Optional.empty() : instrument.level(line.levelCode());
    }

    /** Name of the level, or why there is none. */
    public String levelLabel() {
        return !line.finished() ? "没做完" : level().map(Level::label).orElse("没有定级");
    }

    /** What a list of names says beside the name: 2026-03-15 老年人能力评估，中度失能. */
    public String note() {
        return line.assessedOn() + " " + instrument.label() + "，" + levelLabel();
    }

    /** 王桂兰, 王桂兰家, 不记名. */
    public String who() {
        return line.householdId() != null ? line.name() + "家" : line.personId() == null ? NAMELESS : line.name();
    }
}
