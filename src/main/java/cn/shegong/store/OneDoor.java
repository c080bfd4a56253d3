package cn.shegong.store;

import java.util.Properties;
import java.util.function.BooleanSupplier;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;

/** Stops any statement that writes outside {@link Database#transaction}. */
@Intercepts(
        @Signature(
                type = Executor.class,
                method = "update",
                args = {MappedStatement.class, Object.class}))
public final class OneDoor implements Interceptor {
    private final BooleanSupplier insideTransaction;

    OneDoor(BooleanSupplier insideTransaction) {
        this.insideTransaction = insideTransaction;
    }

    @Override
    public Object intercept(Invocation invocation) throws Throwable {
        if (!insideTransaction.getAsBoolean()) {
            throw new IllegalStateException("write outside database.transaction: "
                    + ((MappedStatement) invocation.getArgs()[0]).getId());
        }
        return invocation.proceed();
    }

    @Override
    public void setProperties(Properties properties) {
        // Built by the program, not from a file.
    }
}
