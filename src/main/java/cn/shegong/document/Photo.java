package cn.shegong.document;

import cn.shegong.base.Refusal;
import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture read from a file, upright, and when it was taken. What is written of it holds nothing but the picture: not
 * where it was taken, nor with what.
 *
 * @param takenAt by the camera's own clock, or null
 */
public record Photo(BufferedImage image, LocalDateTime takenAt) {
    /** Points that are read at most, by the file's own word. */
    public static final long MOST_POINTS = 100_000_000;

    /** As long as the longer edge of what is read is at most; larger ones are read thinned out. */
    private static final int LONGEST_READ = 4000;

    private static final DateTimeFormatter EXIF = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss");

    /**
     * Reads the bytes of a JPEG, PNG, BMP or TIFF file.
     *
     * @param name for what is said when it cannot be read
     * @throws Refusal when it is broken, or larger than {@link #MOST_POINTS}
     */
    public static Photo read(byte[] content, String name) {
        var metadata = metadata(new ByteArrayInputStream(content));
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw broken(name, null);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                var image = decoded(reader, name);
                return new Photo(upright(plain(image), turn(metadata)), takenAt(metadata));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw broken(name, e);
        }
    }

    /** When the picture in a file was taken, by the camera's own clock; reads only what stands before the picture. */
    public static Optional<LocalDateTime> takenAt(InputStream file) {
        return Optional.ofNullable(takenAt(metadata(file)));
    }

    private static BufferedImage decoded(ImageReader reader, String name) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > MOST_POINTS) {
            throw new Refusal(
                    "“" + name + "”有 " + width * height / 1_000_000 + " 百万像素，超过 100 百万，没有收下；原文件没有动。请用看图软件缩小后再加。");
        }
        var param = reader.getDefaultReadParam();
        int every = (int) Math.max(1, Math.max(width, height) / LONGEST_READ);
        param.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, param);
    }

    private static Refusal broken(String name, Exception e) {
        return new Refusal("“" + name + "”不是完好的图片，读不出来，没有收下；原文件没有动。请打开它看看，或重新拍、重新扫一次。", e);
    }

    private static Metadata metadata(InputStream in) {
        try {
            return ImageMetadataReader.readMetadata(in);
        } catch (ImageProcessingException | IOException e) {
            return new Metadata();
        }
    }

    private static LocalDateTime takenAt(Metadata metadata) {
        for (var directory : metadata.getDirectoriesOfType(ExifSubIFDDirectory.class)) {
            var text = directory.getString(ExifDirectoryBase.TAG_DATETIME_ORIGINAL);
            if (text != null) {
                try {
                    return LocalDateTime.parse(text.strip(), EXIF);
                } catch (DateTimeParseException e) {
                    // A camera whose clock was never set writes blanks or zeros.
                }
            }
        }
        return null;
    }

    /** 1 to 8 as EXIF has it; 1 is upright. */
    private static int turn(Metadata metadata) {
        var directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        var turn = directory == null ? null : directory.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
        return turn == null || turn < 1 || turn > 8 ? 1 : turn;
    }

    /** Three colours on white, whatever it was. */
    private static BufferedImage plain(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_INT_RGB) {
            return image;
        }
        var plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var g = plain.createGraphics();
        g.drawImage(image, 0, 0, Color.WHITE, null);
        g.dispose();
        return plain;
    }

    private static BufferedImage upright(BufferedImage image, int turn) {
        if (turn == 1) {
            return image;
        }
        double w = image.getWidth();
        double h = image.getHeight();
        // Where the corner of the stored picture and its two edges come to lie (EXIF 2.3, tag 0x0112).
        var place =
                switch (turn) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
                    default -> new AffineTransform(0, -1, 1, 0, 0, w);
                };
        boolean across = turn >= 5;
        var upright = new BufferedImage((int) (across ? h : w), (int) (across ? w : h), BufferedImage.TYPE_INT_RGB);
        var g = upright.createGraphics();
        g.drawImage(image, place, null);
        g.dispose();
        return upright;
    }

    /**
     * The picture as JPEG at four fifths of the best quality, without anything else.
     *
     * @param longest points of the longer edge at most; smaller ones stay as they are
     */
    public byte[] jpeg(int longest) {
        return jpeg(image, longest);
    }

    /** The same of a picture that comes from elsewhere, e.g. a page of a PDF. */
    public static byte[] jpeg(BufferedImage picture, int longest) {
        var small = shrunk(picture, longest);
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(0.8f);
            writer.write(null, new IIOImage(small, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage shrunk(BufferedImage picture, int longest) {
        var now = plain(picture);
        while (true) {
            int edge = Math.max(now.getWidth(), now.getHeight());
            if (edge <= longest) {
                return now;
            }
            // By half at most in one go, or every other point would be left out.
            double by = Math.max(0.5, (double) longest / edge);
            int width = (int) Math.max(1, Math.round(now.getWidth() * by));
            int height = (int) Math.max(1, Math.round(now.getHeight() * by));
            var next = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            var g = next.createGraphics();
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            g.drawImage(now, 0, 0, width, height, null);
            g.dispose();
            now = next;
        }
    }
}
