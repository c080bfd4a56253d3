package cn.shegong.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.attachment.DocumentService;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.document.Fonts;
import cn.shegong.document.PageCode;
import cn.shegong.document.PdfPages;
import cn.shegong.document.ScannedPages;
import cn.shegong.screening.ScreeningStation;
import cn.shegong.visit.Situation;
import cn.shegong.visit.Visit;
import cn.shegong.visit.VisitPerson;
import cn.shegong.visit.VisitVersion;
import cn.shegong.visit.VisitWay;
import cn.shegong.visit.VisitWorker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackServiceTest {
    @TempDir
    Path temp;

    @TempDir
    Path out;

    private ScreeningStation station;
    private PackService packs;

    @BeforeEach
    void open() {
        station = new ScreeningStation(temp);
        packs = new PackService(
                station.database,
                station.places,
                station.lists,
                station.settings,
                new DocumentService(station.database),
                station.visits,
                station.problems,
                List.of(ids -> java.util.Map.of(station.elders, List.of("王老五：电话、健康状况"))));
    }

    @AfterEach
    void close() {
        station.close();
    }

    private VisitVersion visit(long householdId, LocalDateTime at) {
        var persons = station.residents.members(householdId).stream()
                .map(p -> new VisitPerson(p.id(), true))
                .toList();
        return station.visits.record(
                station.wang,
                new Visit(
                        householdId,
                        at,
                        30,
                        VisitWay.HOME,
                        null,
                        "A1.2",
                        persons,
                        List.of(new VisitWorker(station.wang.id(), VisitWorker.Part.VISITOR)),
                        "",
                        Situation.NONE,
                        "",
                        "炕洞漏烟",
                        "联系村里修炕",
                        false,
                        LocalDate.of(2026, 12, 1),
                        "看炕修好没有",
                        List.of()));
    }

    private Pack everybody() {
        return packs.make(station.wang, List.of(station.chaoyang, station.dongfeng), Due.everybody());
    }

    @Test
    void hasTheListedHouseholdsInTheOrderOfTheWay() {
        var pack = everybody();

        assertThat(pack.number()).isEqualTo(1);
        assertThat(pack.sheets()).isEqualTo(4);
        assertThat(packs.sheets(pack.id())).extracting(PackSheet::headName).containsExactly("吴淑芬", "王老五", "周大明", "赵小山");
        assertThat(packs.sheets(pack.id()).get(0).state()).isEqualTo(SheetState.PRINTED);
    }

    @Test
    void leavesOutWhoWasVisitedLatelyAndSaysSoWhenNobodyIsLeft() {
        visit(station.elders, LocalDateTime.of(2026, 11, 1, 9, 0));
        var since = Due.notVisitedSince(LocalDate.of(2026, 10, 1));

        var pack = packs.make(station.wang, List.of(station.chaoyang), since);
        assertThat(packs.sheets(pack.id())).extracting(PackSheet::headName).containsExactly("周大明", "赵小山");

        visit(station.zhou, LocalDateTime.of(2026, 11, 2, 9, 0));
        visit(station.zhao, LocalDateTime.of(2026, 11, 2, 10, 0));
        assertThatThrownBy(() -> packs.make(station.wang, List.of(station.chaoyang), since))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("没有做入户包");
    }

    @Test
    void printsACoverAndASheetWithWhatIsKnownAndACodeThatIsRead() throws Exception {
        visit(station.elders, LocalDateTime.of(2026, 11, 1, 9, 0));
        var pack = everybody();
        var file = out.resolve("包.pdf");
        packs.write(station.wang, pack.id(), Fonts::new, file, Progress.NONE);

        var bytes = Files.readAllBytes(file);
        var text = PdfPages.text(bytes).replaceAll("\\s", "");
        assertThat(text).contains("入户包", "炕洞漏烟", "联系村里修炕", "约了2026-12-01跟进：看炕修好没有", "王老五：电话、健康状况", "赵桂兰", "配偶");
        var codes = new ArrayList<String>();
        ScannedPages.each(bytes, "包.pdf", Progress.NONE, (page, pages, image) -> {
            assertThat(pages).isEqualTo(5);
            codes.addAll(PageCode.read(image));
        });
        assertThat(codes)
                .map(code -> SheetCode.read(code).orElseThrow().printed())
                .isEqualTo(packs.sheets(pack.id()).stream().map(PackSheet::code).toList());
    }

    @Test
    void countsWhatWasKeyedInUntilTheVisitIsVoided() {
        var pack = everybody();
        var sheets = packs.sheets(pack.id());
        var visit = visit(station.elders, LocalDateTime.of(2026, 11, 19, 9, 0));
        packs.entered(station.wang, sheets.get(1).id(), visit.rootId());
        packs.skip(station.wang, sheets.get(2).id(), "全家外出");
        assertThatThrownBy(() -> packs.skip(station.wang, sheets.get(3).id(), " "))
                .isInstanceOf(InvalidInput.class);

        var now = packs.pack(pack.id()).orElseThrow();
        assertThat(List.of(now.entered(), now.skipped(), now.open())).containsExactly(1, 1, 2);

        station.visits.undo(station.wang, visit.id());
        packs.reopen(station.wang, sheets.get(2).id());
        assertThat(packs.pack(pack.id()).orElseThrow().open()).isEqualTo(4);
    }

    @Test
    void noticesACodeThatWasMistyped() {
        var code = SheetCode.of("3f9a77", 12, 7);

        assertThat(SheetCode.read(code.printed().toLowerCase())).contains(code);
        assertThat(SheetCode.read(code.dots())).contains(code);
        assertThat(SheetCode.read(code.printed().replace("-007-", "-070-"))).isEmpty();
        assertThat(SheetCode.read("https://example.org")).isEmpty();
    }
}
