package cn.shegong.ui;

import cn.shegong.base.FailureTrace;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Refusal;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Modality;
import javafx.stage.Window;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.controlsfx.control.action.Action;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Dialogs of the real window. */
public final class WindowDialogs implements Dialogs {
    static final ButtonType CANCEL = new ButtonType("取消", ButtonData.CANCEL_CLOSE);
    private static final ButtonType CLOSE = new ButtonType("知道了", ButtonData.OK_DONE);
    private static final Logger LOG = LoggerFactory.getLogger(WindowDialogs.class);

    private final Supplier<Window> owner;
    private final Undoing undoing = new Undoing();

    public WindowDialogs(Supplier<Window> owner) {
        this.owner = owner;
    }

    @Override
    public void fail(Throwable failure) {
        if (failure instanceof InvalidInput invalid) {
            tell("还有几处要改", invalid.getMessage());
        } else if (failure instanceof Refusal refusal) {
            tell("没有做成", refusal.getMessage());
        } else {
            var code = FailureCode.of(failure);
            LOG.error("failure {}: {}", code, FailureTrace.of(failure));
            tell("程序出错了", "这一步没有做成，已经保存过的数据不受影响。请再试一次；如果还不行，请把错误代码 " + code + " 告诉维护人员。");
        }
    }

    @Override
    public void done(String text) {
        notification(text).show();
    }

    @Override
    public void done(String text, Runnable undo) {
        notification(text)
                .action(new Action("撤销 Ctrl+Z", e -> undoing.undo()))
                .hideAfter(Undoing.OFFERED)
                .show();
        undoing.offer(undo);
    }

    private Notifications notification(String text) {
        return Notifications.create()
                .owner(owner.get())
                .text(text)
                .position(Pos.BOTTOM_RIGHT)
                .hideAfter(Duration.seconds(6));
    }

    @Override
    public void tell(String title, String text) {
        alert(title, text, CLOSE).showAndWait();
    }

    @Override
    public boolean confirm(String title, String text, String verb) {
        var yes = new ButtonType(verb, ButtonData.OK_DONE);
        return alert(title, text, yes, CANCEL).showAndWait().filter(yes::equals).isPresent();
    }

    @Override
    public Optional<String> ask(String title, String text, String label) {
        var field = new TextField();
        field.setId("answer");
        field.setPromptText(label);
        var box = new VBox(8, wrapped(text), new Label(label), field);
        return show(title, box, "确定") && !field.getText().isBlank()
                ? Optional.of(field.getText().strip())
                : Optional.empty();
    }

    @Override
    public boolean show(String title, Node content, String verb) {
        var yes = new ButtonType(verb, ButtonData.OK_DONE);
        var dialog = new Dialog<ButtonType>();
        dialog.initOwner(owner.get());
        dialog.setTitle(title);
        dialog.setHeaderText(title);
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getButtonTypes().setAll(yes, CANCEL);
        verbFirst(dialog.getDialogPane());
        dialog.setResizable(true);
        dialog.setOnShown(e -> Platform.runLater(() -> focusFirst(content)));
        var button = (Button) dialog.getDialogPane().lookupButton(yes);
        dialog.getDialogPane().addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER && e.isShortcutDown()) {
                e.consume();
                button.fire();
            }
        });
        return dialog.showAndWait().filter(yes::equals).isPresent();
    }

    @Override
    public void look(String title, Node content) {
        var dialog = new Dialog<ButtonType>();
        dialog.initOwner(owner.get());
        dialog.initModality(Modality.NONE);
        dialog.setTitle(title);
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getButtonTypes().setAll(CLOSE);
        dialog.setResizable(true);
        dialog.show();
    }

    @Override
    public Optional<Path> open(String title, FileKind... kinds) {
        return Optional.ofNullable(chooser(title, kinds).showOpenDialog(owner.get()))
                .map(File::toPath);
    }

    @Override
    public List<Path> openAll(String title, FileKind... kinds) {
        var files = chooser(title, kinds).showOpenMultipleDialog(owner.get());
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }

    private static FileChooser chooser(String title, FileKind... kinds) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        for (var kind : kinds) {
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind.label(), kind.extensions()));
        }
        return chooser;
    }

    @Override
    public Optional<Path> save(String title, String suggestedName, FileKind kind) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(suggestedName);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind.label(), kind.extensions()));
        return Optional.ofNullable(chooser.showSaveDialog(owner.get())).map(File::toPath);
    }

    @Override
    public Optional<Path> folder(String title) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(owner.get())).map(File::toPath);
    }

    /** The verb comes before 取消 on every platform, so that Enter after the last field does not lead to leaving. */
    private static void verbFirst(DialogPane pane) {
        pane.getChildren().stream()
                .filter(ButtonBar.class::isInstance)
                .map(ButtonBar.class::cast)
                .forEach(bar -> bar.setButtonOrder(ButtonBar.BUTTON_ORDER_WINDOWS));
    }

    /** The cursor stands in the first field, unless something has put it elsewhere; else a dialog begins at its button. */
    private static void focusFirst(Node content) {
        content.applyCss();
        var owner = content.getScene() == null ? null : content.getScene().getFocusOwner();
        if (owner == null || owner instanceof Button) {
            firstField(content).ifPresent(field -> {
                field.requestFocus();
                if (field instanceof ListView<?> list) {
                    list.addEventFilter(KeyEvent.KEY_PRESSED, WindowDialogs::choose);
                }
            });
        }
    }

    /** Enter takes the chosen line of a list, which would keep the key to itself. */
    private static void choose(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER && e.getSource() instanceof Node list) {
            list.getScene().getRoot().lookupAll(".button").stream()
                    .filter(button -> button instanceof Button one && one.isDefaultButton())
                    .forEach(button -> ((Button) button).fire());
            e.consume();
        }
    }

    private static Optional<Node> firstField(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        boolean field = node instanceof TextInputControl
                || node instanceof ComboBoxBase
                || node instanceof Options
                || node instanceof ListView;
        if (field && node.isFocusTraversable()) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> firstField(child).stream())
                        .findFirst()
                : Optional.empty();
    }

    private Alert alert(String title, String text, ButtonType... buttons) {
        var alert = new Alert(Alert.AlertType.NONE, "", buttons);
        alert.initOwner(owner.get());
        verbFirst(alert.getDialogPane());
        alert.setTitle(title);
        alert.setHeaderText(title);
        alert.getDialogPane().setContent(wrapped(text));
        alert.getDialogPane().getStyleClass().add("message-dialog");
        return alert;
    }

    private static Label wrapped(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(460);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
