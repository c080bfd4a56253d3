package cn.shegong.roster.ui;

import cn.shegong.base.Problem;
import cn.shegong.base.Problems;
import cn.shegong.fact.FactField;
import cn.shegong.fact.FactKind;
import cn.shegong.fact.FactRules;
import cn.shegong.fact.FactService.Subject;
import cn.shegong.resident.Masking;
import cn.shegong.roster.Certificates;
import cn.shegong.ui.FormDialog;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.LongText;
import cn.shegong.ui.OneOf;
import cn.shegong.ui.Tick;
import cn.shegong.ui.Ticks;
import cn.shegong.ui.Ui;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** Asks for the facts of a category; what is empty afterwards no longer holds, what is still masked stays. */
final class FactsForm {
    private static final double TALLEST = 520;
    private static final double LINE = 44;

    private final Ui ui;
    private final RosterDesk desk;
    private final Map<FactField, Supplier<String>> typed = new LinkedHashMap<>();
    private final FormPane form = new FormPane();

    FactsForm(Ui ui, RosterDesk desk) {
        this.ui = ui;
        this.desk = desk;
    }

    void ask(MemberFile file, Runnable then) {
        var row = file.line().row();
        long personId = row.personId() == null ? 0 : row.personId();
        var section = "";
        for (var field : file.fields()) {
            if (field.about() == FactField.About.PERSON && personId == 0) {
                continue;
            }
            if (!field.section().equals(section)) {
                section = field.section();
                form.section(section);
            }
            form.field(field.label(), field.code(), control(field, file.line().fact(field.code())));
            if (field.kind() == FactKind.DISABILITY_CERTIFICATE) {
                form.wide(certificate(personId, field));
            }
        }
        form.end();
        double tall = Math.min(TALLEST, file.fields().size() * LINE + LINE);
        FormDialog.ask(
                ui,
                "资料：" + row.name(),
                Memberships.scrolled(form, tall),
                form,
                "保存",
                this::read,
                read -> write(read, personId, row.householdId()),
                written -> {
                    ui.dialogs().done("资料已保存，旧的内容留着");
                    then.run();
                });
    }

    private Map<FactField, String> read() {
        var read = new LinkedHashMap<FactField, String>();
        var problems = Problems.none();
        typed.forEach((field, text) -> {
            var now = text.get();
            if (!field.kind().masked() || !Masking.isMasked(now)) {
                read.put(field, now);
                problems.addAll(FactRules.read(field, now, desk.today()).problems());
            }
        });
        problems.refuseErrors();
        return read;
    }

    private boolean write(Map<FactField, String> read, long personId, long householdId) {
        var actor = ui.actor();
        var ofPerson = of(read, FactField.About.PERSON);
        var ofHousehold = of(read, FactField.About.HOUSEHOLD);
        if (!ofPerson.isEmpty()) {
            desk.facts().set(actor, Subject.person(personId), ofPerson, null);
        }
        if (!ofHousehold.isEmpty()) {
            desk.facts().set(actor, Subject.household(householdId), ofHousehold, null);
        }
        return true;
    }

    private static Map<String, String> of(Map<FactField, String> read, FactField.About about) {
        return read.entrySet().stream()
                .filter(entry -> entry.getKey().about() == about)
                .collect(Collectors.toMap(entry -> entry.getKey().code(), Map.Entry::getValue));
    }

    private Node control(FactField field, String content) {
        return switch (field.kind()) {
            case CHOICE -> choice(field, content);
            case CHOICES -> choices(field, content);
            case YES_NO -> {
                var control = new OneOf<>(List.of("是", "否"), word -> word, true);
                control.valueProperty().set(content.isEmpty() ? null : content);
                typed.put(
                        field,
                        () -> control.valueProperty().get() == null
                                ? ""
                                : control.valueProperty().get());
                yield control;
            }
            case LONG_TEXT -> {
                var control = new LongText(2);
                control.setText(content);
                typed.put(field, control::getText);
                yield control;
            }
            default -> {
                var control = new TextField(content);
                control.setPromptText(field.kind() == FactKind.DATE ? "如 2026-3-15" : "");
                typed.put(field, control::getText);
                yield control;
            }
        };
    }

    private Node choice(FactField field, String content) {
        var all = FXCollections.observableArrayList("");
        all.addAll(field.choices());
        var control = new ComboBox<>(all);
        control.setVisibleRowCount(14);
        control.setValue(content);
        typed.put(field, control::getValue);
        return control;
    }

    private Node choices(FactField field, String content) {
        var chosen = Arrays.asList(content.split("、"));
        var ticks = field.choices().stream()
                .map(word -> new Tick(field.choices().indexOf(word), word, chosen.contains(word)))
                .toList();
        typed.put(field, () -> ticks.stream()
                .filter(tick -> tick.on().get())
                .map(Tick::label)
                .collect(Collectors.joining("、")));
        return new Ticks(FXCollections.observableArrayList(ticks));
    }

    /** What the number says, and whether it is this person's, as one types. */
    private Node certificate(long personId, FactField field) {
        var said = new Label();
        said.setId("certificate-said");
        said.setWrapText(true);
        form.lookupAll("#" + field.code()).stream()
                .filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .forEach(text -> Memberships.follow(text.textProperty(), now -> say(said, personId, now)));
        return said;
    }

    private void say(Label said, long personId, String now) {
        if (Masking.isMasked(now)) {
            said.setText(Certificates.label(now));
            return;
        }
        var actor = ui.actor();
        ui.tasks().run(() -> desk.certificates().read(actor, personId, now, desk.today()), reading -> {
            var warning =
                    reading.problems().warnings().stream().map(Problem::message).collect(Collectors.joining());
            said.setText(Words.joined("。", reading.label(), warning));
            said.getStyleClass().removeAll("quiet", "warning");
            said.getStyleClass().add(warning.isEmpty() ? "quiet" : "warning");
        });
    }
}
