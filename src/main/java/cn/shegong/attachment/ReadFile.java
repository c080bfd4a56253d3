package cn.shegong.attachment;

import cn.shegong.base.Refusal;
import cn.shegong.document.FileForm;
import cn.shegong.document.Photo;
import cn.shegong.document.ScannedPages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;

/**
 * A file made ready to be kept: a picture upright, shrunk and without what the phone noted, a PDF as it is.
 *
 * @param name as the file was called
 * @param hash SHA-256 of the file as it came, in hexadecimal
 */
record ReadFile(String name, FiledKind kind, byte[] content, String hash, LocalDateTime takenAt) {
    /** Points of the longer edge: enough to read a page of handwriting, a fifth of what a phone takes. */
    static final int LONGEST = 2000;

    /** @throws Refusal with what is wrong with it and what to do */
    static ReadFile of(Path file) {
        var name = String.valueOf(file.getFileName());
        var bytes = bytes(file, name);
        return switch (FileForm.of(bytes)) {
            case JPEG, PNG, BMP, TIFF -> picture(name, bytes);
            case PDF -> {
                ScannedPages.pages(bytes, name);
                yield new ReadFile(name, FiledKind.DOCUMENT, bytes, hash(bytes), null);
            }
            case HEIC ->
                throw new Refusal("“" + name + "”是苹果等手机的 HEIC 照片，读不了，没有收下；原文件没有动。"
                        + "请在手机的相机设置里改成“兼容性最佳”（JPEG）再拍，或用微信原图发给电脑、另存为 JPEG 再加。");
            case OTHER -> throw new Refusal("“" + name + "”不是图片，也不是 PDF，没有收下；原文件没有动。能收的有 JPEG、PNG、TIFF、BMP 图片和 PDF。");
        };
    }

    private static ReadFile picture(String name, byte[] bytes) {
        var photo = Photo.read(bytes, name);
        return new ReadFile(name, FiledKind.PICTURE, photo.jpeg(LONGEST), hash(bytes), photo.takenAt());
    }

    static byte[] bytes(Path file, String name) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new Refusal("“" + name + "”不是文件，没有收下。文件夹请打开后选里面的照片。");
            }
            FilingRules.checkSize(name, Files.size(file));
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Refusal("“" + name + "”读不出来，没有收下。请看看它是不是还在、是不是正被别的程序打开。", e);
        }
    }

    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
