package cn.shegong.ui;

import java.util.Locale;

/** A short code for an unforeseen failure: the same kind at the same place has the same code. */
final class FailureCode {
    private FailureCode() {}

    static String of(Throwable failure) {
        int hash = failure.getClass().getName().hashCode();
        for (var frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith("cn.shegong")) {
                hash = 31 * hash + frame.toString().hashCode();
                break;
            }
        }
        return Integer.toString(hash & 0xfffff, 36).toUpperCase(Locale.ROOT);
    }
}
