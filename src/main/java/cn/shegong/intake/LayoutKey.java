package cn.shegong.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The fingerprint of a layout: the same for next month's list from the same sender, whatever its title and rows.
 *
 * @param value 32 hexadecimal digits
 */
public record LayoutKey(String value) {
    /** @param headers the header texts of the columns in their order; blank columns count */
    static LayoutKey of(List<String> headers) {
        String words = headers.stream()
                .map(text -> HeaderWord.of(text).full())
                .collect(Collectors.joining("|"))
                .replaceFirst("[|]+$", "");
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return new LayoutKey(HexFormat.of().formatHex(digest, 0, 16));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
