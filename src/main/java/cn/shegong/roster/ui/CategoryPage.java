package cn.shegong.roster.ui;

import cn.shegong.fact.FactService;
import cn.shegong.roster.Categories;
import cn.shegong.roster.ui.CategoryViewModel.Line;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Chip;
import cn.shegong.ui.ListPane;
import cn.shegong.ui.Page;
import cn.shegong.ui.Ui;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** 名单种类: which rosters the station keeps, those of the law and its own. */
public final class CategoryPage implements Page {
    private final CategoryViewModel model;
    private final CategoryForms forms;
    private final ListPane<Line> list;
    private final CategoryDetail detail;

    public CategoryPage(Ui ui, Categories categories, FactService facts) {
        model = new CategoryViewModel(ui, categories, facts);
        forms = new CategoryForms(ui, model, this::shown);
        list = new ListPane<>(ui.tasks(), "种", slice -> model.load());
        detail = new CategoryDetail(model, forms, this::shown);
        list.setId("categories");
        list.columns()
                .text("名单", 132, line -> line.category().label())
                .text("列入", 56, Line::who)
                .text("收哪些人", 320, line -> line.definition().meaning())
                .text("要填", 64, line -> line.fields().size() + " 项")
                .node("来源", 84, CategoryPage::state);
        list.detail(detail);
        list.alwaysChosen();
        list.selected().addListener((o, was, is) -> detail.show(is));
        list.onOpen(line -> {
            if (line.category().own() && model.mayManage()) {
                forms.change(line);
            }
        });
    }

    private static Chip state(Line line) {
        if (!line.kept()) {
            return new Chip("已停用", Chip.Tone.PLAIN);
        }
        return line.category().own() ? new Chip("本站自己的", Chip.Tone.GOOD) : new Chip("程序带来", Chip.Tone.PLAIN);
    }

    @Override
    public String title() {
        return "名单种类";
    }

    @Override
    public String purpose() {
        return "站里管哪些名单，各收哪些人、要填什么；县里没有、本站要管的，在这里新建。";
    }

    @Override
    public Ikon icon() {
        return Feather.LIST;
    }

    @Override
    public String group() {
        return "站务";
    }

    @Override
    public Parent view() {
        return list;
    }

    @Override
    public List<Button> actions() {
        if (!model.mayManage()) {
            return List.of();
        }
        var field = Buttons.plain("增加项目", Feather.PLUS_SQUARE, forms::addField);
        field.setId("add-field");
        var add = Buttons.primary("新建名单", Feather.PLUS, forms::add);
        add.setId("add");
        return List.of(field, add);
    }

    @Override
    public void shown() {
        list.reload();
        detail.show(list.selected().get());
    }
}
