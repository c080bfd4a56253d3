package cn.shegong.roster.ui;

import cn.shegong.base.Problem;
import cn.shegong.resident.Person;
import cn.shegong.roster.Category;
import cn.shegong.roster.CategoryDefinition;
import cn.shegong.roster.RosterEntry;
import cn.shegong.roster.RosterEntryDraft;
import cn.shegong.ui.Tick;
import cn.shegong.ui.Ui;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Somebody who is about to be put on a roster, and what does not fit the category's conditions. */
final class EnterViewModel {
    final ObjectProperty<Category> category = new SimpleObjectProperty<>(this, "category");
    /** Whom it is about: the person, or anybody of the household. */
    final ObjectProperty<Person> person = new SimpleObjectProperty<>(this, "person");

    final ObjectProperty<LocalDate> startedOn = new SimpleObjectProperty<>(this, "startedOn");
    final ObjectProperty<LocalDate> reviewOn = new SimpleObjectProperty<>(this, "reviewOn");
    final ObservableList<Category> categories = FXCollections.observableArrayList();
    /** The people of the household, for rosters of households; empty otherwise. */
    final ObservableList<Tick> members = FXCollections.observableArrayList();
    /** Further rosters of the same kind to enter at once, for rosters of persons; empty otherwise. */
    final ObservableList<Tick> also = FXCollections.observableArrayList();
    /** What to look at again before saving; nothing of it forbids the saving. */
    final ObservableList<String> warnings = FXCollections.observableArrayList();

    final ObservableList<String> grades = FXCollections.observableArrayList();
    private final Ui ui;
    private final RosterDesk desk;
    private List<Category> alongside = List.of();
    private LocalDate suggested;
    private long reads;
    private long suggestions;

    private record Read(
            List<Person> members, List<Category> alongside, List<String> grades, CategoryDefinition definition) {}

    EnterViewModel(Ui ui, RosterDesk desk, Category first) {
        this.ui = ui;
        this.desk = desk;
        categories.setAll(desk.categories().all());
        startedOn.set(desk.today());
        category.addListener((o, was, is) -> read());
        person.addListener((o, was, is) -> read());
        startedOn.addListener((o, was, is) -> {
            suggest();
            check();
        });
        category.set(first);
    }

    void choose(long personId) {
        ui.tasks().run(() -> desk.residents().person(personId).orElseThrow(), person::set);
    }

    private void read() {
        var chosen = category.get();
        var about = person.get();
        if (chosen == null) {
            return;
        }
        ui.tasks()
                .run(
                        () -> {
                            var definition = desk.categories().definition(chosen);
                            return new Read(
                                    about == null || !chosen.householdBased()
                                            ? List.of()
                                            : desk.residents().members(about.householdId()).stream()
                                                    .filter(one -> !one.gone())
                                                    .toList(),
                                    chosen.householdBased() ? List.of() : alongside(definition),
                                    desk.rolls().grades(chosen),
                                    definition);
                        },
                        this::show);
    }

    private List<Category> alongside(CategoryDefinition definition) {
        return desk.categories().all().stream()
                .filter(other -> !other.equals(definition.category()) && !other.householdBased())
                .filter(other -> desk.categories().definition(other).group() == definition.group())
                .toList();
    }

    private void show(Read read) {
        members.setAll(ticks(read.members, Person::id, Person::name, true));
        if (!alongside.equals(read.alongside)) {
            alongside = read.alongside;
            also.setAll(ticks(read.alongside, c -> (long) alongside.indexOf(c), Category::label, false));
        }
        grades.setAll(read.grades);
        suggest();
        check();
    }

    private <T> List<Tick> ticks(List<T> all, Function<T, Long> id, Function<T, String> label, boolean on) {
        return all.stream()
                .map(one -> {
                    var tick = new Tick(id.apply(one), label.apply(one), on);
                    tick.on().addListener((o, was, is) -> check());
                    return tick;
                })
                .toList();
    }

    /** The day to look again follows from the first day until somebody says otherwise. */
    private void suggest() {
        var chosen = category.get();
        if (chosen == null
                || startedOn.get() == null
                || reviewOn.get() != null && !reviewOn.get().equals(suggested)) {
            return;
        }
        var from = startedOn.get();
        Long home = person.get() == null || !chosen.householdBased()
                ? null
                : Long.valueOf(person.get().householdId());
        long mine = ++suggestions;
        ui.tasks().run(() -> desk.rosters().reviews().next(chosen, home, from), next -> {
            if (mine == suggestions) {
                suggested = next.orElse(null);
                reviewOn.set(suggested);
            }
        });
    }

    private void check() {
        var wanted = wanted();
        var persons = persons();
        var day = startedOn.get();
        long mine = ++reads;
        if (wanted.isEmpty() || persons.isEmpty() || day == null) {
            warnings.clear();
            return;
        }
        ui.tasks()
                .run(
                        () -> {
                            var all = new ArrayList<String>();
                            for (var one : wanted) {
                                desk.eligibility().check(one, persons, day).warnings().stream()
                                        .map(Problem::message)
                                        .forEach(all::add);
                            }
                            return all;
                        },
                        all -> {
                            if (mine == reads) {
                                warnings.setAll(all);
                            }
                        });
    }

    /** The chosen roster and those ticked beside it. */
    List<Category> wanted() {
        var all = new ArrayList<Category>();
        if (category.get() != null) {
            all.add(category.get());
            also.stream().filter(tick -> tick.on().get()).forEach(tick -> all.add(alongside.get((int) tick.id())));
        }
        return all;
    }

    /** Whom the grant is to cover. */
    List<Long> persons() {
        if (person.get() == null || category.get() == null) {
            return List.of();
        }
        return category.get().householdBased()
                ? members.stream().filter(tick -> tick.on().get()).map(Tick::id).toList()
                : List.of(person.get().id());
    }

    /** The entries to write; grade, sum and number belong to the chosen roster, the reasons to all. */
    List<RosterEntry> drafts(Consumer<RosterEntryDraft> fields) {
        var drafts = new ArrayList<RosterEntry>();
        for (var one : wanted()) {
            var fresh = one.householdBased()
                    ? RosterEntry.ofHousehold(one, person.get().householdId(), startedOn.get())
                    : RosterEntry.ofPerson(one, startedOn.get());
            drafts.add(fresh.with(fields).with(e -> {
                if (!one.equals(category.get())) {
                    e.grade = "";
                    e.monthlyAmount = null;
                    e.reviewOn = null;
                }
            }));
        }
        return drafts;
    }
}
