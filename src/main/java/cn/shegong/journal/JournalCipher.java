package cn.shegong.journal;

import cn.shegong.key.DataKey;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts the records of one journal file: AES-256-GCM under a key of this file alone, the sequence number as nonce,
 * bound to the record before, so that none can be left out, moved or taken from another file.
 */
final class JournalCipher {
    /** Bytes of a GCM tag. */
    static final int TAG = 16;

    private final SecretKeySpec key;

    JournalCipher(DataKey dataKey, byte[] salt) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(dataKey.subkey("journal"), "HmacSHA256"));
            key = new SecretKeySpec(mac.doFinal(salt), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] encrypt(long sequence, byte[] previousTag, byte[] payload) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, sequence, previousTag, payload.length + TAG)
                    .doFinal(payload);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty when the record is not what was written, or does not follow the one with this tag. */
    Optional<byte[]> decrypt(long sequence, byte[] previousTag, byte[] encrypted) {
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, sequence, previousTag, encrypted.length)
                    .doFinal(encrypted));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cipher cipher(int mode, long sequence, byte[] previousTag, int length) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        var nonce = ByteBuffer.allocate(12).putInt(0).putLong(sequence).array();
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(ByteBuffer.allocate(12 + TAG)
                .putLong(sequence)
                .putInt(length)
                .put(previousTag)
                .array());
        return cipher;
    }
}
