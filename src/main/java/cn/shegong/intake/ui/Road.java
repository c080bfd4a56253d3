package cn.shegong.intake.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The three steps over the page: where one is, and the way back to a step that was passed. */
final class Road extends HBox {
    private static final List<Step> STEPS = List.of(Step.READ, Step.COMPARE, Step.TAKE);
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final PseudoClass PASSED = PseudoClass.getPseudoClass("passed");

    private final List<Button> buttons = new ArrayList<>();

    Road(IntakeViewModel model) {
        super(4);
        getStyleClass().add("road");
        setAlignment(Pos.CENTER_LEFT);
        for (var step : STEPS) {
            if (!buttons.isEmpty()) {
                var arrow = new Label("→");
                arrow.getStyleClass().add("quiet");
                getChildren().add(arrow);
            }
            var button = new Button((buttons.size() + 1) + "  " + step.label());
            button.getStyleClass().addAll("flat", "road-step");
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(e -> model.goTo(step));
            buttons.add(button);
            getChildren().add(button);
        }
        model.step.addListener((o, was, is) -> mark(is));
        mark(model.step.get());
    }

    private void mark(Step here) {
        for (int i = 0; i < STEPS.size(); i++) {
            boolean passed = STEPS.get(i).compareTo(here) < 0;
            var button = buttons.get(i);
            button.pseudoClassStateChanged(HERE, STEPS.get(i) == here);
            button.pseudoClassStateChanged(PASSED, passed);
            button.setFocusTraversable(passed && here != Step.DONE);
            button.setMouseTransparent(!passed || here == Step.DONE);
        }
    }
}
