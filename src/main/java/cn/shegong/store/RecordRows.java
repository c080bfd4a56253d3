package cn.shegong.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.ibatis.executor.resultset.ResultSetHandler;
import org.apache.ibatis.executor.resultset.ResultSetWrapper;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.reflection.SystemMetaObject;
import org.apache.ibatis.type.TypeHandler;

/**
 * Makes records of rows, finding out once for each result which column goes into which component. MyBatis does the same by
 * name, but finds it out anew for every row, with a comparison of every component with every column; that was most of the
 * time of long lists.
 */
@Intercepts(@Signature(type = ResultSetHandler.class, method = "handleResultSets", args = Statement.class))
final class RecordRows implements Interceptor {
    @Override
    public Object intercept(Invocation invocation) throws Throwable {
        var handler = SystemMetaObject.forObject(invocation.getTarget());
        var statement = (MappedStatement) handler.getValue("mappedStatement");
        var type = plainRecord(statement);
        if (type == null || handler.getValue("resultHandler") != null) {
            return invocation.proceed();
        }
        try (var rows = ((Statement) invocation.getArgs()[0]).getResultSet()) {
            return read(rows, type, statement);
        }
    }

    /** The record that the statement gives, when nothing else is asked of its rows; null otherwise. */
    private static Class<?> plainRecord(MappedStatement statement) {
        if (statement.getResultMaps().size() != 1 || statement.getResultSets() != null) {
            return null;
        }
        var map = statement.getResultMaps().get(0);
        var type = map.getType();
        boolean plain = type.isRecord()
                && type.getDeclaredConstructors().length == 1
                && map.getResultMappings().isEmpty()
                && map.getDiscriminator() == null;
        return plain ? type : null;
    }

    /** Where a component comes from. */
    private record Source(int column, TypeHandler<?> handler) {}

    private static List<Object> read(ResultSet rows, Class<?> type, MappedStatement statement) throws Exception {
        var sources = sources(rows, type, statement);
        var constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        var all = new ArrayList<>();
        while (rows.next()) {
            all.add(row(rows, sources, constructor));
        }
        return all;
    }

    private static List<Source> sources(ResultSet rows, Class<?> type, MappedStatement statement) throws SQLException {
        var columns = new ResultSetWrapper(rows, statement.getConfiguration());
        var names = columns.getColumnNames();
        var sources = new ArrayList<Source>();
        for (var component : type.getRecordComponents()) {
            int at = column(names, component);
            if (at < 0) {
                throw new IllegalStateException(
                        statement.getId() + " has no column for " + type.getSimpleName() + "." + component.getName());
            }
            sources.add(new Source(at + 1, columns.getTypeHandler(component.getType(), names.get(at))));
        }
        return sources;
    }

    private static int column(List<String> names, RecordComponent component) {
        for (int i = 0; i < names.size(); i++) {
            if (plain(names.get(i)).equals(component.getName().toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    private static String plain(String column) {
        return column.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** A row of nothing but nulls is no record, as MyBatis has it. */
    private static Object row(ResultSet rows, List<Source> sources, Constructor<?> constructor) throws Exception {
        var values = new Object[sources.size()];
        boolean found = false;
        for (int i = 0; i < values.length; i++) {
            values[i] = sources.get(i).handler.getResult(rows, sources.get(i).column);
            found |= values[i] != null;
        }
        return found ? constructor.newInstance(values) : null;
    }
}
