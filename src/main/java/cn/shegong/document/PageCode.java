package cn.shegong.document;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.EncodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The square code on a page (QR): its dots for drawing, and what the codes on a scanned page say. */
public final class PageCode {
    /** The same page once more at these sizes: fine noise disappears in the smaller ones. */
    private static final double[] SCALES = {1, 0.5, 0.7, 1.6};

    private static final int LARGEST = 3500;

    private PageCode() {}

    /** The dots without the white around, dark ones true, by line; a quarter of them may be spoiled. */
    static boolean[][] dots(String content) {
        try {
            Map<EncodeHintType, Object> hints = new EnumMap<>(EncodeHintType.class);
            hints.put(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q);
            hints.put(EncodeHintType.MARGIN, 0);
            BitMatrix matrix = new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 1, 1, hints);
            var dots = new boolean[matrix.getHeight()][matrix.getWidth()];
            for (int y = 0; y < dots.length; y++) {
                for (int x = 0; x < dots[y].length; x++) {
                    dots[y][x] = matrix.get(x, y);
                }
            }
            return dots;
        } catch (WriterException e) {
            throw new IllegalArgumentException(content, e);
        }
    }

    /** What the codes on a page say, each once, however the page lies; empty when none can be read. */
    public static List<String> read(BufferedImage page) {
        for (double scale : SCALES) {
            var grey = grey(page, scale);
            if (grey == null) {
                continue;
            }
            for (Function<LuminanceSource, Binarizer> way : ways()) {
                var found = read(new BinaryBitmap(way.apply(grey)));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    private static List<Function<LuminanceSource, Binarizer>> ways() {
        return List.of(HybridBinarizer::new, GlobalHistogramBinarizer::new);
    }

    private static List<String> read(BinaryBitmap page) {
        Map<DecodeHintType, Object> hints = Map.of(DecodeHintType.TRY_HARDER, true);
        var found = new ArrayList<String>();
        try {
            Stream.of(new QRCodeMultiReader().decodeMultiple(page, hints))
                    .map(result -> result.getText())
                    .forEach(found::add);
        } catch (NotFoundException e) {
            // The reader for one code looks again in another way.
        }
        if (found.isEmpty()) {
            try {
                found.add(new QRCodeReader().decode(page, hints).getText());
            } catch (ReaderException e) {
                return List.of();
            }
        }
        return found.stream().distinct().toList();
    }

    /** Null when it would be too large to be worth it. */
    private static LuminanceSource grey(BufferedImage page, double scale) {
        int width = (int) Math.round(page.getWidth() * scale);
        int height = (int) Math.round(page.getHeight() * scale);
        if (width < 20 || height < 20 || scale > 1 && Math.max(width, height) > LARGEST) {
            return null;
        }
        var grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var g = grey.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(page, 0, 0, width, height, null);
        g.dispose();
        var pixels = (byte[]) grey.getRaster().getDataElements(0, 0, width, height, null);
        return new PlanarYUVLuminanceSource(
                Arrays.copyOf(pixels, width * height), width, height, 0, 0, width, height, false);
    }
}
