package cn.shegong.catalogue.ui;

import cn.shegong.catalogue.Catalogue;
import cn.shegong.catalogue.Domain;
import cn.shegong.catalogue.ItemCounts;
import cn.shegong.catalogue.ItemCounts.Counts;
import cn.shegong.catalogue.ServiceItem;
import cn.shegong.ui.Tasks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What of the catalogue is looked at: search, filter, the chosen item and how often everything was done. */
final class CatalogueViewModel {
    /** Which items are wanted. */
    enum Coverage {
        ALL("全部"),
        RECORDED("能记录的"),
        MISSING("还不能记录的");

        private final String label;

        Coverage(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        boolean takes(ServiceItem item) {
            return this == ALL || item.recorded() == (this == RECORDED);
        }
    }

    /** The figures of this month and this year, by item code. */
    private record Figures(Map<String, Counts> month, Map<String, Counts> year) {}

    private final Catalogue catalogue;
    private final ItemCounts counts;
    private final Tasks tasks;
    private final Clock clock;
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ObjectProperty<Coverage> coverage = new SimpleObjectProperty<>(this, "coverage", Coverage.ALL);
    private final ObjectProperty<ServiceItem> selected = new SimpleObjectProperty<>(this, "selected");
    private final ReadOnlyObjectWrapper<List<ServiceItem>> found = new ReadOnlyObjectWrapper<>(this, "found");
    private final ObjectProperty<Figures> figures = new SimpleObjectProperty<>(new Figures(Map.of(), Map.of()));

    CatalogueViewModel(Catalogue catalogue, ItemCounts counts, Tasks tasks, Clock clock) {
        this.catalogue = catalogue;
        this.counts = counts;
        this.tasks = tasks;
        this.clock = clock;
        search.addListener((o, was, is) -> find());
        coverage.addListener((o, was, is) -> find());
        find();
        selected.set(found.get().get(0));
    }

    StringProperty search() {
        return search;
    }

    ObjectProperty<Coverage> coverage() {
        return coverage;
    }

    ObjectProperty<ServiceItem> selected() {
        return selected;
    }

    /** The items that search and filter leave, in the paper's order. */
    ReadOnlyObjectProperty<List<ServiceItem>> found() {
        return found.getReadOnlyProperty();
    }

    /** Changes whenever the figures were counted again. */
    ObjectProperty<?> figures() {
        return figures;
    }

    /** The domains of a part in which something was found. */
    List<Domain> domainsWithFinds(List<Domain> domains) {
        return domains.stream()
                .filter(d -> d.items().stream().anyMatch(found.get()::contains))
                .toList();
    }

    /** How much is found and how much of it can be recorded, in one line. */
    String summary() {
        var items = found.get();
        var recorded = items.stream().filter(ServiceItem::recorded).count();
        return "共 " + items.size() + " 项，其中 " + recorded + " 项能记录";
    }

    /** Counts again, since others may have recorded something. */
    void count() {
        var today = today();
        tasks.run(
                () -> new Figures(
                        counts.counts(today.withDayOfMonth(1), today), counts.counts(today.withDayOfYear(1), today)),
                figures::set);
    }

    /** The page whose records the figures count. */
    String countedIn() {
        return counts.screen();
    }

    /** Whether there are figures for an item at all. */
    boolean counted(ServiceItem item) {
        return item.recordedIn().stream().anyMatch(r -> r.screen().equals(countedIn()));
    }

    Counts thisMonth(ServiceItem item) {
        return figures.get().month().getOrDefault(item.code(), Counts.NONE);
    }

    Counts thisYear(ServiceItem item) {
        return figures.get().year().getOrDefault(item.code(), Counts.NONE);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private void find() {
        found.set(catalogue.search(search.get()).stream()
                .filter(coverage.get()::takes)
                .toList());
    }
}
