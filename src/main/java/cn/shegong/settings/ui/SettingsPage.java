package cn.shegong.settings.ui;

import cn.shegong.settings.SettingsService;
import cn.shegong.settings.StationProfile;
import cn.shegong.settings.ui.SettingsViewModel.Choices;
import cn.shegong.store.Program;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.Page;
import cn.shegong.ui.Theme;
import cn.shegong.ui.Ui;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The station's profile and preferences, its recovery code. */
public final class SettingsPage implements Page {
    private static final List<Integer> MINUTES = List.of(3, 5, 10, 15, 30, 60);

    private final Ui ui;
    private final Surroundings around;
    private final SettingsViewModel model;
    private final ProfileForm profile;
    private final ComboBox<Integer> lockMinutes = new ComboBox<>();
    private final Map<Theme, ToggleButton> themes = new EnumMap<>(Theme.class);
    private final RecoveryCard recovery;
    private final VBox profileCard;
    private final Label notYours = quiet("本站资料和锁定时间由站长改。您可以换自己的外观。");
    private final Button save = Buttons.primary("保存", Feather.SAVE, this::save);
    private final VBox view;
    private boolean showing;
    private long shownTo = -1;

    public SettingsPage(Ui ui, SettingsService settings, Surroundings around, Clock clock) {
        this.ui = ui;
        this.around = around;
        model = new SettingsViewModel(ui, settings);
        profile = new ProfileForm(StationProfile.BLANK, clock);
        recovery = new RecoveryCard(ui, around);
        profileCard = card("本站资料", quiet("印在每一份报表上。"), profile.view());
        profileCard.setMinWidth(480);
        var right = new VBox(16, look(), recovery, quiet("程序版本 " + Program.version()));
        HBox.setHgrow(profileCard, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        right.setPrefWidth(520);
        profileCard.setPrefWidth(560);
        var columns = new HBox(16, profileCard, right);
        columns.setFillHeight(false);
        columns.getStyleClass().add("beside-scroll-bar");
        var scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        view = new VBox(8, hint(), scroll);
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::ctrlEnterSaves);
        save.setId("save");
        save.disableProperty().bind(model.unsaved().not());
        profile.onChange(this::entered);
        lockMinutes.valueProperty().addListener((o, was, is) -> entered());
    }

    private Node hint() {
        var words = new Label("有改动还没有保存，按 Ctrl+Enter 保存。");
        words.getStyleClass().add("warning");
        var discard = new Hyperlink("放弃改动");
        discard.setId("discard");
        discard.setOnAction(e -> model.read(this::show));
        var unsaved = new HBox(8, words, discard);
        unsaved.setId("unsaved");
        unsaved.setAlignment(Pos.CENTER_LEFT);
        unsaved.visibleProperty().bind(model.unsaved());
        unsaved.managedProperty().bind(unsaved.visibleProperty());
        notYours.managedProperty().bind(notYours.visibleProperty());
        return new VBox(notYours, unsaved);
    }

    private Node look() {
        lockMinutes.getItems().setAll(MINUTES);
        lockMinutes.setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer minutes) {
                return minutes == null ? "" : minutes + " 分钟没有人动";
            }

            @Override
            public Integer fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        });
        var group = new ToggleGroup();
        var pills = new HBox();
        for (var theme : Theme.values()) {
            var pill = new ToggleButton(theme.label());
            pill.setId(theme.key());
            pill.setToggleGroup(group);
            pill.getStyleClass().add(theme == Theme.LIGHT ? "left-pill" : "right-pill");
            pill.setOnAction(e -> choose(theme));
            themes.put(theme, pill);
            pills.getChildren().add(pill);
        }
        var form = new FormPane().field("自动锁定", "lockMinutes", lockMinutes).field("我的外观", "theme", pills);
        return card("锁定和外观", form);
    }

    private void choose(Theme theme) {
        themes.get(theme).setSelected(true);
        model.choose(theme);
        around.apply(theme);
    }

    private void entered() {
        if (!showing && lockMinutes.getValue() != null) {
            model.entered().set(new Choices(profile.profile(), lockMinutes.getValue()));
        }
    }

    private void show(Choices choices) {
        showing = true;
        var minutes = new TreeSet<>(MINUTES);
        minutes.add(choices.lockMinutes());
        lockMinutes.getItems().setAll(minutes);
        lockMinutes.setValue(choices.lockMinutes());
        profile.show(choices.profile());
        showing = false;
    }

    private void save() {
        if (profile.check()) {
            model.save(() -> {
                ui.dialogs().done("已保存。以后出的报表用新的资料。");
                around.saved();
            });
        }
    }

    private void ctrlEnterSaves(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER && e.isShortcutDown()) {
            e.consume();
            save.fire();
        }
    }

    private static VBox card(String title, Node... content) {
        var heading = new Label(title);
        heading.getStyleClass().add("heading");
        var card = new VBox(heading);
        card.getStyleClass().add("card");
        card.getChildren().addAll(content);
        return card;
    }

    private static Label quiet(String text) {
        var label = new Label(text);
        label.getStyleClass().add("quiet");
        return label;
    }

    @Override
    public String title() {
        return "本站设置";
    }

    @Override
    public String purpose() {
        return "站叫什么、谁填表谁审核、多久没人动就锁上。";
    }

    @Override
    public Ikon icon() {
        return Feather.SETTINGS;
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
        return model.mayManage() ? List.of(save) : List.of();
    }

    /** Changes not saved yet are kept for the one who made them, and for nobody else. */
    @Override
    public void shown() {
        boolean may = model.mayManage();
        notYours.setVisible(!may);
        profileCard.setDisable(!may);
        lockMinutes.setDisable(!may);
        recovery.setDisable(!may);
        if (!model.unsaved().get() || shownTo != ui.actor().id()) {
            shownTo = ui.actor().id();
            model.read(this::show);
        }
        model.readTheme(theme -> themes.get(theme).setSelected(true));
    }
}
