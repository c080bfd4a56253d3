package cn.shegong.resident.ui;

import cn.shegong.resident.LastVisited;
import java.time.LocalDate;

/** How long ago the last visit was. */
enum VisitedWhen {
    THIRTY_DAYS("30 天内走访过"),
    NINETY_DAYS("90 天内走访过"),
    LONGER("超过 90 天没走访"),
    NEVER("从没走访过");

    private final String label;

    VisitedWhen(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    LastVisited on(LocalDate today) {
        return switch (this) {
            case THIRTY_DAYS -> LastVisited.within(today, 30);
            case NINETY_DAYS -> LastVisited.within(today, 90);
            case LONGER -> LastVisited.notWithin(today, 90);
            case NEVER -> LastVisited.NEVER;
        };
    }
}
