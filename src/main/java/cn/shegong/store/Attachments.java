package cn.shegong.store;

import cn.shegong.base.Actor;
import cn.shegong.base.Refusal;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Files kept with the records, encrypted like the store and as safe: the content is on the disk, twice, before the
 * transaction that mentions it is saved.
 */
public final class Attachments {
    private static final int LONGEST_NAME = 260;

    private final Database database;
    private final AttachmentMapper mapper;
    private final AttachmentFiles files;

    Attachments(Database database, StoreFiles store) {
        this.database = database;
        this.mapper = database.mapper(AttachmentMapper.class);
        this.files = store.attachments();
    }

    /**
     * Keeps a file; called inside the transaction that mentions it. When that is rolled back, what was written is taken
     * away again by the next check.
     *
     * @param name as the file was called
     * @throws Refusal when it cannot be written
     */
    public Attachment keep(Actor actor, String name, byte[] content) {
        var cut = name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
        var attachment = new Attachment(
                database.nextId(),
                cut,
                content.length,
                hash(content),
                database.now().truncatedTo(ChronoUnit.MILLIS),
                actor.id());
        try {
            files.write(attachment.id(), content);
        } catch (IOException e) {
            throw new Refusal(
                    "“" + name + "”没有存住。"
                            + Trouble.words(files.file(0).getParent().getParent(), e),
                    e);
        }
        mapper.insert(attachment);
        return attachment;
    }

    public Optional<Attachment> find(long id) {
        return Optional.ofNullable(mapper.find(id));
    }

    /**
     * The content, from whichever copy is good.
     *
     * @throws Refusal when neither is
     */
    public byte[] read(long id) {
        return files.read(id).orElseThrow(() -> new Refusal("这份附件两份都坏了，打不开；其他数据不受影响。请从备份文件夹的附件里找回，再核对一次。"));
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
