package cn.shegong.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/** Everything that opens a window of its own or speaks to the user; tests answer instead of a person. */
public interface Dialogs {
    /** Shows a failure: a rule's words as they are, anything else as a short code that was logged. */
    void fail(Throwable failure);

    /** Says that something is done, in the corner, for a few seconds. */
    void done(String text);

    /** Says that something is done and offers to undo it. */
    void done(String text, Runnable undo);

    /** Tells something that has to be read. */
    void tell(String title, String text);

    /**
     * Asks before something that is hard to take back.
     *
     * @param verb the button that does it, e.g. 作废
     */
    boolean confirm(String title, String text, String verb);

    /** Asks for one line; empty when it was left. */
    Optional<String> ask(String title, String text, String label);

    /** Shows something to fill in or look at, with a button named by the verb; true when that was pressed. */
    boolean show(String title, Node content, String verb);

    /** Shows something to read beside the work, without a question. */
    default void look(String title, Node content) {
        show(title, content, "知道了");
    }

    /** Files to read. */
    Optional<Path> open(String title, FileKind... kinds);

    /** Several files to read; none when it was left. */
    default List<Path> openAll(String title, FileKind... kinds) {
        return open(title, kinds).stream().toList();
    }

    /** A file to write. */
    Optional<Path> save(String title, String suggestedName, FileKind kind);

    Optional<Path> folder(String title);

    /**
     * A kind of file for the file windows.
     *
     * @param extensions like {@code *.xlsx}
     */
    record FileKind(String label, List<String> extensions) {
        public static final FileKind EXCEL = new FileKind("Excel 工作簿", List.of("*.xlsx"));
        public static final FileKind PDF = new FileKind("PDF 文件", List.of("*.pdf"));
        public static final FileKind JPEG = new FileKind("照片", List.of("*.jpg"));
        public static final FileKind PICTURES = new FileKind(
                "照片和扫描件",
                List.of("*.jpg", "*.jpeg", "*.png", "*.bmp", "*.tif", "*.tiff", "*.pdf", "*.JPG", "*.PDF", "*.heic"));
        public static final FileKind BACKUP = new FileKind("备份", List.of("*.desk"));
        public static final FileKind LISTS =
                new FileKind("名单（Excel、CSV）", List.of("*.xlsx", "*.xls", "*.csv", "*.txt"));
    }
}
