package cn.shegong.submission;

import cn.shegong.count.Period;
import java.nio.file.Path;
import java.util.Objects;

/**
 * What is to be sent.
 *
 * @param masked 脱敏版: without names
 * @param password that the files ask for; empty for none
 * @param folder where the package is put
 */
public record SubmissionOrder(Period period, String recipient, boolean masked, char[] password, Path folder) {
    public SubmissionOrder {
        Objects.requireNonNull(period);
        recipient = recipient.strip();
    }

    boolean locked() {
        return password.length > 0;
    }
}
