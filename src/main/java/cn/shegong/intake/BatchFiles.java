package cn.shegong.intake;

import cn.shegong.base.Actor;
import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.document.Fonts;
import cn.shegong.document.Ledger;
import cn.shegong.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Writes what came of a list to files: the protocol, what was not taken, the list itself. */
final class BatchFiles {
    private final Database database;
    private final IntakeMapper mapper;
    private final BatchBook book;

    BatchFiles(Database database, IntakeMapper mapper, BatchBook book) {
        this.database = database;
        this.mapper = mapper;
        this.book = book;
    }

    void writeProtocol(
            Actor actor, long batchId, String station, Supplier<Fonts> fonts, Path target, Progress progress) {
        actor.require(Right.EXPORT);
        var batch = book.require(batchId);
        var files = new ProtocolFiles(
                station, batch, mapper.lines(batchId), database.now().toLocalDate());
        database.transaction(actor, Right.EXPORT, audit -> {
            if (target.getFileName().toString().endsWith(".xlsx")) {
                files.writeWorkbook(target, progress.toTheEnd());
            } else {
                files.writePaper(fonts.get(), target, progress.toTheEnd());
            }
            audit.note(
                    "intake.protocol",
                    IntakeService.SUBJECT,
                    batchId,
                    "导出" + ProtocolFiles.title(batch) + "，写到“" + target + "”");
            return null;
        });
    }

    /** @param of the name of the list */
    int writeRefused(Actor actor, List<RefusedSheet> sheets, String of, Path target, Progress progress) {
        int rows = sheets.stream().mapToInt(sheet -> sheet.rows().size()).sum();
        actor.require(Right.EXPORT);
        if (rows == 0) {
            return 0;
        }
        return database.transaction(actor, Right.EXPORT, audit -> {
            var ledger = new Ledger();
            sheets.forEach(sheet -> ledger.sheet(sheet.ledger()));
            ledger.write(target, progress.toTheEnd());
            audit.note("intake.refused", "", 0, "导出“" + of + "”里不能收的 " + rows + " 行，写到“" + target + "”");
            return rows;
        });
    }

    /**
     * Writes the file as it came from the sender.
     *
     * @throws Refusal when it was taken in before files were kept
     */
    void writeOriginal(Actor actor, long batchId, Path target) {
        actor.require(Right.EXPORT);
        var batch = book.require(batchId);
        if (batch.originalId() == null) {
            throw new Refusal("这份名单是早先收的，那时还没有留原件。");
        }
        var content = database.attachments().read(batch.originalId());
        database.transaction(actor, Right.EXPORT, audit -> {
            try {
                Files.write(target, content);
            } catch (IOException e) {
                throw new Refusal("“" + target + "”写不进去，原件没有存出来（站里的没有动）。请检查磁盘是否已满、文件是否正开着。", e);
            }
            audit.note(
                    "intake.original",
                    IntakeService.SUBJECT,
                    batchId,
                    "导出收下的名单原件“" + batch.fileName() + "”，写到“" + target + "”");
            return null;
        });
    }
}
