package cn.shegong.app;

import cn.shegong.attachment.ui.DocumentPart;
import cn.shegong.visit.ui.VisitPictures;
import java.time.LocalDateTime;
import java.util.function.Supplier;
import javafx.collections.ObservableList;
import javafx.scene.Node;

/** The photos and scans of visits as the attachments draw them. */
record PicturesOfVisits(DocumentPart part) implements VisitPictures {
    @Override
    public Node of(long householdId, long visitRoot, LocalDateTime visitedAt) {
        return part.view(householdId, visitRoot, visitedAt);
    }

    @Override
    public Node chosen(long householdId, ObservableList<Long> chosen, Supplier<LocalDateTime> around) {
        return part.chosen(householdId, chosen, around);
    }
}
