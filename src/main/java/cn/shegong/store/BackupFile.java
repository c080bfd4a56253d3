package cn.shegong.store;

import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.disk.AtomicFile;
import cn.shegong.disk.DataFolder;
import cn.shegong.journal.JournalEnd;
import cn.shegong.key.DataKey;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A backup in one file: a note, the key file, a snapshot and the journals since, laid out as in a data folder. It is a ZIP
 * without compression, for what is encrypted does not get smaller, with a seal over the whole behind it.
 */
final class BackupFile {
    static final String NOTE = "backup.json";

    private BackupFile() {}

    /** Writes a backup and forces it to the disk. */
    static void write(
            Path target,
            StoreFiles files,
            Snapshot snapshot,
            BackupNote note,
            JournalEnd end,
            String mirror,
            Progress progress)
            throws IOException {
        try (var channel = FileChannel.open(
                        target,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING);
                var sealing = new SealingStream(Channels.newOutputStream(channel), files.key());
                var zip = new ZipOutputStream(sealing)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            var root = files.folder().root();
            put(zip, NOTE, SignedFile.bytes(files.key(), BackupNote.LABEL, note));
            put(zip, root, files.folder().keyFile());
            put(zip, root, files.snapshots().note(snapshot));
            put(zip, root, files.snapshots().file(snapshot));
            var place = files.journals(mirror);
            for (long session : place.generations().tailSet(snapshot.generation())) {
                progress.step(session - snapshot.generation(), 0, "写备份");
                if (session <= note.generation()) {
                    var copy = Files.exists(place.file(session)) ? place.file(session) : place.mirror(session);
                    // The file may still be written; what is behind the end does not belong to this moment.
                    long size = session == end.generation() ? end.position() : Files.size(copy);
                    put(zip, "journal/" + place.file(session).getFileName(), copy, size);
                }
            }
            zip.finish();
            sealing.seal();
            channel.force(true);
        }
    }

    private static void put(ZipOutputStream zip, Path root, Path file) throws IOException {
        put(zip, root.relativize(file).toString().replace('\\', '/'), file, Files.size(file));
    }

    private static void put(ZipOutputStream zip, String name, Path file, long size) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var out = Channels.newChannel(zip);
            long done = 0;
            while (done < size) {
                long more = channel.transferTo(done, size - done, out);
                if (more <= 0) {
                    throw new EOFException(name);
                }
                done += more;
            }
        }
        zip.closeEntry();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /** What the file says of itself, unchecked; empty when it is no backup. */
    static Optional<BackupNote> peek(Path backup) {
        return note(backup).flatMap(bytes -> SignedFile.peek(bytes, BackupNote.class));
    }

    /** The note as it was signed; empty when it is another key's or was changed. */
    static Optional<BackupNote> note(Path backup, DataKey key) {
        return note(backup).flatMap(bytes -> SignedFile.read(bytes, key, BackupNote.LABEL, BackupNote.class));
    }

    private static Optional<byte[]> note(Path backup) {
        try (var zip = new ZipInputStream(Files.newInputStream(backup))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (NOTE.equals(entry.getName())) {
                    return Optional.of(zip.readAllBytes());
                }
            }
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            // The latter for a name of an entry that was damaged.
            return Optional.empty();
        }
    }

    /**
     * Lays a backup out as a data folder. The checksums of the ZIP are looked at on the way; what the files must be is
     * for the rebuilding to see.
     *
     * @throws Refusal when it is no backup or was damaged
     */
    static void extract(Path backup, DataFolder into, Progress progress) throws IOException {
        AtomicFile.empty(into.root());
        int found = 0;
        try (var zip = new ZipInputStream(Files.newInputStream(backup))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                progress.step(found, 0, "读备份");
                var target = into.root().resolve(entry.getName()).normalize();
                if (entry.isDirectory() || !target.startsWith(into.root())) {
                    throw new ZipException("an entry that no backup has");
                }
                Files.createDirectories(target.getParent());
                try (OutputStream out = Files.newOutputStream(target)) {
                    zip.transferTo(out);
                }
                found++;
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw damaged(backup, e);
        }
        if (found == 0) {
            throw new Refusal(
                    "“" + backup.getFileName() + "”不是本程序的备份，没有用它（文件没有动）。备份的名字像 station-1a2b3c4d-20261127-170000.desk。");
        }
    }

    static Refusal damaged(Path backup, Exception e) {
        return new Refusal("备份“" + backup.getFileName() + "”坏了，没有用它。请换一份，最好是另一个盘上的。", e);
    }
}
