package cn.shegong.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Progress;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagePictureTest {
    private static final Paper PAPER = new Paper(new Fonts(), "青山镇社会工作站")
            .paragraph("社".repeat(500))
            .landscape()
            .paragraph("社".repeat(600));

    @TempDir
    Path folder;

    @Test
    void showsEachPageUprightAsItIsRead() {
        try (PagePicture picture = PagePicture.of(PAPER.bytes(Progress.NONE))) {
            assertThat(picture.pages()).isEqualTo(3);
            BufferedImage first = picture.image(0, 72);
            assertThat(first.getHeight()).isGreaterThan(first.getWidth());
            BufferedImage second = picture.image(1, 72);
            assertThat(second.getWidth()).isGreaterThan(second.getHeight());
        }
    }

    @Test
    void drawsInkInTheTypeAreaOnly() {
        try (PagePicture picture = PagePicture.of(PAPER.bytes(Progress.NONE))) {
            BufferedImage page = picture.image(0, 254);
            assertThat(inked(page, 280, 370, 1840, 2620)).isTrue();
            assertThat(inked(page, 0, 0, 2099, 365)).isFalse();
            assertThat(inked(page, 0, 0, 275, 2960)).isFalse();
        }
    }

    @Test
    void givesPngOfAFile() {
        Path file = folder.resolve("报告.pdf");
        PAPER.write(file, Progress.NONE);
        try (PagePicture picture = PagePicture.of(file)) {
            assertThat(picture.png(0, 50)).startsWith(0x89, 'P', 'N', 'G');
        }
    }

    private static boolean inked(BufferedImage page, int left, int top, int right, int bottom) {
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                if ((page.getRGB(x, y) & 0xFF) < 128) {
                    return true;
                }
            }
        }
        return false;
    }
}
