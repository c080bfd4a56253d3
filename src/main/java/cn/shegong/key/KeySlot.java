package cn.shegong.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The data key wrapped under one password: Argon2id, then AES-256-GCM bound to station, worker and cost.
 *
 * @param workerId the worker, or {@link #RECOVERY}
 * @param name shown in the sign-in list before anything can be decrypted
 */
public record KeySlot(long workerId, String name, PasswordHash hash, byte[] salt, byte[] nonce, byte[] wrapped) {
    public static final long RECOVERY = 0;

    static KeySlot wrap(String stationId, long workerId, String name, char[] password, PasswordHash hash, DataKey key) {
        var random = new SecureRandom();
        var salt = new byte[16];
        var nonce = new byte[12];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        var slot = new KeySlot(workerId, name, hash, salt, nonce, new byte[0]);
        try {
            var wrapped = slot.cipher(Cipher.ENCRYPT_MODE, stationId, password).doFinal(key.secret());
            return new KeySlot(workerId, name, hash, salt, nonce, wrapped);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether nothing is missing, as in a file that was damaged. */
    boolean whole() {
        return name != null && hash != null && salt != null && nonce != null && wrapped != null;
    }

    /** Empty when the password is not the one. */
    Optional<DataKey> unwrap(String stationId, char[] password) {
        try {
            return Optional.of(
                    new DataKey(cipher(Cipher.DECRYPT_MODE, stationId, password).doFinal(wrapped)));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // A slot that was damaged: lengths or costs that no slot has.
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, String stationId, char[] password) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        var key = hash.derive(password, salt);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        Arrays.fill(key, (byte) 0);
        cipher.updateAAD((stationId + "|" + workerId + "|" + hash).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeySlot slot
                && slot.workerId == workerId
                && slot.name.equals(name)
                && slot.hash.equals(hash)
                && Arrays.equals(slot.salt, salt)
                && Arrays.equals(slot.nonce, nonce)
                && Arrays.equals(slot.wrapped, wrapped);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(workerId) ^ Arrays.hashCode(wrapped);
    }
}
