package cn.shegong.document;

import java.nio.charset.StandardCharsets;

/** What a file is by its first bytes, whatever it is called. */
public enum FileForm {
    JPEG,
    PNG,
    BMP,
    TIFF,
    /** Pictures of newer phones, which no free reader of this platform opens. */
    HEIC,
    PDF,
    OTHER;

    /** How many bytes are needed to tell. */
    public static final int ENOUGH = 1024;

    /** @param head the first {@value #ENOUGH} bytes, or all of them */
    public static FileForm of(byte[] head) {
        var text = new String(head, 0, Math.min(head.length, ENOUGH), StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (text.startsWith("II*\0") || text.startsWith("MM\0*")) {
            return TIFF;
        }
        if (text.startsWith("BM")) {
            return BMP;
        }
        if (text.startsWith("ftyp", 4)
                && text.substring(8, Math.min(12, text.length())).matches("hei.|hev.|mif1|msf1|avif")) {
            return HEIC;
        }
        // Some scanners write a few bytes before it.
        return text.contains("%PDF-") ? PDF : OTHER;
    }

    /** Whether {@link Photo} reads it. */
    public boolean picture() {
        return this == JPEG || this == PNG || this == BMP || this == TIFF;
    }
}
