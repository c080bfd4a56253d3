package cn.shegong.store;

import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.disk.DataFolder;
import cn.shegong.disk.InstanceLock;
import cn.shegong.key.DataKey;
import cn.shegong.key.KeySlot;
import cn.shegong.key.KeyVault;
import cn.shegong.key.Keyring;
import cn.shegong.key.PasswordHash;
import cn.shegong.key.Passwords;
import cn.shegong.key.RecoveryCode;
import cn.shegong.key.SignInAttempts;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The way into a data folder: lock it, list who can sign in, open it with a password, make a new one. */
public final class StationStore implements AutoCloseable {
    private final DataFolder folder;
    private final Clock clock;
    private final InstanceLock lock;
    private final SignInAttempts attempts;

    /** A station that was just made. */
    public record Created(Database database, Keyring keys, RecoveryCode recoveryCode) {}

    /**
     * Somebody whose password or recovery code is right; the store is still shut.
     *
     * @param workerId the worker, or {@link KeySlot#RECOVERY}
     * @param wrongBefore passwords that were wrong since the worker last came in
     */
    public record Admitted(Keyring keys, long workerId, SignInAttempts.Count wrongBefore) {}

    /** A station that a worker opened. */
    public record Opened(Database database, Keyring keys, long workerId) {}

    private StationStore(DataFolder folder, Clock clock, InstanceLock lock) {
        this.folder = folder;
        this.clock = clock;
        this.lock = lock;
        this.attempts = new SignInAttempts(folder, clock);
    }

    /**
     * Takes a data folder for this program alone.
     *
     * @throws Refusal when another program has it
     */
    public static StationStore take(DataFolder folder, Clock clock) {
        var lock = InstanceLock.take(folder);
        try {
            Replacement.finish(folder);
            Creation.clearUnfinished(folder);
        } catch (IOException e) {
            lock.close();
            throw new Refusal(Trouble.words(folder.root(), e), e);
        }
        return new StationStore(folder, clock, lock);
    }

    public DataFolder folder() {
        return folder;
    }

    public boolean occupied() {
        return folder.occupied();
    }

    /** Whether the station in this folder is the demo. */
    public boolean demo() {
        return Manifests.peek(folder).map(Manifest::demo).orElse(false);
    }

    public List<KeyVault.Entry> workers() {
        return KeyVault.open(folder).entries();
    }

    /**
     * Makes a new station with its first account.
     *
     * @param workerId key of the first account; its row is written by the caller
     */
    public Created create(long workerId, String name, char[] password, boolean demo) {
        return create(workerId, name, password, demo, PasswordHash.STRONG);
    }

    Created create(long workerId, String name, char[] password, boolean demo, PasswordHash cost) {
        if (folder.occupied()) {
            throw new Refusal("“" + folder.root() + "”里已经有一个站的数据，没有覆盖它。请换一个文件夹。");
        }
        Passwords.require(password);
        folder.create();
        var creation = new Creation(folder, clock);
        var made = creation.make(workerId, name, password, demo, cost);
        return new Created(Database.open(folder, made.keys(), clock, Progress.NONE), made.keys(), made.recoveryCode());
    }

    /**
     * Lets a worker in by the password; wrong ones slow down.
     *
     * @throws Refusal when the password is wrong, or it is too early for another try
     */
    public Admitted admit(long workerId, char[] password) {
        var vault = KeyVault.open(folder);
        var wrongBefore = attempts.failures(workerId);
        return new Admitted(new Keyring(vault, admit(vault, workerId, password)), workerId, wrongBefore);
    }

    /** Lets somebody in who holds the printed recovery code. */
    public Admitted admit(RecoveryCode code) {
        var vault = KeyVault.open(folder);
        var key = vault.unlock(code).orElseThrow(() -> new Refusal("这不是本站的恢复码。请核对那张纸上的站名。"));
        return new Admitted(new Keyring(vault, key), KeySlot.RECOVERY, SignInAttempts.Count.NONE);
    }

    /**
     * Opens the station, which takes time when it was not closed in order.
     *
     * @throws Refusal when it cannot be opened; the files are as they were
     */
    public Opened open(Admitted who, Progress progress) {
        return new Opened(Database.open(folder, who.keys(), clock, progress), who.keys(), who.workerId());
    }

    /** Opens the station with a worker's password. */
    public Opened open(long workerId, char[] password, Progress progress) {
        return open(admit(workerId, password), progress);
    }

    /** Opens the station without anybody watching. */
    public Opened open(long workerId, char[] password) {
        return open(workerId, password, Progress.NONE);
    }

    /** Opens the station with the printed recovery code. */
    public Opened open(RecoveryCode code, Progress progress) {
        return open(admit(code), progress);
    }

    /**
     * Checks a password of the open station, with the same brake as at the door.
     *
     * @return passwords that were wrong since the worker last came in
     */
    public SignInAttempts.Count check(Keyring keys, long workerId, char[] password) {
        var wrongBefore = attempts.failures(workerId);
        admit(keys.vault(), workerId, password);
        return wrongBefore;
    }

    private DataKey admit(KeyVault vault, long workerId, char[] password) {
        var wait = attempts.pause(workerId);
        if (!wait.isZero()) {
            throw new Refusal("口令连续输错，请等 " + seconds(wait) + " 秒再试。忘了口令可以用恢复码登录。");
        }
        var key = vault.unlock(workerId, password);
        if (key.isEmpty()) {
            attempts.failed(workerId);
            throw new Refusal("口令不对，请再输一次。注意大写锁定键和输入法。");
        }
        attempts.succeeded(workerId);
        return key.get();
    }

    private static long seconds(Duration wait) {
        return Math.max(1, (wait.toMillis() + 999) / 1000);
    }

    @Override
    public void close() {
        lock.close();
    }
}
