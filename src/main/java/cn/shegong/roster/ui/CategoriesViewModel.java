package cn.shegong.roster.ui;

import cn.shegong.roster.Category;
import cn.shegong.roster.CategoryGroup;
import cn.shegong.roster.ElderFigures;
import cn.shegong.roster.Roll;
import cn.shegong.roster.RollCount;
import cn.shegong.ui.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The rosters under their headings, with how many stand on each today. */
final class CategoriesViewModel {
    final ObservableList<CategoryLine> lines = FXCollections.observableArrayList();
    /** The line that is open; null before the first reading. */
    final ObjectProperty<CategoryLine> chosen = new SimpleObjectProperty<>(this, "chosen");

    private final Ui ui;
    private final RosterDesk desk;

    CategoriesViewModel(Ui ui, RosterDesk desk) {
        this.ui = ui;
        this.desk = desk;
    }

    /** Reads the figures again; the chosen line stays. */
    void refresh() {
        ui.tasks().run(this::read, this::show);
    }

    private void show(List<CategoryLine> read) {
        var before = chosen.get();
        lines.setAll(read);
        var same = read.stream()
                .filter(line ->
                        before != null && !line.isHeading() && line.label().equals(before.label()))
                .findFirst();
        chosen.set(same.orElseGet(() -> before != null
                ? before
                : read.stream().filter(line -> !line.isHeading()).findFirst().orElse(null)));
    }

    private List<CategoryLine> read() {
        var today = desk.today();
        var counts = desk.rolls().counts(today);
        var elders = desk.rolls().elders(today);
        var read = new ArrayList<CategoryLine>();
        for (var group : CategoryGroup.values()) {
            var members = desk.categories().all().stream()
                    .filter(category -> desk.categories().definition(category).group() == group)
                    .toList();
            if (members.isEmpty()) {
                continue;
            }
            read.add(CategoryLine.heading(group.label()));
            if (group == CategoryGroup.ELDERS) {
                read.add(all(elders));
            }
            members.forEach(category ->
                    read.add(new CategoryLine(category.label(), Roll.of(category), figure(category, counts), null)));
        }
        return read;
    }

    private static CategoryLine all(ElderFigures elders) {
        return new CategoryLine(
                "特殊困难老年人 " + elders.classes().size() + " 类",
                elders.all(),
                "合计 " + elders.sum() + " 人次，去重 " + elders.distinct() + " 人",
                elders);
    }

    private static String figure(Category category, Map<Category, RollCount> counts) {
        var count = counts.get(category);
        if (count == null) {
            return "";
        }
        return category.householdBased() ? count.households() + " 户 " + count.persons() + " 人" : count.persons() + " 人";
    }
}
