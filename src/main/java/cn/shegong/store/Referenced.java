package cn.shegong.store;

import cn.shegong.base.Refusal;
import java.sql.SQLException;

/** Tells the one failure of a statement that a rule can foresee: other rows still refer to the one to be deleted. */
public final class Referenced {
    /** SQLSTATE of a violated foreign key, in H2 and in PostgreSQL. */
    private static final String FOREIGN_KEY = "23503";

    private Referenced() {}

    /**
     * Deletes, or says in the station's words why not.
     *
     * @throws Refusal with these words when other rows still refer to what was to be deleted
     */
    public static void orRefuse(Runnable delete, String words) {
        try {
            delete.run();
        } catch (RuntimeException e) {
            throw caused(e) ? new Refusal(words, e) : e;
        }
    }

    /** Whether this is why the statement failed. */
    private static boolean caused(RuntimeException failure) {
        return failure.getCause() instanceof SQLException sql && FOREIGN_KEY.equals(sql.getSQLState());
    }
}
