package cn.shegong.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Progress;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageCodeTest {
    private static final String CODE = "SD3F9A00120071";

    private static byte[] pdf;

    @BeforeAll
    static void draw() {
        var fonts = new Fonts();
        var page = new FormPage(fonts).bold("入户走访表", 15, 14, 16).code(CODE, 170, 14, 20);
        for (int i = 0; i < 30; i++) {
            page.text("王老五　户主　78岁　低保、残疾人　今年冬天取暖用煤", 20, 50 + i * 7, 10).box(15, 48 + i * 7, 180, 7);
        }
        pdf = new Paper(fonts, "青松镇社工站").form(page).bytes(Progress.NONE);
    }

    private static BufferedImage scan(int dpi) {
        try (var pages = PagePicture.of(pdf)) {
            var page = pages.image(0, dpi);
            var grey = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
            var g = grey.createGraphics();
            g.drawImage(page, 0, 0, null);
            g.dispose();
            return grey;
        }
    }

    private static BufferedImage turned(BufferedImage page, double degrees, double shear) {
        int side = (int) (Math.hypot(page.getWidth(), page.getHeight()) * (1 + Math.abs(shear)));
        var turned = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        var g = turned.createGraphics();
        g.setColor(new Color(90, 90, 90));
        g.fillRect(0, 0, side, side);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        var place = AffineTransform.getTranslateInstance(side / 2.0, side / 2.0);
        place.rotate(Math.toRadians(degrees));
        place.shear(shear, 0);
        place.translate(-page.getWidth() / 2.0, -page.getHeight() / 2.0);
        g.drawImage(page, place, null);
        g.dispose();
        return turned;
    }

    /** Paler, with grains, as an old copier has it. */
    private static void spoil(BufferedImage page, int strength) {
        var dice = new Random(7);
        var raster = page.getRaster();
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                int grey = 60 + raster.getSample(x, y, 0) * 150 / 255 + (int) (dice.nextGaussian() * strength);
                raster.setSample(x, y, 0, Math.max(0, Math.min(255, grey)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "200, 0, 0, 0",
        "150, 0, 0, 0",
        "150, 90, 0, 0",
        "150, 180, 0, 0",
        "150, 270, 0, 0",
        "150, 3, 0, 0",
        "200, -7, 0.04, 0",
        "150, 183, 0.03, 0",
        "150, 37, 0, 0",
        "150, 0, 0, 20",
        "200, 5, 0, 30",
        "150, 92, 0.02, 20",
        "100, 0, 0, 0",
        "100, 2, 0, 12",
        "300, 1, 0, 25",
    })
    void isReadFromScansThatLieAskewOrAreWorn(int dpi, double degrees, double shear, int noise) {
        var page = scan(dpi);
        if (degrees != 0 || shear != 0) {
            page = turned(page, degrees, shear);
        }
        if (noise > 0) {
            spoil(page, noise);
        }

        assertThat(PageCode.read(page)).containsExactly(CODE);
    }

    @Test
    void isReadWithAStainOverATenthOfIt() {
        var page = scan(150);
        var g = page.createGraphics();
        g.setColor(Color.BLACK);
        double dot = 150 / 25.4;
        g.fillOval((int) (180 * dot), (int) (24 * dot), (int) (5.5 * dot), (int) (5.5 * dot));
        g.dispose();

        assertThat(PageCode.read(page)).containsExactly(CODE);
    }

    @Test
    void isReadFromAPageMuchReducedAndSaysNothingOfAPageWithoutOne() {
        var small = new AffineTransformOp(AffineTransform.getScaleInstance(0.55, 0.55), AffineTransformOp.TYPE_BILINEAR)
                .filter(scan(200), null);
        assertThat(PageCode.read(small)).containsExactly(CODE);

        var blank = scan(150);
        var g = blank.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(blank.getWidth() * 3 / 4, 0, blank.getWidth() / 4, blank.getHeight() / 6);
        g.dispose();
        assertThat(PageCode.read(blank)).isEmpty();
    }

    @Test
    void findsThePagesOfAPdfOneByOne() {
        var sizes = new StringBuilder();
        ScannedPages.each(
                pdf,
                "扫描.pdf",
                Progress.NONE,
                (page, pages, image) -> sizes.append(page + "/" + pages + " " + PageCode.read(image)));

        assertThat(sizes).hasToString("1/1 [" + CODE + "]");
    }
}
