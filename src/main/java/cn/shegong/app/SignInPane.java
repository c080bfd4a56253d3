package cn.shegong.app;

import cn.shegong.key.KeyVault;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;

/** Who is at the desk: choose a name, type the password. Serves for opening, unlocking and switching. */
final class SignInPane {
    private final ListView<KeyVault.Entry> names = new ListView<>();
    private final PasswordField password = new PasswordField();
    private final Label problem = Cover.text("");
    private final Button enter;
    private final Hyperlink recovery = new Hyperlink("忘了口令，用恢复码进入");
    private final HBox links = new HBox(12, recovery);
    private String verb = "登录";
    private final Cover cover;

    /**
     * @param title what the page is for, e.g. 登录
     * @param explanation one sentence under it
     * @param chosen the worker selected at first, or 0
     */
    SignInPane(String title, String explanation, List<KeyVault.Entry> entries, long chosen) {
        names.setId("workers");
        names.getItems().setAll(entries);
        names.setPrefHeight(Math.min(6, Math.max(2, entries.size())) * 36 + 4);
        names.setFixedCellSize(36);
        names.setCellFactory(v -> new ListCell<>() {
            @Override
            protected void updateItem(KeyVault.Entry entry, boolean empty) {
                super.updateItem(entry, empty);
                setText(empty ? null : entry.name());
            }
        });
        password.setId("password");
        password.setPromptText("口令");
        problem.setId("problem");
        problem.getStyleClass().add("problem");
        enter = new Button(verb);
        enter.setId("enter");
        enter.setDefaultButton(true);
        enter.setMaxWidth(Double.MAX_VALUE);
        enter.getStyleClass().add("accent");
        cover = new Cover(title, Cover.quiet(explanation), names, password, problem, enter, links);
        select(chosen);
        names.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> problem.setText(""));
        names.setOnMouseClicked(e -> password.requestFocus());
        Platform.runLater(password::requestFocus);
    }

    Parent view() {
        return cover;
    }

    /** What happens with name and password; the pane is off while it is being checked. */
    void onEnter(BiConsumer<Long, char[]> open) {
        enter.setOnAction(e -> {
            var chosen = names.getSelectionModel().getSelectedItem();
            if (chosen == null) {
                problem.setText("请先在上面选自己的名字。");
            } else if (password.getText().isEmpty()) {
                problem.setText("请输入口令。");
            } else {
                busy(true);
                open.accept(chosen.workerId(), password.getText().toCharArray());
            }
        });
    }

    void onRecovery(Runnable open) {
        recovery.setOnAction(e -> open.run());
    }

    /** The word on the button, where it is not 登录. */
    void verb(String other) {
        verb = other;
        enter.setText(verb);
    }

    /** The way back, which Esc takes as well. */
    void onLeave(Runnable back) {
        link("返回", link -> back.run());
        cover.onEscape(back);
    }

    void withoutRecovery() {
        links.getChildren().remove(recovery);
    }

    /** A further way on, in small letters under the button. */
    void link(String text, Consumer<Hyperlink> act) {
        var link = new Hyperlink(text);
        link.setOnAction(e -> act.accept(link));
        links.getChildren().add(link);
    }

    void refused(String why) {
        busy(false);
        problem.setText(why);
        password.clear();
        password.requestFocus();
    }

    private void busy(boolean on) {
        enter.setDisable(on);
        enter.setText(on ? "正在核对口令…" : verb);
        if (on) {
            problem.setText("");
        }
    }

    private void select(long workerId) {
        for (var entry : names.getItems()) {
            if (entry.workerId() == workerId) {
                names.getSelectionModel().select(entry);
                return;
            }
        }
        names.getSelectionModel().selectFirst();
    }
}
