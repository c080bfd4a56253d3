package cn.shegong.assessment.ui;

import cn.shegong.assessment.AssessmentEntry;
import cn.shegong.base.Right;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** 评估 on a person's or a household's page: the sheets about them, newest first, and the way to a new one. */
public final class AssessmentPart {
    private static final int MOST = 8;

    private final Ui ui;
    private final AssessmentDesk desk;
    private final BiConsumer<Long, Long> begin;

    /** @param begin begins a sheet about a person, or with null for the person about the household */
    public AssessmentPart(Ui ui, AssessmentDesk desk, BiConsumer<Long, Long> begin) {
        this.ui = ui;
        this.desk = desk;
        this.begin = begin;
    }

    /** @param personId 0 on a household's page */
    public Node view(long personId, long householdId) {
        Long person = personId == 0 ? null : personId;
        var assess = Buttons.plain("新评估…", Feather.PLUS, () -> begin.accept(person, householdId));
        assess.setId("assess");
        assess.setDisable(!ui.actor().may(Right.RECORD));
        var lines = new VBox(8);
        ui.tasks().run(() -> desk.lists().about(person, person == null ? householdId : null), all -> draw(lines, all));
        return new VBox(8, lines, assess);
    }

    private void draw(VBox lines, List<AssessmentEntry> all) {
        if (all.isEmpty()) {
            lines.getChildren().setAll(quiet("还没有做过评估。"));
            return;
        }
        all.stream().limit(MOST).forEach(entry -> lines.getChildren().add(line(entry)));
        if (all.size() > MOST) {
            lines.getChildren().add(quiet("还有 " + (all.size() - MOST) + " 份，在“评估”页可以看到。"));
        }
    }

    private Node line(AssessmentEntry entry) {
        var day = new Label(entry.line().assessedOn().toString());
        day.setMinWidth(Region.USE_PREF_SIZE);
        var head = new FlowPane(8, 4, day, new Label(entry.instrument().label()), AssessmentWords.level(entry));
        if (entry.nextOn() != null) {
            var again = new HBox(4, quiet("再评"), AssessmentWords.due(entry, LocalDate.now(desk.clock())));
            again.setAlignment(Pos.CENTER_LEFT);
            head.getChildren().add(again);
        }
        return new VBox(2, head, quiet(entry.line().resultText()));
    }

    private static Label quiet(String words) {
        var label = new Label(words);
        label.getStyleClass().add("quiet");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
