package cn.shegong.catalogue.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.catalogue.Catalogue;
import cn.shegong.catalogue.ItemCounts;
import cn.shegong.catalogue.ItemCounts.Counts;
import cn.shegong.catalogue.ServiceItem;
import cn.shegong.catalogue.ui.CatalogueViewModel.Coverage;
import cn.shegong.ui.DirectTasks;
import cn.shegong.ui.RememberedDialogs;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogueViewModelTest {
    private final Catalogue catalogue = Catalogue.load();
    private final List<String> asked = new ArrayList<>();
    private final ItemCounts visits = ItemCounts.of("走访", (from, to) -> {
        asked.add(from + " " + to);
        return Map.of("A1.2", new Counts(from.getDayOfYear() == 1 ? 30 : 3, 40));
    });
    private final CatalogueViewModel model = new CatalogueViewModel(
            catalogue,
            visits,
            new DirectTasks(new RememberedDialogs()),
            Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC));

    @Test
    void showsEveryItemAndChoosesTheFirstToBeginWith() {
        assertThat(model.found().get()).hasSize(43);
        assertThat(model.selected().get().code()).isEqualTo("A1.1");
        assertThat(model.summary()).startsWith("共 43 项");
    }

    @Test
    void theTwoFiltersShareOutAllItems() {
        model.coverage().set(Coverage.RECORDED);
        var recorded = model.found().get();
        model.coverage().set(Coverage.MISSING);
        var missing = model.found().get();
        assertThat(recorded).isNotEmpty().allMatch(ServiceItem::recorded);
        assertThat(missing).isNotEmpty().noneMatch(ServiceItem::recorded);
        assertThat(recorded.size() + missing.size()).isEqualTo(43);
    }

    @Test
    void searchesWithinTheFilter() {
        model.search().set("政策宣传");
        assertThat(model.found().get()).extracting(ServiceItem::code).contains("A1.3", "B1.2");
        model.coverage().set(Coverage.RECORDED);
        assertThat(model.found().get()).extracting(ServiceItem::code).doesNotContain("A1.3", "B1.2");
    }

    @Test
    void leavesOutDomainsInWhichNothingWasFound() {
        model.search().set("A1.2");
        assertThat(model.domainsWithFinds(catalogue.domains()))
                .singleElement()
                .satisfies(domain -> assertThat(domain.code()).isEqualTo("A1"));
    }

    @Test
    void countsFromTheFirstOfTheMonthAndOfTheYearToToday() {
        model.count();
        var investigation = catalogue.item("A1.2").orElseThrow();
        assertThat(asked).containsExactly("2026-11-01 2026-11-23", "2026-01-01 2026-11-23");
        assertThat(model.thisMonth(investigation)).isEqualTo(new Counts(3, 40));
        assertThat(model.thisYear(investigation)).isEqualTo(new Counts(30, 40));
        assertThat(model.thisMonth(catalogue.item("A4.1").orElseThrow())).isEqualTo(Counts.NONE);
    }

    @Test
    void givesNoFiguresForWhatTheCountedPageDoesNotRecord() {
        assertThat(model.counted(catalogue.item("A1.2").orElseThrow())).isTrue();
        assertThat(model.counted(catalogue.item("A1.1").orElseThrow())).isFalse();
        assertThat(model.counted(catalogue.item("A1.3").orElseThrow())).isFalse();
    }
}
