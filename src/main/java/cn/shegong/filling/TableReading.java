package cn.shegong.filling;

import cn.shegong.base.Refusal;
import cn.shegong.document.FormFile;
import cn.shegong.document.FormPlace;
import cn.shegong.document.Sheet;
import cn.shegong.intake.ColumnMapping;
import cn.shegong.intake.HeaderReading;
import cn.shegong.intake.Target;
import cn.shegong.roster.Categories;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the tables of a workbook that can be filled, and what their columns ask for. */
final class TableReading {
    private static final String ELDERS = "特殊困难老年人|特殊困难老人|特困难老年";
    private static final String UNKNOWN = "不认识这一列，站里没有叫这个名字的内容";
    private static final String TWICE = "和别的列一样，只填了一列";

    private final FormFile file;
    private final FillFields fields;
    private final Categories categories;
    private final Layouts layouts;
    private final List<String> passed = new ArrayList<>();

    TableReading(FormFile file, FillFields fields, Categories categories, Layouts layouts) {
        this.file = file;
        this.fields = fields;
        this.categories = categories;
        this.layouts = layouts;
    }

    CountyTable read() {
        var sheets =
                file.sheets().stream().flatMap(sheet -> read(sheet).stream()).toList();
        if (sheets.isEmpty()) {
            throw new Refusal("“" + file.name() + "”没有填，原来的文件没有动：没有找到表头，至少要有“姓名”“身份证号”这样的两三列。"
                    + "请看看选的是不是要填的那一份；表头写在图片里、或者一个人占一列的，填不了。");
        }
        return new CountyTable(file, sheets, passed);
    }

    private Optional<FillSheet> read(Sheet sheet) {
        if (sheet.rows().isEmpty() || sheet.hidden()) {
            return Optional.empty();
        }
        var found = HeaderReading.of(sheet);
        if (found.isEmpty()) {
            passed.add("工作表“" + sheet.name() + "”里没有找到表头，没有填，原样留着。");
        }
        return found.map(header -> sheet(sheet, header));
    }

    private FillSheet sheet(Sheet sheet, HeaderReading header) {
        var headed = header.columns().columns().stream()
                .filter(column -> !column.header().isEmpty())
                .filter(column -> !continues(sheet, header, column.index()))
                .toList();
        var place = new FormPlace(
                sheet.name(),
                header.firstRow(),
                header.lastRow(),
                headed.stream().map(ColumnMapping.Column::index).toList());
        var zone = file.zone(place);
        var who = who(sheet, header);
        var asked = who.flatMap(each -> Optional.ofNullable(each.category()))
                .map(category -> List.copyOf(categories.definition(category).fields()))
                .orElse(List.of());
        var chosen = layouts.find(header.columns().layout());
        var known = new HashMap<String, Integer>();
        var columns = headed.stream()
                .map(column -> zone.computed().contains(column.index())
                        ? new FillColumn(column.index(), column.header(), null, "表里自己会算，没有动它的公式", false)
                        : column(column, asked, chosen, known))
                .toList();
        return new FillSheet(
                sheet.name(),
                place,
                zone,
                header.columns().layout(),
                !chosen.isEmpty(),
                columns,
                who,
                header.month(sheet, file.name()),
                per(header.columns(), who));
    }

    /** A word that is joined over several columns heads one column, except where each is one digit of a number. */
    private static boolean continues(Sheet sheet, HeaderReading header, int column) {
        return sheet.regionAt(header.lastRow(), column)
                .filter(region -> region.firstColumn() < column)
                .isPresent();
    }

    private FillColumn column(
            ColumnMapping.Column column, List<String> asked, Map<Integer, String> chosen, Map<String, Integer> known) {
        var key = chosen.get(column.index());
        if (key != null) {
            var field = fields.find(key).orElse(null);
            return new FillColumn(column.index(), column.header(), field, field == null ? "您选了不填" : "", true);
        }
        var word = HeaderReading.word(column);
        var left = OwnFields.left(word);
        if (left.isPresent()) {
            return new FillColumn(column.index(), column.header(), null, left.get(), false);
        }
        var field = fields.of(column, asked);
        boolean twice = field.isPresent() && known.putIfAbsent(field.get().key(), column.index()) != null;
        return field.isEmpty() || twice
                ? new FillColumn(column.index(), column.header(), null, twice ? TWICE : UNKNOWN, false)
                : new FillColumn(column.index(), column.header(), field.get(), "", false);
    }

    private Optional<Who> who(Sheet sheet, HeaderReading header) {
        boolean elders = texts(sheet, header).anyMatch(text -> text.matches("(?s).*(" + ELDERS + ").*"));
        return elders
                ? Optional.of(Who.ELDERS)
                : header.roster(sheet, file.name()).map(Who::on);
    }

    private Stream<String> texts(Sheet sheet, HeaderReading header) {
        var above = sheet.rows().stream()
                .filter(row -> row.number() < header.firstRow())
                .flatMap(row -> row.cells().stream())
                .map(cell -> cell.text());
        return Stream.concat(above, Stream.of(sheet.name(), file.name()));
    }

    private static Per per(ColumnMapping columns, Optional<Who> who) {
        boolean households = who.filter(Who::households).isPresent();
        boolean head =
                columns.columns().stream().anyMatch(column -> column.header().startsWith("户主"));
        if (columns.has(Target.RELATION) && (households || columns.has(Target.HEAD_NAME))) {
            return Per.MEMBER;
        }
        boolean members = columns.has(Target.HEAD_NAME) && columns.has(Target.NAME);
        return households && head && !members ? Per.HOUSEHOLD : Per.PERSON;
    }
}
