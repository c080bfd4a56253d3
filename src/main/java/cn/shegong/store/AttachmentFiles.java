package cn.shegong.store;

import cn.shegong.disk.AtomicFile;
import cn.shegong.disk.DataFolder;
import cn.shegong.key.DataKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The contents of kept files: written once, never changed, each encrypted (AES-256-GCM) under a key of its own, in two
 * copies. A copy that is not what was written is noticed by its tag and written anew from the other.
 */
final class AttachmentFiles {
    private static final int SALT = 32;

    private final Path folder;
    private final Path copies;
    private final DataKey key;

    AttachmentFiles(DataFolder station, DataKey key) {
        this(station.attachmentFolder(), station.attachmentCopyFolder(), key);
    }

    AttachmentFiles(Path folder, Path copies, DataKey key) {
        this.folder = folder;
        this.copies = copies;
        this.key = key;
    }

    static String name(long id) {
        return "%016x.att".formatted(id);
    }

    Path file(long id) {
        return folder.resolve(name(id));
    }

    Path copy(long id) {
        return copies.resolve(name(id));
    }

    /** Both copies are on the disk when this returns. */
    void write(long id, byte[] content) throws IOException {
        var encrypted = encrypted(id, content);
        for (var target : new Path[] {file(id), copy(id)}) {
            Files.createDirectories(target.getParent());
            AtomicFile.write(target, encrypted);
        }
    }

    /** Empty when neither copy is what was written. */
    Optional<byte[]> read(long id) {
        return read(id, file(id)).or(() -> read(id, copy(id)));
    }

    /** The content as one place holds it. */
    Optional<byte[]> read(long id, Path place) {
        try {
            return decrypted(id, Files.readAllBytes(place));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Writes a copy anew that is not what was written.
     *
     * @return whether there was one
     * @throws IOException when neither is good, or it cannot be written
     */
    boolean mend(long id) throws IOException {
        boolean first = read(id, file(id)).isPresent();
        boolean second = read(id, copy(id)).isPresent();
        if (first && second) {
            return false;
        }
        if (!first && !second) {
            throw new IOException("attachment " + id + " is lost");
        }
        var bad = first ? copy(id) : file(id);
        Files.createDirectories(bad.getParent());
        AtomicFile.write(bad, Files.readAllBytes(first ? file(id) : copy(id)));
        return true;
    }

    /** Takes away what a transaction left that was rolled back. */
    void keepOnly(Collection<Long> ids) throws IOException {
        var names = ids.stream().map(AttachmentFiles::name).collect(Collectors.toSet());
        for (var place : List.of(folder, copies)) {
            if (Files.isDirectory(place)) {
                try (var files = Files.list(place)) {
                    for (var file : files.filter(
                                    f -> !names.contains(f.getFileName().toString()))
                            .toList()) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        }
    }

    private byte[] encrypted(long id, byte[] content) {
        var salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        try {
            var encrypted = cipher(Cipher.ENCRYPT_MODE, id, salt).doFinal(content);
            return ByteBuffer.allocate(SALT + encrypted.length)
                    .put(salt)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<byte[]> decrypted(long id, byte[] file) {
        if (file.length < SALT) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, id, Arrays.copyOf(file, SALT)).doFinal(file, SALT, file.length - SALT));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /** The salt makes a key that is used once, so the nonce need not change. */
    private Cipher cipher(int mode, long id, byte[] salt) throws GeneralSecurityException {
        var mac = key.mac("attachment");
        mac.update(salt);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(mac.doFinal(), "AES"), new GCMParameterSpec(128, new byte[12]));
        cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(id).array());
        return cipher;
    }
}
