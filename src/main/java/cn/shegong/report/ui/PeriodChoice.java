package cn.shegong.report.ui;

import cn.shegong.count.Period;
import cn.shegong.ui.OneOf;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Which period is reported: how long, and which one. */
final class PeriodChoice extends VBox {
    private static final int MONTHS_BACK = 24;

    private final YearMonth now;
    private final OneOf<Period.Kind> kind = new OneOf<>(List.of(Period.Kind.values()), Period.Kind::label, false);
    private final ComboBox<Period> which = new ComboBox<>();
    private final ObjectProperty<Period> value = new SimpleObjectProperty<>();

    PeriodChoice(YearMonth now) {
        super(8);
        this.now = now;
        kind.setId("period-kind");
        which.setId("period");
        which.setVisibleRowCount(12);
        which.setMaxWidth(Double.MAX_VALUE);
        which.setConverter(new Words());
        getChildren().setAll(kind, which);
        kind.valueProperty().addListener((o, was, is) -> fill(is));
        which.valueProperty().addListener((o, was, is) -> {
            if (is != null) {
                value.set(is);
            }
        });
        // What is chosen from elsewhere shows here too.
        value.addListener((o, was, is) -> {
            kind.valueProperty().set(is.kind());
            which.setValue(is);
        });
        value.set(Period.month(now));
    }

    ObjectProperty<Period> valueProperty() {
        return value;
    }

    private void fill(Period.Kind chosen) {
        var about = value.get() == null ? now : value.get().last();
        which.getItems()
                .setAll(Stream.iterate(Period.of(chosen, now), Period::before)
                        .limit(Math.max(3, MONTHS_BACK / chosen.months()))
                        .toList());
        which.setValue(Period.of(chosen, about.isAfter(now) ? now : about));
    }

    /** 2026年11月. */
    private static final class Words extends StringConverter<Period> {
        @Override
        public String toString(Period period) {
            return period == null ? "" : period.text();
        }

        @Override
        public Period fromString(String text) {
            throw new UnsupportedOperationException("periods are chosen, not typed");
        }
    }
}
