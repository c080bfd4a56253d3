package cn.shegong.visit.ui;

import java.time.LocalDateTime;
import java.util.function.Supplier;
import javafx.collections.ObservableList;
import javafx.scene.Node;

/** The photos and scans of visits, drawn by the feature that keeps them. */
public interface VisitPictures {
    /** Those of a visit that was recorded, and a place to add more. */
    Node of(long householdId, long visitRoot, LocalDateTime visitedAt);

    /**
     * Those for a visit that is still being typed; they are filed with the household at once.
     *
     * @param chosen first versions of those that are meant for the visit; grows when more are added
     * @param around when the visit is, at midnight when only its day is known; null when not even that
     */
    Node chosen(long householdId, ObservableList<Long> chosen, Supplier<LocalDateTime> around);
}
