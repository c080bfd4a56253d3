package cn.shegong.scale;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Slice;
import cn.shegong.fact.FactService;
import cn.shegong.policy.PolicyService;
import cn.shegong.resident.HouseholdFilter;
import cn.shegong.resident.HouseholdOrder;
import cn.shegong.resident.LastVisited;
import cn.shegong.resident.PersonFilter;
import cn.shegong.resident.PersonOrder;
import cn.shegong.roster.Category;
import cn.shegong.roster.Roll;
import cn.shegong.roster.RollFilter;
import cn.shegong.roster.Rolls;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.Select;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Searching and paging in the largest township, each beside a scan of the table of persons in the same run: {@code mvn
 * -q test -Pbenchmark} prints the table.
 */
@Tag("benchmark")
class ScaleTest {
    private static final int WARM_UP = 12;
    private static final int RUNS = 40;
    /** What somebody types who looks for one: each a letter or a character more than the one before. */
    private static final List<String> TYPED = List.of(
            "王",
            "王桂",
            "王桂兰",
            "w",
            "wa",
            "wang",
            "wangg",
            "wgl",
            "gl",
            "桂兰",
            "东上村",
            "王 东上村",
            "2205241948",
            "1394000",
            "0037",
            "没有这人");

    @TempDir
    Path folder;

    private double scan;

    interface ScanMapper {
        @Select("select count(*) from person where search_key like '%没有的人%'")
        int scan();
    }

    @Test
    void tellsHowSearchingAndPagingGo() {
        try (var township = new BigTownship(folder)) {
            int persons = township.residents.count(PersonFilter.here(BigTownship.TODAY));
            assertThat(persons).isEqualTo(BigTownship.PERSONS);
            var scanning = township.database.mapper(ScanMapper.class);
            var floor = times(List.of(scanning::scan));
            scan = part(floor, 50);
            System.out.printf("| %s | %s | %s | %s |%n", "做什么", "一半快于（毫秒）", "99% 快于（毫秒）", "是一次全表扫描的几倍");
            System.out.println("|---|---|---|---|");
            row("全表扫描一次（" + persons + " 人）", floor);
            search(township);
            pages(township);
        }
    }

    private void search(BigTownship township) {
        assertThat(township.residents.search("wgl", 10)).hasSize(10);
        assertThat(township.residents.search("没有这人", 10)).isEmpty();
        row("边输边找：人", TYPED.stream().map(text -> (Supplier<?>) () -> township.residents.search(text, 10)));
        for (var text : TYPED) {
            row("　“" + text + "”", one(() -> township.residents.search(text, 10)));
        }
        row("边输边找：户", TYPED.stream().map(text -> (Supplier<?>) () -> township.households.search(text, 3)));
    }

    private void pages(BigTownship township) {
        var here = PersonFilter.here(BigTownship.TODAY);
        for (var by : PersonOrder.By.values()) {
            for (int offset : new int[] {0, 25_000, 49_900}) {
                row(
                        "居民按 " + by + " 翻到第 " + (offset / 100 + 1) + " 页",
                        one(() -> township.residents.page(here, new PersonOrder(by, false), offset, 100)));
            }
        }
        var village = township.villages.get(7).id();
        var filters = Map.of(
                "“wang”", here.with(f -> f.text = "wang"),
                "一个村", here.with(f -> f.villageId = village),
                "低保", here.with(f -> f.category = Category.DIBAO.code()),
                "八十岁以上", here.with(f -> f.ageFrom = 80),
                "从未走访", here.with(f -> f.lastVisited = LastVisited.NEVER));
        new TreeMap<>(filters).forEach((name, filter) -> {
            row("居民筛选" + name + "的一页", one(() -> township.residents.page(filter, PersonOrder.NAME, 0, 100)));
            row("居民筛选" + name + "的人数", one(() -> township.residents.count(filter)));
        });
        row("居民人数", one(() -> township.residents.count(here)));
        for (var by : HouseholdOrder.By.values()) {
            row(
                    "户按 " + by + " 翻到第 101 页",
                    one(() -> township.households.page(
                            HouseholdFilter.OPEN, new HouseholdOrder(by, false), 10_000, 100)));
        }
        var rolls =
                new Rolls(township.database, new FactService(township.database), new PolicyService(township.database));
        var dibao = RollFilter.on(Roll.of(Category.DIBAO), BigTownship.TODAY);
        row("低保名单一页", one(() -> rolls.page(dibao, Slice.first())));
    }

    private static Stream<Supplier<?>> one(Supplier<?> deed) {
        return Stream.of(deed);
    }

    private void row(String what, Stream<Supplier<?>> deeds) {
        row(what, times(deeds.toList()));
    }

    private void row(String what, double[] sorted) {
        double half = part(sorted, 50);
        System.out.printf("| %s | %.1f | %.1f | %.2f |%n", what, half, part(sorted, 99), half / scan);
    }

    /** Durations in milliseconds, ascending. */
    private static double[] times(List<? extends Supplier<?>> deeds) {
        for (int i = 0; i < WARM_UP; i++) {
            deeds.get(i % deeds.size()).get();
        }
        var times = new double[Math.max(RUNS, deeds.size() * 5)];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            deeds.get(i % deeds.size()).get();
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times;
    }

    private static double part(double[] sorted, int percent) {
        return sorted[(sorted.length - 1) * percent / 100];
    }
}
