package cn.shegong.intake;

import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.document.Sheet;
import cn.shegong.document.SheetFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Reads a list as the county has sent it, whatever its layout. Writes nothing. */
public final class CountyList {
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
        return new CountyList(name, remembered).read(sheets, new RowRules(today), bytes(file));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Refusal("“" + file.getFileName() + "”读到一半读不下去了，什么也没有写。请看看 U 盘是否松了，再选一次。", e);
        }
    }

    private ReadList read(List<Sheet> sheets, RowRules rules, byte[] original) {
        List<ReadSheet> read = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        int households = 0;
        for (Sheet sheet : sheets) {
            if (sheet.hidden()) {
                if (!sheet.rows().isEmpty()) {
                    notes.add("工作表“" + sheet.name() + "”是隐藏的，没有读。要收就在 Excel 里取消隐藏，保存后再选。");
                }
                continue;
            }
            SheetReading reading = new SheetReading(sheet, fileName, remembered);
            Optional<ReadSheet> table = reading.read(households);
            notes.addAll(reading.notes());
            if (table.isPresent()) {
                read.add(table.get());
                texts.addAll(reading.textsAbove());
                texts.add(sheet.name());
                households += table.get().rows().size();
            }
        }
        List<ReadSheet> whole = new HouseholdUnion(new HeadsApart(read, notes).sheets()).sheets();
        List<ReadSheet> checked = mapRows(whole, rules::check);
        FileRules between = new FileRules(
                checked.stream().flatMap(sheet -> sheet.rows().stream()).toList());
        List<ReadSheet> complete = mapRows(checked, between::check);
        if (complete.stream().allMatch(sheet -> sheet.rows().isEmpty())) {
            notes.add("“" + fileName + "”里没有读到人，像是空表。没有什么可以收下的。");
        }
        List<String> dated = Stream.concat(
                        texts.stream().filter(text -> !HeaderWord.isFilledIn(text)), Stream.of(fileName))
                .toList();
        Optional<YearMonth> period = PeriodGuess.of(dated).or(() -> PeriodGuess.of(texts));
        return new ReadList(fileName, complete, period, notes, original);
    }

    private static List<ReadSheet> mapRows(List<ReadSheet> sheets, UnaryOperator<ListRow> step) {
        return sheets.stream()
                .map(sheet -> sheet.withRows(sheet.rows().stream().map(step).toList()))
                .toList();
    }
}
