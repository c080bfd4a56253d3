package cn.shegong.fact.ui;

import cn.shegong.base.Actor;
import cn.shegong.base.Right;
import cn.shegong.fact.FactField;
import cn.shegong.fact.FactField.About;
import cn.shegong.fact.FactService;
import cn.shegong.fact.FactService.Subject;
import cn.shegong.ui.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The facts of one person or household: read, and written together. */
final class FactFileViewModel {
    private final ReadOnlyObjectWrapper<FactFile> file = new ReadOnlyObjectWrapper<>(this, "file");
    private final Ui ui;
    private final FactService facts;
    private final Function<Subject, List<FactField>> asked;
    private final Subject subject;

    FactFileViewModel(Ui ui, FactService facts, Function<Subject, List<FactField>> asked, Subject subject) {
        this.ui = ui;
        this.facts = facts;
        this.asked = asked;
        this.subject = subject;
    }

    /** Null until it is read. */
    ReadOnlyObjectProperty<FactFile> fileProperty() {
        return file.getReadOnlyProperty();
    }

    boolean mayEdit() {
        return ui.actor().may(Right.RECORD);
    }

    void load() {
        ui.tasks().run(this::read, file::set);
    }

    private FactFile read() {
        var about = subject.personId() == null ? About.HOUSEHOLD : About.PERSON;
        var all =
                facts.fields().stream().filter(field -> field.about() == about).toList();
        var wanted = asked.apply(subject);
        return new FactFile(all.stream().filter(wanted::contains).toList(), all, facts.of(subject));
    }

    /**
     * Writes off the window's thread.
     *
     * @param typed by field code
     * @param since the day since which it is so, or null
     */
    void write(Actor actor, Map<String, String> typed, LocalDate since) {
        facts.set(actor, subject, typed, since);
    }
}
