package cn.shegong.quality;

import cn.shegong.base.Actor;
import cn.shegong.base.Progress;
import cn.shegong.document.Column;
import cn.shegong.document.Fonts;
import cn.shegong.document.Ledger;
import cn.shegong.document.LedgerSheet;
import cn.shegong.document.Paper;
import cn.shegong.document.Table;
import cn.shegong.place.PlaceService;
import cn.shegong.place.Village;
import cn.shegong.resident.ResidentService;
import cn.shegong.settings.SettingsService;
import cn.shegong.settings.StationProfile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What one takes along to the villages: the findings as a workbook, the gaps of the files as a paper to write on. */
public final class QualityPapers {
    private static final String NO_VILLAGE = "没有选村";

    private final ResidentService residents;
    private final PlaceService places;
    private final SettingsService settings;
    private final Supplier<Fonts> fonts;
    private final boolean demo;

    /** @param demo whether the paper says across its pages that it is of the demo station */
    public QualityPapers(
            ResidentService residents,
            PlaceService places,
            SettingsService settings,
            Supplier<Fonts> fonts,
            boolean demo) {
        this.residents = residents;
        this.places = places;
        this.settings = settings;
        this.fonts = fonts;
        this.demo = demo;
    }

    /** Writes findings into a workbook, one sheet a village, with room for the village's answer; the export is noted. */
    public void writeFindings(Actor actor, List<Finding> findings, LocalDate day, Path file, Progress progress) {
        var station = settings.profile();
        var ledger = new Ledger();
        byVillage(findings, Finding::village)
                .forEach((village, some) -> ledger.sheet(sheet(village, some, station, day)));
        residents.export(
                actor, "数据体检 " + findings.size() + " 条，号码遮住", file, () -> ledger.write(file, progress.toTheEnd()));
    }

    private static LedgerSheet sheet(String village, List<Finding> findings, StationProfile station, LocalDate day) {
        var table = Table.numbered(
                Column.code("组"),
                Column.code("姓名"),
                Column.code("轻重"),
                Column.text("问题"),
                Column.text("说明"),
                Column.date("从哪天起"),
                Column.text("村里核实结果"));
        findings.forEach(finding -> table.row(
                finding.group(),
                finding.name(),
                finding.check().severity().label(),
                finding.check().title(),
                finding.words(),
                finding.since(),
                ""));
        return new LedgerSheet(village, table)
                .title(village + "数据体检核实表")
                .unit(station.stationName())
                .measure("条")
                .signedBy(station.headName(), station.reviewerName(), station.fillerName(), station.fillerPhone())
                .filledOn(day);
    }

    /** Writes the gaps of some files as a paper, village by village in the order of the road; the export is noted. */
    public void writeGaps(
            Actor actor, String what, List<FileState> files, LocalDate day, Path file, Progress progress) {
        residents.export(actor, "一人一档空缺清单（" + what + "）" + files.size() + " 份", file, () -> gaps(what, files, day)
                .write(file, progress.toTheEnd()));
    }

    private Paper gaps(String what, List<FileState> files, LocalDate day) {
        var station = settings.profile();
        var paper = new Paper(fonts.get(), station.stationName());
        if (demo) {
            paper.watermark("演示");
        }
        paper.title("一人一档空缺清单|（" + what + "）");
        paper.paragraph("请在“补填”一栏写下问到的内容，带回站里录入。共 " + files.size() + " 份。");
        byVillage(files, FileState::village).forEach((village, some) -> {
            paper.heading(1, village + "（" + some.size() + " 份）");
            var table = Table.numbered(
                    Column.code("组").wide(14),
                    Column.code("姓名").wide(24),
                    Column.text("缺什么").wide(54),
                    Column.text("补填").wide(54));
            some.forEach(state -> table.row(state.group(), state.name(), String.join("、", state.missing()), ""));
            paper.table(table);
        });
        return paper.signature(station.stationName(), day);
    }

    /** Villages in the order of the road; what has none comes last. */
    private <T> Map<String, List<T>> byVillage(List<T> all, Function<T, String> village) {
        var groups = all.stream().collect(Collectors.groupingBy(village));
        var ordered = new LinkedHashMap<String, List<T>>();
        places.allVillages().stream()
                .map(Village::name)
                .filter(groups::containsKey)
                .forEach(name -> ordered.put(name, groups.get(name)));
        if (groups.containsKey("")) {
            ordered.put(NO_VILLAGE, groups.get(""));
        }
        return ordered;
    }
}
