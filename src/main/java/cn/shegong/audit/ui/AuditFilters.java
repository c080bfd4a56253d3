package cn.shegong.audit.ui;

import cn.shegong.audit.AuditKind;
import cn.shegong.base.ChineseDate;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.DateField;
import cn.shegong.ui.FilterCombo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** What can be asked above the list: what, who, which kind, when. */
final class AuditFilters {
    private final AuditListViewModel model;
    private final Clock clock;

    AuditFilters(AuditListViewModel model, Clock clock) {
        this.model = model;
        this.clock = clock;
    }

    /** In the order in which they are read. */
    Node[] nodes() {
        var text = new TextField();
        text.setId("text");
        text.setPromptText("人名，或者做过的事");
        text.setPrefColumnCount(12);
        text.setTooltip(new Tooltip("几个词用空格隔开，都有的才列出来"));
        text.textProperty().bindBidirectional(model.text);
        var clear = Buttons.plain("清除", Feather.X, model::clear);
        clear.setId("clear");
        clear.getStyleClass().add("flat");
        clear.setTooltip(new Tooltip("清除筛选"));
        return new Node[] {
            text,
            new FilterCombo<>("所有人", model.workers, AuditListViewModel::called, model.worker).wide(112),
            new FilterCombo<>(
                            "各类别", FXCollections.observableArrayList(AuditKind.values()), AuditKind::label, model.kind)
                    .wide(112),
            new FilterCombo<>("全部时间", FXCollections.observableArrayList(Period.values()), Period::label, model.period)
                    .wide(104),
            days(),
            clear
        };
    }

    private Node days() {
        var days = new HBox(8, day("from", model.from), new Label("至"), day("to", model.to));
        days.setAlignment(Pos.CENTER_LEFT);
        days.visibleProperty().bind(model.period.isEqualTo(Period.CHOSEN));
        days.managedProperty().bind(days.visibleProperty());
        return days;
    }

    private DateField day(String id, ObjectProperty<LocalDate> value) {
        var field = new DateField(this::read);
        field.setId(id);
        field.setPrefColumnCount(8);
        field.setTooltip(new Tooltip("如 0315、3.15、昨天；空着就不限"));
        field.valueProperty().bindBidirectional(value);
        return field;
    }

    private Optional<LocalDate> read(String typed) {
        return ChineseDate.read(typed, LocalDate.now(clock))
                .filter(day -> day.precision() == ChineseDate.Precision.DAY)
                .map(ChineseDate::date);
    }
}
