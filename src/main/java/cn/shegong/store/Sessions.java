package cn.shegong.store;

import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.session.SqlSessionManager;
import org.apache.ibatis.session.TransactionIsolationLevel;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;

/** MyBatis over the open engine: mappers, reads that belong together, and the session of the one writer. */
final class Sessions {
    private final EngineSource source = new EngineSource();
    private final SqlSessionManager manager;

    Sessions(Interceptor guard) {
        var configuration = new Configuration(new Environment("station", new JdbcTransactionFactory(), source));
        configuration.setMapUnderscoreToCamelCase(true);
        configuration.setArgNameBasedConstructorAutoMapping(true);
        configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
        configuration.setCacheEnabled(false);
        configuration.addInterceptor(guard);
        configuration.addInterceptor(new RecordRows());
        manager = SqlSessionManager.newInstance(new SqlSessionFactoryBuilder().build(configuration));
    }

    /** For looking into a store that nobody works with. */
    static Sessions reading(Engine engine) {
        var sessions = new Sessions(new OneDoor(() -> false));
        sessions.use(engine);
        return sessions;
    }

    /** From now on everything goes to this engine. */
    void use(Engine engine) {
        source.use(engine);
    }

    <M> M mapper(Class<M> type) {
        var configuration = manager.getConfiguration();
        synchronized (configuration) {
            if (!configuration.hasMapper(type)) {
                configuration.addMapper(type);
            }
        }
        return manager.getMapper(type);
    }

    <T> void textColumn(Class<T> type, Function<T, String> write, Function<String, T> read) {
        manager.getConfiguration().getTypeHandlerRegistry().register(type, new TextColumn<>(write, read));
    }

    /** Several reads that all see the store as it was at the first one. */
    <T> T snapshot(Supplier<T> reads) {
        if (manager.isManagedSessionStarted()) {
            return reads.get();
        }
        manager.startManagedSession(ExecutorType.SIMPLE, TransactionIsolationLevel.REPEATABLE_READ);
        try {
            return reads.get();
        } finally {
            manager.close();
        }
    }

    void begin() {
        manager.startManagedSession(ExecutorType.SIMPLE, TransactionIsolationLevel.READ_COMMITTED);
    }

    void commit() {
        manager.commit(true);
    }

    void rollback() {
        manager.rollback(true);
    }

    void end() {
        manager.close();
    }
}
