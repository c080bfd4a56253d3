package cn.shegong.journal;

import cn.shegong.key.DataKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import org.slf4j.LoggerFactory;

/**
 * The journal of one session: records appended to a file and forced to the disk, and to a second copy that may come and
 * go. One writer at a time. After a failure it takes nothing more: what a failed force has done cannot be known.
 */
public final class Journal implements AutoCloseable {
    private JournalPlace place;
    private final JournalHeader header;
    private final JournalCipher cipher;
    private final JournalFile file;
    private JournalFile mirror;
    private JournalEnd end;
    private boolean failed;

    private Journal(JournalPlace place, JournalHeader header, JournalCipher cipher, JournalFile file) {
        this.place = place;
        this.header = header;
        this.cipher = cipher;
        this.file = file;
        this.end = new JournalEnd(
                header.generation(), header.firstSequence() - 1, header.previousTag(), JournalHeader.SIZE);
    }

    /**
     * Begins the file of a new session, on the disk when this returns.
     *
     * @param before where the journal ended so far
     * @param schema the store's schema now
     */
    public static Journal begin(JournalPlace place, DataKey key, String stationId, JournalEnd before, int schema)
            throws IOException {
        var salt = new byte[JournalHeader.SALT];
        new SecureRandom().nextBytes(salt);
        var header = new JournalHeader(
                stationId, before.generation() + 1, schema, before.sequence() + 1, before.tag(), salt);
        var bytes = header.encoded(key);
        var file = JournalFile.create(place.file(header.generation()), bytes);
        var journal = new Journal(place, header, new JournalCipher(key, salt), file);
        place.force();
        journal.openMirror();
        return journal;
    }

    /** Where it ends now. */
    public JournalEnd end() {
        return end;
    }

    /** Whether nothing was appended yet. */
    public boolean empty() {
        return end.sequence() < header.firstSequence();
    }

    /** Whether the second copy is written too. */
    public boolean mirrored() {
        return mirror != null;
    }

    /**
     * Appends a record; it is on the disk when this returns.
     *
     * @throws IOException when that is not certain; the journal is then at its end
     */
    public void append(byte[] payload) throws IOException {
        if (failed) {
            throw new IOException("the journal has failed before");
        }
        long sequence = end.sequence() + 1;
        var record = new JournalRecord(sequence, cipher.encrypt(sequence, end.tag(), payload));
        var bytes = record.encoded();
        try {
            file.append(bytes.duplicate(), end.position());
            file.force();
        } catch (IOException | RuntimeException e) {
            failed = true;
            throw e;
        }
        mirror(bytes);
        end = new JournalEnd(header.generation(), sequence, record.tag(), end.position() + record.size());
    }

    /** The second copy is a comfort, not a condition: when it cannot be written, work goes on without. */
    private void mirror(java.nio.ByteBuffer bytes) {
        if (mirror == null) {
            return;
        }
        try {
            mirror.append(bytes, end.position());
            if (place.mirrorElsewhere()) {
                mirror.force();
            }
        } catch (IOException | RuntimeException e) {
            LoggerFactory.getLogger(Journal.class).warn("the journal's second copy cannot be written any more");
            dropMirror();
        }
    }

    /** Tries again to have a second copy, e.g. because the stick is back. */
    public void openMirror() {
        if (mirror != null || failed) {
            return;
        }
        var path = place.mirror(header.generation());
        try {
            place.makeMirror();
            Files.copy(file.path(), path, StandardCopyOption.REPLACE_EXISTING);
            mirror = JournalFile.resume(path);
            mirror.force();
        } catch (IOException | RuntimeException e) {
            dropMirror();
        }
    }

    /** From now on the second copy is written elsewhere; what another life of the station left there is passed over. */
    public void moveMirror(JournalPlace next) throws IOException {
        dropMirror();
        next.clearMirror();
        place = next;
        openMirror();
    }

    private void dropMirror() {
        try {
            if (mirror != null) {
                mirror.close();
            }
        } catch (IOException e) {
            // It is gone already.
        }
        mirror = null;
    }

    /** Cuts off the room kept ahead and closes both copies. */
    public void finish() throws IOException {
        failed = true;
        file.finish(end.position());
        try {
            if (mirror != null) {
                mirror.finish(end.position());
            }
        } catch (IOException e) {
            dropMirror();
        }
    }

    /** Lets go of the files as they are. */
    @Override
    public void close() {
        failed = true;
        try {
            file.close();
        } catch (IOException e) {
            // What was forced is on the disk; nothing else counts.
        }
        dropMirror();
    }
}
