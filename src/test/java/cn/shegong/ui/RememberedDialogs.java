package cn.shegong.ui;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;

/** Dialogs of a test: answers are given beforehand, what was said is remembered; whatever was not answered is left. */
public final class RememberedDialogs implements Dialogs {
    private final Deque<Predicate<Node>> forms = new ArrayDeque<>();
    private final Deque<Boolean> confirmations = new ArrayDeque<>();
    private final Deque<String> lines = new ArrayDeque<>();
    private final Deque<Path> files = new ArrayDeque<>();
    private final List<String> said = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private Runnable undo = () -> {};

    /** Fills in the next form that is shown and presses its button. */
    public RememberedDialogs thenFill(Consumer<Node> fill) {
        forms.add(node -> {
            fill.accept(node);
            return true;
        });
        return this;
    }

    /** Looks at the next form that is shown and leaves it. */
    public RememberedDialogs thenLeave(Consumer<Node> look) {
        forms.add(node -> {
            look.accept(node);
            return false;
        });
        return this;
    }

    public RememberedDialogs thenConfirm() {
        confirmations.add(true);
        return this;
    }

    public RememberedDialogs thenAnswer(String line) {
        lines.add(line);
        return this;
    }

    public RememberedDialogs thenChoose(Path file) {
        files.add(file);
        return this;
    }

    /** Titles and texts of everything that was said or asked, in order. */
    public List<String> said() {
        return said;
    }

    public List<Throwable> failures() {
        return failures;
    }

    /** Presses 撤销 on the last message that offered it. */
    public void undo() {
        undo.run();
    }

    @Override
    public void fail(Throwable failure) {
        failures.add(failure);
    }

    @Override
    public void done(String text) {
        said.add(text);
    }

    @Override
    public void done(String text, Runnable undo) {
        said.add(text);
        this.undo = undo;
    }

    @Override
    public void tell(String title, String text) {
        said.add(title + "：" + text);
    }

    @Override
    public boolean confirm(String title, String text, String verb) {
        said.add(title + "：" + text);
        return !confirmations.isEmpty() && confirmations.remove();
    }

    @Override
    public Optional<String> ask(String title, String text, String label) {
        said.add(title + "：" + text);
        return Optional.ofNullable(lines.poll());
    }

    @Override
    public boolean show(String title, Node content, String verb) {
        said.add(title);
        return !forms.isEmpty() && forms.remove().test(content);
    }

    @Override
    public Optional<Path> open(String title, FileKind... kinds) {
        return Optional.ofNullable(files.poll());
    }

    @Override
    public Optional<Path> save(String title, String suggestedName, FileKind kind) {
        return Optional.ofNullable(files.poll());
    }

    @Override
    public Optional<Path> folder(String title) {
        return Optional.ofNullable(files.poll());
    }
}
