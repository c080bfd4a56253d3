package cn.shegong.screening.ui;

import cn.shegong.screening.Reply;
import cn.shegong.screening.Screening;
import cn.shegong.screening.Step;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What a campaign is for, and how it went from stage to stage. */
final class StepsView extends ScrollPane {
    private final VBox content = new VBox(8);

    StepsView() {
        content.getStyleClass().add("detail");
        setContent(content);
        setFitToWidth(true);
        getStyleClass().add("edge-to-edge");
    }

    /**
     * @param villages names by key
     * @param workers names by key
     */
    void fill(
            Screening screening,
            List<Step> steps,
            List<Reply> replies,
            Map<Long, String> villages,
            Map<Long, String> workers) {
        content.getChildren().clear();
        heading("计划");
        content.getChildren()
                .add(new Facts()
                        .add("方式、范围", screening.kind())
                        .add("对象", screening.objects())
                        .add("时间", screening.period())
                        .add(
                                "名册截至",
                                screening.listedOn() == null
                                        ? ""
                                        : screening.listedOn().toString())
                        .add("村和人", areas(screening, villages, workers))
                        .add("备注", screening.note()));
        heading("经过");
        steps.forEach(step -> line(step.takenOn() + "　" + step.words() + "　" + step.workerName()
                + (step.reason().isEmpty() ? "" : "　" + step.reason())));
        if (!replies.isEmpty()) {
            heading("上级反馈");
            replies.forEach(reply -> line(reply.receivedOn() + "　" + reply.sender() + "：" + reply.content()));
        }
    }

    static String areas(Screening screening, Map<Long, String> villages, Map<Long, String> workers) {
        return screening.areas().stream()
                .map(area -> villages.getOrDefault(area.villageId(), "已停用的村")
                        + (area.workerId() == null ? "" : "（" + workers.getOrDefault(area.workerId(), "") + "）"))
                .collect(Collectors.joining("、"));
    }

    private void heading(String text) {
        var label = new Label(text);
        label.getStyleClass().add("form-section");
        content.getChildren().add(label);
    }

    private void line(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        content.getChildren().add(label);
    }
}
