package cn.shegong.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether two files hold the same list: the same rows with the same texts, whatever they are called. */
final class ListFingerprint {
    private static final char BETWEEN_CELLS = '\u001f';
    private static final char BETWEEN_ROWS = '\u001e';

    private ListFingerprint() {}

    /** 64 hexadecimal digits. */
    static String of(ReadList list) {
        var text = new StringBuilder();
        for (var row : list.rows()) {
            text.append(row.sheet()).append(BETWEEN_CELLS).append(row.rowNumber());
            row.raw().forEach(cell -> text.append(BETWEEN_CELLS).append(cell));
            text.append(BETWEEN_ROWS);
        }
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
