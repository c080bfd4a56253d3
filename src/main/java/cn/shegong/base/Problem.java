package cn.shegong.base;

import java.util.Objects;

/**
 * One thing that is wrong with one field.
 *
 * @param field the field's name in the record, e.g. {@code idNumber}; empty when it concerns the whole
 * @param code stable name for counting and tests, e.g. {@code bad_checksum}
 * @param message what is wrong and what to do, in Chinese
 * @param warning true when the record can be saved all the same
 */
public record Problem(String field, String code, String message, boolean warning) {
    public Problem {
        Objects.requireNonNull(field);
        Objects.requireNonNull(code);
        Objects.requireNonNull(message);
    }
}
