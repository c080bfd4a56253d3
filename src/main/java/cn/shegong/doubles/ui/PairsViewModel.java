package cn.shegong.doubles.ui;

import cn.shegong.base.Actor;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Problem;
import cn.shegong.base.Right;
import cn.shegong.base.Rows;
import cn.shegong.base.Slice;
import cn.shegong.doubles.Comparison;
import cn.shegong.doubles.Different;
import cn.shegong.doubles.DoublesService;
import cn.shegong.doubles.Merge;
import cn.shegong.doubles.MergeService;
import cn.shegong.doubles.Pair;
import cn.shegong.doubles.Reason;
import cn.shegong.ui.Ui;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The pairs that were found, which of them are shown, and the one that is being decided. */
final class PairsViewModel {
    final ObjectProperty<String> village = new SimpleObjectProperty<>(this, "village");
    final ObjectProperty<Reason> reason = new SimpleObjectProperty<>(this, "reason");
    final ObservableList<String> villages = FXCollections.observableArrayList();
    final ObservableList<Reason> reasons = FXCollections.observableArrayList();

    private final ReadOnlyObjectWrapper<List<Pair>> pairs = new ReadOnlyObjectWrapper<>(this, "pairs");
    private final ReadOnlyObjectWrapper<Choices> choices = new ReadOnlyObjectWrapper<>(this, "choices");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private final Ui ui;
    private final DoublesService doubles;
    private final MergeService merges;
    private long lastDeed = -1;
    private Pair chosen;

    PairsViewModel(Ui ui, DoublesService doubles, MergeService merges) {
        this.ui = ui;
        this.doubles = doubles;
        this.merges = merges;
    }

    private record Found(long lastDeed, List<Pair> pairs) {}

    /** Null until the first search has ended. */
    ReadOnlyObjectProperty<List<Pair>> pairsProperty() {
        return pairs.getReadOnlyProperty();
    }

    /** The two that stand side by side; null when none do. */
    ReadOnlyObjectProperty<Choices> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /** Why the two could not be merged as chosen; empty while nothing is wrong. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    boolean mayRecord() {
        return ui.actor().may(Right.RECORD);
    }

    int nearlyCertain() {
        return pairs.get() == null
                ? 0
                : (int) pairs.get().stream()
                        .filter(pair -> pair.likeness().nearlyCertain())
                        .count();
    }

    /** Searches, unless nothing was written since the last time. */
    void search() {
        long known = lastDeed;
        ui.tasks()
                .run(
                        () -> doubles.lastDeed() == known ? null : new Found(doubles.lastDeed(), doubles.pairs()),
                        found -> {
                            if (found != null) {
                                lastDeed = found.lastDeed;
                                show(found.pairs);
                            }
                        });
    }

    private void show(List<Pair> found) {
        fill(
                villages,
                found.stream()
                        .flatMap(PairsViewModel::villagesOf)
                        .distinct()
                        .sorted()
                        .toList());
        var some = found.stream()
                .flatMap(pair -> pair.likeness().reasons().stream())
                .collect(Collectors.toSet());
        fill(reasons, Arrays.stream(Reason.values()).filter(some::contains).toList());
        pairs.set(found);
    }

    private static <T> void fill(ObservableList<T> choices, List<T> now) {
        if (!choices.equals(now)) {
            choices.setAll(now);
        }
    }

    private static Stream<String> villagesOf(Pair pair) {
        return Stream.of(pair.left().village(), pair.right().village()).filter(name -> !name.isEmpty());
    }

    Rows<Pair> load(Slice slice) {
        var all = pairs.get() == null ? List.<Pair>of() : pairs.get();
        return Rows.of(
                all.stream()
                        .filter(pair ->
                                village.get() == null || villagesOf(pair).anyMatch(village.get()::equals))
                        .filter(pair -> reason.get() == null
                                || pair.likeness().reasons().contains(reason.get()))
                        .toList(),
                slice);
    }

    boolean filtered() {
        return village.get() != null || reason.get() != null;
    }

    void clear() {
        village.set(null);
        reason.set(null);
    }

    /** Puts two side by side; null for nobody. */
    void choose(Pair pair) {
        chosen = pair;
        trouble.set("");
        if (pair == null || !mayRecord()) {
            choices.set(null);
            return;
        }
        compare(pair, pair.left().id(), pair.right().id());
    }

    /** The other one is the one who is kept. */
    void swap() {
        var now = choices.get();
        if (now != null) {
            compare(chosen, now.comparison.right().id(), now.comparison.left().id());
        }
    }

    private void compare(Pair pair, long left, long right) {
        var actor = ui.actor();
        ui.tasks().run(() -> merges.compare(actor, left, right), comparison -> {
            if (pair == chosen) {
                choices.set(new Choices(comparison));
            }
        });
    }

    /** What came of an attempt to merge. */
    private record Outcome(Merge merge, String trouble) {}

    void merge() {
        var now = choices.get();
        if (now == null) {
            return;
        }
        var request = now.request();
        var actor = ui.actor();
        ui.tasks()
                .run(
                        () -> {
                            try {
                                return new Outcome(merges.merge(actor, request), "");
                            } catch (InvalidInput e) {
                                return new Outcome(
                                        null,
                                        e.problems().errors().stream()
                                                .map(Problem::message)
                                                .collect(Collectors.joining("\n")));
                            }
                        },
                        outcome -> {
                            trouble.set(outcome.trouble);
                            if (outcome.merge != null) {
                                merged(outcome.merge);
                            }
                        });
    }

    private void merged(Merge merge) {
        var moved = merge.moved().isEmpty() ? "" : "，" + merge.moved() + "一起归了过来";
        ui.dialogs().done("已合并到" + merge.keptName() + "名下" + moved, () -> undo(merge.id(), this::search));
        drop(pair -> pair.left().id() == merge.goneId() || pair.right().id() == merge.goneId());
    }

    /** Takes a merge back and tells what could not be taken back. */
    void undo(long mergeId, Runnable then) {
        var actor = ui.actor();
        ui.tasks().run(() -> merges.undo(actor, mergeId), left -> {
            if (left.isEmpty()) {
                ui.dialogs().done("合并已撤销，又是两个人了");
            } else {
                ui.dialogs().tell("合并已撤销", "又是两个人了。合并以后改过的没有退回，请核对：" + String.join("、", left) + "。");
            }
            then.run();
        });
    }

    /** The two that stand side by side. */
    Comparison comparison() {
        return choices.get() == null ? null : choices.get().comparison;
    }

    Different sayDifferent(Actor actor, Comparison two, String note) {
        return doubles.sayDifferent(actor, two.left().id(), two.right().id(), note);
    }

    void saidDifferent(Different said) {
        ui.dialogs()
                .done("已认定" + said.oneName() + "和" + said.otherName() + "不是同一个人", () -> takeBack(said, this::search));
        drop(pair -> pair.of(said.oneId(), said.otherId()));
    }

    /** The two may be proposed again. */
    void takeBack(Different said, Runnable then) {
        var actor = ui.actor();
        ui.tasks()
                .run(
                        () -> {
                            doubles.takeBack(actor, said.id());
                            return said;
                        },
                        back -> {
                            ui.dialogs().done(said.oneName() + "和" + said.otherName() + "会重新比较");
                            then.run();
                        });
    }

    /** What is settled goes at once; a search over everybody takes longer. */
    private void drop(Predicate<Pair> settled) {
        pairs.set(pairs.get().stream().filter(settled.negate()).toList());
    }
}
