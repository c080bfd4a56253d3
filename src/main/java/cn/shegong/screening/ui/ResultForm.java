package cn.shegong.screening.ui;

import cn.shegong.screening.ChangeKind;
import cn.shegong.screening.ExaminationRules;
import cn.shegong.ui.EntryForm;
import cn.shegong.ui.Ui;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/** The form of one result: who it is about above, what was found at the left, what is suggested and noted at the right. */
final class ResultForm {
    private ResultForm() {}

    /** @param back shows the work list again */
    static EntryForm of(Ui ui, ResultFormViewModel model, ScreeningDesk desk, Runnable back) {
        var part = new ResultPart(model, desk);
        return new EntryForm(model, new ResultHead(ui, model), new VBox(part.findings()), new VBox(part.notes()), back)
                .sharing(lineOfField())
                .on(KeyCode.F2, model::takeVisit)
                .foot("回车到下一项 · 数字选择 · F2 用这次走访", "保存并录下一户", true);
    }

    private static Map<String, String> lineOfField() {
        var lines = new HashMap<String, String>();
        for (var kind : ChangeKind.values()) {
            lines.put(ExaminationRules.field(kind), "changes");
        }
        lines.put("otherSuggestion", "suggestion");
        return lines;
    }
}
