package cn.shegong.app;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Puts words together for a line on the screen. */
final class Words {
    private Words() {}

    /** Those that are not empty, with something between them. */
    static String joined(String between, String... parts) {
        return Arrays.stream(parts).filter(p -> !p.isBlank()).collect(Collectors.joining(between));
    }
}
