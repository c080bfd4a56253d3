package cn.shegong.assessment.ui;

import cn.shegong.assessment.AssessmentEntry;
import cn.shegong.assessment.Instrument;
import cn.shegong.assessment.Level;
import cn.shegong.place.Village;
import cn.shegong.ui.FilterCombo;
import cn.shegong.ui.ListPane;
import java.time.LocalDate;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.scene.control.TextField;

/** What the list of the sheets shows and by what it is filtered. */
final class AssessmentColumns {
    private AssessmentColumns() {}

    static void fill(ListPane<AssessmentEntry> table, AssessmentListViewModel list, Supplier<LocalDate> today) {
        table.columns()
                .text("日期", 96, "assessedOn", e -> e.line().assessedOn().toString())
                .text("姓名", 92, "name", AssessmentEntry::who)
                .text("村（社区）", 104, "village", e -> e.line().villageName())
                .text("量表", 190, "instrument", e -> e.instrument().label())
                .number("得分", 64, AssessmentWords::score)
                .node("等级", 120, AssessmentWords::level)
                .node("下次评估", 104, e -> AssessmentWords.due(e, today.get()));
        var text = new TextField();
        text.setId("filterText");
        text.setPromptText("姓名、拼音、证件号");
        text.setPrefColumnCount(11);
        text.textProperty().bindBidirectional(list.text);
        var level = new FilterCombo<>("全部等级", list.levels, Level::label, list.level).wide(120);
        level.disableProperty().bind(list.instrument.isNull());
        table.filters(
                text,
                new FilterCombo<>("全部量表", list.instruments, Instrument::label, list.instrument).wide(150),
                level,
                new FilterCombo<>("全部村", list.villages, Village::name, list.village).wide(110),
                new FilterCombo<>(
                                "全部评估",
                                FXCollections.observableArrayList(AssessmentListViewModel.Which.values()),
                                which -> which.label,
                                list.which)
                        .wide(140));
    }
}
