package cn.shegong.roster.ui;

import cn.shegong.fact.FactField;
import cn.shegong.roster.Category;
import cn.shegong.roster.ui.CategoryViewModel.Line;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.DetailScroll;
import cn.shegong.ui.Empty;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** The chosen roster beside the list: what it means, whom it takes, what it asks for, and on what that rests. */
final class CategoryDetail extends DetailScroll {
    private final CategoryViewModel model;
    private final CategoryForms forms;
    private final Runnable changed;

    CategoryDetail(CategoryViewModel model, CategoryForms forms, Runnable changed) {
        super(320);
        this.model = model;
        this.forms = forms;
        this.changed = changed;
        show(null);
    }

    void show(Line line) {
        if (line == null) {
            contents.getChildren().setAll(new Empty("选一种名单，这里写着收哪些人、要填什么。"));
            return;
        }
        var definition = line.definition();
        contents.getChildren().setAll(text(line.category().label(), "heading"), text(definition.meaning(), ""));
        if (line.category().own()) {
            buttons(line);
        } else {
            contents.getChildren().add(text("依据：" + definition.source(), "quiet"));
        }
        part(
                "条件",
                definition.conditions().stream()
                        .map(condition -> condition.words() + "（" + condition.source() + "）")
                        .collect(Collectors.joining("\n")));
        part(
                "不能同时在",
                definition.excludes().stream()
                        .map(exclusion -> Category.ofCode(exclusion.category()).label() + "：" + exclusion.words() + "（"
                                + exclusion.source() + "）")
                        .collect(Collectors.joining("\n")));
        part("等级", String.join("、", definition.grades()));
        part("要填的项目", fields(line));
        part("退出的原因", String.join("、", definition.endReasons()));
        setVvalue(0);
    }

    /** A section a line: 监护：监护人、监护人电话. */
    private static String fields(Line line) {
        return line.fields().stream()
                .collect(Collectors.groupingBy(
                        FactField::section,
                        LinkedHashMap::new,
                        Collectors.mapping(FactField::label, Collectors.joining("、"))))
                .entrySet()
                .stream()
                .map(section -> section.getKey() + "：" + section.getValue())
                .collect(Collectors.joining("\n"));
    }

    private void buttons(Line line) {
        var change = Buttons.plain("改…", Feather.EDIT_2, () -> forms.change(line));
        change.setId("change");
        change.setDisable(!model.mayManage());
        var retire = Buttons.plain(
                line.kept() ? "停用…" : "恢复使用",
                line.kept() ? Feather.ARCHIVE : Feather.CORNER_UP_LEFT,
                () -> model.retire(line, changed));
        retire.setId("retire");
        retire.setDisable(!model.mayManage());
        contents.getChildren().add(new HBox(8, change, retire));
    }

    private void part(String title, String words) {
        if (!words.isEmpty()) {
            contents.getChildren().addAll(text(title, "part-title"), text(words, ""));
        }
    }
}
