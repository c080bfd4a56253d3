package cn.shegong.intake.ui;

import cn.shegong.base.Actor;
import cn.shegong.base.Progress;
import cn.shegong.document.Fonts;
import cn.shegong.intake.IntakeService;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Page;
import cn.shegong.ui.Ui;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The county's lists come in: read, compared with what the station knows, taken, and undone again. */
public final class IntakePage implements Page {
    /** Where one goes from here. */
    public interface Ways {
        void household(long householdId);

        /** The list of residents. */
        void residents();
    }

    /** What is done before a list is taken in, so that one can go back to it. */
    public interface Before {
        /** Empty, or why it could not be done; runs off the window's thread. */
        Optional<String> run(Actor actor, Progress progress);
    }

    private final IntakeViewModel model;
    private final StartView start;
    private final ReadView read;
    private final CompareView compare;
    private final TakeView take;
    private final DoneView done;
    private final StackPane middle = new StackPane();
    private final VBox view;
    private final Button choose;

    /**
     * @param station its name, as protocols bear it
     * @param fonts asked for only when a paper is written
     */
    public IntakePage(
            Ui ui,
            IntakeService intake,
            Ways ways,
            Before before,
            Supplier<String> station,
            Supplier<Fonts> fonts,
            Clock clock) {
        var batches = new BatchesViewModel(ui, intake, station, fonts);
        model = new IntakeViewModel(ui, intake, batches, before, clock);
        choose = Buttons.primary("选名单…", Feather.DOWNLOAD_CLOUD, model::choose);
        choose.setId("choose");
        start = new StartView(ui, model, batches);
        read = new ReadView(ui, model);
        compare = new CompareView(ui, model, ways::household);
        take = new TakeView(model);
        done = new DoneView(model, ways::residents);
        view = new VBox(12, new Road(model), middle);
        VBox.setVgrow(middle, Priority.ALWAYS);
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::keys);
        view.setOnDragOver(this::over);
        view.setOnDragDropped(this::dropped);
        model.step.addListener((o, was, is) -> showStep(is));
        showStep(model.step.get());
    }

    @Override
    public String title() {
        return "名单导入";
    }

    @Override
    public String purpose() {
        return "县里、乡镇里发来的名单原样收进来：先看读得对不对，再看和站里有什么不同，最后一次收下，收错了可以撤销。";
    }

    @Override
    public Ikon icon() {
        return Feather.DOWNLOAD_CLOUD;
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
    public void shown() {
        start.refresh();
    }

    @Override
    public List<Button> actions() {
        return model.mayImport() ? List.of(choose) : List.of();
    }

    @Override
    public boolean back() {
        return model.back();
    }

    private void showStep(Step step) {
        // The one primary action is the step's own once the road has begun.
        choose.getStyleClass().remove("accent");
        if (step == Step.START) {
            choose.getStyleClass().add("accent");
            start.refresh();
        }
        middle.getChildren().setAll(view(step));
        // A split pane has its parts only then, and only what is there can have the cursor.
        middle.applyCss();
        begin(step);
    }

    private void begin(Step step) {
        switch (step) {
            case START -> {
                // Where the cursor is; Ctrl+N begins.
            }
            case READ -> read.begin();
            case COMPARE -> compare.begin();
            case TAKE -> take.begin();
            case DONE -> done.begin();
        }
    }

    private Node view(Step step) {
        return switch (step) {
            case START -> start.view();
            case READ -> read.shown();
            case COMPARE -> compare.shown();
            case TAKE -> take.shown();
            case DONE -> done.shown();
        };
    }

    private void keys(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER && e.isShortcutDown()) {
            e.consume();
            model.next();
        } else if (e.getCode() == KeyCode.ESCAPE && model.back()) {
            e.consume();
        }
    }

    private void over(DragEvent e) {
        if (model.mayImport() && e.getDragboard().getFiles().size() == 1) {
            e.acceptTransferModes(TransferMode.COPY);
            e.consume();
        }
    }

    private void dropped(DragEvent e) {
        var files = e.getDragboard().getFiles();
        if (model.mayImport() && files.size() == 1) {
            e.setDropCompleted(true);
            e.consume();
            model.open(files.get(0).toPath());
        }
    }
}
