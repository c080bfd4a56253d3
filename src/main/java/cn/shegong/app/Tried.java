package cn.shegong.app;

import cn.shegong.base.InvalidInput;
import cn.shegong.base.Refusal;
import cn.shegong.ui.Dialogs;
import cn.shegong.ui.Tasks;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What came of work on another thread, for a page that has to go on either way.
 *
 * @param failure why there is no result, or null
 */
record Tried<T>(T result, Throwable failure) {
    private static <T> Tried<T> of(Supplier<T> work) {
        try {
            return new Tried<>(work.get(), null);
        } catch (RuntimeException | Error e) {
            return new Tried<>(null, e);
        }
    }

    /** Does something on the tasks' thread, and then one of two things on the window's. */
    static <T> void run(Tasks tasks, Supplier<T> work, Consumer<T> then, Consumer<Throwable> failed) {
        tasks.run(() -> of(work), tried -> tried.then(then, failed));
    }

    private void then(Consumer<T> then, Consumer<Throwable> failed) {
        if (failure == null) {
            then.accept(result);
        } else {
            failed.accept(failure);
        }
    }

    /** Why something was not done, for the page itself; what is no refusal is logged and told as well. */
    static String why(Throwable failure, Dialogs dialogs) {
        if (failure instanceof Refusal || failure instanceof InvalidInput) {
            return failure.getMessage();
        }
        dialogs.fail(failure);
        return "程序出错了，这一步没有做成，数据没有动。请再试一次。";
    }
}
