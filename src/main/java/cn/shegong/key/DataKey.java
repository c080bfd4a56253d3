package cn.shegong.key;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The station's random 256-bit key; everything else that is secret is derived from it by label. */
public final class DataKey {
    static final int BYTES = 32;
    private final byte[] secret;

    DataKey(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("a data key has 32 bytes");
        }
        this.secret = secret.clone();
    }

    public static DataKey random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new DataKey(bytes);
    }

    /** HMAC-SHA256 of the label under this key: 32 bytes. */
    public byte[] subkey(String label) {
        return mac(label.getBytes(java.nio.charset.StandardCharsets.UTF_8), secret);
    }

    /** HMAC-SHA256 of some bytes under the subkey of a label. */
    public byte[] authenticate(String label, byte[] content) {
        return mac(content, subkey(label));
    }

    /** A running HMAC-SHA256 under the subkey of a label, for content that does not fit into memory. */
    public Mac mac(String label) {
        return mac(subkey(label));
    }

    /** The store's file password: 64 hexadecimal characters. */
    public String filePassword() {
        return HexFormat.of().formatHex(subkey("h2-file"));
    }

    /** The password of the store's database user: 64 hexadecimal characters. */
    public String userPassword() {
        return HexFormat.of().formatHex(subkey("h2-user"));
    }

    byte[] secret() {
        return secret.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DataKey key && java.security.MessageDigest.isEqual(secret, key.secret);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(subkey("hash"));
    }

    @Override
    public String toString() {
        return "DataKey";
    }

    private static byte[] mac(byte[] content, byte[] key) {
        return mac(key).doFinal(content);
    }

    private static Mac mac(byte[] key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
