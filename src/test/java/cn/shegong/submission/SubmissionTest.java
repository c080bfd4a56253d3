package cn.shegong.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.Actor;
import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.base.Role;
import cn.shegong.catalogue.Catalogue;
import cn.shegong.closing.ClosingStation;
import cn.shegong.count.Period;
import cn.shegong.document.Fonts;
import cn.shegong.report.PeriodReportService;
import cn.shegong.roster.RosterLists;
import cn.shegong.settings.SettingsService;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmissionTest {
    private static final Period OCTOBER = Period.month(ClosingStation.OCTOBER);
    private static final char[] NONE = new char[0];

    @TempDir
    Path temp;

    private ClosingStation station;
    private PeriodReportService reports;
    private SubmissionService service;
    private Path out;

    @BeforeEach
    void open() throws IOException {
        station = new ClosingStation(temp.resolve("data"));
        station.dibao("欧阳建国", LocalDate.of(2025, 1, 1));
        station.dibao("王桂兰", LocalDate.of(2026, 10, 9));
        station.visit("欧阳建国", LocalDateTime.of(2026, 10, 5, 9, 0));
        reports = new PeriodReportService(
                station.database,
                new SettingsService(station.database),
                Catalogue.load(),
                station.books,
                new RosterLists(station.database),
                List::of);
        service = new SubmissionService(station.database, reports);
        out = Files.createDirectories(temp.resolve("out"));
    }

    @AfterEach
    void close() {
        station.close();
    }

    private SubmissionService.Made make(boolean masked, char[] password) {
        return service.make(
                station.wang, new SubmissionOrder(OCTOBER, "县民政局", masked, password, out), Fonts::new, Progress.NONE);
    }

    private static Map<String, byte[]> unpacked(Path zip) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(Files.newInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static byte[] ending(Map<String, byte[]> files, String ending) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(ending))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static String everyCell(byte[] workbook) throws IOException {
        var text = new StringBuilder();
        try (var book = WorkbookFactory.create(new ByteArrayInputStream(workbook))) {
            book.forEach(sheet ->
                    sheet.forEach(row -> row.forEach(cell -> text.append(cell).append('\n'))));
        }
        return text.toString();
    }

    @Test
    void onePackageHoldsTheFilesAndTheLetterAndIsRemembered() throws Exception {
        var made = make(false, NONE);
        var files = unpacked(made.file());
        assertThat(files).hasSize(3);
        assertThat(new String(ending(files, "附信.txt"), StandardCharsets.UTF_8)).contains("县民政局：", "走访 1 户次", "没有封");
        assertThat(everyCell(ending(files, ".xlsx"))).contains("欧阳建国");

        assertThat(service.all()).singleElement().satisfies(sent -> {
            assertThat(sent.recipient()).isEqualTo("县民政局");
            assertThat(sent.periodText()).isEqualTo("2026年10月");
            assertThat(sent.files()).hasSize(2);
            for (var file : sent.files()) {
                var content = files.get(file.name());
                assertThat(file.size()).isEqualTo(content.length);
                assertThat(file.hash())
                        .isEqualTo(HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
            }
        });
        assertThat(service.recipients()).startsWith("县民政局").doesNotHaveDuplicates();
    }

    @Test
    void theMaskedTwinHasTheSameTotalsAndNoName() throws Exception {
        var files = unpacked(make(true, NONE).file());
        var cells = everyCell(ending(files, ".xlsx"));
        assertThat(cells).contains("欧***", "王**").doesNotContain("欧阳建国", "王桂兰");
        try (var pdf = Loader.loadPDF(ending(files, ".pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf)).doesNotContain("欧阳建国", "王桂兰");
        }
        var named = reports.report(OCTOBER);
        var masked = named.masked();
        assertThat(masked.total().visits().value())
                .isEqualTo(named.total().visits().value());
        assertThat(masked.total().persons().value())
                .isEqualTo(named.total().persons().value());
        assertThat(masked.notVisited().value()).isEqualTo(named.notVisited().value());
        assertThat(masked.opened().value()).isEqualTo(named.opened().value());
        for (int i = 0; i < named.rosters().size(); i++) {
            assertThat(masked.rosters().get(i).households().closing().value())
                    .isEqualTo(named.rosters().get(i).households().closing().value());
        }
    }

    @Test
    void lockedFilesAskForThePasswordThatIsKeptNowhere() throws Exception {
        var password = "青松镇2026冬";
        var made = make(false, password.toCharArray());
        var files = unpacked(made.file());
        assertThatThrownBy(() -> Loader.loadPDF(ending(files, ".pdf"))).isInstanceOf(InvalidPasswordException.class);
        try (var book = WorkbookFactory.create(new ByteArrayInputStream(ending(files, ".xlsx")), password)) {
            assertThat(book.getNumberOfSheets()).isPositive();
        }
        assertThat(made.submission().letter()).contains("电话").doesNotContain(password);
        assertThat(station.database.audit().newest(1).get(0).text())
                .contains("加口令")
                .doesNotContain(password);
    }

    @Test
    void nothingIsRememberedOfWhatCouldNotBeWritten() {
        var order = new SubmissionOrder(OCTOBER, "县民政局", false, NONE, temp.resolve("没有"));
        assertThatThrownBy(() -> service.make(station.wang, order, Fonts::new, Progress.NONE))
                .isInstanceOf(Refusal.class);
        var reader = new Actor(9, "赵敏", Role.READER);
        var good = new SubmissionOrder(OCTOBER, "县民政局", false, NONE, out);
        assertThatThrownBy(() -> service.make(reader, good, Fonts::new, Progress.NONE))
                .isInstanceOf(Refusal.class);
        assertThat(service.all()).isEmpty();
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void anOrderSaysWhoAndHasTheSamePasswordTwice() {
        var blank = new SubmissionOrder(OCTOBER, " ", false, "短".toCharArray(), out);
        assertThat(SubmissionRules.check(blank, NONE).errors())
                .extracting(problem -> problem.field())
                .containsExactlyInAnyOrder("recipient", "password", "again");
        var open = new SubmissionOrder(OCTOBER, "县民政局", false, NONE, out);
        assertThat(SubmissionRules.check(open, NONE).warnings()).hasSize(1);
        var masked = new SubmissionOrder(OCTOBER, "县民政局", true, NONE, out);
        assertThat(SubmissionRules.check(masked, NONE).isEmpty()).isTrue();
    }
}
