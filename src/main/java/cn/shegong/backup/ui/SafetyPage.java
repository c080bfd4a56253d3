package cn.shegong.backup.ui;

import cn.shegong.backup.BackupService;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Page;
import cn.shegong.ui.Ui;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Whether the data are safe, seen by everybody; where backups and the journal's second copy go, changed by the 站长. */
public final class SafetyPage implements Page {
    private final SafetyViewModel model;
    private final Button backUp;
    private final ScrollPane view;

    /**
     * @param changed draws the head of the window anew
     * @param changeKey asks, closes the station and gives it another data key
     */
    public SafetyPage(Ui ui, BackupService backups, Runnable changed, Runnable changeKey) {
        model = new SafetyViewModel(ui, backups, changed);
        backUp = Buttons.primary("现在备份", Feather.SAVE, model::backUp);
        backUp.setId("backUp");
        var columns = new GridPane();
        columns.setHgap(16);
        for (int share : new int[] {48, 52}) {
            var column = new ColumnConstraints();
            column.setPercentWidth(share);
            columns.getColumnConstraints().add(column);
        }
        columns.add(new VBox(16, state(), new ProofCard(model).view(), new SecondCopyCard(model).view()), 0, 0);
        columns.add(
                new VBox(16, new BackupCard(ui, model).view(), restoring(), new KeyCard(model, changeKey).view()),
                1,
                0);
        columns.getStyleClass().add("beside-scroll-bar");
        view = new ScrollPane(columns);
        view.setFitToWidth(true);
        view.getStyleClass().add("edge-to-edge");
    }

    private Node state() {
        var lines = new LineGrid();
        lines.setId("state");
        model.safety.addListener((o, was, is) -> lines.show(StateLines.of(is)));
        var card = new Card("现在的状况");
        card.getChildren().add(lines);
        return card;
    }

    private static Node restoring() {
        var card = new Card("从备份恢复");
        card.getChildren().add(Card.quiet("数据坏了、换了电脑，或要回到以前的某一天：先离开程序，在开始的那一页点“从备份恢复”。恢复以前会先说清楚要丢什么，原来的数据另外留着。"));
        return card;
    }

    @Override
    public String title() {
        return "数据安全";
    }

    @Override
    public String purpose() {
        return "数据现在安不安全、备份在哪里；谁都能看、能备份、能核对，改由站长来改。";
    }

    @Override
    public Ikon icon() {
        return Feather.SHIELD;
    }

    @Override
    public String group() {
        return "站务";
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Button> actions() {
        return List.of(backUp);
    }

    @Override
    public void shown() {
        model.read();
    }
}
