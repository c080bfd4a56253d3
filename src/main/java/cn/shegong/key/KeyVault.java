package cn.shegong.key;

import cn.shegong.base.Refusal;
import cn.shegong.disk.AtomicFile;
import cn.shegong.disk.DataFolder;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The key file: one slot per worker and one for the recovery code, in two copies. The names are readable without a
 * password because the sign-in list has to show them.
 */
public final class KeyVault {
    private final DataFolder folder;
    private final PasswordHash cost;
    /** The newest first; only one once a password has told which is what was written. */
    private List<KeyFile> copies;

    private boolean mended;

    /** A name in the sign-in list. */
    public record Entry(long workerId, String name) {}

    private KeyVault(DataFolder folder, PasswordHash cost, List<KeyFile> copies) {
        this.folder = folder;
        this.cost = cost;
        this.copies = copies;
    }

    /** Makes the vault of a new station, in memory until the first slot is saved. */
    public static KeyVault create(DataFolder folder, PasswordHash cost) {
        return create(folder, UUID.randomUUID().toString(), cost);
    }

    /** Makes a new vault for a station that gets another data key. */
    public static KeyVault create(DataFolder folder, String stationId, PasswordHash cost) {
        return new KeyVault(folder, cost, List.of(KeyFile.blank(stationId)));
    }

    /**
     * Reads the key file, both copies as far as they can be read.
     *
     * @throws Refusal when neither can be read
     */
    public static KeyVault open(DataFolder folder) {
        var all = Stream.of(folder.keyFile(), folder.keyFileCopy())
                .flatMap(file -> KeyFile.read(file).stream())
                .sorted(Comparator.comparingLong(KeyFile::version).reversed())
                .toList();
        if (all.isEmpty()) {
            throw new Refusal("找不到密钥文件“" + folder.keyFile().getFileName() + "”，数据打不开（数据没有动）。请从备份文件夹把它拷回“"
                    + folder.root() + "”，再打开程序；或者点“从备份恢复”。");
        }
        var known = all.stream().filter(c -> c.format() <= KeyFile.FORMAT).toList();
        if (known.isEmpty()) {
            throw new Refusal("密钥文件是更新版本的程序写的，这个版本看不懂（文件没有动）。请安装新版本再打开。");
        }
        return new KeyVault(folder, PasswordHash.STRONG, known);
    }

    /** The same vault, whose next slots cost so much. */
    KeyVault costing(PasswordHash other) {
        return new KeyVault(folder, other, copies);
    }

    private KeyFile current() {
        return copies.get(0);
    }

    public String stationId() {
        return current().stationId();
    }

    /** Everybody who can sign in, in the order they were added. */
    public List<Entry> entries() {
        return current().slots().stream()
                .filter(s -> s.workerId() != KeySlot.RECOVERY)
                .map(s -> new Entry(s.workerId(), s.name()))
                .toList();
    }

    /** Whether a copy was gone or not what was written, and was written anew since this vault was opened. */
    public boolean mended() {
        return mended;
    }

    /** Empty when the password is wrong or the worker has no slot (any more). */
    public Optional<DataKey> unlock(long workerId, char[] password) {
        return workerId == KeySlot.RECOVERY ? Optional.empty() : unlockSlot(workerId, password);
    }

    /** Empty when it is not this station's code. */
    public Optional<DataKey> unlock(RecoveryCode code) {
        return unlockSlot(KeySlot.RECOVERY, code.characters().toCharArray());
    }

    private Optional<DataKey> unlockSlot(long workerId, char[] password) {
        for (var copy : copies) {
            var key = unwrap(copy, workerId, password);
            if (key.isPresent()) {
                var chosen = chosen(key.get());
                // An older copy must not let in somebody whom the newer one does not know any more.
                if (chosen != copy
                        && !chosen.slot(workerId).equals(copy.slot(workerId))
                        && unwrap(chosen, workerId, password).isEmpty()) {
                    return Optional.empty();
                }
                goOnWith(chosen, key.get());
                return key;
            }
        }
        return Optional.empty();
    }

    private static Optional<DataKey> unwrap(KeyFile copy, long workerId, char[] password) {
        return copy.slot(workerId).flatMap(s -> s.unwrap(copy.stationId(), password));
    }

    /** The newest copy that is what was written. */
    private KeyFile chosen(DataKey key) {
        return copies.stream()
                .filter(copy -> copy.signed(key))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "密钥文件被改动过，程序没有继续打开（数据没有动）。请从备份文件夹拷回“" + folder.keyFile().getFileName() + "”，或者点“从备份恢复”。"));
    }

    private void goOnWith(KeyFile chosen, DataKey key) {
        copies = List.of(chosen);
        mend(key);
    }

    /**
     * Writes a copy anew that is gone or not what was written.
     *
     * @return whether there was such a copy
     */
    public boolean mend(DataKey key) {
        boolean whole = Stream.of(folder.keyFile(), folder.keyFileCopy())
                .allMatch(file -> KeyFile.read(file).filter(current()::equals).isPresent());
        if (!whole) {
            write(key, current().slots());
            mended = true;
        }
        return !whole;
    }

    /** Adds a worker's slot, or replaces it when the password was changed; the data are not encrypted again. */
    public void put(DataKey key, long workerId, String name, char[] password) {
        write(key, current().slotsWith(KeySlot.wrap(stationId(), workerId, name, password, cost, key)));
    }

    void putRecovery(DataKey key, RecoveryCode code) {
        put(key, KeySlot.RECOVERY, "", code.characters().toCharArray());
    }

    /** Takes a worker's slot away: from now on this password opens nothing. The last worker and the recovery code stay. */
    public void remove(DataKey key, long workerId) {
        if (workerId == KeySlot.RECOVERY) {
            throw new Refusal("恢复码不能取消，只能换新的：没有它，口令都忘了就再也打不开。");
        }
        var left =
                current().slots().stream().filter(s -> s.workerId() != workerId).toList();
        if (left.stream().allMatch(s -> s.workerId() == KeySlot.RECOVERY)) {
            throw new Refusal("这是最后一个能登录的人，不能取消。请先添加另一位工作人员。");
        }
        write(key, left);
    }

    private void write(DataKey key, List<KeySlot> slots) {
        var next = current().next(key, slots);
        try {
            AtomicFile.write(folder.keyFileCopy(), next.bytes());
            AtomicFile.write(folder.keyFile(), next.bytes());
        } catch (IOException e) {
            throw new Refusal("密钥文件写不进“" + folder.root() + "”，钥匙还是原来的（数据没有动）。请检查磁盘是否已满或只读，再试一次。", e);
        }
        copies = List.of(next);
    }
}
