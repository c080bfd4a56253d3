package cn.shegong.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.CipherAlgorithm;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.HashAlgorithm;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Documents that open only with a password: PDF under AES-256, Office files under agile encryption with AES-256. */
public final class Locked {
    private static final int KEY_BITS = 256;

    private Locked() {}

    /** A PDF that asks for the password; who has it may print and copy. */
    public static byte[] pdf(byte[] open, char[] password) {
        var word = new String(password);
        try (var document = Loader.loadPDF(open)) {
            var policy = new StandardProtectionPolicy(word, word, new AccessPermission());
            policy.setEncryptionKeyLength(KEY_BITS);
            policy.setPreferAES(true);
            document.protect(policy);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook or Word document that asks for the password. */
    public static byte[] office(byte[] open, char[] password) {
        var info = new EncryptionInfo(
                EncryptionMode.agile, CipherAlgorithm.aes256, HashAlgorithm.sha512, KEY_BITS, -1, null);
        var encryptor = info.getEncryptor();
        encryptor.confirmPassword(new String(password));
        try (var files = new POIFSFileSystem()) {
            try (var data = encryptor.getDataStream(files);
                    var in = new ByteArrayInputStream(open)) {
                in.transferTo(data);
            }
            var out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
