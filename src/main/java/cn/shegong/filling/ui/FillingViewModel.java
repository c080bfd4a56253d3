package cn.shegong.filling.ui;

import cn.shegong.base.InvalidInput;
import cn.shegong.base.Problems;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.filling.CountyTable;
import cn.shegong.filling.FillField;
import cn.shegong.filling.FillOrder;
import cn.shegong.filling.FillResult;
import cn.shegong.filling.FillSheet;
import cn.shegong.filling.FillingService.Preview;
import cn.shegong.filling.Who;
import cn.shegong.place.Village;
import cn.shegong.ui.Dialogs.FileKind;
import cn.shegong.ui.Ui;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The table that is to be filled: its sheets, what goes into each column, whose rows, and what came of it. */
final class FillingViewModel {
    static final int SHOWN = 8;

    final ObjectProperty<CountyTable> table = new SimpleObjectProperty<>();
    final ObservableList<FillSheet> sheets = FXCollections.observableArrayList();
    final ObjectProperty<FillSheet> sheet = new SimpleObjectProperty<>();
    final ObservableList<FillField> fields = FXCollections.observableArrayList();
    final ObservableList<Village> villages = FXCollections.observableArrayList();
    final ObjectProperty<Preview> preview = new SimpleObjectProperty<>();

    /** Why there is nothing to be shown, or empty. */
    final StringProperty trouble = new SimpleStringProperty("");

    final ObservableList<FillResult> results = FXCollections.observableArrayList();
    final ObjectProperty<Path> written = new SimpleObjectProperty<>();
    final OrderViewModel order;

    private final Ui ui;
    private final FillingDesk desk;
    private final Map<String, FillOrder> orders = new LinkedHashMap<>();
    private boolean loading;
    private long asked;

    FillingViewModel(Ui ui, FillingDesk desk) {
        this.ui = ui;
        this.desk = desk;
        order = new OrderViewModel(desk.filling(), YearMonth.now(desk.clock()), this::ordered);
    }

    boolean mayExport() {
        return ui.actor().may(Right.EXPORT);
    }

    boolean mayUnmask() {
        return ui.actor().may(Right.UNMASK);
    }

    void choose() {
        ui.dialogs().open("选要填的表", FileKind.EXCEL).ifPresent(this::open);
    }

    /** One reading of a workbook with what is chosen from beside it. */
    private record Reading(CountyTable table, List<FillField> fields, List<Who> whos, List<Village> villages) {}

    void open(Path file) {
        var actor = ui.actor();
        ui.tasks()
                .job(
                        "读要填的表",
                        progress -> new Reading(
                                desk.filling().read(actor, file, progress),
                                desk.filling().choices(),
                                desk.filling().whos(),
                                desk.places().allVillages()),
                        this::opened);
    }

    private void opened(Reading reading) {
        loading = true;
        orders.clear();
        results.clear();
        written.set(null);
        preview.set(null);
        fields.setAll(reading.fields());
        villages.setAll(reading.villages());
        order.whos.setAll(reading.whos());
        table.set(reading.table());
        sheets.setAll(reading.table().sheets());
        loading = false;
        show(sheets.get(0));
    }

    /** Brings a sheet to the front, with its own rows chosen; a sheet that was looked at is filled unless it is left out. */
    void show(FillSheet wanted) {
        if (wanted == null) {
            return;
        }
        loading = true;
        order.take(orders.computeIfAbsent(wanted.name(), name -> desk.filling().begin(wanted)));
        sheet.set(wanted);
        loading = false;
        look();
    }

    private void ordered(FillOrder changed) {
        if (!loading && sheet.get() != null) {
            orders.put(sheet.get().name(), changed);
            look();
        }
    }

    /** Something else stands in a column from now on, in this table and in every one of its layout. */
    void correct(int column, FillField field) {
        var changed = sheet.get().with(column, field);
        var actor = ui.actor();
        loading = true;
        sheets.replaceAll(each -> each.name().equals(changed.name())
                ? changed
                : each.layout().equals(changed.layout()) ? each.with(column, field) : each);
        sheet.set(changed);
        loading = false;
        ui.tasks()
                .run(
                        () -> {
                            desk.filling().remember(actor, changed);
                            return changed;
                        },
                        kept -> look());
    }

    private void look() {
        var wanted = orders.get(sheet.get().name());
        var shown = sheet.get();
        var actor = ui.actor();
        long mine = ++asked;
        ui.tasks()
                .run(
                        () -> {
                            try {
                                return new Looked(desk.filling().preview(actor, shown, wanted, SHOWN), "");
                            } catch (Refusal refusal) {
                                return new Looked(new Preview(List.of(), 0), refusal.getMessage());
                            }
                        },
                        looked -> {
                            if (mine == asked) {
                                preview.set(looked.preview());
                                trouble.set(looked.trouble());
                            }
                        });
    }

    private record Looked(Preview preview, String trouble) {}

    /** The sheets that have been looked at and are not left out, with their rows. */
    private Map<FillSheet, FillOrder> wanted() {
        var wanted = new LinkedHashMap<FillSheet, FillOrder>();
        sheets.forEach(each -> {
            var said = orders.get(each.name());
            if (said != null) {
                wanted.put(each, said.with(o -> o.purpose = order.whole.get() ? order.purpose.get() : ""));
            }
        });
        return wanted;
    }

    /** Leaves a sheet as it is. */
    void leaveOut() {
        if (orders.size() > 1) {
            orders.remove(sheet.get().name());
            show(sheets.stream()
                    .filter(each -> orders.containsKey(each.name()))
                    .findFirst()
                    .orElseThrow());
        }
    }

    /** Which sheets will be filled, in words. */
    String included() {
        return orders.keySet().stream().collect(Collectors.joining("、"));
    }

    void fill() {
        if (table.get() == null) {
            choose();
            return;
        }
        if (order.whole.get() && order.purpose.get().isBlank()) {
            ui.dialogs().fail(new InvalidInput(Problems.none().error("purpose", "blank", "要完整的号码，请写明用途；会记入日志。")));
            return;
        }
        var wanted = wanted();
        int full =
                wanted.keySet().stream().mapToInt(each -> each.zone().filled()).sum();
        if (full > 0) {
            if (!ui.dialogs().confirm("这张表已经填过", "表里已经填了 " + full + " 行。填表会在新的一份里清掉这些行，从头填；发来的那一份不动。", "清掉重填")) {
                return;
            }
            wanted.replaceAll((each, said) -> said.with(o -> o.replace = true));
        }
        ui.dialogs().save("填好的表存成", suggested(wanted), FileKind.EXCEL).ifPresent(target -> write(wanted, target));
    }

    private String suggested(Map<FillSheet, FillOrder> wanted) {
        var name = table.get().file().name().replaceFirst("(?i)\\.xlsx$", "").replaceFirst("^空表[-—_ ]*", "");
        var month = wanted.values().iterator().next().month();
        return name + "（" + month.getYear() + "年" + month.getMonthValue() + "月填）.xlsx";
    }

    private void write(Map<FillSheet, FillOrder> wanted, Path target) {
        var actor = ui.actor();
        var from = table.get();
        ui.tasks().job("填表", progress -> desk.filling().fill(actor, from, wanted, target, progress), filled -> {
            written.set(target);
            results.setAll(filled);
        });
    }

    /** Back from what came of it to the table; from the table to the beginning. */
    boolean back() {
        if (!results.isEmpty()) {
            results.clear();
            return true;
        }
        if (table.get() != null) {
            reset();
            return true;
        }
        return false;
    }

    void reset() {
        results.clear();
        orders.clear();
        sheet.set(null);
        table.set(null);
        sheets.clear();
    }
}
