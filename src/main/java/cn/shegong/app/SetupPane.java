package cn.shegong.app;

import cn.shegong.base.Actor;
import cn.shegong.key.RecoveryCode;
import cn.shegong.settings.Preference;
import cn.shegong.ui.Ui;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The guided set-up after the first account: one question a page, each saved at once, so it can be left and taken up. */
final class SetupPane {
    /** One page of the set-up. */
    interface Step {
        String title();

        Node view();

        /** Shows what is wrong at the fields; true when it can be saved. */
        default boolean check() {
            return true;
        }

        /** Writes what was entered; refuses in words when it cannot. */
        void save();

        default boolean canBeLeftOut() {
            return true;
        }
    }

    private final Ui ui;
    private final Station station;
    private final Actor actor;
    private final List<Step> steps;
    private final Runnable done;
    private final BorderPane place = new BorderPane();

    SetupPane(Ui ui, Station station, Actor actor, RecoveryCode code, Consumer<RecoveryCode> print, Runnable done) {
        this.ui = ui;
        this.station = station;
        this.actor = actor;
        this.done = done;
        this.steps = List.of(
                new RecoveryStep(station, actor, code, print),
                new ProfileStep(station, actor),
                new VillagesStep(ui, station, actor),
                new BackupStep(ui, station, actor));
        showStep();
    }

    /** True when a station still has set-up pages to fill. */
    static boolean unfinished(Station station, Actor actor) {
        return station.settings.value(actor, Preference.SETUP_STEP) < stepCount();
    }

    static int stepCount() {
        return 4;
    }

    Parent view() {
        return place;
    }

    private void showStep() {
        int at = station.settings.value(actor, Preference.SETUP_STEP);
        if (at >= steps.size()) {
            done.run();
            return;
        }
        var step = steps.get(at);
        var next = new Button(at == steps.size() - 1 ? "开始使用" : "下一步");
        next.setId("next");
        next.getStyleClass().add("accent");
        next.setDefaultButton(true);
        next.setOnAction(e -> {
            if (step.check()) {
                advance(step);
            }
        });
        var buttons = new HBox(12, next);
        buttons.setAlignment(Pos.CENTER_LEFT);
        if (step.canBeLeftOut()) {
            var later = new Hyperlink("以后再填");
            later.setOnAction(e -> pass());
            buttons.getChildren().add(later);
        }
        var where = new Label("第 " + (at + 1) + " 步，共 " + steps.size() + " 步");
        where.getStyleClass().add("quiet");
        place.setCenter(new Cover(step.title(), new VBox(4, where), step.view(), buttons).wide());
    }

    private void advance(Step step) {
        ui.tasks()
                .run(
                        () -> {
                            step.save();
                            return null;
                        },
                        nothing -> pass());
    }

    private void pass() {
        int at = station.settings.value(actor, Preference.SETUP_STEP);
        station.settings.choose(actor, Preference.SETUP_STEP, at + 1);
        showStep();
    }
}
