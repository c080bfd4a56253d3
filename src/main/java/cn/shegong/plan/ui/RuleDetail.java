package cn.shegong.plan.ui;

import cn.shegong.plan.RuleSetting;
import cn.shegong.plan.VisitingRule;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Chip;
import cn.shegong.ui.DetailScroll;
import cn.shegong.ui.Empty;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The chosen rule: whom it concerns, on which paper it rests, and how it was through the years. */
final class RuleDetail extends DetailScroll {
    private final boolean may;
    private final Consumer<RuleSetting> takeBack;
    private final Consumer<RuleSetting> restore;

    /** @param may whether whoever looks may change rules */
    RuleDetail(boolean may, Consumer<RuleSetting> takeBack, Consumer<RuleSetting> restore) {
        super(280);
        this.may = may;
        this.takeBack = takeBack;
        this.restore = restore;
        clear();
    }

    void clear() {
        contents.getChildren().setAll(new Empty("选中一条，这里写着管谁、依据哪个文件、从前怎样。"));
    }

    /**
     * @param shipped what the program brings for it; none for a rule of the station's own
     * @param history what the station has set, the newest first
     */
    void show(VisitingRule rule, Optional<VisitingRule> shipped, List<RuleSetting> history, LocalDate today) {
        contents.getChildren()
                .setAll(
                        text(rule.label(), "heading"),
                        text(RulesPane.whom(rule), ""),
                        text("依据", "part-title"),
                        text(rule.source(), ""),
                        text("从前和以后", "part-title"));
        history.forEach(set -> contents.getChildren().add(version(set, rule, today)));
        shipped.ifPresent(brought -> contents.getChildren()
                .add(new VBox(
                        2,
                        text("软件自带：" + brought.every().words() + (brought.remote() ? "，电话、视频也算" : "，要见面"), ""),
                        text("从 " + brought.from() + " 起，本站没有定的日子照这一条。" + brought.source(), "quiet"))));
    }

    private VBox version(RuleSetting set, VisitingRule rule, LocalDate today) {
        var head = new HBox(8, text("从 " + set.validFrom() + " 起：" + set.words(), set.takenBack() ? "quiet" : ""));
        head.setAlignment(Pos.CENTER_LEFT);
        if (set.takenBack()) {
            head.getChildren().add(new Chip("已撤销", Chip.Tone.PLAIN));
        } else if (rule.setting() != null && rule.setting().id() == set.id()) {
            head.getChildren()
                    .add(
                            set.validFrom().isAfter(today)
                                    ? new Chip("还没到", Chip.Tone.ATTENTION)
                                    : new Chip("现在", Chip.Tone.GOOD));
        } else if (set.validFrom().isAfter(today)) {
            head.getChildren().add(new Chip("还没到", Chip.Tone.ATTENTION));
        }
        var box = new VBox(
                2,
                head,
                text(
                        set.source() + "；" + set.recordedBy() + " "
                                + set.recordedAt().toLocalDate() + " 记"
                                + (set.takenBack() ? "，" + set.takenBackBy() + "撤销" : ""),
                        "quiet"));
        if (may) {
            var turn = set.takenBack()
                    ? Buttons.plain("恢复", Feather.ROTATE_CW, () -> restore.accept(set))
                    : Buttons.plain("撤销", Feather.ROTATE_CCW, () -> takeBack.accept(set));
            turn.setId(set.takenBack() ? "restore-rule" : "take-back-rule");
            turn.getStyleClass().add("flat");
            box.getChildren().add(turn);
        }
        return box;
    }
}
