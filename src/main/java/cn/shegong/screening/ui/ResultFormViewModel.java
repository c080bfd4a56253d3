package cn.shegong.screening.ui;

import cn.shegong.base.Actor;
import cn.shegong.base.Problems;
import cn.shegong.base.Refusal;
import cn.shegong.draft.Draft;
import cn.shegong.screening.Examination;
import cn.shegong.screening.ExaminationRules;
import cn.shegong.screening.Method;
import cn.shegong.screening.ProblemRules;
import cn.shegong.screening.Screening;
import cn.shegong.screening.WorkEntry;
import cn.shegong.screening.WorkFilter;
import cn.shegong.staff.Worker;
import cn.shegong.store.Attachment;
import cn.shegong.ui.FormModel;
import cn.shegong.ui.FormState;
import cn.shegong.ui.Ui;
import cn.shegong.visit.VisitEntry;
import cn.shegong.visit.VisitWay;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The form of one result: what is typed, what is wrong with it, its draft, its way into the store, who comes next. */
final class ResultFormViewModel implements FormModel {
    /** The kind under which half-typed results are kept; about is the row of the work list. */
    static final String KIND = "screening";

    /**
     * All that a form begins with.
     *
     * @param visits of the household within the campaign's period, the latest first
     * @param draft null when none is waiting
     */
    record Opening(
            Screening screening,
            WorkEntry entry,
            Examination result,
            List<VisitEntry> visits,
            List<Attachment> attachments,
            List<Worker> workers,
            Draft draft) {}

    /** Where the form goes when it is done. */
    interface Ways {
        /** A result is on disk. */
        void saved();

        /** Back to the work list. */
        void done();
    }

    final ResultFields fields = new ResultFields();
    final ObjectProperty<Opening> opening = new SimpleObjectProperty<>();

    private final FormState state;
    private final Ui ui;
    private final ScreeningDesk desk;
    private final Ways ways;
    private WorkFilter filter = WorkFilter.ALL;
    private Actor opener;
    private ResultDraft round;

    ResultFormViewModel(Ui ui, ScreeningDesk desk, Ways ways) {
        this.ui = ui;
        this.desk = desk;
        this.ways = ways;
        state = new FormState(ui, this::check);
        fields.onChange(state::touch);
    }

    @Override
    public FormState state() {
        return state;
    }

    @Override
    public void onChange(Runnable changed) {
        fields.onChange(changed);
    }

    /**
     * Opens the result of a household of a work list.
     *
     * @param within which households come next
     */
    void open(long rowId, WorkFilter within) {
        filter = within;
        var actor = ui.actor();
        ui.tasks().run(() -> load(actor, rowId), loaded -> show(actor, loaded));
    }

    private Opening load(Actor actor, long rowId) {
        var entry = desk.workLists().entry(rowId).orElseThrow(() -> new Refusal("找不到工作表的这一户，可能批次已经退回了计划。请刷新列表再试。"));
        var line = entry.line();
        var today = today();
        long whose = line.workerId() == null ? actor.id() : line.workerId();
        return new Opening(
                desk.screenings().find(line.screeningId()).orElseThrow(),
                entry,
                desk.examinations().find(rowId).orElseGet(() -> Examination.of(rowId, today, whose)),
                desk.examinations().visits(rowId),
                desk.examinations().attachments(rowId),
                desk.workers().get(),
                desk.drafts().find(actor, KIND, String.valueOf(rowId)).orElse(null));
    }

    private void show(Actor actor, Opening loaded) {
        opener = actor;
        var draft = Optional.ofNullable(loaded.draft())
                .flatMap(d -> ResultDraft.read(d.content()))
                .filter(d -> d.version() == loaded.result().version());
        state.begin(() -> {
            opening.set(loaded);
            fields.fill(draft.orElseGet(() -> beginning(loaded.result())));
        });
        if (draft.isPresent()) {
            state.takenUp(loaded.draft().keptAt(), "录");
        }
        state.want(
                draft.isPresent() && !loaded.draft().focusedField().isEmpty()
                        ? loaded.draft().focusedField()
                        : "method");
    }

    /** Day, way and worker stay the same on one round. */
    private ResultDraft beginning(Examination result) {
        if (result.version() > 0 || round == null) {
            return ResultDraft.of(result);
        }
        return ResultDraft.of(result.with(r -> {
            r.method = round.method();
            r.examinedOn = round.examinedOn();
            r.workerId = round.workerId();
        }));
    }

    /** Takes the latest visit of the period as the basis: its day, its worker, 入户. */
    void takeVisit() {
        var open = opening.get();
        if (open == null || open.visits().isEmpty()) {
            return;
        }
        var visit = open.visits().get(0);
        fields.examinedOn.set(visit.visit().visitedAt().toLocalDate());
        visit.visitors().stream().findFirst().ifPresent(w -> fields.workerId.set(w.workerId()));
        fields.method.set(visit.visit().way() == VisitWay.NEIGHBOUR ? Method.NEIGHBOUR : Method.HOME);
        fields.visitId.set(visit.visit().rootId());
        state.want("changes");
    }

    private Problems check() {
        var open = opening.get();
        var all = fields.misread();
        var line = open.entry().line();
        var result = ExaminationRules.check(fields.result(line.id()), open.screening(), line.origin(), today());
        all.addAll(result.only(p -> all.about(p.field()).isEmpty()));
        var problem = fields.problem(open.screening().id(), line.householdId(), today());
        if (problem != null) {
            // The owner and the day are those of the result, which speaks for them.
            all.addAll(ProblemRules.check(problem, today())
                    .only(p -> !Set.of("ownerId", "notedOn").contains(p.field())));
        }
        return all;
    }

    @Override
    public void save(boolean next) {
        if (opening.get() == null || !state.mayBeSaved()) {
            return;
        }
        var actor = ui.actor();
        var whose = opener;
        var open = opening.get();
        var line = open.entry().line();
        var result = fields.result(line.id());
        var problem = fields.problem(open.screening().id(), line.householdId(), today());
        round = fields.draft("");
        state.save(
                () -> {
                    desk.examinations().record(actor, result, problem);
                    desk.drafts().discard(whose, KIND, String.valueOf(line.id()));
                    return next ? following(line.screeningId(), line.id()) : null;
                },
                following -> saved(following, next));
    }

    private Long following(long screeningId, long rowId) {
        return desk.workLists().next(screeningId, filter, rowId).orElse(null);
    }

    private void saved(Long following, boolean next) {
        ways.saved();
        if (following != null) {
            ui.dialogs().done("已保存到磁盘");
            open(following, filter);
        } else {
            ui.dialogs().done(next ? "已保存到磁盘。这条路线上没有待查的户了" : "已保存到磁盘");
            ways.done();
        }
    }

    @Override
    public void keepDraft(String focusedField) {
        if (state.changed() && opener != null && opening.get() != null) {
            var whose = opener;
            var line = opening.get().entry().line();
            var content = fields.draft(line.headName()).json();
            ui.tasks().run(() -> desk.drafts().keep(whose, KIND, String.valueOf(line.id()), content, focusedField));
        }
    }

    @Override
    public void discardDraft() {
        var whose = opener;
        long row = opening.get().entry().line().id();
        state.settle();
        ui.tasks().run(() -> desk.drafts().discard(whose, KIND, String.valueOf(row)));
        open(row, filter);
    }

    /**
     * Keeps a file with the household.
     *
     * @param content read off the window's thread
     */
    void attach(String name, Supplier<byte[]> content) {
        var actor = ui.actor();
        long row = opening.get().entry().line().id();
        ui.tasks()
                .run(
                        () -> {
                            desk.examinations().attach(actor, row, name, content.get());
                            return desk.examinations().attachments(row);
                        },
                        this::attached);
    }

    /** Takes a file away again. */
    void detach(Attachment attachment) {
        var actor = ui.actor();
        long row = opening.get().entry().line().id();
        ui.tasks()
                .run(
                        () -> {
                            desk.examinations().detach(actor, row, attachment);
                            return desk.examinations().attachments(row);
                        },
                        this::attached);
    }

    private void attached(List<Attachment> attachments) {
        var was = opening.get();
        opening.set(new Opening(
                was.screening(), was.entry(), was.result(), was.visits(), attachments, was.workers(), was.draft()));
    }

    private LocalDate today() {
        return LocalDate.now(desk.clock());
    }
}
