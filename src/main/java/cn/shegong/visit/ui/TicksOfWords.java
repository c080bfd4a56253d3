package cn.shegong.visit.ui;

import cn.shegong.ui.Tick;
import cn.shegong.ui.Ticks;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;

/** Ticks for several of some words; what is ticked stands as one text in the order of the choices, 煤烟、用电. */
final class TicksOfWords {
    private TicksOfWords() {}

    static Ticks of(List<String> choices, StringProperty text) {
        var ticks = FXCollections.observableArrayList(IntStream.range(0, choices.size())
                .mapToObj(i -> new Tick(i, choices.get(i), false))
                .toList());
        Runnable show = () -> ticks.forEach(
                tick -> tick.on().set(List.of(text.get().split("、")).contains(tick.label())));
        show.run();
        text.addListener(o -> show.run());
        ticks.forEach(tick -> tick.on()
                .addListener((o, was, is) -> text.set(choices.stream()
                        .filter(choice -> choice.equals(tick.label())
                                ? is
                                : List.of(text.get().split("、")).contains(choice))
                        .collect(Collectors.joining("、")))));
        return new Ticks(ticks);
    }
}
