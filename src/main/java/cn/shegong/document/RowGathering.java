package cn.shegong.document;

import cn.shegong.base.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Collects the rows of one sheet while it is being read: drops empty ones, reports, and stops at a sane size. */
final class RowGathering {
    private static final int MOST_ROWS = 100_000;
    private static final int REPORT_EVERY = 500;

    private final Path file;
    private final String what;
    private final Progress progress;
    private final List<Sheet.Row> rows = new ArrayList<>();
    private long seen;

    RowGathering(Path file, String sheet, Progress progress) {
        this.file = file;
        this.what = "读取“" + sheet + "”";
        this.progress = progress;
    }

    /** @param cells may end in blank cells, and may be all blank */
    void add(int number, boolean hidden, List<Cell> cells) {
        if (seen++ % REPORT_EVERY == 0) {
            progress.step(seen, 0, what);
        }
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).blank()) {
            end--;
        }
        if (end == 0) {
            return;
        }
        if (rows.size() == MOST_ROWS) {
            throw Unreadable.TOO_LARGE.refusal(file);
        }
        rows.add(new Sheet.Row(number, hidden, cells.subList(0, end)));
    }

    List<Sheet.Row> rows() {
        return rows;
    }
}
