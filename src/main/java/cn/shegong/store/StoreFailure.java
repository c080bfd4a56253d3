package cn.shegong.store;

import java.sql.SQLException;

/**
 * The store failed in a way no rule foresaw: a bug or a broken disk. H2 prints row values into its messages,
 * so only the error code and the place are kept; they may be logged.
 */
public final class StoreFailure extends RuntimeException {
    StoreFailure(Throwable cause) {
        super(describe(cause));
        setStackTrace(cause.getStackTrace());
    }

    private static String describe(Throwable cause) {
        for (var t = cause; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql) {
                return "SQL " + sql.getSQLState() + "/" + sql.getErrorCode();
            }
        }
        return cause.getClass().getName();
    }
}
