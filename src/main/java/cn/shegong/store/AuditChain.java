package cn.shegong.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The hash that ties each audit line to all before it: whoever changes, removes or slips in a line breaks every later
 * one. SHA-256 in hexadecimal; the lengths of the fields are hashed too, so that no two lines read the same.
 */
final class AuditChain {
    /** Before the first line. */
    static final String START = "";

    private AuditChain() {}

    /** The chain up to and including a line. */
    static String next(String before, AuditLine line) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : new String[] {
                before,
                String.valueOf(line.id()),
                String.valueOf(line.deed()),
                line.at().toString(),
                String.valueOf(line.workerId()),
                line.workerName(),
                line.action(),
                line.subject(),
                String.valueOf(line.subjectId()),
                line.text()
            }) {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
