package cn.shegong.base;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a failure happened, for the log: without the messages of exceptions, which may quote a person's data. */
public final class FailureTrace {
    private static final int LONGEST_CHAIN = 10;

    private FailureTrace() {}

    /** The kind of each exception of the chain, outermost first, with its frames. */
    public static String of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(LONGEST_CHAIN)
                .map(cause -> Stream.concat(
                                Stream.of(cause.getClass().getName()),
                                Arrays.stream(cause.getStackTrace()).map(frame -> "\tat " + frame))
                        .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\nCaused by: "));
    }
}
