package cn.shegong.count;

import java.util.Objects;

/**
 * A row as it stands in a month's books.
 *
 * @param mark whether it belongs to the month, or came in or went out after its own month had been closed
 * @param reason why it is late or corrected; empty for the month's own
 */
public record Line(CountedRow row, Mark mark, String reason) {
    /** How a row comes to stand in a month. */
    public enum Mark {
        OWN(""),
        LATE("补报"),
        ADDED("更正增"),
        REMOVED("更正减");

        private final String label;

        Mark(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Line {
        Objects.requireNonNull(row);
        Objects.requireNonNull(mark);
        reason = Objects.requireNonNullElse(reason, "");
    }

    /** A row of the month itself. */
    public static Line own(CountedRow row) {
        return new Line(row, Mark.OWN, "");
    }

    /** 1, or −1 where it takes back what a closed month had counted. */
    public int sign() {
        return mark == Mark.REMOVED ? -1 : 1;
    }

    /** What a list says of it: the row's own words, and how it came here. */
    public String note() {
        if (mark == Mark.OWN) {
            return row.note();
        }
        var marked = mark.label() + "（" + row.on().getMonthValue() + "月" + (reason.isEmpty() ? "" : "，" + reason) + "）";
        return row.note().isEmpty() ? marked : row.note() + "，" + marked;
    }
}
