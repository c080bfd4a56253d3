package cn.shegong.pack.ui;

import cn.shegong.visit.ui.VisitPictures;
import java.time.LocalDateTime;
import java.util.function.Supplier;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** A visit of which no pictures are shown. */
final class NoPictures implements VisitPictures {
    @Override
    public Node of(long householdId, long visitRoot, LocalDateTime visitedAt) {
        return new Region();
    }

    @Override
    public Node chosen(long householdId, ObservableList<Long> chosen, Supplier<LocalDateTime> around) {
        return new Region();
    }
}
