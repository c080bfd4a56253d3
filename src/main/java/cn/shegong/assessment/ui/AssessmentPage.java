package cn.shegong.assessment.ui;

import cn.shegong.assessment.AssessmentEntry;
import cn.shegong.assessment.AssessmentPapers;
import cn.shegong.assessment.AssessmentState;
import cn.shegong.assessment.AssessmentVersion;
import cn.shegong.assessment.Instrument;
import cn.shegong.base.Right;
import cn.shegong.draft.Draft;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Dialogs.FileKind;
import cn.shegong.ui.Empty;
import cn.shegong.ui.ListPane;
import cn.shegong.ui.Page;
import cn.shegong.ui.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The assessments: all sheets in a list, what came of the chosen one, and the form in which one is answered. */
public final class AssessmentPage implements Page, AssessmentDetail.Acts {
    private final Ui ui;
    private final AssessmentDesk desk;
    private final AssessmentListViewModel list;
    private final SheetViewModel sheet;
    private final ListPane<AssessmentEntry> table;
    private final AssessmentDetail detail;
    private final SheetForm form;
    private final InstrumentShelf shelf;
    private final VBox front;
    private final StackPane view = new StackPane();
    private boolean opened;

    public AssessmentPage(Ui ui, AssessmentDesk desk) {
        this.ui = ui;
        this.desk = desk;
        list = new AssessmentListViewModel(ui, desk);
        sheet = new SheetViewModel(ui, desk, this::saved);
        form = new SheetForm(ui, sheet, desk, this::showList);
        table = new ListPane<>(ui.tasks(), "份", list::load);
        detail = new AssessmentDetail(this, desk.openVisit());
        shelf = new InstrumentShelf(ui, desk, this::refresh);
        front = new VBox(
                8, new DraftBanners(list.drafts, this::goOn, draft -> list.discard(draft, this::refresh)), table);
        VBox.setVgrow(table, Priority.ALWAYS);
        AssessmentColumns.fill(table, list, () -> LocalDate.now(desk.clock()));
        table.detail(detail, 0.62);
        table.onOpen(entry -> {
            if (may() && entry.line().state() == AssessmentState.ACTIVE) {
                correct(entry);
            }
        });
        table.selected().addListener((o, was, is) -> showDetail(is));
        list.onFilter(table::filterChanged);
        list.none.addListener((o, was, is) -> empty(is));
        empty(true);
        table.alwaysChosen();
        view.getChildren().setAll(front);
        list.refresh(() -> {});
    }

    private void empty(boolean none) {
        table.empty(none ? new Empty("还没有评估。做一份，结果、复评日期和统计都从这里来。", "新评估", this::begin) : new Empty("按现在的筛选，没有评估。"));
    }

    @Override
    public String title() {
        return "评估";
    }

    @Override
    public String purpose() {
        return "按量表评估老人、儿童、残疾人和家庭，自动算分定级，到期提醒再评。";
    }

    @Override
    public Ikon icon() {
        return Feather.CLIPBOARD;
    }

    @Override
    public String group() {
        return "人";
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public int due() {
        return list.due();
    }

    @Override
    public List<Button> actions() {
        var instruments = Buttons.plain("量表…", Feather.BOOK_OPEN, shelf::show);
        instruments.setId("shelf");
        return may() ? List.of(instruments, Buttons.primary("新评估", Feather.PLUS, this::begin)) : List.of(instruments);
    }

    /** Shows the list afresh; the first time, goes on with what was left half answered. */
    @Override
    public void shown() {
        boolean first = !opened;
        opened = true;
        list.refresh(() -> {
            if (first && !list.drafts.isEmpty() && !formShows()) {
                goOn(list.drafts.get(0));
            }
        });
        reload();
    }

    @Override
    public void leaving() {
        if (formShows()) {
            form.keepDraft();
        }
    }

    /** Takes up what was left half answered; the shell is to bring the page to the front. */
    public void goOn(Draft draft) {
        leaving();
        opened = true;
        open(() -> sheet.goOn(draft));
    }

    @Override
    public boolean back() {
        if (!formShows()) {
            return false;
        }
        form.leave();
        return true;
    }

    /** Asks for the instrument and begins a sheet. */
    public void begin() {
        if (!formShows()) {
            var preferred = list.instrument.get();
            ui.tasks().run(() -> desk.instruments().offered(), offered -> pick(offered, preferred, SheetStart::of));
        }
    }

    private void pick(List<Instrument> offered, Instrument preferred, Function<String, SheetStart> start) {
        InstrumentPicker.ask(
                ui, "新评估", "开始", offered, preferred, chosen -> open(() -> sheet.open(start.apply(chosen.code()))));
    }

    /**
     * Begins a sheet about somebody; the shell is to bring the page to the front.
     *
     * @param personId null for the household
     */
    public void beginFor(Long personId, long householdId) {
        leaving();
        opened = true;
        ui.tasks()
                .run(
                        () -> desk.instruments().offered().stream()
                                .filter(i -> (personId == null) == (i.subject() == Instrument.Subject.HOUSEHOLD))
                                .toList(),
                        fitting -> pick(
                                fitting,
                                null,
                                code -> SheetStart.about(code, personId, personId == null ? householdId : null)));
    }

    /** Begins a sheet on a visit, on its day and by its workers; the shell is to bring the page to the front. */
    public void beginOn(long visitRootId) {
        leaving();
        opened = true;
        OnVisit.ask(ui, desk, visitRootId, start -> open(() -> sheet.open(start)));
    }

    /** The list of those who are to be assessed again. */
    public void showDue() {
        leaving();
        opened = true;
        list.only(AssessmentListViewModel.Which.DUE);
        showList();
    }

    /** Shows a sheet in the list; the shell is to bring the page to the front. */
    public void show(AssessmentEntry entry) {
        leaving();
        opened = true;
        list.only(null);
        list.text.set(entry.line().name());
        showList();
        table.choose(row -> row.line().rootId() == entry.line().rootId());
    }

    private void open(Runnable begin) {
        view.getChildren().setAll(form);
        begin.run();
    }

    @Override
    public void correct(AssessmentEntry entry) {
        open(() -> sheet.open(SheetStart.correcting(entry.line().id())));
    }

    @Override
    public void again(AssessmentEntry entry) {
        open(() -> sheet.open(SheetStart.about(
                entry.line().instrumentCode(),
                entry.line().personId(),
                entry.line().householdId())));
    }

    @Override
    public void print(AssessmentVersion version, String who) {
        var name = AssessmentPapers.fileName(
                who + version.sheet().instrument().label() + version.sheet().assessedOn());
        ui.dialogs().save("评估表存到哪里", name, FileKind.PDF).ifPresent(target -> {
            var actor = ui.actor();
            ui.tasks()
                    .job(
                            "写评估表",
                            progress -> {
                                desk.papers().write(actor, version, desk.fonts().get(), target, progress);
                                return target;
                            },
                            written -> ui.dialogs().done("已写到 " + written.getFileName()));
        });
    }

    @Override
    public void offer(AssessmentVersion version, String who) {
        list.offer(version, who, this::refresh);
    }

    @Override
    public void makeVoid(AssessmentEntry entry) {
        list.voidSheet(entry, this::refresh);
    }

    @Override
    public boolean may() {
        return ui.actor().may(Right.RECORD);
    }

    private boolean formShows() {
        return view.getChildren().contains(form);
    }

    private void showList() {
        view.getChildren().setAll(front);
        refresh();
        table.table().requestFocus();
    }

    private void saved(AssessmentVersion version) {
        showList();
        table.choose(entry -> entry.line().rootId() == version.rootId());
        list.saved(version, this::refresh);
        var about = sheet.fields.who.get();
        if (about != null) {
            list.offer(version, about.name(), this::refresh);
        }
    }

    private void refresh() {
        list.refresh(() -> {});
        reload();
    }

    private void reload() {
        table.reload();
        showDetail(table.selected().get());
    }

    private void showDetail(AssessmentEntry entry) {
        if (entry == null) {
            detail.clear();
        } else {
            ui.tasks().run(() -> list.whole(entry), whole -> {
                if (entry.equals(table.selected().get())) {
                    detail.show(whole);
                }
            });
        }
    }
}
