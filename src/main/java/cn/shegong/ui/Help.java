package cn.shegong.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;

/** The help: its subjects at the left, the text of one at the right; works without a network. */
public final class Help {
    private static final Map<String, String> FILES = files();

    private Help() {}

    private static Map<String, String> files() {
        var files = new LinkedHashMap<String, String>();
        files.put("今日", "today");
        files.put("居民与家庭", "residents");
        files.put("变动", "life");
        files.put("花名册", "rosters");
        files.put("走访", "visits");
        files.put("探访计划", "visiting-plan");
        files.put("入户包", "pack");
        files.put("评估", "assessment");
        files.put("排查", "screening");
        files.put("名单导入", "intake");
        files.put("数据体检", "quality");
        files.put("查重", "doubles");
        files.put("月报", "report");
        files.put("填县里的表", "filling");
        files.put("报送", "submission");
        files.put("服务目录", "catalogue");
        files.put("人员", "staff");
        files.put("操作记录", "audit");
        files.put("村和组", "places");
        files.put("名单种类", "categories");
        files.put("政策参数", "policy");
        files.put("数据安全", "data-safety");
        files.put("本站设置", "settings");
        files.put("计数规则", "counting");
        files.put("快捷键", "keys");
        files.put("从备份恢复", "restore");
        files.put("可靠性说明", "reliability");
        return files;
    }

    /** What there is help about: the pages by their titles, then what concerns them all. */
    public static List<String> subjects() {
        return List.copyOf(FILES.keySet());
    }

    /**
     * The help, opened at one subject.
     *
     * @param name a subject, e.g. the title of the page that is open; the first one when there is none of that name
     */
    public static Node view(String name) {
        var subjects = new ListView<String>();
        subjects.setId("subjects");
        subjects.setFixedCellSize(36);
        subjects.getStyleClass().add("help-subjects");
        subjects.getItems().setAll(subjects());
        var text = new ScrollPane();
        text.setId("help");
        text.setFitToWidth(true);
        text.getStyleClass().add("edge-to-edge");
        var pane = new BorderPane(text);
        pane.setLeft(subjects);
        pane.getStyleClass().add("help-pane");
        var selection = subjects.getSelectionModel();
        selection.selectedItemProperty().addListener((o, was, is) -> {
            text.setContent(MarkdownView.of(text(is)));
            text.setVvalue(0);
        });
        selection.select(FILES.containsKey(name) ? name : subjects().get(0));
        return pane;
    }

    /** The text of one subject, in Markdown. */
    static String text(String subject) {
        var path = "/help/" + FILES.get(subject) + ".md";
        try (var in = Help.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
