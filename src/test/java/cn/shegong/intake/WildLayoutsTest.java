package cn.shegong.intake;

import static cn.shegong.intake.ListSample.once;
import static cn.shegong.resident.ResidentSamples.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.document.WorkbookSample;
import cn.shegong.intake.ListSample.Household;
import cn.shegong.resident.Person;
import cn.shegong.roster.Category;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same households come laid out otherwise: whichever is taken first, the others bring nothing new. */
class WildLayoutsTest {
    @TempDir
    Path folder;

    private IntakeStation station;

    @BeforeEach
    void open() {
        station = new IntakeStation(folder);
    }

    @AfterEach
    void close() {
        station.close();
    }

    private List<Path> layouts() throws IOException {
        return List.of(mergedUnderTwoHeaderRows(), sheetForEachVillage(), everythingInEveryRow(), textWithTabs());
    }

    private Path mergedUnderTwoHeaderRows() {
        var sample = WorkbookSample.xlsx()
                .sheet("花名册")
                .row("示范县青松镇城乡低保对象花名册（2026年10月）")
                .row("填报单位：青松镇人民政府", null, null, null, null, "填报日期：2026年10月31日")
                .row("序号", "所在地", null, "户信息", null, null, "保障对象信息", null, null, "月保障金（元）")
                .row(null, "村（社区）", "组", "户编号", "户主姓名", "户主身份证号", "姓名", "身份证号码", "与户主关系")
                .merge("A1:J1", "A3:A4", "B3:C3", "D3:F3", "G3:I3", "J3:J4");
        int row = 5;
        for (var h : ListSample.HOUSEHOLDS) {
            sample.rows(ListSample.rows(List.of(h), (x, p, i) -> new Object[] {
                once(i, h.number()),
                once(i, h.village()),
                once(i, "第" + h.group() + "村民小组"),
                once(i, "000" + h.number()),
                once(i, h.head().name()),
                once(i, h.head().id()),
                p.name(),
                p.id(),
                p.relation(),
                once(i, h.amount())
            }));
            int last = row + h.members().size() - 1;
            for (char column : "ABCDEFJ".toCharArray()) {
                if (last > row) {
                    sample.merge(column + "" + row + ":" + column + last);
                }
            }
            row = last + 1;
        }
        return sample.row("合计", null, null, null, null, null, 15)
                .row("主要负责人：", null, "审核人：", null, "填表人：")
                .write(folder.resolve("合并.xlsx"));
    }

    private Path sheetForEachVillage() {
        var sample = WorkbookSample.xls();
        for (var village : List.of("东岗村", "西沟村", "镇东社区")) {
            sample.sheet(village)
                    .row(village + "低保户名单 2026.10")
                    .row("社", "户号", "户主", "家庭成员", "证件号码", "关系", "低保金")
                    .rows(ListSample.rows(ListSample.of(village), (h, p, i) -> new Object[] {
                        once(i, h.group()),
                        once(i, "000" + h.number()),
                        once(i, h.head().name()),
                        p.name() + " ",
                        p.id(),
                        p.relation(),
                        once(i, h.amount())
                    }));
        }
        return sample.write(folder.resolve("分村.xls"));
    }

    private Path everythingInEveryRow() {
        return WorkbookSample.xlsx()
                .sheet("Sheet1")
                .row("2026年10月低保发放明细")
                .row("乡镇", "村组", "户编号", "户主姓名", "户主证件号", "姓名", "公民身份号码", "与户主关系", "家庭人口", "户月补差")
                .rows(ListSample.rows((h, p, i) -> new Object[] {
                    "青松镇",
                    h.village() + h.group() + "组",
                    "000" + h.number(),
                    h.head().name(),
                    h.head().id(),
                    p.name(),
                    p.id(),
                    p.relation(),
                    h.members().size(),
                    h.amount()
                }))
                .write(folder.resolve("逐行.xlsx"));
    }

    private Path textWithTabs() throws IOException {
        var lines = new ArrayList<String>();
        lines.add("户编号,户主姓名,姓名,身份证号,与户主关系,村,组,低保金额");
        ListSample.rows((h, p, i) -> new Object[] {
                    "\t000" + h.number(),
                    h.head().name(),
                    p.name(),
                    "\t" + p.id(),
                    p.relation(),
                    h.village(),
                    h.group() + "社",
                    i == 0 ? h.amount() : ""
                })
                .forEach(row -> lines.add(Stream.of(row).map(String::valueOf).collect(Collectors.joining(","))));
        return Files.write(folder.resolve("低保2026年10月.csv"), lines, Charset.forName("GB18030"));
    }

    @Test
    void bringNothingNewOneAfterAnother() throws IOException {
        var layouts = layouts();
        var first = station.take(station.preview(station.read(layouts.get(0)), Category.DIBAO));
        assertThat(first.newCount()).isEqualTo(14);
        for (var layout : layouts) {
            var preview = station.preview(station.read(layout), Category.DIBAO);
            assertThat(preview.rows())
                    .as(layout.getFileName().toString())
                    .hasSize(14)
                    .allSatisfy(row -> assertThat(row.differences().stream()
                                    .filter(difference -> !difference.label().equals("户内人口")))
                            .isEmpty());
            assertThat(preview.count(Verdict.NEW) + preview.count(Verdict.REFUSED))
                    .isZero();
        }
    }

    @Test
    void leaveTheSameStationWhicheverComesFirst() throws IOException {
        var expected = ListSample.HOUSEHOLDS.stream()
                .map(h -> h.village() + h.group() + "组 " + h.amount() + ".00 "
                        + h.members().stream().map(ListSample.Person::name).collect(Collectors.joining("、")))
                .sorted()
                .toList();
        for (var layout : layouts()) {
            var batch = station.take(station.preview(station.read(layout), Category.DIBAO));
            assertThat(homes()).as(layout.getFileName().toString()).isEqualTo(expected);
            station.intake.undo(HEAD, batch.id());
        }
    }

    private List<String> homes() {
        return station.grants(Category.DIBAO).stream()
                .map(entry -> {
                    var home = station.households.household(entry.householdId()).orElseThrow();
                    var village = station.places.village(home.villageId()).orElseThrow();
                    var group = station.places.group(home.groupId()).orElseThrow();
                    var names = station.residents.members(home.id()).stream()
                            .map(Person::name)
                            .collect(Collectors.toSet());
                    var members = ListSample.HOUSEHOLDS.stream()
                            .flatMap(h -> h.members().stream())
                            .map(ListSample.Person::name)
                            .filter(names::contains)
                            .collect(Collectors.joining("、"));
                    return village.name() + group.label() + " " + entry.monthlyAmount() + " " + members;
                })
                .sorted()
                .toList();
    }

    @Test
    void countsHouseholdsAlike() throws IOException {
        for (var layout : layouts()) {
            assertThat(station.read(layout).households()).hasSize(ListSample.HOUSEHOLDS.size());
        }
        assertThat(ListSample.HOUSEHOLDS).extracting(Household::number).doesNotHaveDuplicates();
    }
}
