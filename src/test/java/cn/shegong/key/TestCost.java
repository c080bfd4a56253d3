package cn.shegong.key;

/** Argon2id at a cost that tests can pay; never used outside tests. */
public final class TestCost {
    public static final PasswordHash CHEAP = new PasswordHash(1024, 1);

    private TestCost() {}

    /** Keys with which further workers are let in at that cost. */
    public static Keyring cheap(Keyring keys) {
        return new Keyring(keys.vault().costing(CHEAP), keys.key());
    }
}
