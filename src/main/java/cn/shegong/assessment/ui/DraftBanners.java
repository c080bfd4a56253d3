package cn.shegong.assessment.ui;

import cn.shegong.draft.Draft;
import cn.shegong.ui.DraftBanner;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.layout.VBox;

/** A line for each sheet that was left half answered, above the list; the oldest ones wait until others are done. */
final class DraftBanners extends VBox {
    private static final int MOST = 3;

    DraftBanners(ObservableList<Draft> drafts, Consumer<Draft> goOn, Consumer<Draft> discard) {
        super(4);
        drafts.addListener((ListChangeListener<Draft>) c -> draw(drafts, goOn, discard));
        draw(drafts, goOn, discard);
    }

    private void draw(ObservableList<Draft> drafts, Consumer<Draft> goOn, Consumer<Draft> discard) {
        getChildren()
                .setAll(drafts.stream()
                        .limit(MOST)
                        .map(draft -> new DraftBanner(
                                new SimpleStringProperty(SheetDraft.words(draft)),
                                "接着做",
                                () -> goOn.accept(draft),
                                () -> discard.accept(draft)))
                        .toList());
        setVisible(!drafts.isEmpty());
        setManaged(!drafts.isEmpty());
    }
}
