package cn.shegong.resident.ui;

import cn.shegong.base.Progress;
import cn.shegong.base.Right;
import cn.shegong.base.Slice;
import cn.shegong.document.Column;
import cn.shegong.document.Ledger;
import cn.shegong.document.LedgerSheet;
import cn.shegong.document.Table;
import cn.shegong.resident.Age;
import cn.shegong.resident.HouseholdRow;
import cn.shegong.resident.Person;
import cn.shegong.resident.PersonRow;
import cn.shegong.ui.Dialogs.FileKind;
import cn.shegong.ui.ListPane;
import cn.shegong.ui.Ui;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.control.TableColumnBase;

/** Writes a list to Excel as it stands on the screen: its filter, its order, its columns, but all of its pages. */
final class ListExport {
    /** A column of the file and where its values come from. */
    private record Field<R>(Column column, Function<R, Object> value) {}

    /** What has been asked before anything is written. */
    private record Request(Path target, String purpose) {}

    private final Ui ui;
    private final Registers registers;

    ListExport(Ui ui, Registers registers) {
        this.ui = ui;
        this.registers = registers;
    }

    /** @param model gives the rows under the filter on the screen */
    void persons(ListPane<PersonRow> list, ListViewModel model) {
        var titles = titles(list);
        var slice = list.slice();
        ask("居民名单", ui.actor().may(Right.UNMASK)).ifPresent(request -> ui.tasks()
                .job(
                        "导出居民名单",
                        progress -> {
                            var rows = all(slice, model::persons, progress);
                            return write(
                                    request, "居民名单", "人", () -> personFields(titles, rows, request), rows, progress);
                        },
                        this::done));
    }

    void households(ListPane<HouseholdRow> list, ListViewModel model) {
        var titles = titles(list);
        var slice = list.slice();
        ask("家庭名单", false).ifPresent(request -> ui.tasks()
                .job(
                        "导出家庭名单",
                        progress -> {
                            var rows = all(slice, model::households, progress);
                            return write(request, "家庭名单", "户", () -> householdFields(titles), rows, progress);
                        },
                        this::done));
    }

    private Optional<Request> ask(String name, boolean numbers) {
        ui.actor().require(Right.EXPORT);
        var purpose = new PurposeField();
        if (numbers && !ui.dialogs().show("导出" + name, purpose, "选文件…")) {
            return Optional.empty();
        }
        if (purpose.missing()) {
            ui.dialogs().tell("没有导出", "要完整的身份证号和电话，请写明用途；会记入日志。");
            return Optional.empty();
        }
        return ui.dialogs()
                .save("导出" + name, name + Words.day(registers.today()) + ".xlsx", FileKind.EXCEL)
                .map(target -> new Request(target, purpose.purpose()));
    }

    private void done(Path target) {
        ui.dialogs().done("已写到 " + target.getFileName());
    }

    private <R> Path write(
            Request request,
            String name,
            String measure,
            Supplier<List<Field<R>>> fields,
            List<R> rows,
            Progress progress) {
        var numbers = request.purpose.isEmpty() ? "号码遮住" : "完整号码，用途：" + request.purpose;
        var what = name + " " + rows.size() + " " + measure + "，" + numbers;
        registers
                .persons()
                .export(
                        ui.actor(),
                        what,
                        request.target,
                        () -> ledger(request.target, name, measure, fields.get(), rows, progress.toTheEnd()));
        return request.target;
    }

    private <R> void ledger(
            Path target, String name, String measure, List<Field<R>> fields, List<R> rows, Progress progress) {
        var table = Table.numbered(fields.stream().map(Field::column).toArray(Column[]::new));
        rows.forEach(row ->
                table.row(fields.stream().map(field -> field.value().apply(row)).toArray()));
        var sheet = new LedgerSheet(name, table)
                .unit(registers.settings().profile().stationName())
                .measure(measure)
                .filledOn(registers.today());
        new Ledger().sheet(sheet).write(target, progress);
    }

    private static <R> List<R> all(Slice like, Function<Slice, cn.shegong.base.Rows<R>> read, Progress progress) {
        var rows = new ArrayList<R>();
        int step = 500;
        while (true) {
            if (progress.cancelled()) {
                throw new CancellationException();
            }
            var some = read.apply(new Slice(like.sort(), like.descending(), rows.size(), step));
            rows.addAll(some.rows());
            progress.report(rows.size(), some.total(), "读名单");
            if (some.rows().size() < step) {
                return rows;
            }
        }
    }

    private static List<String> titles(ListPane<?> list) {
        return list.table().getVisibleLeafColumns().stream()
                .map(TableColumnBase::getText)
                .toList();
    }

    private List<Field<PersonRow>> personFields(List<String> titles, List<PersonRow> rows, Request request) {
        Map<Long, Person> whole = request.purpose.isEmpty()
                ? Map.of()
                : registers
                        .persons()
                        .revealForFile(
                                ui.actor(), rows.stream().map(PersonRow::id).toList(), request.purpose)
                        .stream()
                        .collect(Collectors.toMap(Person::id, Function.identity()));
        var today = registers.today();
        var known = new HashMap<String, List<Field<PersonRow>>>();
        known.put("姓名", List.of(new Field<>(Column.code("姓名"), PersonRow::name)));
        known.put(
                "性别年龄",
                List.of(
                        new Field<>(Column.code("性别"), row -> row.sex().label()),
                        new Field<>(Column.integer("年龄"), row -> age(row, today))));
        known.put("村组", List.of(new Field<>(Column.text("村组"), row -> Words.place(row.village(), row.groupLabel()))));
        known.put("类别", List.of(new Field<>(Column.text("类别"), PersonRow::categories)));
        known.put(
                "身份证",
                List.of(new Field<>(
                        Column.code("身份证"),
                        row -> whole.containsKey(row.id()) ? number(whole.get(row.id())) : row.idNumber())));
        known.put(
                "电话",
                List.of(new Field<>(
                        Column.code("电话"),
                        row -> whole.containsKey(row.id()) ? phone(whole.get(row.id())) : row.phone())));
        known.put("最近走访", List.of(new Field<>(Column.date("最近走访"), row -> day(row.lastVisit()))));
        return inOrder(titles, known);
    }

    private static List<Field<HouseholdRow>> householdFields(List<String> titles) {
        var known = new HashMap<String, List<Field<HouseholdRow>>>();
        known.put("户主", List.of(new Field<>(Column.code("户主"), HouseholdRow::headName)));
        known.put("人口", List.of(new Field<>(Column.integer("人口"), HouseholdRow::members)));
        known.put("村组", List.of(new Field<>(Column.text("村组"), row -> Words.place(row.village(), row.groupLabel()))));
        known.put("住址", List.of(new Field<>(Column.text("住址"), HouseholdRow::address)));
        known.put("类别", List.of(new Field<>(Column.text("类别"), HouseholdRow::categories)));
        known.put("人户情况", List.of(new Field<>(Column.code("人户情况"), row -> row.housing()
                .label())));
        known.put("最近走访", List.of(new Field<>(Column.date("最近走访"), row -> day(row.lastVisit()))));
        return inOrder(titles, known);
    }

    private static <R> List<Field<R>> inOrder(List<String> titles, Map<String, List<Field<R>>> known) {
        return titles.stream().flatMap(title -> known.get(title).stream()).toList();
    }

    private static Integer age(PersonRow row, LocalDate today) {
        return row.birthDate() == null ? null : Age.on(row.birthDate(), row.diedOn() == null ? today : row.diedOn());
    }

    private static LocalDate day(java.time.LocalDateTime at) {
        return at == null ? null : at.toLocalDate();
    }

    private static String number(Person person) {
        return person.idNumber().isEmpty() ? person.documentNumber() : person.idNumber();
    }

    private static String phone(Person person) {
        return person.phone().isEmpty() ? person.contactPhone() : person.phone();
    }
}
