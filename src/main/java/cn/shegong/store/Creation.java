package cn.shegong.store;

import cn.shegong.base.Refusal;
import cn.shegong.disk.AtomicFile;
import cn.shegong.disk.DataFolder;
import cn.shegong.key.DataKey;
import cn.shegong.key.KeyVault;
import cn.shegong.key.Keyring;
import cn.shegong.key.PasswordHash;
import cn.shegong.key.RecoveryCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

/** Makes the files of a new station. A marker lies beside them until all are there: cut off on the way, they are none. */
final class Creation {
    private final DataFolder folder;
    private final Clock clock;

    /** The keys of the new station. */
    record Made(Keyring keys, RecoveryCode recoveryCode) {}

    Creation(DataFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    Made make(long workerId, String name, char[] password, boolean demo, PasswordHash cost) {
        try {
            AtomicFile.write(folder.creatingMarker(), new byte[0]);
            var keys = new Keyring(KeyVault.create(folder, cost), DataKey.random());
            keys.put(workerId, name, password);
            var code = keys.renewRecovery();
            Opening.create(new StoreFiles(folder, keys.key(), keys.vault().stationId()), demo, clock);
            Files.delete(folder.creatingMarker());
            AtomicFile.forceFolder(folder.root());
            return new Made(keys, code);
        } catch (IOException e) {
            clear();
            throw new Refusal("站没有建成：" + Trouble.reason(folder.root(), e), e);
        } catch (SQLException e) {
            clear();
            throw new Refusal("站没有建成：" + Trouble.reason(folder.root(), e), new StoreFailure(e));
        } catch (RuntimeException e) {
            clear();
            throw explained(e);
        }
    }

    /** What the disk is to blame for, in words; anything else as it was. */
    private RuntimeException explained(RuntimeException e) {
        if (e.getCause() instanceof IOException cause) {
            return new Refusal("站没有建成：" + Trouble.reason(folder.root(), cause), cause);
        }
        // The engine may notice a full disk only in the middle of making the tables.
        return e instanceof StoreFailure && Trouble.full(folder.root(), e)
                ? new Refusal("站没有建成：" + Trouble.reason(folder.root(), e), e)
                : e;
    }

    private void clear() {
        try {
            clearUnfinished(folder);
        } catch (IOException e) {
            // Taken away at the next start.
        }
    }

    /** Takes away what a creation left that never came to its end; nobody was told that there is a station. */
    static void clearUnfinished(DataFolder folder) throws IOException {
        if (!Files.exists(folder.creatingMarker())) {
            return;
        }
        for (var part : List.of(
                folder.snapshotFolder(), folder.journalFolder(), folder.journalCopyFolder(), folder.scratchFolder())) {
            remove(part);
        }
        for (var file : List.of(
                folder.storeFile(),
                folder.manifestFile(),
                folder.manifestFileCopy(),
                folder.keyFile(),
                folder.keyFileCopy())) {
            Files.deleteIfExists(file);
        }
        Files.delete(folder.creatingMarker());
        AtomicFile.forceFolder(folder.root());
    }

    private static void remove(Path part) throws IOException {
        if (Files.isDirectory(part)) {
            AtomicFile.empty(part);
            Files.delete(part);
        }
    }
}
