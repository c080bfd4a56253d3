package cn.shegong.resident.ui;

import cn.shegong.resident.LastVisited;
import java.time.LocalDate;

/** How long ago the last visit was. */
enum VisitedWhen {
    THIRTY_DAYS("30 天内"),
    NINETY_DAYS("90 天内"),
    LONGER("超过 90 天"),
    NEVER("从没走访");

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
