package cn.shegong.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * One difference between a list and a roster, and what was decided about it.
 *
 * @param head the household's head, or empty
 * @param name of the person, or of all who are concerned
 * @param label the field that differs; for {@link Kind#MISSING} what is missing
 * @param reason why it was decided so; empty where accepting needs none
 * @param happenedOn the day of leaving; null otherwise
 * @param entryId the grant concerned, or null; likewise the spell, the household and the person
 * @param decidedAt null while it is open
 * @param decidedBy the worker's name; empty while it is open
 */
public record ProtocolLine(
        long id,
        long batchId,
        Kind kind,
        String village,
        String groupLabel,
        String head,
        String name,
        String label,
        String beforeText,
        String afterText,
        Decision decision,
        String reason,
        LocalDate happenedOn,
        Long entryId,
        Long memberId,
        Long householdId,
        Long personId,
        LocalDateTime decidedAt,
        String decidedBy) {
    /** What the difference is. */
    public enum Kind {
        NEW("新增"),
        CHANGED("有变化"),
        MISSING("名单上没有"),
        /** Not taken, because nobody has said yet whether it is a known person. */
        UNCLEAR("待认定");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What was decided. */
    public enum Decision {
        ACCEPTED("按名单"),
        REFUSED("不按名单"),
        OPEN("还没有定");

        private final String label;

        Decision(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public ProtocolLine {
        reason = Objects.requireNonNullElse(reason, "");
        decidedBy = Objects.requireNonNullElse(decidedBy, "");
    }

    public boolean open() {
        return decision == Decision.OPEN;
    }

    /** The same line with a decision about who is missing; null leaves it open. */
    ProtocolLine decided(MissingDecision said, LocalDateTime at, String by) {
        var decision = said == null ? Decision.OPEN : said.leaves() ? Decision.ACCEPTED : Decision.REFUSED;
        return new ProtocolLine(
                id,
                batchId,
                kind,
                village,
                groupLabel,
                head,
                name,
                label,
                beforeText,
                said != null && said.leaves() ? "退出" : "",
                decision,
                said == null ? "" : said.reason(),
                said == null ? null : said.on(),
                entryId,
                memberId,
                householdId,
                personId,
                said == null ? null : at,
                said == null ? "" : by);
    }
}
