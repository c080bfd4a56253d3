package cn.shegong.visit.ui;

import cn.shegong.base.ChineseDate;
import cn.shegong.catalogue.ServiceItem;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.DateField;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.OneOf;
import cn.shegong.ui.SearchBox;
import cn.shegong.ui.Ticks;
import cn.shegong.ui.Ui;
import cn.shegong.visit.MissReason;
import cn.shegong.visit.VisitKind;
import cn.shegong.visit.VisitKinds;
import cn.shegong.visit.VisitWay;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/** The left half of the form: which household, whom, when, how, by whom. */
final class VisitPart {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final Ui ui;
    private final VisitFormViewModel model;
    private final VisitDesk desk;
    private final VisitFields fields;

    VisitPart(Ui ui, VisitFormViewModel model, VisitDesk desk) {
        this.ui = ui;
        this.model = model;
        this.desk = desk;
        this.fields = model.fields;
    }

    FormPane pane() {
        return new FormPane()
                .required("户", "householdId", household())
                .field("走访类型", "kind", kind())
                .field("见到的人", "met", new Ticks(fields.met))
                .required("日期", "visitedAt", time())
                .field("方式", "way", way())
                .field("结果", "missReason", outcome())
                .required("走访人", "visitors", new Ticks(fields.visitors))
                .field("陪同人", "companions", companions())
                .field("服务项目", "catalogueCode", item());
    }

    private Node household() {
        var search = new SearchBox(ui.tasks(), "姓名、拼音首字母、身份证或电话的几位", text -> model.search(text).stream()
                .map(f -> new SearchBox.Hit(f.name(), f.explanation(), () -> model.pick(f.householdId())))
                .toList());
        search.setId("householdSearch");
        search.setMaxWidth(Double.MAX_VALUE);
        showIf(search, model.household.isNull());
        var name = new Label();
        name.getStyleClass().add("heading");
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.textProperty().bind(model.household.map(VisitedHousehold::name).orElse(""));
        var explanation = new Label();
        explanation
                .textProperty()
                .bind(model.household.map(VisitedHousehold::explanation).orElse(""));
        var last = new Label();
        last.getStyleClass().add("quiet");
        last.textProperty().bind(model.household.map(VisitPart::lastVisit).orElse(""));
        var change = Buttons.plain("换一户", Feather.REPEAT, model::unpick);
        change.getStyleClass().addAll("flat", "small");
        change.setFocusTraversable(false);
        var words = new VBox(explanation, last);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var card = new HBox(12, name, words, change);
        card.setAlignment(Pos.CENTER_LEFT);
        showIf(card, model.household.isNotNull());
        var promise = new Label("这次是跟进");
        promise.getStyleClass().add("quiet");
        promise.setMinWidth(Region.USE_PREF_SIZE);
        var followUps = new Ticks(fields.followsUp);
        followUps.setId("followsUp");
        var kept = new HBox(8, promise, followUps);
        kept.setAlignment(Pos.CENTER_LEFT);
        showIf(kept, Bindings.isNotEmpty(fields.followsUp));
        return new VBox(4, search, card, kept);
    }

    private static String lastVisit(VisitedHousehold household) {
        return household.lastVisitedAt() == null ? "还没有走访过" : "上次走访 " + DAY.format(household.lastVisitedAt());
    }

    private Node kind() {
        var kinds = new OneOf<>(VisitKinds.all(), VisitKind::label, false);
        kinds.setId("kindChoice");
        kinds.valueProperty().bindBidirectional(fields.asked.kind);
        return kinds;
    }

    private Node time() {
        var date = new DateField(text -> ChineseDate.read(text, today())
                .filter(d -> d.precision() == ChineseDate.Precision.DAY)
                .map(ChineseDate::date));
        date.setId("visitedOn");
        date.valueProperty().bindBidirectional(fields.date);
        var time = field("visitedTime", "时间 如 930", 9);
        time.textProperty().bindBidirectional(fields.time);
        var minutes = field("minutes", "时长", 5);
        minutes.textProperty().bindBidirectional(fields.minutes);
        var unit = new Label("分钟");
        unit.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(8, date, time, minutes, unit);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node way() {
        var ways = new OneOf<>(List.of(VisitWay.values()), VisitWay::label, false);
        ways.setId("wayChoice");
        ways.valueProperty().bindBidirectional(fields.way);
        var informant = field("informant", "向谁了解的，如“东邻赵大娘”", 20);
        informant.textProperty().bindBidirectional(fields.informant);
        showIf(informant, fields.way.isEqualTo(VisitWay.NEIGHBOUR));
        return new VBox(4, ways, informant);
    }

    private Node outcome() {
        var choices = Stream.concat(Stream.of((MissReason) null), Stream.of(MissReason.values()))
                .toArray(MissReason[]::new);
        var outcome = new OneOf<>(Arrays.asList(choices), r -> r == null ? "见到了" : r.label(), false);
        outcome.valueProperty().bindBidirectional(fields.missReason);
        return outcome;
    }

    private Node companions() {
        var ticks = new Ticks(fields.companions);
        ticks.setId("companionTicks");
        var others = field("otherCompanions", "站外的人", 12);
        others.textProperty().bindBidirectional(fields.otherCompanions);
        HBox.setHgrow(others, Priority.ALWAYS);
        var line = new HBox(8, ticks, others);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node item() {
        var items = desk.catalogue().items().stream()
                .sorted(Comparator.comparing(
                        i -> i.recordedIn().stream().noneMatch(r -> r.screen().equals("走访"))))
                .toList();
        var box = new ComboBox<ServiceItem>();
        box.getItems().setAll(items);
        box.setId("itemChoice");
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(ServiceItem item) {
                return item == null ? "" : item.title();
            }

            @Override
            public ServiceItem fromString(String text) {
                return null;
            }
        });
        fields.item.addListener(
                (o, was, is) -> box.setValue(desk.catalogue().item(is).orElse(null)));
        box.valueProperty().addListener((o, was, is) -> {
            if (is != null) {
                fields.item.set(is.code());
            }
        });
        var guessed = new Label("按名册推算，可以改");
        guessed.getStyleClass().add("derived");
        guessed.setMinWidth(Region.USE_PREF_SIZE);
        showIf(guessed, model.itemGuessed.and(fields.item.isNotEmpty()));
        var line = new HBox(8, box, guessed);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static TextField field(String id, String prompt, int columns) {
        var field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.setPrefColumnCount(columns);
        return field;
    }

    private static void showIf(Node node, ObservableBooleanValue condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }

    private LocalDate today() {
        return LocalDate.now(desk.clock());
    }
}
