package cn.shegong.closing;

import java.util.List;

/**
 * Something that was found when a month was checked before its closing.
 *
 * @param blocks whether the month cannot be closed while it is so
 * @param words what was found and what to do, in one or two sentences
 * @param names whom it is about, by name; may be empty
 */
public record Finding(Kind kind, boolean blocks, String words, List<Name> names) {
    /** What is looked at. */
    public enum Kind {
        ORDER("先后"),
        UNFINISHED("没录完的"),
        MISSING("缺的"),
        UNEXPLAINED("补报、更正的原因"),
        JUMP("和前几个月比"),
        OVERDUE("逾期未访");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * One name behind it.
     *
     * @param householdId the household to open from here, or null
     */
    public record Name(Long householdId, String village, String name, String note) {}

    public Finding {
        names = List.copyOf(names);
    }
}
