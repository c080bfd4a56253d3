package cn.shegong.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.h2.tools.TriggerAdapter;

/**
 * The trigger on every table: hands each changed row to the transaction that is being captured on this thread, and stops
 * any change that is not. H2 makes one for each table by the name of this class, which stands in the stores and so may
 * not change.
 */
public final class Capture extends TriggerAdapter {
    /** H2 fires in the thread of the statement and gives no other way to hand something over. */
    private static final ThreadLocal<RowImages> CURRENT = new ThreadLocal<>();

    private TableShape shape;

    /** Runs statements whose changes are taken by these images. */
    static <T> T into(RowImages images, Supplier<T> work) {
        CURRENT.set(images);
        try {
            return work.get();
        } finally {
            CURRENT.remove();
        }
    }

    /** Runs statements that are not to be captured: putting back what the journal holds, or a new schema. */
    static void nowhere(Statements work) throws SQLException {
        // Collected and dropped.
        CURRENT.set(new RowImages());
        try {
            work.run();
        } finally {
            CURRENT.remove();
        }
    }

    /** Statements to be run. */
    interface Statements {
        void run() throws SQLException;
    }

    @Override
    public void fire(Connection connection, ResultSet before, ResultSet after) throws SQLException {
        var images = CURRENT.get();
        if (images == null) {
            throw new SQLException("a write that is not captured, on " + tableName);
        }
        if (shape == null) {
            shape = TableShape.of(connection, tableName);
        }
        images.change(shape, before, after);
    }
}
