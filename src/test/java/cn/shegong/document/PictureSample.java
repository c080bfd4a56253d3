package cn.shegong.document;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;

/** Files of pictures as phones and scanners write them, for tests. */
public final class PictureSample {
    private PictureSample() {}

    /** Blue with a red left upper quarter and some noise, so that no two seeds are the same picture. */
    public static BufferedImage image(int width, int height, int seed) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setColor(Color.BLUE);
        g.fillRect(0, 0, width, height);
        g.setColor(Color.RED);
        g.fillRect(0, 0, width / 2, height / 2);
        var dice = new Random(seed);
        g.setColor(Color.WHITE);
        for (int i = 0; i < 40; i++) {
            g.fillRect(width / 2 + dice.nextInt(width / 2), dice.nextInt(height), width / 20, height / 20);
        }
        g.dispose();
        return image;
    }

    public static byte[] bytes(BufferedImage image, String format) {
        var out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException(format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * A JPEG as a phone writes it: which way it was held, when it was taken, and where.
     *
     * @param taken like {@code 2026:11:20 09:30:15}
     */
    public static byte[] phone(int width, int height, int seed, int turn, String taken) {
        var plain = bytes(image(width, height, seed), "jpg");
        var exif = exif(turn, taken);
        return ByteBuffer.allocate(plain.length + exif.length + 4)
                .put(plain, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (exif.length + 2))
                .put(exif)
                .put(plain, 2, plain.length - 2)
                .array();
    }

    private static byte[] exif(int turn, String taken) {
        var exif = ByteBuffer.allocate(200);
        exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
        // Directory at 8: 3 entries, ends at 8 + 2 + 36 + 4 = 50; the next at 50: 1 entry, ends at 68; the third at 68.
        exif.putShort((short) 3);
        entry(exif, 0x0112, 3, 1, turn << 16);
        entry(exif, 0x8769, 4, 1, 50);
        entry(exif, 0x8825, 4, 1, 68);
        exif.putInt(0);
        exif.putShort((short) 1);
        entry(exif, 0x9003, 2, 20, 86);
        exif.putInt(0);
        exif.putShort((short) 1);
        entry(exif, 0x0001, 2, 2, 'N' << 24);
        exif.putInt(0);
        exif.put((taken + "\0").getBytes(StandardCharsets.ISO_8859_1));
        var bytes = new byte[exif.position()];
        exif.rewind().get(bytes);
        return bytes;
    }

    private static void entry(ByteBuffer exif, int tag, int type, int count, int value) {
        exif.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }
}
