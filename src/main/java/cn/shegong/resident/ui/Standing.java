package cn.shegong.resident.ui;

import cn.shegong.resident.PersonFilter.Presence;
import java.util.List;

/** Who still belongs to the township. */
enum Standing {
    HERE("在册", Presence.HERE, false),
    DEAD("已故", Presence.DEAD, null),
    MOVED_OUT("迁出", Presence.MOVED_OUT, null),
    CLOSED("已销户", Presence.ALL, true),
    ALL("全部", Presence.ALL, null);

    static final List<Standing> OF_PERSONS = List.of(HERE, DEAD, MOVED_OUT, ALL);
    static final List<Standing> OF_HOUSEHOLDS = List.of(HERE, CLOSED, ALL);

    final Presence presence;
    /** As {@code HouseholdFilter} asks. */
    final Boolean closed;

    private final String label;

    Standing(String label, Presence presence, Boolean closed) {
        this.label = label;
        this.presence = presence;
        this.closed = closed;
    }

    String label() {
        return label;
    }
}
