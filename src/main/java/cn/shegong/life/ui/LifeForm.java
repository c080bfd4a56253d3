package cn.shegong.life.ui;

import cn.shegong.base.ChineseDate;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Problems;
import cn.shegong.life.LifeKind;
import cn.shegong.life.LifeKind.Whom;
import cn.shegong.life.LifePlan;
import cn.shegong.life.LifeRequest;
import cn.shegong.resident.HousingStatus;
import cn.shegong.resident.Kinship;
import cn.shegong.resident.OtherDocument;
import cn.shegong.resident.Person;
import cn.shegong.resident.Sex;
import cn.shegong.ui.DateField;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.OneOf;
import cn.shegong.ui.Ticks;
import cn.shegong.ui.Ui;
import java.util.Arrays;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.textfield.TextFields;

/** The small form of 登记变动: what, who, when, and in words what will follow. */
final class LifeForm {
    /** What was agreed to. */
    record Agreed(LifeRequest request, List<String> read) {}

    private static final List<HousingStatus> APART = List.of(HousingStatus.AWAY, HousingStatus.REGISTERED_ELSEWHERE);

    private final Ui ui;
    private final LifeFormViewModel model;
    private final FormPane what = new FormPane();
    private final FormPane head = new FormPane();
    private final VBox rest = new VBox();
    private final VBox consequences = new VBox();
    private final VBox content = new VBox();
    private final ScrollPane view = new ScrollPane(content);
    private final OneOf<LifeKind> kinds;
    private FormPane details = new FormPane();
    private DateField day;

    LifeForm(Ui ui, LifeFormViewModel model) {
        this.ui = ui;
        this.model = model;
        kinds = new OneOf<>(model.kinds(), LifeKind::label, false);
        kinds.valueProperty().bindBidirectional(model.kind);
        what.required("变动", "kind", kinds);
        head.required("新户主", "newHeadId", people("newHead", model.heads, model.newHead));
        consequences.getStyleClass().add("consequences");
        consequences.setId("consequences");
        content.getStyleClass().add("life-form");
        view.setFitToWidth(true);
        view.getStyleClass().addAll("edge-to-edge", "life-scroll");
        content.getChildren().setAll(what, rest, head, consequences);
        model.kind.addListener((o, was, is) -> build());
        model.heads.addListener((ListChangeListener<Person>) c -> showHead());
        model.plan.addListener((o, was, is) -> tell(is));
        build();
        showHead();
        tell(null);
        Platform.runLater(kinds::requestFocus);
    }

    Node view() {
        return view;
    }

    /** Each form gets what concerns its fields; the last one also what has no field. */
    void show(Problems problems) {
        what.show(problems.only(p -> what.has(p.field())));
        head.show(problems.only(p -> head.has(p.field())));
        details.show(problems.only(p -> !what.has(p.field()) && !head.has(p.field())));
    }

    /** @throws InvalidInput when a day cannot be read */
    Agreed read() {
        if (day != null && day.misread()) {
            throw new InvalidInput(Problems.none().error("happenedOn", "no_date", ChineseDate.EXPECTED));
        }
        var plan = model.plan.get();
        return new Agreed(model.request(), plan == null ? List.of() : plan.words());
    }

    private void showHead() {
        boolean asked = !model.heads.isEmpty();
        head.setVisible(asked);
        head.setManaged(asked);
    }

    private void build() {
        var kind = model.kind.get();
        details = new FormPane();
        day = null;
        if (kind != null) {
            fields(kind);
        }
        details.end();
        rest.getChildren().setAll(details);
        model.foresee();
    }

    private void fields(LifeKind kind) {
        boolean member = kind.whom() == Whom.MEMBER || kind.whom() == Whom.GONE;
        if (member && !model.fixed()) {
            var who = new ComboBox<Person>();
            who.getItems().setAll(model.choices());
            who.setConverter(new PersonName());
            who.valueProperty().bindBidirectional(model.person);
            details.required("谁", "personId", who);
        }
        if (kind.whom() == Whom.NEWCOMER) {
            newcomer(kind);
        }
        day = LifeWords.dateField(model.today());
        day.valueProperty().bindBidirectional(model.happenedOn);
        details.required(dayOf(kind), "happenedOn", day);
        if (kind.together()) {
            details.field("一起的", "alongIds", new Ticks(model.along));
        }
        if (kind.toHousehold()) {
            var choice = new HouseholdChoice(ui, model::search, model.toHousehold);
            if (kind == LifeKind.RETURN) {
                details.required("回到哪户", "toHouseholdId", choice);
            } else {
                details.field("到本站哪户", "toHouseholdId", choice);
                details.wide(LifeWords.quiet("嫁娶到外地的，上面空着，按迁出登记。"));
            }
            details.field("与户主关系", "kinship", kinship());
        }
        if (kind == LifeKind.SEPARATED) {
            var housing = new OneOf<>(APART, HousingStatus::label, false);
            housing.valueProperty().bindBidirectional(model.housing);
            details.required("现在是", "housing", housing);
        }
        details.field("说明", "note", text(model.note, "如 因病、随子女去长春", 30));
    }

    private static String dayOf(LifeKind kind) {
        return switch (kind) {
            case BIRTH -> "出生日期";
            case DEATH -> "去世日期";
            default -> "发生日期";
        };
    }

    private void newcomer(LifeKind kind) {
        details.required("姓名", "name", text(model.name, "", 12));
        var sex = new OneOf<>(List.of(Sex.MALE, Sex.FEMALE), Sex::label, false);
        sex.valueProperty().bindBidirectional(model.sex);
        details.field("性别", "sex", sex);
        details.field("与户主关系", "kinship", kinship());
        details.field("身份证号", "idNumber", text(model.idNumber, "没有就空着", 20));
        var document = new ComboBox<OtherDocument>();
        document.getItems()
                .setAll(Arrays.stream(OtherDocument.values())
                        .filter(other -> !other.hasNumber())
                        .toList());
        document.setConverter(new StringConverter<>() {
            @Override
            public String toString(OtherDocument other) {
                return other == null ? "" : other.label();
            }

            @Override
            public OtherDocument fromString(String text) {
                return null;
            }
        });
        document.valueProperty().bindBidirectional(model.otherDocument);
        document.disableProperty().bind(model.idNumber.isNotEmpty());
        details.field("没有的原因", "otherDocument", document);
        if (kind != LifeKind.BIRTH) {
            var birth = LifeWords.dateField(model.today());
            birth.valueProperty().bindBidirectional(model.birthDate);
            birth.setPromptText("有身份证号的不用填");
            details.field("出生日期", "birthDate", birth);
        }
    }

    private TextField kinship() {
        var field = text(model.kinship, "如 妻、长子、孙女", 10);
        TextFields.bindAutoCompletion(field, request -> Kinship.all().stream()
                .map(Kinship::label)
                .filter(label -> label.contains(request.getUserText().strip()))
                .limit(12)
                .toList());
        return field;
    }

    private static TextField text(StringProperty value, String prompt, int columns) {
        var field = new TextField();
        field.textProperty().bindBidirectional(value);
        field.setPromptText(prompt);
        field.setPrefColumnCount(columns);
        field.setMaxWidth(TextField.USE_PREF_SIZE);
        return field;
    }

    private static ComboBox<Person> people(String id, ObservableList<Person> from, ObjectProperty<Person> chosen) {
        var combo = new ComboBox<>(from);
        combo.setId(id);
        combo.setConverter(new PersonName());
        combo.valueProperty().bindBidirectional(chosen);
        return combo;
    }

    private void tell(LifePlan plan) {
        consequences.getChildren().clear();
        var heading = new Label("登记以后");
        heading.getStyleClass().add("part-title");
        consequences.getChildren().add(heading);
        if (plan == null || plan.words().isEmpty()) {
            consequences.getChildren().add(LifeWords.quiet("填了上面几项，这里会写明哪些资料跟着变。现在什么也没有改。"));
        } else {
            plan.words().forEach(words -> consequences.getChildren().add(LifeWords.text("· " + words)));
        }
    }

    /** A person in a list: the name and what they are to the head. */
    private static final class PersonName extends StringConverter<Person> {
        @Override
        public String toString(Person person) {
            return person == null
                    ? ""
                    : (person.name() + "  "
                                    + Kinship.of(person.kinship())
                                            .map(Kinship::label)
                                            .orElse(""))
                            .strip();
        }

        @Override
        public Person fromString(String text) {
            return null;
        }
    }
}
