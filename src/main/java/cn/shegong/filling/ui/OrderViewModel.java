package cn.shegong.filling.ui;

import cn.shegong.filling.FillOrder;
import cn.shegong.filling.FillingService;
import cn.shegong.filling.Per;
import cn.shegong.filling.Who;
import cn.shegong.roster.Movement;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Whose rows a sheet gets. */
final class OrderViewModel {
    private static final int MONTHS = 24;

    final ObservableList<Who> whos = FXCollections.observableArrayList();
    final ObservableList<YearMonth> months = FXCollections.observableArrayList();
    final ObjectProperty<Who> who = new SimpleObjectProperty<>(this, "who", Who.EVERYBODY);
    final ObjectProperty<Movement> movement = new SimpleObjectProperty<>(this, "movement", Movement.AT_END);
    final ObjectProperty<YearMonth> month = new SimpleObjectProperty<>(this, "month");
    final ObjectProperty<Long> village = new SimpleObjectProperty<>(this, "village");
    final ObjectProperty<Per> per = new SimpleObjectProperty<>(this, "per", Per.PERSON);
    final BooleanProperty whole = new SimpleBooleanProperty(this, "whole");
    final StringProperty purpose = new SimpleStringProperty(this, "purpose", "");

    /** @param changed gets the order whenever something in it is chosen otherwise */
    OrderViewModel(FillingService filling, YearMonth now, Consumer<FillOrder> changed) {
        whos.setAll(filling.whos());
        months.setAll(IntStream.range(0, MONTHS).mapToObj(now::minusMonths).toList());
        month.set(now);
        List.of(who, movement, month, village, per, whole, purpose)
                .forEach(property -> property.addListener(o -> changed.accept(order())));
    }

    void take(FillOrder order) {
        if (!months.contains(order.month())) {
            months.add(order.month());
        }
        who.set(order.who());
        movement.set(order.movement());
        month.set(order.month());
        village.set(order.villageId());
        per.set(order.per());
    }

    FillOrder order() {
        return new FillOrder(
                who.get(),
                movement.get(),
                month.get(),
                village.get(),
                per.get(),
                whole.get() ? purpose.get() : "",
                false);
    }
}
