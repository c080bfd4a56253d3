package cn.shegong.store;

import cn.shegong.base.Progress;
import cn.shegong.disk.AtomicFile;
import cn.shegong.key.DataKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

/** Kept files beside the backups: they never change, so each is copied there once, however many backups refer to it. */
final class AttachmentPool {
    private final Path backups;
    private final String prefix;
    private final Path folder;

    /**
     * @param backups the folder of the backups
     * @param key under which the files are; another key has another place
     */
    AttachmentPool(Path backups, String stationId, DataKey key) {
        this.backups = backups;
        prefix = "station-" + stationId.substring(0, 8) + "-attachments-";
        var tag = key.authenticate("attachment-pool", stationId.getBytes(StandardCharsets.US_ASCII));
        folder = backups.resolve(prefix + HexFormat.of().formatHex(tag, 0, 3));
    }

    /** Takes away what lies here under other keys. */
    void removeOthers() throws IOException {
        try (var others = Files.list(backups)) {
            for (var other : others.filter(f -> f.getFileName().toString().startsWith(prefix) && !f.equals(folder))
                    .toList()) {
                AtomicFile.empty(other);
                Files.delete(other);
            }
        }
    }

    /** Copies what is not there yet and reads it back. */
    void add(List<Attachment> all, StoreFiles files, Progress progress) throws IOException {
        if (all.isEmpty()) {
            return;
        }
        Files.createDirectories(folder);
        int done = 0;
        for (var attachment : all) {
            progress.step(done++, all.size(), "备份附件");
            if (!Files.exists(place(attachment.id()))) {
                add(attachment, files.attachments());
            }
        }
        AtomicFile.forceFolder(folder);
    }

    private void add(Attachment attachment, AttachmentFiles from) throws IOException {
        long id = attachment.id();
        from.mend(id);
        var part = folder.resolve(AttachmentFiles.name(id) + ".part");
        AtomicFile.copy(from.file(id), part);
        if (from.read(id, part).isEmpty()) {
            throw new IOException("an attachment is not what was copied");
        }
        AtomicFile.move(part, place(id));
    }

    /**
     * Brings back what a restored store refers to, from here or from where it still lies.
     *
     * @param here the files of the data folder that is restored into
     * @param into the restored files
     * @return how many could not be had
     */
    int bringBack(List<Attachment> all, StoreFiles here, StoreFiles into) throws IOException {
        int missing = 0;
        for (var attachment : all) {
            long id = attachment.id();
            var target = into.attachments();
            var source = List.of(
                            place(id),
                            here.attachments().file(id),
                            here.attachments().copy(id))
                    .stream()
                    .filter(place -> target.read(id, place).isPresent())
                    .findFirst();
            if (source.isEmpty()) {
                missing++;
                continue;
            }
            for (var copy : List.of(target.file(id), target.copy(id))) {
                Files.createDirectories(copy.getParent());
                AtomicFile.copy(source.get(), copy);
            }
        }
        return missing;
    }

    /** How many of them are not here as they should be. */
    int bad(List<Attachment> all, StoreFiles files) {
        return (int) all.stream()
                .filter(a -> files.attachments().read(a.id(), place(a.id())).isEmpty())
                .count();
    }

    private Path place(long id) {
        return folder.resolve(AttachmentFiles.name(id));
    }
}
