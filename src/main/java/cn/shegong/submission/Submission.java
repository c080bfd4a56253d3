package cn.shegong.submission;

import cn.shegong.count.Period;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A package that was made to be sent.
 *
 * @param period as commands write it, e.g. 2026-11 or 2026-Q4
 * @param masked 脱敏版: without names
 * @param locked its files ask for a password, which is kept nowhere
 * @param closed whether all months of the period were closed
 * @param letter the words for the mail
 * @param files in the order in which they stand in the package
 */
public record Submission(
        long id,
        String period,
        String recipient,
        boolean masked,
        boolean locked,
        boolean closed,
        String letter,
        String sentBy,
        LocalDateTime sentAt,
        List<SentFile> files) {
    /**
     * A file as it went out.
     *
     * @param size bytes
     * @param hash SHA-256 in hexadecimal
     */
    public record SentFile(String name, long size, String hash) {}

    public Submission {
        files = List.copyOf(files);
    }

    /** 2026年11月. */
    public String periodText() {
        return Period.read(period).map(Period::text).orElse(period);
    }

    /** 名单版 or 脱敏版. */
    public String versionText() {
        return masked ? "脱敏版" : "名单版";
    }
}
