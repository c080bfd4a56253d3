package cn.shegong.key;

import cn.shegong.base.Refusal;
import cn.shegong.disk.AtomicFile;
import cn.shegong.disk.DataFolder;
import cn.shegong.disk.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The key file: one slot per worker and one for the recovery code, in two copies, authenticated under the data key.
 * The names are readable without a password because the sign-in list has to show them.
 */
public final class KeyVault {
    private static final String MAC_LABEL = "key-vault";

    private final DataFolder folder;
    private final PasswordHash cost;
    private Content content;
    /** The other copy, when it is not the same: it decides when this one turns out to be damaged. */
    private Optional<Content> other = Optional.empty();

    /** What the file holds. */
    record Content(int format, String stationId, List<KeySlot> slots, byte[] mac) {}

    /** A name in the sign-in list. */
    public record Entry(long workerId, String name) {}

    private KeyVault(DataFolder folder, PasswordHash cost, Content content) {
        this.folder = folder;
        this.cost = cost;
        this.content = content;
    }

    /** Makes the vault of a new station, in memory until the first slot is saved. */
    public static KeyVault create(DataFolder folder, PasswordHash cost) {
        return new KeyVault(folder, cost, new Content(1, UUID.randomUUID().toString(), List.of(), new byte[0]));
    }

    /**
     * Reads the key file, or its copy when the first is gone or unreadable.
     *
     * @throws Refusal when neither can be read
     */
    public static KeyVault open(DataFolder folder) {
        var copies = Stream.of(folder.keyFile(), folder.keyFileCopy())
                .flatMap(file -> read(file).stream())
                .sorted(Comparator.comparingInt(Content::format))
                .toList();
        if (copies.isEmpty()) {
            throw new Refusal("找不到密钥文件“" + folder.keyFile().getFileName() + "”，数据打不开（数据没有动）。请从备份文件夹把它拷回“"
                    + folder.root() + "”，再打开程序；或者点“从备份恢复”。");
        }
        if (copies.get(0).format() > 1) {
            throw new Refusal("密钥文件是更新版本的程序写的，这个版本看不懂（文件没有动）。请安装新版本再打开。");
        }
        var vault = new KeyVault(folder, PasswordHash.STRONG, copies.get(0));
        vault.other =
                copies.stream().skip(1).filter(c -> !same(c, copies.get(0))).findFirst();
        return vault;
    }

    private static boolean same(Content one, Content two) {
        return Arrays.equals(bytes(one), bytes(two));
    }

    /**
     * Writes a copy anew that is gone or not what was written, from the one that is.
     *
     * @return whether there was such a copy
     */
    public static boolean mend(DataFolder folder, DataKey key) {
        var vault = open(folder);
        boolean whole = Stream.of(folder.keyFile(), folder.keyFileCopy())
                .allMatch(file -> read(file).filter(c -> vault.signed(c, key)).isPresent());
        if (whole && vault.other.isEmpty()) {
            return false;
        }
        vault.choose(key);
        vault.write(key, vault.content.slots());
        return true;
    }

    public String stationId() {
        return content.stationId();
    }

    /** Everybody who can sign in, in the order they were added. */
    public List<Entry> entries() {
        return content.slots().stream()
                .filter(s -> s.workerId() != KeySlot.RECOVERY)
                .map(s -> new Entry(s.workerId(), s.name()))
                .toList();
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
        var key = unwrap(content, workerId, password).or(() -> other.flatMap(copy -> unwrap(copy, workerId, password)));
        key.ifPresent(this::choose);
        return key;
    }

    private static Optional<DataKey> unwrap(Content content, long workerId, char[] password) {
        return content.slots().stream()
                .filter(s -> s.workerId() == workerId)
                .findFirst()
                .flatMap(s -> s.unwrap(content.stationId(), password));
    }

    /** Adds a worker's slot, or replaces it when the password was changed; the data are not encrypted again. */
    public void put(DataKey key, long workerId, String name, char[] password) {
        save(key, KeySlot.wrap(stationId(), workerId, name, password, cost, key));
    }

    void putRecovery(DataKey key, RecoveryCode code) {
        put(key, KeySlot.RECOVERY, "", code.characters().toCharArray());
    }

    /** Takes a worker's slot away: from now on this password opens nothing. The last worker stays. */
    public void remove(DataKey key, long workerId) {
        var left =
                content.slots().stream().filter(s -> s.workerId() != workerId).toList();
        if (workerId == KeySlot.RECOVERY || left.stream().allMatch(s -> s.workerId() == KeySlot.RECOVERY)) {
            throw new Refusal("这是最后一个能登录的人，不能取消。请先添加另一位工作人员。");
        }
        write(key, left);
    }

    /** Goes on with a copy that is what was written; a damaged one comes back from it. */
    private void choose(DataKey key) {
        if (!signed(content, key)) {
            content = other.filter(copy -> signed(copy, key))
                    .orElseThrow(() -> new Refusal("密钥文件被改动过，程序没有继续打开（数据没有动）。请从备份文件夹拷回“"
                            + folder.keyFile().getFileName() + "”，或者点“从备份恢复”。"));
        }
        other = Optional.empty();
        boolean whole = Stream.of(folder.keyFile(), folder.keyFileCopy())
                .allMatch(file -> read(file).filter(c -> same(c, content)).isPresent());
        if (!whole) {
            write(key, content.slots());
        }
    }

    private boolean signed(Content copy, DataKey key) {
        return Arrays.equals(copy.mac(), mac(key, copy.slots()));
    }

    private void save(DataKey key, KeySlot fresh) {
        var slots = new ArrayList<>(content.slots());
        // In its old place: the sign-in list keeps its order when a password is changed.
        boolean replaced = false;
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).workerId() == fresh.workerId()) {
                slots.set(i, fresh);
                replaced = true;
            }
        }
        if (!replaced) {
            slots.add(fresh);
        }
        write(key, slots);
    }

    private void write(DataKey key, List<KeySlot> slots) {
        var next = new Content(1, stationId(), List.copyOf(slots), mac(key, slots));
        try {
            var bytes = bytes(next);
            AtomicFile.write(folder.keyFileCopy(), bytes);
            AtomicFile.write(folder.keyFile(), bytes);
        } catch (IOException e) {
            throw new Refusal("密钥文件写不进“" + folder.root() + "”，钥匙还是原来的（数据没有动）。请检查磁盘是否已满或只读，再试一次。", e);
        }
        content = next;
    }

    private byte[] mac(DataKey key, List<KeySlot> slots) {
        try {
            return key.authenticate(MAC_LABEL, Json.mapper().writeValueAsBytes(slots));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(Content content) {
        try {
            return Json.mapper().writeValueAsBytes(content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Content> read(Path file) {
        try {
            return Optional.of(Json.mapper().readValue(Files.readAllBytes(file), Content.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            // Half-written or damaged: the copy decides.
            return Optional.empty();
        }
    }
}
