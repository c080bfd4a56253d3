package cn.shegong.screening.ui;

import cn.shegong.resident.Person;
import cn.shegong.screening.ProblemKind;
import cn.shegong.screening.ProblemLine;
import cn.shegong.screening.Screening;
import cn.shegong.screening.ScreeningProblem;
import cn.shegong.screening.WorkEntry;
import cn.shegong.screening.WorkFilter;
import cn.shegong.staff.Worker;
import cn.shegong.ui.FormDialog;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.LongText;
import cn.shegong.ui.OneOf;
import cn.shegong.ui.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.util.StringConverter;

/** The forms about problems: written by hand, corrected, settled, opened again. */
final class ProblemForms {
    private final Ui ui;
    private final ScreeningDesk desk;

    ProblemForms(Ui ui, ScreeningDesk desk) {
        this.ui = ui;
        this.desk = desk;
    }

    private record Choices(List<WorkEntry> entries, List<Worker> workers) {}

    /** Writes a problem down by hand. */
    void add(Screening screening, Runnable then) {
        edit(ScreeningProblem.of(screening.id(), null, ui.actor().id(), today()), then);
    }

    void correct(ProblemLine line, Runnable then) {
        edit(line.problem(), then);
    }

    private void edit(ScreeningProblem problem, Runnable then) {
        ui.tasks()
                .run(
                        () -> new Choices(
                                desk.workLists().all(problem.screeningId(), WorkFilter.ALL),
                                desk.workers().get()),
                        choices -> edit(problem, choices, then));
    }

    private void edit(ScreeningProblem problem, Choices choices, Runnable then) {
        var kind = new OneOf<>(List.of(ProblemKind.values()), ProblemKind::label, false);
        kind.valueProperty().set(problem.kind());
        kind.setMaxWidth(460);
        var household = combo(
                choices.entries(),
                e -> e.line().headName() + "家，" + e.line().village() + e.line().groupLabel());
        var person = combo(List.<Person>of(), Person::name);
        household.valueProperty().addListener((o, was, is) -> {
            person.getItems().clear();
            if (is != null) {
                ui.tasks().run(() -> desk.residents().members(is.line().householdId()), members -> {
                    person.getItems().setAll(members);
                    members.stream()
                            .filter(m -> problem.personId() != null && m.id() == problem.personId())
                            .findFirst()
                            .ifPresent(person::setValue);
                });
            }
        });
        choices.entries().stream()
                .filter(e -> problem.householdId() != null && e.line().householdId() == problem.householdId())
                .findFirst()
                .ifPresent(household::setValue);
        var description = text(problem.description());
        var advice = text(problem.advice());
        var owner = Fields.worker(choices.workers(), problem.ownerId(), "");
        var noted = Fields.past(desk.clock(), problem.notedOn());
        var demand = text(problem.demand());
        var due = Fields.coming(desk.clock(), problem.dueOn());
        var form = new FormPane()
                .required("类别", "kind", kind)
                .field("户", "householdId", household)
                .field("人", "personId", person)
                .required("问题", "description", description)
                .field("建议", "advice", advice)
                .required("由谁跟进", "ownerId", owner)
                .required("发现日期", "notedOn", noted)
                .field("上级要求", "demand", demand)
                .field("办结期限", "dueOn", due)
                .end();
        var actor = ui.actor();
        boolean fresh = problem.id() == 0;
        FormDialog.ask(
                ui,
                fresh ? "记一件问题" : "改问题",
                form,
                fresh ? "记下" : "保存",
                () -> {
                    Fields.refuseMisread("dueOn", due);
                    return problem.with(p -> {
                        p.kind = kind.valueProperty().get();
                        p.householdId = household.getValue() == null
                                ? null
                                : household.getValue().line().householdId();
                        p.personId = person.getValue() == null
                                ? null
                                : person.getValue().id();
                        p.description = description.getText();
                        p.advice = advice.getText();
                        p.ownerId =
                                owner.getValue() == null ? 0 : owner.getValue().id();
                        p.notedOn = noted.valueProperty().get();
                        p.demand = demand.getText();
                        p.dueOn = due.valueProperty().get();
                    });
                },
                draft -> fresh
                        ? desk.problems().add(actor, draft)
                        : desk.problems().correct(actor, draft),
                saved -> done(fresh ? "已记下这件问题" : "已保存到磁盘", then));
    }

    /** Settles a problem. */
    void settle(ProblemLine line, Runnable then) {
        var outcome = text("");
        var day = Fields.past(desk.clock(), today());
        var form = new FormPane()
                .wide(new Label(
                        line.problem().kind().label() + "：" + line.problem().description()))
                .required("办理结果", "outcome", outcome)
                .required("办结日期", "settledOn", day)
                .end();
        var actor = ui.actor();
        FormDialog.ask(
                ui,
                "销号",
                form,
                "销号",
                () -> outcome.getText(),
                words -> desk.problems()
                        .settle(
                                actor,
                                line.problem().id(),
                                words,
                                day.valueProperty().get()),
                closed -> done(closed ? "已销号。这是最后一件，整个批次也销号了" : "已销号", then));
    }

    /** Takes a settling back. */
    void reopen(ProblemLine line, Runnable then) {
        ui.dialogs().ask("重新打开", "这件问题又回到待办；批次如果已经销号，会退回上级反馈。", "为什么重新打开").ifPresent(why -> {
            var actor = ui.actor();
            ui.tasks()
                    .run(
                            () -> {
                                desk.problems().reopen(actor, line.problem().id(), why);
                                return why;
                            },
                            nothing -> done("已重新打开", then));
        });
    }

    /** Takes back a problem that was written down by mistake. */
    void remove(ProblemLine line, Runnable then) {
        if (ui.dialogs().confirm("撤掉这件问题", "记错了才撤。撤掉后清单和报告里就没有它，操作记录里还查得到。", "撤掉")) {
            var actor = ui.actor();
            ui.tasks()
                    .run(
                            () -> {
                                desk.problems().remove(actor, line.problem().id());
                                return line;
                            },
                            nothing -> done("已撤掉", then));
        }
    }

    private void done(String words, Runnable then) {
        ui.dialogs().done(words);
        then.run();
    }

    private static LongText text(String value) {
        var text = new LongText(2);
        text.setText(value);
        return text;
    }

    private static <T> ComboBox<T> combo(List<T> choices, Function<T, String> label) {
        var box = new ComboBox<T>();
        box.setMaxWidth(320);
        box.getItems().add(null);
        box.getItems().addAll(choices);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : label.apply(value);
            }

            @Override
            public T fromString(String text) {
                return null;
            }
        });
        return box;
    }

    private LocalDate today() {
        return LocalDate.now(desk.clock());
    }
}
