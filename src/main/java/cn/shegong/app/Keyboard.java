package cn.shegong.app;

import java.io.Console;
import java.util.Optional;

/** Somebody at a keyboard who can be asked; since Java 22 a console object alone does not mean that. */
final class Keyboard {
    private final Console console;

    private Keyboard(Console console) {
        this.console = console;
    }

    static Optional<Keyboard> there() {
        var console = System.console();
        return console != null && terminal(console) ? Optional.of(new Keyboard(console)) : Optional.empty();
    }

    /** What was answered, or the default when only Enter was pressed. */
    String ask(String question, String standard) {
        var typed = console.readLine("%s%s", question, standard.isEmpty() ? "：" : "（" + standard + "）：");
        return typed == null || typed.isBlank() ? standard : typed.strip();
    }

    /** Asks without showing what is typed. */
    char[] secret(String question) {
        var typed = console.readPassword("%s", question);
        return typed == null ? new char[0] : typed;
    }

    private static boolean terminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
