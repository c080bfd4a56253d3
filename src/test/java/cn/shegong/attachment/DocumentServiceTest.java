package cn.shegong.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.document.Fonts;
import cn.shegong.document.FormPage;
import cn.shegong.document.Paper;
import cn.shegong.document.Photo;
import cn.shegong.document.PictureSample;
import cn.shegong.screening.ScreeningStation;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentServiceTest {
    @TempDir
    Path temp;

    @TempDir
    Path phone;

    private ScreeningStation station;
    private DocumentService documents;

    @BeforeEach
    void open() {
        station = new ScreeningStation(temp);
        documents = new DocumentService(station.database);
    }

    @AfterEach
    void close() {
        station.close();
    }

    private Path file(String name, byte[] content) {
        try {
            return Files.write(phone.resolve(name), content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Path photo(String name, int seed, String taken) {
        return file(name, PictureSample.phone(2400, 1800, seed, 6, taken));
    }

    private Filed add(Path... files) {
        return documents.add(
                station.wang,
                FilingPlace.household(station.elders, Consent.AGREED).captioned("东屋"),
                List.of(files),
                Progress.NONE);
    }

    @Test
    void keepsPhotosShrunkUprightAndWithTheirTime() {
        var filed = add(photo("IMG_1.jpg", 1, "2026:11:20 09:30:15"));

        var kept = documents.ofHousehold(station.elders);
        assertThat(filed.kept()).isEqualTo(kept);
        var document = kept.get(0);
        assertThat(document.takenAt()).isEqualTo(LocalDateTime.of(2026, 11, 20, 9, 30, 15));
        assertThat(document.consent()).isEqualTo(Consent.AGREED);
        assertThat(document.caption()).isEqualTo("东屋");
        assertThat(documents.name(document)).isEqualTo("IMG_1.jpg");
        var image = Photo.read(documents.content(document), "存的").image();
        assertThat(image.getHeight()).isEqualTo(2000);
        assertThat(image.getWidth()).isEqualTo(1500);
    }

    @Test
    void liesEncryptedOnTheDisk() throws IOException {
        add(photo("IMG_1.jpg", 1, "2026:11:20 09:30:15"));

        try (var files = Files.walk(temp)) {
            var kept = files.filter(f -> f.toString().endsWith(".att")).toList();
            assertThat(kept).hasSize(2);
            var bytes = new String(Files.readAllBytes(kept.get(0)), StandardCharsets.ISO_8859_1);
            assertThat(bytes).doesNotContain("JFIF");
        }
    }

    @Test
    void saysWhichWereThereAlreadyAndWhichCannotBeTakenAndKeepsTheOthers() throws IOException {
        var first = photo("IMG_1.jpg", 1, "2026:11:20 09:30:15");
        add(first);
        var huge = phone.resolve("全景.jpg");
        try (var file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(80L * 1024 * 1024);
        }
        var copy = file("IMG_1（副本）.jpg", Files.readAllBytes(first));

        var filed = add(
                copy,
                photo("IMG_2.jpg", 2, "2026:11:20 09:31:00"),
                file("说明.jpg", "这不是图片".getBytes(StandardCharsets.UTF_8)),
                file("空.jpg", new byte[0]),
                file("苹果.heic", "....ftypheic....".getBytes(StandardCharsets.ISO_8859_1)),
                file("断了.png", java.util.Arrays.copyOf(PictureSample.bytes(PictureSample.image(90, 90, 1), "png"), 60)),
                huge);

        assertThat(filed.kept()).hasSize(1);
        assertThat(filed.same()).containsExactly("IMG_1（副本）.jpg");
        assertThat(filed.refused())
                .hasSize(5)
                .anyMatch(words -> words.contains("“说明.jpg”不是图片"))
                .anyMatch(words -> words.contains("“空.jpg”是空的"))
                .anyMatch(words -> words.contains("HEIC") && words.contains("兼容性最佳"))
                .anyMatch(words -> words.contains("“断了.png”不是完好的图片"))
                .anyMatch(words -> words.contains("“全景.jpg”有 80 MB，超过 50 MB") && words.contains("原文件没有动"));
        assertThat(filed.words()).isEqualTo("收下 1 份，已加密保存；这户已经有了、没有再存的 1 份：IMG_1（副本）.jpg；不能收的 5 份。");
        assertThat(documents.ofHousehold(station.elders)).hasSize(2);
        assertThat(huge).exists();
    }

    @Test
    void keepsAPdfAsItCameAndRefusesABrokenOne() {
        var fonts = new Fonts();
        var pdf = new Paper(fonts, "站")
                .form(new FormPage(fonts).text("证明", 20, 20, 12))
                .bytes(Progress.NONE);

        var filed = add(file("证明.pdf", pdf), file("坏.pdf", "%PDF-1.7 坏".getBytes(StandardCharsets.UTF_8)));

        assertThat(filed.kept()).singleElement().satisfies(document -> {
            assertThat(document.kind()).isEqualTo(FiledKind.DOCUMENT);
            assertThat(documents.content(document)).isEqualTo(pdf);
        });
        assertThat(filed.refused()).singleElement().asString().contains("“坏.pdf”不完整或已损坏");
    }

    @Test
    void keepsWhatWasSaidBeforeAndWhyOneIsVoid() {
        var first = add(photo("IMG_1.jpg", 1, "2026:11:20 09:30:15")).kept().get(0);

        var second = documents.correct(station.li, first.with(d -> {
            d.caption = "炕洞漏烟";
            d.consent = Consent.REFUSED;
        }));
        assertThatThrownBy(() -> documents.correct(station.wang, first.with(d -> d.caption = "别的")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("刚刚被别人改过");
        assertThatThrownBy(() -> documents.export(station.wang, second, phone.resolve("外.jpg")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("没有写出文件");
        documents.voidDocument(station.wang, second, "拍错了户");

        assertThat(documents.ofHousehold(station.elders)).isEmpty();
        assertThat(documents.versions(first.rootId()))
                .extracting(FiledDocument::state, FiledDocument::caption, FiledDocument::voidReason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(FiledState.VOID, "炕洞漏烟", "拍错了户"),
                        org.assertj.core.groups.Tuple.tuple(FiledState.REPLACED, "炕洞漏烟", ""),
                        org.assertj.core.groups.Tuple.tuple(FiledState.REPLACED, "东屋", ""));
    }

    @Test
    void mayBeFiledAgainAfterItWasVoidAndStandsWithItsVisit() {
        var file = photo("IMG_1.jpg", 1, "2026:11:20 09:30:15");
        var place = FilingPlace.household(station.elders, Consent.NOT_NEEDED).atVisit(99L);
        var first = documents.add(station.wang, place, List.of(file), Progress.NONE);
        documents.voidDocument(station.wang, first.kept().get(0), "重来");

        var again = documents.add(station.wang, place, List.of(file), Progress.NONE);

        assertThat(documents.ofVisit(99)).isEqualTo(again.kept()).hasSize(1);
    }

    @Test
    void keepsNothingWhenItIsCancelled() {
        var cancelled = new Progress() {
            private long steps;

            @Override
            public void report(long done, long total, String what) {
                steps = done;
            }

            @Override
            public boolean cancelled() {
                return steps > 0;
            }
        };
        var files = List.of(
                photo("1.jpg", 1, "2026:11:20 09:30:15"),
                photo("2.jpg", 2, "2026:11:20 09:30:15"),
                photo("3.jpg", 3, "2026:11:20 09:30:15"));

        assertThatThrownBy(() -> documents.add(
                        station.wang, FilingPlace.household(station.elders, Consent.AGREED), files, cancelled))
                .isInstanceOf(CancellationException.class);
        assertThat(documents.ofHousehold(station.elders)).isEmpty();
    }

    @Test
    void findsThePhotosOfADayInAFolder() throws IOException {
        photo("b.jpg", 1, "2026:11:20 14:00:00");
        photo("a.jpg", 2, "2026:11:20 15:30:00");
        photo("c.jpg", 3, "2026:11:21 09:00:00");
        var wechat = file("mmexport.png", PictureSample.bytes(PictureSample.image(50, 50, 4), "png"));
        Files.setLastModifiedTime(
                wechat,
                java.nio.file.attribute.FileTime.from(LocalDateTime.of(2026, 11, 20, 8, 0)
                        .atZone(java.time.ZoneId.systemDefault())
                        .toInstant()));
        file("名单.xlsx", new byte[] {'P', 'K'});

        var shots = PictureFolder.ofDay(phone, LocalDate.of(2026, 11, 20), Progress.NONE);

        assertThat(shots)
                .extracting(shot -> shot.file().getFileName().toString(), PictureFolder.Shot::sure)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("mmexport.png", false),
                        org.assertj.core.groups.Tuple.tuple("b.jpg", true),
                        org.assertj.core.groups.Tuple.tuple("a.jpg", true));
    }

    @Test
    void theSameFileChosenAgainAtAVisitBelongsToItInsteadOfBeingKeptTwice() {
        var photo = photo("IMG_1.jpg", 1, "2026:11:20 09:30:15");
        var root = add(photo).kept().get(0).rootId();

        var again = documents.add(
                station.wang,
                FilingPlace.household(station.elders, Consent.AGREED).atVisit(42L),
                List.of(photo),
                Progress.NONE);
        documents.link(station.wang, List.of(root), 42L);

        assertThat(again.kept()).isEmpty();
        assertThat(documents.ofVisit(42L)).extracting(FiledDocument::rootId).containsExactly(root);
        assertThat(documents.versions(root)).hasSize(2);
    }
}
