package cn.shegong.store;

import java.sql.SQLException;

/** Tells the one failure of a statement that a rule can foresee: other rows still refer to the one to be deleted. */
public final class Referenced {
    /** SQLSTATE of a violated foreign key, in H2 and in PostgreSQL. */
    private static final String FOREIGN_KEY = "23503";

    private Referenced() {}

    /** Whether this is why the statement failed. */
    public static boolean caused(RuntimeException failure) {
        return failure.getCause() instanceof SQLException sql && FOREIGN_KEY.equals(sql.getSQLState());
    }
}
