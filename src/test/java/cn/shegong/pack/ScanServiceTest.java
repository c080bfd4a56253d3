package cn.shegong.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.attachment.DocumentService;
import cn.shegong.attachment.FiledKind;
import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.document.Fonts;
import cn.shegong.document.PictureSample;
import cn.shegong.document.ScannedPages;
import cn.shegong.resident.IdNumber;
import cn.shegong.resident.Kinship;
import cn.shegong.resident.Person;
import cn.shegong.screening.ScreeningStation;
import cn.shegong.visit.VisitSamples;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanServiceTest {
    @TempDir
    Path temp;

    @TempDir
    Path out;

    private ScreeningStation station;
    private DocumentService documents;
    private ScanService scans;
    private PackService packs;
    private List<PackSheet> sheets;
    private Path pdf;

    @BeforeEach
    void open() {
        station = new ScreeningStation(temp);
        documents = new DocumentService(station.database);
        scans = new ScanService(station.database, documents);
        packs = new PackService(
                station.database,
                station.places,
                station.lists,
                station.settings,
                documents,
                station.visits,
                station.problems,
                List.of());
        var pack = packs.make(station.wang, List.of(station.chaoyang), Due.everybody());
        sheets = packs.sheets(pack.id());
        pdf = out.resolve("扫描.pdf");
        packs.write(station.wang, pack.id(), Fonts::new, pdf, Progress.NONE);
    }

    @AfterEach
    void close() {
        station.close();
    }

    private ScanService.Taken take(Path... files) {
        return scans.take(station.wang, List.of(files), Progress.NONE);
    }

    @Test
    void filesEachPageWithItsHouseholdAndKeepsTheOthersInTheTray() {
        var taken = take(pdf);

        // The cover has no code.
        assertThat(taken.words()).isEqualTo("归户 3 页，认不出、等着归户的 1 页。");
        for (var sheet : sheets) {
            assertThat(documents.ofHousehold(sheet.householdId()))
                    .singleElement()
                    .satisfies(document -> {
                        assertThat(document.kind()).isEqualTo(FiledKind.SCAN);
                        assertThat(document.caption()).isEqualTo("走访表 " + sheet.code());
                    });
        }
        assertThat(scans.tray()).singleElement().satisfies(page -> assertThat(page.note())
                .isEqualTo("没有读到码"));

        assertThat(take(pdf).words()).isEqualTo("归户 0 页，认不出、等着归户的 0 页，以前收过、没有再存的 4 页。");
    }

    /** Eleven people do not fit on one page: the other page carries the same code, and both are filed. */
    @Test
    void filesBothPagesOfALargeHousehold() {
        var first = sheets.get(0);
        for (int i = 0; i < 10; i++) {
            int number = i;
            station.residents.add(
                    station.wang,
                    Person.named(
                                    "王小" + "一二三四五六七八九十".charAt(i),
                                    IdNumber.of("220524", LocalDate.of(1990 + i, 5, 6), 700 + i)
                                            .text())
                            .with(p -> {
                                p.householdId = first.householdId();
                                p.kinship = number == 0 ? Kinship.SPOUSE.code() : "20";
                            }));
        }
        packs.write(station.wang, first.packId(), Fonts::new, pdf, Progress.NONE);
        assertThat(take(pdf).words()).isEqualTo("归户 " + (sheets.size() + 1) + " 页，认不出、等着归户的 1 页。");
        assertThat(documents.ofHousehold(first.householdId())).hasSize(2).allSatisfy(page -> assertThat(page.caption())
                .isEqualTo("走访表 " + first.code()));
    }

    @Test
    void filesAPhotoOfASheetThatLiesAskewOnATable() throws Exception {
        var askew = new BufferedImage(2600, 2600, BufferedImage.TYPE_INT_RGB);
        var g = askew.createGraphics();
        g.setColor(new Color(120, 90, 60));
        g.fillRect(0, 0, 2600, 2600);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        ScannedPages.each(Files.readAllBytes(pdf), "a", Progress.NONE, (page, pages, image) -> {
            if (page == 3) {
                var place = AffineTransform.getTranslateInstance(1300, 1300);
                place.rotate(Math.toRadians(97));
                place.shear(0.05, 0);
                place.scale(0.85, 0.85);
                place.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
                g.drawImage(image, place, null);
            }
        });
        g.dispose();
        var photo = Files.write(out.resolve("IMG.jpg"), PictureSample.bytes(askew, "jpg"));

        assertThat(take(photo).filed()).isEqualTo(1);
        assertThat(documents.ofHousehold(sheets.get(1).householdId())).hasSize(1);
    }

    @Test
    void isToldByHandWhereAPageBelongsOrThatItBelongsNowhere() throws Exception {
        var one = Files.write(out.resolve("1.png"), PictureSample.bytes(PictureSample.image(600, 800, 1), "png"));
        var two = Files.write(out.resolve("2.png"), PictureSample.bytes(PictureSample.image(600, 800, 2), "png"));
        var bad = Files.writeString(out.resolve("3.jpg"), "不是图片");
        var taken = take(one, bad, two);
        assertThat(taken.waiting()).isEqualTo(2);
        assertThat(taken.refused()).singleElement().asString().contains("“3.jpg”不是图片");
        var waiting = scans.tray();

        assertThatThrownBy(() -> scans.assign(station.wang, waiting.get(0), "0000-0001-001-00"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("还在这里等着");
        scans.assign(station.wang, waiting.get(0), sheets.get(0).code());
        scans.setAside(station.wang, waiting.get(1), "拍重了");

        assertThat(scans.tray()).isEmpty();
        assertThat(documents.ofHousehold(sheets.get(0).householdId())).hasSize(1);
        assertThatThrownBy(() -> scans.setAside(station.wang, waiting.get(0), "再来"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("已经归过户了");
    }

    @Test
    void pagesThatCameBeforeTheirVisitWasKeyedInBecomeTheVisitsThen() {
        take(pdf);
        var sheet = sheets.get(0);
        var visit = station.visits.record(
                station.wang,
                VisitSamples.to(sheet.householdId())
                        .at(LocalDateTime.of(2026, 11, 1, 9, 0))
                        .met(station.residents
                                .members(sheet.householdId())
                                .get(0)
                                .id())
                        .by(station.wang.id())
                        .visit());
        assertThat(documents.ofVisit(visit.rootId())).isEmpty();

        packs.entered(station.wang, sheet.id(), visit.rootId());

        assertThat(documents.ofVisit(visit.rootId())).singleElement().satisfies(page -> assertThat(page.caption())
                .isEqualTo("走访表 " + sheet.code()));
        assertThat(documents.ofHousehold(sheets.get(1).householdId()))
                .singleElement()
                .satisfies(page -> assertThat(page.visitRoot()).isNull());
    }
}
