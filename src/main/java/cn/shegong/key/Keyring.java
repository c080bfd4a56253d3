package cn.shegong.key;

/** The key vault together with the data key that opened it; held only while somebody has the station open. */
public record Keyring(KeyVault vault, DataKey key) {
    /** Lets a further worker sign in, or changes a worker's password; nothing is encrypted again. */
    public void put(long workerId, String name, char[] password) {
        Passwords.require(password);
        vault.put(key, workerId, name, password);
    }

    /** This worker cannot sign in any more. */
    public void remove(long workerId) {
        vault.remove(key, workerId);
    }

    /** True when it is this worker's password; used for unlocking, switching and before a password is changed. */
    public boolean knows(long workerId, char[] password) {
        return vault.unlock(workerId, password).filter(key::equals).isPresent();
    }

    /** A new recovery code; the printed old one opens nothing any more. */
    public RecoveryCode renewRecovery() {
        var code = RecoveryCode.random();
        vault.putRecovery(key, code);
        return code;
    }
}
