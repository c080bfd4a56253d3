package cn.shegong.ui;

import cn.shegong.base.InvalidInput;
import cn.shegong.base.Problems;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;

/** A form in a window of its own, shown again with what is wrong under its fields until it is right or left. */
public final class FormDialog {
    /** What came of one attempt: a result, or problems to show. */
    private record Outcome<T>(T result, Problems problems) {}

    private FormDialog() {}

    /**
     * Asks, and writes what was entered.
     *
     * @param verb the button that writes, e.g. 添加
     * @param read takes what stands in the fields, on the window's thread; may throw {@link InvalidInput}
     * @param work writes it, off the window's thread; may throw {@link InvalidInput}, any other failure is told
     * @param then shows the result
     */
    public static <I, T> void ask(
            Ui ui, String title, FormPane form, String verb, Supplier<I> read, Function<I, T> work, Consumer<T> then) {
        if (!form.getStyleClass().contains("dialog-form")) {
            form.getStyleClass().add("dialog-form");
        }
        ask(ui, title, form, form::show, verb, read, work, then);
    }

    /**
     * The same with something around the form.
     *
     * @param content holds the form
     */
    public static <I, T> void ask(
            Ui ui,
            String title,
            Node content,
            FormPane form,
            String verb,
            Supplier<I> read,
            Function<I, T> work,
            Consumer<T> then) {
        if (!form.getStyleClass().contains("dialog-form")) {
            form.getStyleClass().add("dialog-form");
        }
        ask(ui, title, content, form::show, verb, read, work, then);
    }

    /**
     * The same with more than one form in the window.
     *
     * @param content what is shown
     * @param tell shows what is wrong in it
     */
    public static <I, T> void ask(
            Ui ui,
            String title,
            Node content,
            Consumer<Problems> tell,
            String verb,
            Supplier<I> read,
            Function<I, T> work,
            Consumer<T> then) {
        if (!ui.dialogs().show(title, content, verb)) {
            return;
        }
        Consumer<Problems> again = problems -> {
            tell.accept(problems);
            ask(ui, title, content, tell, verb, read, work, then);
        };
        I input;
        try {
            input = read.get();
        } catch (InvalidInput e) {
            again.accept(e.problems());
            return;
        }
        ui.tasks().run(() -> attempt(work, input), outcome -> {
            if (outcome.problems().hasErrors()) {
                again.accept(outcome.problems());
            } else {
                then.accept(outcome.result());
            }
        });
    }

    private static <I, T> Outcome<T> attempt(Function<I, T> work, I input) {
        try {
            return new Outcome<>(work.apply(input), Problems.none());
        } catch (InvalidInput e) {
            return new Outcome<>(null, e.problems());
        }
    }
}
