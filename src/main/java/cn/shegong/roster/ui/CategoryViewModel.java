package cn.shegong.roster.ui;

import cn.shegong.base.Right;
import cn.shegong.base.Rows;
import cn.shegong.fact.FactField;
import cn.shegong.fact.FactField.About;
import cn.shegong.fact.FactKind;
import cn.shegong.fact.FactService;
import cn.shegong.roster.Categories;
import cn.shegong.roster.Category;
import cn.shegong.roster.CategoryDefinition;
import cn.shegong.ui.Ui;
import java.util.List;

/** Which rosters there are, what each means and asks for, and what the worker at the desk may do with them. */
final class CategoryViewModel {
    /**
     * A roster as it is kept.
     *
     * @param kept false for one of the station's own that is kept no longer
     */
    record Line(Category category, CategoryDefinition definition, List<FactField> fields, boolean kept) {
        String who() {
            return category.householdBased() ? "按户" : "按人";
        }
    }

    private final Ui ui;
    private final Categories categories;
    private final FactService facts;

    CategoryViewModel(Ui ui, Categories categories, FactService facts) {
        this.ui = ui;
        this.categories = categories;
        this.facts = facts;
    }

    boolean mayManage() {
        return ui.actor().may(Right.MANAGE_STATION);
    }

    /** There are a few dozen rosters, so they are one page. */
    Rows<Line> load() {
        var kept = categories.all();
        var rows = categories.ever().stream()
                .map(category -> new Line(
                        category,
                        categories.definition(category),
                        categories.fields(category),
                        kept.contains(category)))
                .toList();
        return new Rows<>(rows, rows.size());
    }

    /** Every field that a roster can ask for, in the order of forms. */
    List<FactField> fields() {
        return facts.fields();
    }

    Category add(String label, boolean householdBased, String description, List<String> fields) {
        return categories.add(ui.actor(), label, householdBased, description, fields);
    }

    void describe(Category category, String description, List<String> fields) {
        categories.describe(ui.actor(), category, description, fields);
    }

    FactField addField(String label, FactKind kind, About about, List<String> choices) {
        return facts.addField(ui.actor(), label, kind, about, choices);
    }

    /** Asks, and keeps a roster no longer; or keeps it again without a question. */
    void retire(Line line, Runnable then) {
        var label = line.category().label();
        if (line.kept() && !ui.dialogs().confirm("停用“" + label + "”", "以后选名单的时候不再列出它，已经在册的人和记录都留着，随时可以恢复。", "停用")) {
            return;
        }
        var actor = ui.actor();
        ui.tasks()
                .run(
                        () -> {
                            categories.retire(actor, line.category(), line.kept());
                            return line;
                        },
                        done -> {
                            ui.dialogs().done(line.kept() ? "“" + label + "”已停用" : "“" + label + "”恢复使用了");
                            then.run();
                        });
    }
}
