package cn.shegong.doubles.ui;

import cn.shegong.doubles.ComparedField;
import cn.shegong.doubles.Comparison;
import cn.shegong.doubles.MergeRequest;
import cn.shegong.resident.Person;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Which side's value holds, field by field, as long as two records stand side by side. */
final class Choices {
    final Comparison comparison;
    /** Who could become the head of the household that loses its own, as the sides stand; mostly nobody. */
    final ObservableList<Person> heads = FXCollections.observableArrayList();

    final ObjectProperty<Person> newHead = new SimpleObjectProperty<>(this, "newHeadId");

    private final Map<String, BooleanProperty> right = new LinkedHashMap<>();

    Choices(Comparison comparison) {
        this.comparison = comparison;
        for (var field : differing()) {
            var side = new SimpleBooleanProperty(this, field.code(), field.rightBetter());
            right.put(field.code(), side);
            if (field.code().equals(Comparison.HOUSEHOLD)) {
                side.addListener((o, was, is) -> followHome());
            }
        }
        followHome();
    }

    private void followHome() {
        var home = right.get(Comparison.HOUSEHOLD);
        heads.setAll(comparison.heads(home != null && home.get()));
        newHead.set(heads.size() == 1 ? heads.get(0) : null);
    }

    List<ComparedField> differing() {
        return comparison.fields().stream().filter(ComparedField::differs).toList();
    }

    /** 性别 女、民族 汉族: what needs no choice. */
    String alike() {
        return comparison.fields().stream()
                .filter(field -> !field.differs() && !field.left().isEmpty())
                .map(field -> field.label() + " " + field.left())
                .collect(Collectors.joining("、"));
    }

    /** Whether the right side's value holds. */
    BooleanProperty right(ComparedField field) {
        return right.get(field.code());
    }

    MergeRequest request() {
        return new MergeRequest(
                comparison.left().id(),
                comparison.right().id(),
                right.entrySet().stream()
                        .filter(side -> side.getValue().get())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()),
                newHead.get() == null ? null : newHead.get().id());
    }
}
