package cn.shegong.store;

/** Argon2id at a cost that tests can pay; never used outside tests. */
final class TestCost {
    static final PasswordHash CHEAP = new PasswordHash(1024, 1);

    private TestCost() {}
}
