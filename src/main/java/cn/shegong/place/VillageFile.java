package cn.shegong.place;

import cn.shegong.base.Progress;
import cn.shegong.document.Cell;
import cn.shegong.document.SheetFile;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** A list of villages in a file, as the lines one would have pasted. */
public final class VillageFile {
    private VillageFile() {}

    /** One line per row, cells separated by tabs, of all sheets that are not hidden. */
    public static String read(Path file, Progress progress) {
        return SheetFile.read(file, progress).stream()
                .filter(sheet -> !sheet.hidden())
                .flatMap(sheet -> sheet.rows().stream())
                .map(row -> row.cells().stream().map(Cell::text).collect(Collectors.joining("\t")))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
