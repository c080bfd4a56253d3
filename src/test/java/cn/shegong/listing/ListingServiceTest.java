package cn.shegong.listing;

import static cn.shegong.resident.ResidentSamples.HEAD;
import static cn.shegong.resident.ResidentSamples.READER;
import static cn.shegong.resident.ResidentSamples.TODAY;
import static cn.shegong.resident.ResidentSamples.WORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.InvalidInput;
import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.base.Rows;
import cn.shegong.base.Slice;
import cn.shegong.document.Fonts;
import cn.shegong.resident.PersonFilter;
import cn.shegong.resident.PersonOrder;
import cn.shegong.roster.Category;
import cn.shegong.roster.Roll;
import cn.shegong.roster.RollFilter;
import cn.shegong.roster.RollState;
import cn.shegong.roster.RosterTown;
import cn.shegong.settings.StationProfile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListingServiceTest {
    private static final Fonts FONTS = new Fonts();

    @TempDir
    Path temp;

    private RosterTown town;
    private ListingService service;
    private NoticeService notices;

    @BeforeEach
    void open() throws IOException {
        town = new RosterTown(Files.createDirectory(temp.resolve("store")));
        service = new ListingService(
                town.database, town.residents, town.facts, town.rosters, town.rolls, town.places, town.settings);
        notices = new NoticeService(
                town.database, town.residents, town.rolls, town.rosters.categories(), town.policies, town.settings);
        town.home(0, 1, "张德山", LocalDate.of(1940, 5, 1));
        town.with("张德山", "刘桂兰", LocalDate.of(1944, 5, 1), "10");
        town.home(0, 2, "李春花", LocalDate.of(1970, 5, 1));
        town.with("李春花", "李小树", LocalDate.of(2015, 5, 1), "21");
        town.home(1, 1, "王长河", LocalDate.of(1950, 5, 1));
        town.on(
                Category.DIBAO,
                e -> {
                    e.grade = "B类";
                    e.monthlyAmount = new BigDecimal("840");
                },
                "张德山",
                "刘桂兰");
        town.on(Category.DIBAO, e -> e.monthlyAmount = new BigDecimal("415.50"), "王长河");
        town.homeFact("张德山", "house_grade", "C 级");
        town.homeFact("张德山", "income_per_head", "320");
    }

    @AfterEach
    void close() {
        town.close();
    }

    private static RollFilter dibao() {
        return RollFilter.on(Roll.of(Category.DIBAO), TODAY);
    }

    private static LedgerOrder order(String purpose) {
        return new LedgerOrder(dibao(), Slice.first(), List.of("house_grade", "income_per_head"), false, purpose);
    }

    private Path written(Listing listing, String name) {
        var file = temp.resolve(name);
        service.write(WORKER, listing, "低保花名册 2 户，号码遮住", FONTS, file, Progress.NONE);
        return file;
    }

    private static XSSFSheet sheet(Path file) throws IOException {
        try (var in = Files.newInputStream(file);
                var book = new XSSFWorkbook(in)) {
            return book.getSheetAt(0);
        }
    }

    private static String text(XSSFSheet sheet) {
        var all = new StringBuilder();
        sheet.forEach(row -> row.forEach(cell -> all.append(cell).append('\t')));
        return all.toString();
    }

    private static String pdf(Path file) throws IOException {
        try (var document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    @Test
    void laysTheLedgerOutAsTheCountyDoes() throws IOException {
        var listing = service.ledger(WORKER, order(""), Progress.NONE);
        assertThat(listing.name()).isEqualTo("青松镇低保对象花名册（2026年11月）");
        assertThat(listing.size()).isEqualTo(2);
        var sheet = sheet(written(listing, "台账.xlsx"));
        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("青松镇低保对象花名册（2026年11月）");
        assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).contains("青松镇社工站");
        var all = text(sheet);
        assertThat(all).contains("张德山", "刘桂兰", "配偶", "220524****", "C 级").doesNotContain("李春花");
        assertThat(sheet.getRow(3).getCell(0).getNumericCellValue()).isEqualTo(1);
        assertThat(sheet.getRow(5).getCell(0).getNumericCellValue()).isEqualTo(2);
        assertThat(sheet.getMergedRegions())
                .contains(
                        new CellRangeAddress(3, 4, 0, 0),
                        new CellRangeAddress(3, 4, 3, 3),
                        new CellRangeAddress(3, 4, 11, 11))
                .doesNotContain(new CellRangeAddress(3, 4, 5, 5));
        var total = sheet.getRow(6);
        assertThat(total.getCell(0).getStringCellValue()).isEqualTo("合计");
        assertThat(total.getCell(4).getNumericCellValue()).isEqualTo(3);
        assertThat(total.getCell(11).getNumericCellValue()).isEqualTo(1255.5);
        assertThat(sheet.getRow(7).getCell(0).getStringCellValue()).contains("填表人：李静", "审核人：赵敏", "主要负责人：王芳");
    }

    @Test
    void writesTheSameOnPaper() throws IOException {
        var fields = List.of("house_grade", "heating");
        var order = new LedgerOrder(dibao(), Slice.first(), fields, true, "");
        var text = pdf(written(service.ledger(WORKER, order, Progress.NONE), "台账.pdf"));
        assertThat(text)
                .contains("住房安全等级")
                .doesNotContain("取暖", "下次复核")
                .contains("青松镇低保对象花名册（2026年11月）", "填报单位（盖章）：青松镇社工站", "合计", "1255.50", "填表人：李静")
                .containsOnlyOnce("840.00");
    }

    @Test
    void carriesWholeNumbersOnlyForAPurposeThatIsLogged() throws IOException {
        assertThat(text(sheet(written(service.ledger(WORKER, order("报县民政局核对"), Progress.NONE), "完整.xlsx"))))
                .doesNotContain("****");
        assertThat(town.database.audit().newest(2))
                .extracting(line -> line.action())
                .containsExactly("person.export", "person.reveal_list");
        assertThatThrownBy(() -> service.ledger(READER, order(""), Progress.NONE))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void namesWhoLeftWithDayAndReason() throws IOException {
        var entry = town.rosters.entriesOfHousehold(town.householdOf("王长河")).get(0);
        town.rosters.end(WORKER, entry.id(), TODAY.minusDays(3), "收入超标");
        var left = dibao().with(f -> f.state = RollState.LEFT);
        var listing = service.ledger(WORKER, new LedgerOrder(left, Slice.first(), List.of(), false, ""), Progress.NONE);
        assertThat(text(sheet(written(listing, "退出.xlsx"))))
                .contains("王长河", "收入超标")
                .doesNotContain("张德山");
    }

    @Test
    void putsAnyPersonsTogetherByHousehold() throws IOException {
        var filter = PersonFilter.here(TODAY);
        var by = new PersonOrder(PersonOrder.By.PLACE, false);
        var listing = service.persons(
                WORKER,
                "居民花名册",
                slice -> new Rows<>(
                        town.residents.page(filter, by, slice.offset(), slice.limit()), town.residents.count(filter)),
                "",
                Progress.NONE);
        assertThat(listing.size()).isEqualTo(5);
        var sheet = sheet(written(listing, "居民.xlsx"));
        assertThat(text(sheet)).contains("李小树", "低保", "154****");
        assertThat(sheet.getMergedRegions()).contains(new CellRangeAddress(3, 4, 1, 1));
    }

    @Test
    void writesWhoToFetchWithRoomToSayWhereTo() throws IOException {
        var fetch = new FetchService(town.database, town.facts, town.policies);
        town.fact("王长河", "self_care", "完全失能");
        var hazard = fetch.hazards().all().get(0);
        var listing = service.fetch(fetch.whole(WORKER, hazard, Scope.ALL, "汛前演练"), fetch.hazards());
        assertThat(listing.name()).isEqualTo("青松镇先转移人员名单（洪涝、山洪）");
        assertThat(pdf(written(listing, "转移.pdf"))).contains("第一批红星村1组王长河", "失能或卧床", "转移到哪里");
        assertThat(text(sheet(written(listing, "转移.xlsx")))).contains("第一批", "王长河", "154000");
    }

    @Test
    void aNoticeHoldsVillageNameAndCategoryAndNothingElse() throws IOException {
        var notice = notices.draw(WORKER, dibao(), TODAY, TODAY.plusDays(6), Progress.NONE);
        assertThat(notice.title()).isEqualTo("低保对象公示");
        assertThat(notice.lines())
                .containsExactly(new Notice.Line("朝阳村", "张德山", "低保"), new Notice.Line("红星村", "王长河", "低保"));
        var paper = temp.resolve("公示.pdf");
        notices.write(WORKER, notice, FONTS, paper, Progress.NONE);
        assertThat(pdf(paper))
                .contains("低保对象公示", "2026年11月20日至2026年11月26日", "0435-7112345", "村（社区）姓名类别朝阳村张德山低保红星村王长河低保")
                .doesNotContain("220524", "刘桂兰", "840", "B类", "1组", "154", "岁", "男");
        var book = temp.resolve("公示.xlsx");
        notices.write(WORKER, notice, FONTS, book, Progress.NONE);
        var sheet = sheet(book);
        assertThat(sheet.getRow(2).getLastCellNum()).isEqualTo((short) 3);
        assertThat(text(sheet)).contains("张德山").doesNotContain("220524", "刘桂兰", "840", "B类", "1组");
    }

    @Test
    void doesNotNameChildrenAndTheDeadAndSaysHowMany() {
        town.on(Category.TEKUN, "李小树");
        town.on(Category.TEKUN, "王长河");
        town.on(Category.TEKUN, "刘桂兰");
        var dead = town.residents.person(town.id("刘桂兰")).orElseThrow();
        town.residents.correct(WORKER, dead.with(p -> p.diedOn = TODAY.minusDays(1)));
        var filter = RollFilter.on(Roll.of(Category.TEKUN), TODAY);
        var notice = notices.draw(WORKER, filter, TODAY, TODAY.plusDays(6), Progress.NONE);
        assertThat(notice.lines()).extracting(Notice.Line::name).containsExactly("王长河");
        assertThat(notice.leftOut()).containsExactly("未成年人 1", "已故或迁出 1");
    }

    @Test
    void refusesListsThatMayNotBePublicAndSaysWhy() {
        var reasons = Map.of(
                "LEFT_BEHIND_CHILD", "未成年人",
                "IN_NEED_CHILD", "未成年人",
                "MIGRANT_CHILD", "未成年人",
                "ORPHAN", "未成年人",
                "UNATTENDED_CHILD", "未成年人",
                "DISABLED", "残疾",
                "SEVERE_ELDER", "残疾",
                "DISABLED_ELDER", "健康",
                "BEREAVED_FAMILY", "隐私",
                "LIVING_ALONE", "指路");
        reasons.forEach((category, reason) -> {
            var filter = RollFilter.on(Roll.of(Category.ofCode(category)), TODAY);
            assertThatThrownBy(() -> notices.draw(WORKER, filter, TODAY, TODAY, Progress.NONE))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining(reason);
        });
    }

    @Test
    void refusesANoticeWithoutAPeriodOrATelephone() {
        assertThatThrownBy(() -> notices.draw(WORKER, dibao(), TODAY, TODAY.minusDays(1), Progress.NONE))
                .isInstanceOf(InvalidInput.class);
        town.settings.saveProfile(
                HEAD, new StationProfile("柳河县", "", "青松镇", "青松镇社工站", "", null, null, "王芳", "李静", "", ""));
        assertThatThrownBy(() -> notices.draw(WORKER, dibao(), TODAY, TODAY, Progress.NONE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("电话");
    }
}
