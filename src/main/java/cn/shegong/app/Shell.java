package cn.shegong.app;

import cn.shegong.base.Pinyin;
import cn.shegong.ui.Page;
import cn.shegong.ui.SearchBox;
import cn.shegong.ui.Tasks;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The frame of the open station: navigation, global search, who is signed in, and one page at a time. */
final class Shell {
    /** What the frame itself can be asked to do. */
    interface Commands {
        void lock();

        void switchWorker();

        void changePassword();

        void help(Page page);

        /** The page 数据安全. */
        void safety();
    }

    private final BorderPane root = new BorderPane();
    private final VBox navigation = new VBox(2);
    private final Map<Page, ToggleButton> items = new LinkedHashMap<>();
    private final Map<Page, Label> due = new LinkedHashMap<>();
    private final SearchBox search;
    private final TopBar top;
    private final Commands commands;
    private final Deque<Page> earlier = new ArrayDeque<>();
    private Page current;

    Shell(
            List<Page> pages,
            Tasks tasks,
            Function<String, List<SearchBox.Hit>> finder,
            boolean demo,
            Commands commands) {
        this.commands = commands;
        search = new SearchBox(tasks, "Ctrl+K  搜人、户、功能", text -> found(pages, finder, text));
        search.setId("global-search");
        top = new TopBar(search, demo, commands);
        root.setTop(top.view());
        navigation.getStyleClass().add("navigation");
        var scroll = new ScrollPane(navigation);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        root.setLeft(scroll);
        draw(pages);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
    }

    Parent view() {
        return root;
    }

    Page current() {
        return current;
    }

    /** The head of the window, where it says who is here and how safe the data are. */
    TopBar top() {
        return top;
    }

    /** Shows what is offered to whoever is at the desk now. */
    void offer() {
        items.forEach((page, item) -> {
            item.getParent().setVisible(page.offered());
            item.getParent().setManaged(page.offered());
        });
    }

    /** Brings a page to the front; Esc on an empty page goes back to the one before. */
    void show(Page page) {
        if (page == current) {
            page.shown();
            return;
        }
        if (current != null) {
            current.leaving();
            earlier.push(current);
        }
        bring(page);
    }

    /** One step back inside the page, or else to the page before, as it was left. */
    void back() {
        if (!current.back() && !earlier.isEmpty()) {
            current.leaving();
            bring(earlier.pop());
        }
    }

    private void bring(Page page) {
        current = page;
        // Not a group: its arrows would mark a page without showing it.
        items.forEach((one, item) -> item.setSelected(one == page));
        root.setCenter(framed(page));
        page.shown();
        refreshDue();
    }

    /** Draws the frame of the current page again: another worker may do other things on it. */
    void reframe() {
        earlier.removeIf(page -> !page.offered());
        if (current != null && !current.offered()) {
            bring(items.keySet().iterator().next());
        } else if (current != null) {
            root.setCenter(framed(current));
        }
    }

    /** Numbers beside the navigation: what is due on each page. */
    void refreshDue() {
        due.forEach((page, label) -> {
            int number = page.due();
            label.setText(String.valueOf(number));
            label.setVisible(number > 0);
        });
    }

    private Parent framed(Page page) {
        var title = new Label(page.title());
        title.getStyleClass().add("page-title");
        var purpose = new Label(page.purpose());
        purpose.getStyleClass().add("page-purpose");
        purpose.setWrapText(true);
        var words = new VBox(2, title, purpose);
        HBox.setHgrow(words, Priority.ALWAYS);
        var head = new HBox(8, words);
        head.getChildren().addAll(page.actions());
        head.setAlignment(Pos.CENTER_LEFT);
        var view = page.view();
        VBox.setVgrow(view, Priority.ALWAYS);
        var framed = new VBox(head, view);
        framed.getStyleClass().add("page");
        return framed;
    }

    private void draw(List<Page> pages) {
        var group = "";
        for (var page : pages) {
            if (!page.group().equals(group)) {
                group = page.group();
                var heading = new Label(group);
                heading.getStyleClass().add("navigation-group");
                navigation.getChildren().add(heading);
            }
            navigation.getChildren().add(item(page));
        }
    }

    private Node item(Page page) {
        var number = new Label();
        number.getStyleClass().add("navigation-due");
        number.setVisible(false);
        number.setMouseTransparent(true);
        var item = new ToggleButton(page.title(), new FontIcon(page.icon()));
        item.setId("nav-" + page.title());
        item.getStyleClass().add("navigation-item");
        item.setMaxWidth(Double.MAX_VALUE);
        item.setOnAction(e -> {
            item.setSelected(true);
            show(page);
        });
        items.put(page, item);
        due.put(page, number);
        var line = new StackPane(item, number);
        StackPane.setAlignment(number, Pos.CENTER_RIGHT);
        StackPane.setMargin(number, new Insets(0, 10, 0, 0));
        return line;
    }

    private List<SearchBox.Hit> found(List<Page> all, Function<String, List<SearchBox.Hit>> finder, String text) {
        var hits = new ArrayList<SearchBox.Hit>();
        var pages = all.stream().filter(Page::offered).toList();
        pages.stream().filter(p -> p.title().contains(text)).forEach(p -> hits.add(hit(p)));
        hits.addAll(finder.apply(text));
        // After the people, of whom more are looked for by sound; one letter would bring half of the pages.
        if (text.strip().length() > 1) {
            pages.stream()
                    .filter(p -> !p.title().contains(text) && Pinyin.matches(p.title(), text))
                    .forEach(p -> hits.add(hit(p)));
        }
        return hits;
    }

    private SearchBox.Hit hit(Page page) {
        return new SearchBox.Hit(page.title(), page.purpose(), () -> show(page));
    }

    private void keys(KeyEvent e) {
        if (ctrl(KeyCode.K).match(e)) {
            search.requestFocus();
            search.selectAll();
            e.consume();
        } else if (ctrl(KeyCode.L).match(e)) {
            commands.lock();
            e.consume();
        } else if (ctrl(KeyCode.U).match(e)) {
            commands.switchWorker();
            e.consume();
        } else if (e.getCode() == KeyCode.F1) {
            commands.help(current);
            e.consume();
        } else if (ctrl(KeyCode.N).match(e) && !current.actions().isEmpty()) {
            var actions = current.actions();
            actions.get(actions.size() - 1).fire();
            e.consume();
        } else if (new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN).match(e)) {
            back();
            e.consume();
        }
    }

    private static KeyCodeCombination ctrl(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    }
}
