package cn.shegong.roster.ui;

import cn.shegong.fact.FactField;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Chip;
import cn.shegong.ui.Empty;
import java.util.ArrayList;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What is known of the chosen line: the membership, the facts, what can be done. */
final class MemberDetail {
    private final RosterDesk desk;
    private final Memberships memberships;
    private final Runnable changed;
    private final Consumer<MemberFile> open;
    private final Consumer<MemberFile> facts;
    private final VBox contents = new VBox();
    private final ScrollPane view = new ScrollPane(contents);

    MemberDetail(
            RosterDesk desk,
            Memberships memberships,
            Runnable changed,
            Consumer<MemberFile> open,
            Consumer<MemberFile> facts) {
        this.desk = desk;
        this.memberships = memberships;
        this.changed = changed;
        this.open = open;
        this.facts = facts;
        contents.getStyleClass().add("detail");
        view.setId("detail");
        view.setFitToWidth(true);
        view.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        view.getStyleClass().add("detail-scroll");
        view.setMinWidth(280);
        show(null);
    }

    ScrollPane view() {
        return view;
    }

    void show(MemberFile file) {
        if (file == null) {
            contents.getChildren().setAll(new Empty("选中一行，这里显示这一条名单记录和资料。"));
            return;
        }
        var row = file.line().row();
        var heading = new Label(row.name().isEmpty() ? "没有户主的一户" : row.name());
        heading.getStyleClass().add("heading");
        heading.setWrapText(true);
        var who = new Label(
                Words.joined(" · ", Words.sexAndAge(row.sex(), row.birthDate(), desk.today()), Words.place(row)));
        who.setWrapText(true);
        contents.getChildren().setAll(heading, who);
        if (!row.idNumber().isEmpty()) {
            contents.getChildren().add(Memberships.quiet(row.idNumber()));
        }
        if (row.overdue()) {
            var gone = row.diedOn() != null ? "已故 " + row.diedOn() : "迁出 " + row.movedOutOn();
            contents.getChildren().add(new Chip(gone + "，名单上还没有退出", Chip.Tone.ATTENTION));
        }
        contents.getChildren().add(buttons(file));
        contents.getChildren().add(title("名单"));
        var grants = new GrantView(memberships, changed);
        file.grants().forEach(grant -> contents.getChildren().add(grants.of(grant)));
        if (!file.fields().isEmpty()) {
            contents.getChildren().addAll(title("资料"), known(file));
        }
        view.setVvalue(0);
    }

    /** Several lines are chosen: one thing can be done to all. */
    void showSeveral(int lines, Runnable end) {
        var heading = new Label("选中 " + lines + " 行");
        heading.getStyleClass().add("heading");
        contents.getChildren().setAll(heading, Memberships.quiet("可以用同一个日期和原因一起退出。"));
        if (memberships.may()) {
            var button = Buttons.plain("一起退出…", Feather.LOG_OUT, end);
            button.setId("end-several");
            contents.getChildren().add(button);
        }
    }

    private Node buttons(MemberFile file) {
        var whole = button("open", "打开", Feather.MAXIMIZE_2, () -> open.accept(file));
        var buttons = new FlowPane(8, 4, whole);
        if (memberships.may() && !file.fields().isEmpty()) {
            buttons.getChildren().add(button("facts", "补资料…", Feather.EDIT_2, () -> facts.accept(file)));
        }
        return buttons;
    }

    private static Button button(String id, String verb, Feather icon, Runnable act) {
        var button = Buttons.plain(verb, icon, act);
        button.setId(id);
        return button;
    }

    private static Label title(String text) {
        var label = new Label(text);
        label.getStyleClass().add("part-title");
        return label;
    }

    private static Node known(MemberFile file) {
        var lines = new VBox(4);
        var missing = new ArrayList<String>();
        for (FactField field : file.fields()) {
            var content = file.line().fact(field.code());
            if (content.isEmpty()) {
                missing.add(field.label());
            } else {
                GrantView.add(lines, field.label(), Words.fact(field, content));
            }
        }
        if (!missing.isEmpty()) {
            lines.getChildren().add(Memberships.quiet("还没有填：" + String.join("、", missing)));
        }
        return lines;
    }
}
