package cn.shegong.store;

import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.disk.AtomicFile;
import cn.shegong.disk.DataFolder;
import cn.shegong.key.DataKey;
import cn.shegong.key.KeyVault;
import cn.shegong.key.Keyring;
import cn.shegong.key.PasswordHash;
import cn.shegong.key.RecoveryCode;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives a closed station another data key, for when somebody who left may have kept the old one: the store and all kept
 * files are encrypted anew, with new journals and snapshots. The old key, the old passwords and the old recovery code
 * open nothing of it; backups from before stay as they were.
 */
public final class KeyChange {
    private static final int STEPS = 5;

    private final DataFolder folder;
    private final Keyring old;
    private final Clock clock;
    private final PasswordHash cost;

    /** A password made up for somebody who cannot be asked; to be changed at the first sign-in. */
    public record NewPassword(long workerId, String name, String password) {}

    /** What has to be handed out. */
    public record Outcome(RecoveryCode recoveryCode, List<NewPassword> passwords) {
        public Outcome {
            passwords = List.copyOf(passwords);
        }
    }

    public KeyChange(DataFolder folder, Keyring old, Clock clock) {
        this(folder, old, clock, PasswordHash.STRONG);
    }

    KeyChange(DataFolder folder, Keyring old, Clock clock, PasswordHash cost) {
        this.folder = folder;
        this.old = old;
        this.clock = clock;
        this.cost = cost;
    }

    /**
     * @param workerId who does it and keeps the password
     * @throws Refusal when that is not the password, or the disk does not take it; everything is then as it was
     */
    public Outcome run(long workerId, char[] password, Progress progress) {
        if (!old.knows(workerId, password)) {
            throw new Refusal("口令不对，没有更换。请再输一次自己的口令。");
        }
        var replacement = new Replacement(folder);
        try {
            var stage = replacement.stage();
            var keys = new Keyring(KeyVault.create(stage, old.vault().stationId(), cost), DataKey.random());
            var before = new StoreFiles(folder, old.key(), old.vault().stationId());
            var after = new StoreFiles(stage, keys.key(), old.vault().stationId());
            var manifest = before.manifests()
                    .read()
                    .filter(m -> m.session() == 0 && m.closed() != null)
                    .orElseThrow(() -> new Refusal("数据没有按次序合上，没有更换。请打开程序、正常离开一次，再来更换。"));
            progress.step(0, STEPS, "重新加密数据");
            AtomicFile.copy(before.store(), after.store());
            var attachments = encryptAnew(before, after, progress);
            progress.step(2, STEPS, "重新加密附件");
            for (var attachment : attachments) {
                after.attachments()
                        .write(
                                attachment.id(),
                                before.attachments()
                                        .read(attachment.id())
                                        .orElseThrow(() -> new IOException("an attachment is lost")));
            }
            progress.step(3, STEPS, "写新的快照");
            var fresh = Manifest.fresh(old.vault().stationId(), manifest.demo()).withMirror(manifest.mirror());
            var closed = manifest.closed();
            new Settling(after, clock).settle(fresh, closed.end(), manifest.schema(), closed.trail(), true);
            var outcome = handOut(keys, workerId, password);
            progress.step(4, STEPS, "换上");
            replacement.commit("");
            return outcome;
        } catch (IOException e) {
            throw new Refusal("没有更换，一切照旧。" + Trouble.reason(folder.root(), e), e);
        } catch (SQLException e) {
            throw new Refusal("没有更换，一切照旧：重新加密以后和原来对不上。请先核对数据，再来更换。", new StoreFailure(e));
        } finally {
            discard(replacement);
        }
    }

    private static List<Attachment> encryptAnew(StoreFiles before, StoreFiles after, Progress progress)
            throws IOException, SQLException {
        var was = Engine.scratch(after.store(), before.key());
        Object content;
        List<Attachment> attachments;
        try {
            content = fingerprint(was, progress);
            attachments = Backups.attachments(was);
            was.close();
        } catch (IOException | SQLException | RuntimeException e) {
            was.abandon();
            throw e;
        }
        Engine.changeKey(after.store(), before.key(), after.key());
        progress.step(1, STEPS, "逐条比对");
        var is = Engine.scratch(after.store(), after.key());
        try {
            if (!content.equals(fingerprint(is, progress))) {
                throw new SQLException("the store is not the same under the new key");
            }
            is.close();
            return attachments;
        } catch (IOException | SQLException | RuntimeException e) {
            is.abandon();
            throw e;
        }
    }

    private static Fingerprint fingerprint(Engine engine, Progress progress) throws SQLException {
        try (var connection = engine.connection()) {
            return Fingerprint.of(connection, progress);
        }
    }

    private Outcome handOut(Keyring keys, long workerId, char[] password) {
        var passwords = new ArrayList<NewPassword>();
        for (var entry : old.vault().entries()) {
            if (entry.workerId() == workerId) {
                keys.put(workerId, entry.name(), password);
            } else {
                var made = RecoveryCode.random().characters().substring(0, 10);
                keys.put(entry.workerId(), entry.name(), made.toCharArray());
                passwords.add(new NewPassword(entry.workerId(), entry.name(), made));
            }
        }
        return new Outcome(keys.renewRecovery(), passwords);
    }

    private static void discard(Replacement replacement) {
        try {
            replacement.discard();
        } catch (IOException e) {
            // Taken away at the next start.
        }
    }
}
