package cn.shegong.visit.ui;

import cn.shegong.base.Right;
import cn.shegong.catalogue.ServiceItem;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.DraftBanner;
import cn.shegong.ui.Empty;
import cn.shegong.ui.EntryForm;
import cn.shegong.ui.ListPane;
import cn.shegong.ui.Page;
import cn.shegong.ui.Ui;
import cn.shegong.visit.VisitEntry;
import cn.shegong.visit.VisitState;
import cn.shegong.visit.VisitVersion;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The visits: all of them in a list, and the form in which one is recorded or corrected. */
public final class VisitPage implements Page {
    private final Ui ui;
    private final VisitDesk desk;
    private final VisitListViewModel list;
    private final VisitFormViewModel model;
    private final ListPane<VisitEntry> table;
    private final VisitDetail detail;
    private final EntryForm form;
    private final VBox front;
    private final StackPane view = new StackPane();
    private boolean opened;
    /** On whose behalf the form is open, or null. */
    private Errand errand;

    public VisitPage(Ui ui, VisitDesk desk, VisitPictures pictures) {
        this.ui = ui;
        this.desk = desk;
        list = new VisitListViewModel(ui, desk);
        model = new VisitFormViewModel(ui, desk, this::saved);
        form = VisitForm.of(ui, model, desk, pictures, this::left);
        table = new ListPane<>(ui.tasks(), "次", list::load);
        detail = new VisitDetail(
                new Steps(new FollowUpForms(ui, desk, this::refresh)), pictures, this::workerName, this::itemTitle);
        front = new VBox(
                8,
                new DraftBanner(
                        list.draft.map(VisitListViewModel::words),
                        "接着记",
                        this::goOn,
                        () -> list.discard(list.draft.get(), this::refresh)),
                table);
        VBox.setVgrow(table, Priority.ALWAYS);
        VisitColumns.fill(table, list, desk);
        table.detail(detail);
        table.empty(new Empty("这里还没有走访。记下第一次，月报和待办都从这里数。", "记一次走访", this::record));
        table.onOpen(this::open);
        table.selected().addListener((o, was, is) -> showDetail(is));
        list.onFilter(table::filterChanged);
        view.getChildren().setAll(front);
        refresh();
    }

    /** The same with what another feature shows of a visit. */
    public VisitPage(Ui ui, VisitDesk desk, VisitPictures pictures, VisitAddition addition) {
        this(ui, desk, pictures);
        detail.addition(addition);
    }

    @Override
    public String title() {
        return "走访";
    }

    @Override
    public String purpose() {
        return "记下去了哪户、见了谁、发现什么、办了什么；没见到人的也记，但不计数。";
    }

    @Override
    public Ikon icon() {
        return Feather.MAP_PIN;
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
        return ui.actor().may(Right.RECORD) ? List.of(Buttons.primary("记一次走访", Feather.PLUS, this::record)) : List.of();
    }

    /** Shows the list afresh; the first time, goes on with what was left half typed. */
    @Override
    public void shown() {
        boolean first = !opened;
        opened = true;
        list.refresh(() -> {
            if (first && list.draft.get() != null && !formShows()) {
                goOn();
            }
        });
        table.reload();
    }

    @Override
    public void leaving() {
        if (formShows()) {
            form.keepDraft();
        }
    }

    /** From the form to the list; what is half typed waits there as a draft. */
    @Override
    public boolean back() {
        if (!formShows()) {
            return false;
        }
        form.leave();
        return true;
    }

    /** Begins a new visit, or goes on with the one that was left half typed. */
    public void record() {
        if (!formShows()) {
            model.record();
            showForm();
        }
    }

    /** Begins a visit to this household; the shell is to bring the page to the front. */
    public void recordFor(long householdId) {
        leaving();
        errand = null;
        opened = true;
        model.recordFor(householdId);
        showForm();
    }

    /**
     * Who sends the worker here to record one visit.
     *
     * @param saved gets the first version of the visit, instead of the list being shown
     * @param left called when the form is left without saving; what was typed waits as a draft
     */
    public record Errand(LongConsumer saved, Runnable left) {}

    /** The same on somebody's behalf; day and workers of the visit saved just before stay. */
    public void recordFor(long householdId, Errand wanted) {
        leaving();
        opened = true;
        errand = wanted;
        model.recordSheet(householdId);
        showForm();
    }

    /** Shows a visit in the list; the shell is to bring the page to the front. */
    public void show(long rootId) {
        leaving();
        opened = true;
        showList();
        ui.tasks().run(() -> list.entry(rootId), found -> {
            list.only(found);
            table.choose(entry -> entry.visit().rootId() == rootId);
        });
    }

    private void goOn() {
        model.goOn(list.draft.get());
        showForm();
    }

    private void correct(long versionId) {
        model.correct(versionId);
        showForm();
    }

    private void open(VisitEntry entry) {
        if (ui.actor().may(Right.RECORD) && entry.visit().state() == VisitState.ACTIVE) {
            correct(entry.visit().id());
        }
    }

    /** What is done from the detail. */
    private final class Steps implements VisitDetail.Steps {
        private final FollowUpForms followUps;

        private Steps(FollowUpForms followUps) {
            this.followUps = followUps;
        }

        @Override
        public void correct(VisitEntry entry) {
            VisitPage.this.correct(entry.visit().id());
        }

        @Override
        public void makeVoid(VisitEntry entry) {
            list.voidVisit(entry, VisitPage.this::refresh);
        }

        @Override
        public void closeFollowUp(VisitEntry entry) {
            followUps.close(entry.visit());
        }

        @Override
        public void handFollowUp(VisitEntry entry) {
            followUps.hand(entry);
        }

        @Override
        public void reopenFollowUp(VisitEntry entry) {
            followUps.reopen(entry.visit());
        }
    }

    private boolean formShows() {
        return view.getChildren().contains(form);
    }

    private void showForm() {
        view.getChildren().setAll(form);
    }

    private void left() {
        var sender = errand;
        errand = null;
        showList();
        if (sender != null) {
            sender.left().run();
        }
    }

    private void showList() {
        view.getChildren().setAll(front);
        refresh();
        table.table().requestFocus();
    }

    private void saved(VisitVersion version, boolean next) {
        list.saved(version, this::refresh);
        var sender = errand;
        errand = null;
        if (sender != null) {
            showList();
            sender.saved().accept(version.rootId());
        } else if (next) {
            model.recordNext();
        } else {
            showList();
            table.choose(entry -> entry.visit().rootId() == version.rootId());
        }
    }

    private void refresh() {
        list.refresh(() -> {});
        table.reload();
    }

    private void showDetail(VisitEntry entry) {
        if (entry == null) {
            detail.clear();
        } else {
            ui.tasks().run(() -> list.versions(entry), versions -> {
                if (entry.equals(table.selected().get())) {
                    detail.show(entry, versions, ui.actor().may(Right.RECORD));
                }
            });
        }
    }

    private String workerName(long id) {
        return list.workers.stream()
                .filter(w -> w.id() == id)
                .findFirst()
                .map(w -> w.name())
                .orElse("");
    }

    private String itemTitle(String code) {
        return desk.catalogue().item(code).map(ServiceItem::title).orElse(code);
    }
}
