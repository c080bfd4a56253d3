package cn.shegong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.Refusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhotoTest {
    private static boolean red(BufferedImage image, double x, double y) {
        int rgb = image.getRGB((int) (x * image.getWidth()), (int) (y * image.getHeight()));
        return (rgb >> 16 & 0xFF) > 180 && (rgb & 0xFF) < 90;
    }

    @ParameterizedTest
    @CsvSource({
        "1, 400, 300, 0.1, 0.1",
        "2, 400, 300, 0.9, 0.1",
        "3, 400, 300, 0.9, 0.9",
        "4, 400, 300, 0.1, 0.9",
        "5, 300, 400, 0.1, 0.1",
        "6, 300, 400, 0.9, 0.1",
        "7, 300, 400, 0.9, 0.9",
        "8, 300, 400, 0.1, 0.9",
    })
    void standsUprightHoweverThePhoneWasHeld(int turn, int width, int height, double x, double y) {
        var photo = Photo.read(PictureSample.phone(400, 300, 1, turn, "2026:11:20 09:30:15"), "a.jpg");

        assertThat(photo.image().getWidth()).isEqualTo(width);
        assertThat(photo.image().getHeight()).isEqualTo(height);
        assertThat(red(photo.image(), x, y)).isTrue();
    }

    @Test
    void knowsWhenItWasTakenAndWritesNeitherThatNorWhere() {
        var file = PictureSample.phone(3000, 2000, 1, 6, "2026:11:20 09:30:15");
        var photo = Photo.read(file, "a.jpg");
        assertThat(photo.takenAt()).isEqualTo(LocalDateTime.of(2026, 11, 20, 9, 30, 15));
        assertThat(Photo.takenAt(new ByteArrayInputStream(file))).contains(photo.takenAt());

        var written = photo.jpeg(2000);
        assertThat(new String(written, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "2026");
        var again = Photo.read(written, "b.jpg");
        assertThat(again.takenAt()).isNull();
        assertThat(again.image().getHeight()).isEqualTo(2000);
        assertThat(again.image().getWidth()).isEqualTo(1333);
    }

    @ParameterizedTest
    @CsvSource({"jpg, JPEG", "png, PNG", "bmp, BMP", "tif, TIFF"})
    void readsWhatPhonesAndScannersWrite(String format, FileForm form) {
        var file = PictureSample.bytes(PictureSample.image(80, 60, 2), format);

        assertThat(FileForm.of(file)).isEqualTo(form);
        assertThat(Photo.read(file, "a").image().getWidth()).isEqualTo(80);
    }

    @Test
    void tellsOtherFilesByWhatStandsInThem() {
        assertThat(FileForm.of("....ftypheic....".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(FileForm.HEIC);
        assertThat(FileForm.of("%PDF-1.7".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(FileForm.PDF);
        assertThat(FileForm.of("住址".getBytes(StandardCharsets.UTF_8))).isEqualTo(FileForm.OTHER);
        assertThat(FileForm.of(new byte[0])).isEqualTo(FileForm.OTHER);
    }

    @Test
    void refusesAPictureThatBreaksOff() {
        var file = PictureSample.bytes(PictureSample.image(300, 300, 3), "png");

        assertThatThrownBy(() -> Photo.read(Arrays.copyOf(file, 40), "坏.png"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("“坏.png”不是完好的图片");
    }

    @Test
    void refusesTooManyPointsBeforeItReadsThem() {
        var file = PictureSample.bytes(PictureSample.image(10, 10, 3), "png");
        // Width and height as the head of the file has them.
        ByteBuffer.wrap(file).putInt(16, 20_000).putInt(20, 10_000);

        assertThatThrownBy(() -> Photo.read(file, "大.png"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("200 百万像素");
    }
}
