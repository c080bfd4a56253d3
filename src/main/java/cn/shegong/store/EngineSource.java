package cn.shegong.store;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Connections to whichever engine is open right now: mappers stay the same when the store is opened anew under them. */
final class EngineSource implements DataSource {
    private volatile Engine engine;

    void use(Engine open) {
        engine = open;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var open = engine;
        if (open == null) {
            throw new SQLException("the store is closed");
        }
        return open.connection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // H2's own log is off: it would hold row values.
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // Embedded: nothing to wait for.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
