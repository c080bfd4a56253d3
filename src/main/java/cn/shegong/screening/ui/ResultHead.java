package cn.shegong.screening.ui;

import cn.shegong.base.Refusal;
import cn.shegong.store.Attachment;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Chip;
import cn.shegong.ui.Dialogs.FileKind;
import cn.shegong.ui.DraftLine;
import cn.shegong.ui.Ui;
import cn.shegong.visit.VisitEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Whom a result is about: the household, its rosters, the visit that could be its basis, the files kept with it. */
final class ResultHead extends VBox {
    private static final FileKind FILES = new FileKind(
            "图片、扫描件、文档", List.of("*.jpg", "*.jpeg", "*.png", "*.pdf", "*.doc", "*.docx", "*.xls", "*.xlsx"));

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

    private final Ui ui;
    private final ResultFormViewModel model;
    private final DraftLine draft;

    ResultHead(Ui ui, ResultFormViewModel model) {
        super(6);
        this.ui = ui;
        this.model = model;
        draft = new DraftLine(model);
        model.opening.addListener((o, was, is) -> show(is));
    }

    private void show(ResultFormViewModel.Opening open) {
        var line = open.entry().line();
        var name = new Label(line.headName() + "家");
        name.getStyleClass().add("heading");
        name.setMinWidth(Region.USE_PREF_SIZE);
        var place = quiet(line.village() + line.groupLabel() + "，" + line.members() + " 人");
        var head = new HBox(8, name, place);
        open.entry().categories().forEach(c -> head.getChildren().add(new Chip(c.label(), Chip.Tone.PLAIN)));
        if (open.entry().categories().isEmpty()) {
            head.getChildren().add(new Chip(line.origin().label(), Chip.Tone.ATTENTION));
        }
        var confirmed = open.entry().confirmedWords();
        head.getChildren().addAll(quiet(confirmed.isEmpty() ? "以前的排查没有确认过" : "最近确认 " + confirmed), draft);
        head.setAlignment(Pos.CENTER_LEFT);
        var below = new HBox(16, basis(open.visits()), files(open.attachments()));
        below.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(head, below);
    }

    private Node basis(List<VisitEntry> visits) {
        if (visits.isEmpty()) {
            return quiet("本批次时间里没有走访记录。");
        }
        var visit = visits.get(0);
        var words = new Label(DAY.format(visit.visit().visitedAt()) + " " + visit.visitorNames() + " 走访过（"
                + visit.visit().way().label() + "），可以作这次的依据");
        words.setMinWidth(Region.USE_PREF_SIZE);
        var take = flat("用这次走访 F2", Feather.CORNER_DOWN_RIGHT, model::takeVisit);
        take.setId("takeVisit");
        var taken = new Chip("已采用", Chip.Tone.GOOD);
        taken.visibleProperty()
                .bind(model.fields.visitId.isEqualTo(visit.visit().rootId()));
        var line = new HBox(8, words, take, taken);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node files(List<Attachment> attachments) {
        var flow = new FlowPane(8, 4);
        flow.getChildren().add(flat("加附件…", Feather.PAPERCLIP, this::attach));
        attachments.forEach(attachment -> {
            var remove = flat(attachment.name(), Feather.X, () -> model.detach(attachment));
            flow.getChildren().add(remove);
        });
        return flow;
    }

    private void attach() {
        ui.dialogs()
                .open("加附件", FILES)
                .ifPresent(file -> model.attach(String.valueOf(file.getFileName()), () -> content(file)));
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Refusal("“" + file.getFileName() + "”读不出来，没有加上。请看看它是不是还在、是不是正被别的程序打开。", e);
        }
    }

    private static javafx.scene.control.Button flat(String verb, Feather icon, Runnable act) {
        var button = Buttons.plain(verb, icon, act);
        button.getStyleClass().addAll("flat", "small");
        button.setFocusTraversable(false);
        return button;
    }

    private static Label quiet(String text) {
        var label = new Label(text);
        label.getStyleClass().add("quiet");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
