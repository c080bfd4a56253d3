package cn.shegong.intake.ui;

import cn.shegong.intake.Batch;
import cn.shegong.intake.IntakeService;
import cn.shegong.intake.MissingDecision;
import cn.shegong.intake.ProtocolLine;
import cn.shegong.intake.ProtocolLine.Kind;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Chip;
import cn.shegong.ui.Columns;
import cn.shegong.ui.Empty;
import cn.shegong.ui.Ui;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What differed when a list was taken in: open points first, to be decided now or taken back. */
final class OpenPoints {
    private final Ui ui;
    private final IntakeViewModel road;
    private final BatchesViewModel batches;
    private final TableView<ProtocolLine> table = new TableView<>();
    private Batch batch;

    OpenPoints(Ui ui, IntakeViewModel road, BatchesViewModel batches) {
        this.ui = ui;
        this.road = road;
        this.batches = batches;
        table.setId("protocol");
        table.setPlaceholder(new Empty("和站里的一样，没有不同。"));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setPrefSize(900, 460);
        Columns.of(table)
                .text("种类", 84, line -> line.kind().label())
                .text("村组", 120, line -> line.village() + line.groupLabel())
                .text("户主", 76, ProtocolLine::head)
                .text("姓名", 120, ProtocolLine::name)
                .text("项目", 96, ProtocolLine::label)
                .text("站里", 150, ProtocolLine::beforeText)
                .text("名单", 90, ProtocolLine::afterText)
                .node("决定", 96, OpenPoints::chip)
                .text("原因", 140, ProtocolLine::reason);
    }

    void show(Batch of) {
        batch = of;
        refresh();
        var dialogs = new MissingDialogs(ui, road::today, this::begins, grant -> batches.endReasons(batch));
        var leave = Buttons.plain("退出…", Feather.LOG_OUT, () -> {
            var open = open();
            dialogs.leaves(
                    names(open),
                    open.stream().allMatch(line -> line.personId() != null),
                    batches.endReasons(batch),
                    begins(),
                    decision -> decide(open, decision));
        });
        leave.setId("leaveLater");
        var stay = Buttons.plain("不退出…", Feather.USER_CHECK, () -> {
            var open = open();
            dialogs.stays(names(open), decision -> decide(open, decision));
        });
        stay.setId("stayLater");
        var back = Buttons.plain("撤回决定", Feather.ROTATE_CCW, () -> batches.reopen(decided(), this::refresh));
        back.setId("reopenLater");
        var chosen = table.getSelectionModel().getSelectedItems();
        boolean closed = batch.undone() || !road.mayImport();
        var noneOpen = Bindings.createBooleanBinding(() -> closed || open().isEmpty(), chosen);
        leave.disableProperty().bind(noneOpen);
        stay.disableProperty().bind(noneOpen);
        back.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> closed || decided().isEmpty(), chosen));
        var bar = new HBox(8, leave, stay, back);
        bar.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(table, Priority.ALWAYS);
        ui.dialogs().look(IntakeService.protocolTitle(batch), new VBox(8, bar, table));
    }

    private void refresh() {
        table.getItems()
                .setAll(batches.protocol(batch).stream()
                        .sorted(Comparator.comparing(ProtocolLine::open).reversed())
                        .toList());
    }

    private void decide(List<ProtocolLine> open, MissingDecision decision) {
        batches.decide(open, decision, this::refresh);
    }

    private LocalDate begins() {
        return batch.period() == null
                ? batch.takenAt().toLocalDate().withDayOfMonth(1)
                : YearMonth.parse(batch.period()).atDay(1);
    }

    private List<ProtocolLine> open() {
        return missing().stream().filter(ProtocolLine::open).toList();
    }

    private List<ProtocolLine> decided() {
        return missing().stream().filter(line -> !line.open()).toList();
    }

    private List<ProtocolLine> missing() {
        return table.getSelectionModel().getSelectedItems().stream()
                .filter(line -> line != null && line.kind() == Kind.MISSING)
                .toList();
    }

    private static String names(List<ProtocolLine> lines) {
        return lines.size() == 1 ? lines.get(0).name() : lines.get(0).name() + " 等 " + lines.size() + " 处";
    }

    private static Chip chip(ProtocolLine line) {
        return switch (line.decision()) {
            case OPEN -> new Chip("还没有定", Chip.Tone.ATTENTION);
            case ACCEPTED -> new Chip(line.kind() == Kind.MISSING ? "退出" : "按名单", Chip.Tone.GOOD);
            case REFUSED -> new Chip(line.kind() == Kind.MISSING ? "不退出" : "照站里的", Chip.Tone.PLAIN);
        };
    }
}
