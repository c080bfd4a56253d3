package cn.shegong.backup.ui;

import cn.shegong.backup.ProofFault;
import cn.shegong.ui.Buttons;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The proof: how it works, one right now, what it found, and the way out when it found something. */
final class ProofCard {
    private final SafetyViewModel model;
    private final LineGrid lines = new LineGrid();
    private final Label fault = Card.wrapped("");
    private final Button rebuild;
    private final VBox alarm;
    private final Card view;

    ProofCard(SafetyViewModel model) {
        this.model = model;
        var verify = Buttons.plain("现在核对", Feather.CHECK_SQUARE, model::verify);
        verify.setId("verify");
        rebuild = Buttons.plain("按日志重建…", Feather.ROTATE_CCW, model::rebuild);
        rebuild.setId("rebuild");
        fault.setId("fault");
        fault.getStyleClass().add("problem");
        alarm = new VBox(8, fault, rebuild);
        lines.setId("findings");
        view = new Card("数据核对", verify);
        view.getChildren()
                .addAll(Card.quiet("每周一次，没有人用电脑的时候，程序从最早的快照起按日志重做一遍，和现在的逐条比对。“现在核对”还会看每一个文件和每一份备份。"), alarm, lines);
        model.safety.addListener((o, was, is) -> show());
        model.findings.addListener((o, was, is) -> show());
        show();
    }

    Node view() {
        return view;
    }

    private void show() {
        var safety = model.safety.get();
        var words = safety == null ? "" : ProofFault.words(safety.proof());
        fault.setText(words);
        present(alarm, !words.isEmpty());
        present(rebuild, model.rebuildable());
        if (safety != null) {
            lines.show(StateLines.of(model.findings.get(), safety));
        }
        present(lines, !model.findings.get().isEmpty());
    }

    private static void present(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }
}
