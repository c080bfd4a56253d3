package cn.shegong.store;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;

/** A type of a feature's own that is a text in the store. */
final class TextColumn<T> extends BaseTypeHandler<T> {
    private final Function<T, String> write;
    private final Function<String, T> read;

    TextColumn(Function<T, String> write, Function<String, T> read) {
        this.write = write;
        this.read = read;
    }

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, T value, JdbcType type)
            throws SQLException {
        statement.setString(index, write.apply(value));
    }

    @Override
    public T getNullableResult(ResultSet rows, String column) throws SQLException {
        return made(rows.getString(column));
    }

    @Override
    public T getNullableResult(ResultSet rows, int column) throws SQLException {
        return made(rows.getString(column));
    }

    @Override
    public T getNullableResult(CallableStatement call, int column) throws SQLException {
        return made(call.getString(column));
    }

    private T made(String text) {
        return text == null ? null : read.apply(text);
    }
}
