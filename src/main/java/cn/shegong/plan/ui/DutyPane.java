package cn.shegong.plan.ui;

import cn.shegong.base.ChineseDate;
import cn.shegong.base.Right;
import cn.shegong.base.Rows;
import cn.shegong.place.Village;
import cn.shegong.plan.CoverDraft;
import cn.shegong.plan.CoverSpell;
import cn.shegong.plan.Turn;
import cn.shegong.staff.Worker;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.DateField;
import cn.shegong.ui.Empty;
import cn.shegong.ui.FormDialog;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.ListPane;
import cn.shegong.ui.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/** 分工和代班: whose village it is, and who goes in the place of an absent colleague. */
final class DutyPane extends HBox {
    private final Ui ui;
    private final PlanDesk desk;
    private final ListPane<Line> villages;
    private final ListPane<CoverSpell> covers;

    /** A village with whose turn it is today. */
    private record Line(Village village, Turn turn) {}

    DutyPane(Ui ui, PlanDesk desk) {
        super(16);
        this.ui = ui;
        this.desk = desk;
        villages = new ListPane<>(ui.tasks(), "村", slice -> {
            var turns = desk.duties().turns(desk.today());
            return Rows.of(
                    desk.places().villages().stream()
                            .map(village -> new Line(village, turns.getOrDefault(village.id(), new Turn(null, "", ""))))
                            .toList(),
                    slice);
        });
        villages.setId("duties");
        villages.columns()
                .text("村（社区）", 140, line -> line.village().name())
                .text(
                        "今天谁去",
                        180,
                        line -> line.turn().workerId() == null
                                ? "还没有分"
                                : line.turn().words());
        villages.alwaysChosen();
        villages.onOpen(line -> assign());
        covers = new ListPane<>(ui.tasks(), "段", slice -> Rows.of(desk.duties().covers(), slice));
        covers.setId("covers");
        covers.columns()
                .text("谁不在", 80, CoverSpell::absentName)
                .text("谁代", 80, CoverSpell::coverName)
                .text("从", 96, cover -> cover.fromOn().toString())
                .text("到", 96, cover -> cover.untilOn().toString())
                .text("原因", 110, CoverSpell::reason);
        covers.empty(new Empty("没有记过代班。"));
        covers.alwaysChosen();
        var left = new VBox(8, villages, button("assign", "改分工…", Feather.EDIT_2, Right.MANAGE_STATION, this::assign));
        var right = new VBox(
                8,
                covers,
                new HBox(
                        8,
                        button("cover", "记代班…", Feather.PLUS, Right.RECORD, this::cover),
                        button("end-cover", "回来了", Feather.CHECK, Right.RECORD, this::end)));
        VBox.setVgrow(villages, Priority.ALWAYS);
        VBox.setVgrow(covers, Priority.ALWAYS);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren().setAll(left, right);
    }

    private Button button(String id, String verb, Feather icon, Right right, Runnable act) {
        var button = Buttons.plain(verb, icon, act);
        button.setId(id);
        button.setDisable(!ui.actor().may(right));
        return button;
    }

    void refresh() {
        villages.reload();
        covers.reload();
    }

    private void assign() {
        var line = villages.selected().get();
        if (line == null || !ui.actor().may(Right.MANAGE_STATION)) {
            return;
        }
        withWorkers(workers -> {
            var worker = combo(workers);
            var from = day(desk.today());
            var form = new FormPane()
                    .field("由谁负责", "workerId", worker)
                    .required("从哪天起", "validFrom", from)
                    .wide(PlanWords.text("由谁负责空着，就是不分给谁。", "quiet"))
                    .end();
            var actor = ui.actor();
            FormDialog.ask(
                    ui,
                    line.village().name(),
                    form,
                    "保存",
                    () -> from.valueProperty().get(),
                    day -> {
                        desk.duties().assign(actor, line.village(), worker.getValue(), day);
                        return line;
                    },
                    done -> saved("已保存分工"));
        });
    }

    private void cover() {
        withWorkers(workers -> {
            var absent = combo(workers);
            var cover = combo(workers);
            var from = day(desk.today());
            var until = day(null);
            var reason = new TextField();
            var form = new FormPane()
                    .required("谁不在", "absentId", absent)
                    .required("谁代", "coverId", cover)
                    .required("从哪天", "fromOn", from)
                    .required("到哪天", "untilOn", until)
                    .field("原因", "reason", reason)
                    .end();
            var actor = ui.actor();
            FormDialog.ask(
                    ui,
                    "记代班",
                    form,
                    "记下",
                    () -> new CoverDraft(
                            id(absent),
                            id(cover),
                            from.valueProperty().get(),
                            until.valueProperty().get(),
                            reason.getText().strip()),
                    draft -> desk.duties().cover(actor, draft),
                    done -> saved("已记下代班"));
        });
    }

    private void end() {
        var cover = covers.selected().get();
        if (cover == null || cover.untilOn().isBefore(desk.today())) {
            return;
        }
        var actor = ui.actor();
        ui.tasks()
                .run(
                        () -> {
                            desk.duties().endCover(actor, cover);
                            return cover;
                        },
                        done -> saved(cover.absentName() + "回来了，代班到昨天为止"));
    }

    private void saved(String words) {
        ui.dialogs().done(words);
        refresh();
    }

    private void withWorkers(Consumer<List<Worker>> then) {
        ui.tasks().run(() -> desk.workers().get(), then);
    }

    private static Long id(ComboBox<Worker> box) {
        return box.getValue() == null ? null : box.getValue().id();
    }

    private DateField day(LocalDate first) {
        var field = new DateField(text -> ChineseDate.readComing(text, desk.today())
                .filter(read -> read.precision() == ChineseDate.Precision.DAY)
                .map(ChineseDate::date));
        field.valueProperty().set(first);
        return field;
    }

    private static ComboBox<Worker> combo(List<Worker> workers) {
        var box = new ComboBox<Worker>();
        box.getItems().setAll(workers);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Worker worker) {
                return worker == null ? "" : worker.name();
            }

            @Override
            public Worker fromString(String text) {
                return null;
            }
        });
        return box;
    }
}
