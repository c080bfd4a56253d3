package cn.shegong.ui;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;

/** Dialogs where nobody sits: a failure ends the work, every question is left unanswered. */
public final class UnattendedDialogs implements Dialogs {
    @Override
    public void fail(Throwable failure) {
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        throw new IllegalStateException(failure);
    }

    @Override
    public void done(String text) {
        // Nobody reads it.
    }

    @Override
    public void done(String text, Runnable undo) {
        // Nobody reads it.
    }

    @Override
    public void tell(String title, String text) {
        // Nobody reads it.
    }

    @Override
    public boolean confirm(String title, String text, String verb) {
        return false;
    }

    @Override
    public Optional<String> ask(String title, String text, String label) {
        return Optional.empty();
    }

    @Override
    public boolean show(String title, Node content, String verb) {
        return false;
    }

    @Override
    public Optional<Path> open(String title, FileKind... kinds) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> save(String title, String suggestedName, FileKind kind) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> folder(String title) {
        return Optional.empty();
    }
}
