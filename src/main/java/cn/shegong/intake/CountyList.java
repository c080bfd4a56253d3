package cn.shegong.intake;

import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.document.Sheet;
import cn.shegong.document.SheetFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a list as the county has sent it, whatever its layout. Writes nothing. */
public final class CountyList {
    /** Said when no sheet has a column that tells one person from another. */
    static final String WITHOUT_NUMBERS = "名单里没有身份证号这一列，光凭姓名分不清谁是谁。请让发件人补上身份证号；列名写得特别的，在窗口的“名单导入”里点那一列，选“身份证号”。";

    private static final Pattern ID_INSIDE = Pattern.compile("[1-8]\\d{5}(18|19|20)\\d{9}[\\dXx]");
    private static final Pattern SHORT_NAME = Pattern.compile("\\p{IsHan}{2,4}");
    private static final Pattern NO_VILLAGE = Pattern.compile(
            "[月年季期批类户人册表单]|低保|特困|残疾|老[人年]|儿童|农村|城[市镇]|汇总|合计|说明|边缘|优抚|五保|高龄|男|女|新增|退出|停发|变更|分散|集中|台账|明细|统计|情况|数据|信息|对象|补贴");

    private final String fileName;
    private final RememberedLayouts remembered;
    private final List<String> notes = new ArrayList<>();

    private CountyList(String fileName, RememberedLayouts remembered) {
        this.fileName = fileName;
        this.remembered = remembered;
    }

    /**
     * @param remembered mappings that users have corrected before
     * @param today decides about ages and future dates
     * @throws Refusal when the file cannot be read as a table at all
     */
    public static ReadList read(Path file, RememberedLayouts remembered, LocalDate today, Progress progress) {
        List<Sheet> sheets = SheetFile.read(file, progress);
        String name = file.getFileName().toString();
        return new CountyList(name, remembered).read(sheets, new RowRules(today), SheetFile.bytes(file));
    }

    private ReadList read(List<Sheet> sheets, RowRules rules, byte[] original) {
        List<ReadSheet> read = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        boolean villages = bearVillagesNames(sheets);
        int households = 0;
        for (Sheet sheet : sheets) {
            if (sheet.hidden()) {
                if (!sheet.rows().isEmpty()) {
                    notes.add("工作表“" + sheet.name() + "”是隐藏的，没有读。要收就在 Excel 里取消隐藏，保存后再选。");
                }
                continue;
            }
            SheetReading reading = new SheetReading(sheet, fileName, remembered, villages);
            Optional<ReadSheet> table = reading.read(households, last(read));
            notes.addAll(reading.notes());
            if (table.isPresent()) {
                read.add(table.get());
                texts.addAll(reading.textsAbove());
                texts.add(sheet.name());
                households += table.get().rows().size();
            }
        }
        List<ReadSheet> united = new HouseholdUnion(new HeadsApart(read, notes).sheets()).sheets();
        List<ReadSheet> whole = new SharedAmounts(united, notes).sheets();
        List<ReadSheet> checked = mapRows(whole, rules::check);
        FileRules between = new FileRules(
                checked.stream().flatMap(sheet -> sheet.rows().stream()).toList());
        List<ReadSheet> complete = mapRows(checked, between::check);
        if (complete.stream().allMatch(sheet -> sheet.rows().isEmpty())) {
            notes.add(nobody(complete));
        } else if (complete.stream().noneMatch(sheet -> sheet.mapping().tellsPersonsApart())) {
            notes.add(WITHOUT_NUMBERS);
        }
        noteAmountsAddedUp(complete);
        List<String> dated = Stream.concat(
                        texts.stream().filter(text -> !HeaderWord.isFilledIn(text)), Stream.of(fileName))
                .toList();
        Optional<YearMonth> period = PeriodGuess.of(dated).or(() -> PeriodGuess.of(texts));
        return new ReadList(fileName, complete, period, notes, original);
    }

    private void noteAmountsAddedUp(List<ReadSheet> sheets) {
        new ReadList(fileName, sheets, Optional.empty(), List.of(), new byte[0])
                .households().stream()
                        .filter(ReadHousehold::addsUpTheSame)
                        .findFirst()
                        .ifPresent(home -> notes.add("同一户的几行写着同样的金额，是按每人一份加起来的：例如" + home.headName() + "家，全户每月 "
                                + home.monthlyAmount().orElseThrow().toPlainString()
                                + " 元。如果那本来就是全户的数，请只在户主那一行留下金额再收。"));
    }

    private static Optional<ColumnMapping> last(List<ReadSheet> read) {
        return read.isEmpty()
                ? Optional.empty()
                : Optional.of(read.get(read.size() - 1).mapping());
    }

    private String nobody(List<ReadSheet> sheets) {
        boolean digits = sheets.stream()
                .flatMap(sheet -> sheet.dropped().stream())
                .anyMatch(row -> ID_INSIDE.matcher(row.text()).find());
        if (sheets.isEmpty() && !notes.isEmpty()) {
            return "没有读到人，没有什么可以收下的。";
        }
        return "“" + fileName + "”里"
                + (digits ? "没有一行认得出人：身份证号和别的字写在同一格里了。请在 Excel 里用“分列”让姓名、身份证号各占一列再收。" : "没有读到人，像是空表。没有什么可以收下的。");
    }

    /** Several sheets with short names of their own and nothing else in them: 东岗, 西沟, 前进. */
    private static boolean bearVillagesNames(List<Sheet> sheets) {
        List<String> names = sheets.stream()
                .filter(sheet -> !sheet.hidden())
                .map(Sheet::name)
                .toList();
        return names.size() > 2
                && names.stream()
                        .allMatch(name -> SHORT_NAME.matcher(name).matches()
                                && !NO_VILLAGE.matcher(name).find());
    }

    private static List<ReadSheet> mapRows(List<ReadSheet> sheets, UnaryOperator<ListRow> step) {
        return sheets.stream()
                .map(sheet -> sheet.withRows(sheet.rows().stream().map(step).toList()))
                .toList();
    }
}
